package uk.gov.education.rect.web.school.home;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;

/** Reads what has happened to somebody's record at a school, as far as it is the school's to know (SJ-X-61). */
@Component
class RecordHistory {

    /** How far back it goes. */
    static final int AT_MOST = 200;

    private static final String[] VISIBLE = Arrays.stream(new EventType[] {
                EventType.TEACHER_REGISTERED_AS_ECT,
                EventType.TEACHER_REGISTERED_AS_MENTOR,
                EventType.TEACHER_SCHOOL_START_DATE_CORRECTED,
                EventType.TEACHER_LEFT_SCHOOL_AS_ECT,
                EventType.TEACHER_LEFT_SCHOOL_AS_MENTOR,
                EventType.TEACHER_LEAVING_DATE_CHANGED,
                EventType.TEACHER_LEAVING_WITHDRAWN,
                EventType.TEACHER_STARTS_MENTORING,
                EventType.TEACHER_STARTS_BEING_MENTORED,
                EventType.TEACHER_FINISHES_MENTORING,
                EventType.TEACHER_FINISHES_BEING_MENTORED,
                EventType.TEACHER_STARTS_TRAINING_PERIOD,
                EventType.TEACHER_FINISHES_TRAINING_PERIOD,
                EventType.TRAINING_PERIOD_ASSIGNED_TO_SCHOOL_PARTNERSHIP,
                EventType.TEACHER_TRAINING_LEAD_PROVIDER_UPDATED,
                EventType.TEACHER_TRAINING_PROGRAMME_UPDATED,
                EventType.TEACHER_WORKING_PATTERN_UPDATED,
                EventType.TEACHER_EMAIL_ADDRESS_UPDATED,
                EventType.TEACHER_APPROPRIATE_BODY_CHANGED,
                EventType.TEACHER_DEFERS_TRAINING_PERIOD,
                EventType.TEACHER_WITHDRAWS_TRAINING_PERIOD,
                EventType.TEACHER_RESUMES_TRAINING_PERIOD,
                EventType.TEACHER_NAME_UPDATED_BY_USER
            })
            .map(EventType::code)
            .toArray(String[]::new);

    // an event about the name belongs to no school: it counts while the person was here
    private static final String EVENTS = """
            with spell as (
              select s.id, s.teacher_id, s.school_id, s.range
              from %1$s_at_school_periods s
              where s.id = {0}
            )
            select e.heading, e.happened_at, e.created_at, e.author_type::text as author_type, e.author_name
            from events e
            join spell on e.teacher_id = spell.teacher_id
            where e.event_type = any ({1}::text[])
              and (
                e.%1$s_at_school_period_id = spell.id
                or e.training_period_id in (select tp.id from training_periods tp where tp.%1$s_at_school_period_id = spell.id)
                or e.event_type = 'teacher_name_updated_by_user'
                  and (e.happened_at at time zone 'Europe/London')::date <@ spell.range
              )
            order by e.created_at desc, e.id desc
            limit %2$d
            """;

    private final DSLContext database;

    RecordHistory(DSLContext database) {
        this.database = database;
    }

    /**
     * Something that happened.
     *
     * @param what one line
     * @param happenedAt when it takes effect
     * @param recordedAt when it was said
     * @param who said it, in words
     */
    record Entry(String what, Instant happenedAt, Instant recordedAt, String who) {}

    /** What has happened in the spell, what was said last first. */
    List<Entry> of(AtSchoolPeriodId period) {
        String role = switch (period) {
            case EctAtSchoolPeriodId _ -> "ect";
            case MentorAtSchoolPeriodId _ -> "mentor";
        };
        return database.resultQuery(
                        String.format(Locale.ROOT, EVENTS, role, AT_MOST), DSL.val(period.value()), DSL.val(VISIBLE))
                .fetch(row -> new Entry(
                        row.get("heading", String.class),
                        row.get("happened_at", Instant.class),
                        row.get("created_at", Instant.class),
                        who(row)));
    }

    private static String who(Record row) {
        String name = row.get("author_name", String.class);
        return switch (row.get("author_type", String.class)) {
            case "dfe_staff_user" -> "the Department for Education";
            case "appropriate_body_user" -> "an appropriate body";
            case "system" -> "this service";
            default -> name == null ? "somebody" : name;
        };
    }
}
