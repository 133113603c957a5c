package uk.gov.education.rect.web.school.leaving;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.web.school.SchoolVisit;

/** Reads who is to leave; also somebody who has just left, so that the page can say so. */
@Component
class Leavers {

    private static final String ECT = """
            select
              t.trs_first_name, t.trs_last_name, t.corrected_name, e.finished_on,
              e.reported_leaving_by_school_id = e.school_id as reported_here,
              exists (
                select from training_periods tp
                where tp.ect_at_school_period_id = e.id
                  and tp.training_programme = 'provider_led'
                  and (tp.finished_on is null or tp.finished_on >= {2}::date)
              ) as provider_led,
              exists (
                select from mentorship_periods m
                where m.ect_at_school_period_id = e.id and (m.finished_on is null or m.finished_on >= {2}::date)
              ) as mentoring
            from ect_at_school_periods e
            join teachers t on t.id = e.teacher_id
            where e.id = {0} and e.school_id = {1}
            """;

    private static final String MENTOR = """
            select
              t.trs_first_name, t.trs_last_name, t.corrected_name, e.finished_on,
              e.reported_leaving_by_school_id = e.school_id as reported_here,
              exists (
                select from training_periods tp
                where tp.mentor_at_school_period_id = e.id and (tp.finished_on is null or tp.finished_on >= {2}::date)
              ) as provider_led,
              exists (
                select from mentorship_periods m
                where m.mentor_at_school_period_id = e.id and (m.finished_on is null or m.finished_on >= {2}::date)
              ) as mentoring
            from mentor_at_school_periods e
            join teachers t on t.id = e.teacher_id
            where e.id = {0} and e.school_id = {1}
            """;

    private final DSLContext database;

    Leavers(DSLContext database) {
        this.database = database;
    }

    /** The person with the spell, as long as it is at the visit's school (SJ-ACC-14). */
    Optional<Leaver> find(SchoolVisit visit, AtSchoolPeriodId period) {
        String query = switch (period) {
            case EctAtSchoolPeriodId _ -> ECT;
            case MentorAtSchoolPeriodId _ -> MENTOR;
        };
        return database.resultQuery(
                        query, DSL.val(period.value()), DSL.val(visit.schoolId().value()), DSL.val(visit.today()))
                .fetchOptional(row -> leaver(visit, period, row));
    }

    private static Leaver leaver(SchoolVisit visit, AtSchoolPeriodId period, Record row) {
        LocalDate finishedOn = row.get("finished_on", LocalDate.class);
        return new Leaver(
                visit,
                period,
                new TeacherNames(
                                row.get("trs_first_name", String.class),
                                row.get("trs_last_name", String.class),
                                row.get("corrected_name", String.class))
                        .fullName(),
                row.get("provider_led", Boolean.class),
                row.get("mentoring", Boolean.class),
                Boolean.TRUE.equals(row.get("reported_here", Boolean.class)) ? finishedOn : null,
                finishedOn != null && finishedOn.isBefore(visit.today()));
    }
}
