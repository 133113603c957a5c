package uk.gov.education.rect.schools;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.enums.GiasSchoolStatuses;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.email.EmailTemplate;
import uk.gov.education.rect.jobs.Job;

/**
 * Reminds induction tutors who were named two weeks ago and have not signed in for the school, perhaps because they have
 * no access in DfE Sign-in (SJ-X-59). Once for each nomination; looks back two more weeks, so that days on which the
 * service was down lose nothing.
 */
@Component
class RemindTutorsWithoutAccess implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(RemindTutorsWithoutAccess.class);
    private static final Duration PATIENCE = Duration.ofDays(14);
    private static final Duration LOOKS_BACK = Duration.ofDays(28);

    private final DSLContext database;
    private final SchoolLetters letters;
    private final TransactionTemplate transaction;
    private final ServiceClock clock;

    RemindTutorsWithoutAccess(
            DSLContext database, SchoolLetters letters, TransactionTemplate transaction, ServiceClock clock) {
        this.database = database;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "remind-tutors-without-access";
    }

    @Override
    public Schedule schedule() {
        return new Daily(ServiceClock.LONDON, LocalTime.of(9, 0));
    }

    @Override
    public String purpose() {
        return "Reminds induction tutors who have not signed in two weeks after they were named";
    }

    private record Tutor(SchoolId school, String schoolName, String name, String email, Instant namedAt) {}

    @Override
    public void run() {
        Instant now = clock.now();
        Field<Instant> namedAt = max(EVENTS.HAPPENED_AT);
        // the letter for the same nomination is only ever left once, however often this runs
        var tutors = database.select(
                        SCHOOLS.ID,
                        GIAS_SCHOOLS.NAME,
                        SCHOOLS.INDUCTION_TUTOR_NAME,
                        SCHOOLS.INDUCTION_TUTOR_EMAIL,
                        namedAt)
                .from(SCHOOLS)
                .join(GIAS_SCHOOLS)
                .on(GIAS_SCHOOLS.URN.eq(SCHOOLS.URN))
                .join(EVENTS)
                .on(EVENTS.SCHOOL_ID.eq(SCHOOLS.ID))
                .where(EVENTS.EVENT_TYPE.eq("school_induction_tutor_updated"))
                .and(field("events.metadata ->> 'email'", String.class).equalIgnoreCase(SCHOOLS.INDUCTION_TUTOR_EMAIL))
                .and(EVENTS.HAPPENED_AT.ge(now.minus(LOOKS_BACK)))
                .and(GIAS_SCHOOLS.STATUS.in(GiasSchoolStatuses.OPEN, GiasSchoolStatuses.PROPOSED_TO_CLOSE))
                .and(notExists(selectOne()
                        .from(EVENTS.as("sign_ins"))
                        .where(EVENTS.as("sign_ins").SCHOOL_ID.eq(SCHOOLS.ID))
                        .and(EVENTS.as("sign_ins").EVENT_TYPE.eq("school_user_signs_in"))
                        .and(EVENTS.as("sign_ins").AUTHOR_EMAIL.eq(SCHOOLS.INDUCTION_TUTOR_EMAIL))))
                .groupBy(SCHOOLS.ID, GIAS_SCHOOLS.NAME)
                .having(namedAt.le(now.minus(PATIENCE)))
                .fetch(row ->
                        new Tutor(new SchoolId(row.value1()), row.value2(), row.value3(), row.value4(), row.value5()));
        tutors.forEach(tutor -> transaction.executeWithoutResult(_ -> remind(tutor)));
        LOG.info("{} induction tutors have not signed in two weeks after they were named", tutors.size());
    }

    private void remind(Tutor tutor) {
        EmailAddress.parse(tutor.email())
                .ifPresent(address -> letters.queue(
                        tutor.school(),
                        EmailTemplate.INDUCTION_TUTOR_WITHOUT_ACCESS,
                        address,
                        Map.of("tutor_name", tutor.name(), "school_name", tutor.schoolName()),
                        "school-" + tutor.school().value() + "-" + tutor.namedAt()));
    }
}
