package uk.gov.education.rect.teachers;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.teachers.MergeConflict.Kind;

/** What stands in the way of merging two records, for people to look at beforehand and for {@link MergeTeachers}. */
@Component
public class MergeConflicts {

    private static final String ALL = """
            with pair as (select ?::bigint as source, ?::bigint as destination)
            select 'ECT_AT_SCHOOL' as kind, s.started_on as source_from, s.finished_on as source_to,
              d.started_on as destination_from, d.finished_on as destination_to
            from pair
            join ect_at_school_periods s on s.teacher_id = source
            join ect_at_school_periods d on d.teacher_id = destination and d.range && s.range
            union all
            select 'MENTOR_AT_SCHOOL', s.started_on, s.finished_on, d.started_on, d.finished_on
            from pair
            join mentor_at_school_periods s on s.teacher_id = source
            join mentor_at_school_periods d
              on d.teacher_id = destination and d.school_id = s.school_id and d.range && s.range
            union all
            select 'MENTOR_TRAINING', s.started_on, s.finished_on, d.started_on, d.finished_on
            from pair
            join training_periods s on s.teacher_id = source and s.trainee_role = 'mentor'
            join training_periods d
              on d.teacher_id = destination and d.trainee_role = 'mentor' and d.range && s.range
            union all
            select 'MENTORSHIP', e.started_on, e.finished_on, m.started_on, m.finished_on
            from pair
            join ect_at_school_periods e on e.teacher_id in (source, destination)
            join mentorship_periods p on p.ect_at_school_period_id = e.id
            join mentor_at_school_periods m
              on m.id = p.mentor_at_school_period_id
              and m.teacher_id in (source, destination)
            union all
            select 'INDUCTION', s.started_on, s.finished_on, d.started_on, d.finished_on
            from pair
            join induction_periods s on s.teacher_id = source
            join induction_periods d on d.teacher_id = destination and d.range && s.range
            union all
            select 'OUTCOME', s.started_on, s.finished_on, d.started_on, d.finished_on
            from pair
            join induction_periods s on s.teacher_id = source and s.outcome is not null
            join induction_periods d on d.teacher_id = destination and d.outcome is not null
            union all
            select 'DECLARATION',
              (s.declaration_date at time zone 'Europe/London')::date,
              (s.declaration_date at time zone 'Europe/London')::date,
              (d.declaration_date at time zone 'Europe/London')::date,
              (d.declaration_date at time zone 'Europe/London')::date
            from pair
            join declarations s on s.teacher_id = source
            join declarations d
              on d.teacher_id = destination
              and d.trainee_role = s.trainee_role
              and d.declaration_type = s.declaration_type
            where s.payment_status <> 'voided' and s.clawback_status = 'no_clawback'
              and d.payment_status <> 'voided' and d.clawback_status = 'no_clawback'
            order by 1, 2, 4
            """;

    private final DSLContext database;

    MergeConflicts(DSLContext database) {
        this.database = database;
    }

    /** All that stands in the way; nothing when the records can be merged. */
    public List<MergeConflict> between(TeacherId source, TeacherId destination) {
        return database.fetch(ALL, source.value(), destination.value())
                .map(row -> new MergeConflict(
                        Kind.valueOf(row.get("kind", String.class)),
                        new DateRange(row.get("source_from", LocalDate.class), row.get("source_to", LocalDate.class)),
                        new DateRange(
                                row.get("destination_from", LocalDate.class),
                                row.get("destination_to", LocalDate.class))));
    }
}
