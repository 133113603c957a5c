package uk.gov.education.rect.training;

import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;

/**
 * Whether somebody else at a school uses an e-mail address (DM-ECT-05, SJ-VAL-06): on a spell, as ECT or mentor, that
 * has not ended (DM-GAP-16), of a teacher with another TRN or with none. Case plays no part.
 */
@Component
public class EmailInUse {

    private final DSLContext database;
    private final ServiceClock clock;

    EmailInUse(DSLContext database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether another person than the one with the TRN uses the address. */
    public boolean byAnotherThan(Trn trn, EmailAddress email) {
        return by(TEACHERS.TRN.isDistinctFrom(trn.value()), email);
    }

    /** Whether another person than the teacher uses the address. */
    public boolean byAnotherThan(TeacherId teacher, EmailAddress email) {
        return by(TEACHERS.ID.ne(teacher.value()), email);
    }

    private boolean by(Condition another, EmailAddress email) {
        LocalDate today = clock.today();
        return database.fetchExists(database.selectOne()
                        .from(ECT_AT_SCHOOL_PERIODS)
                        .join(TEACHERS)
                        .on(TEACHERS.ID.eq(ECT_AT_SCHOOL_PERIODS.TEACHER_ID))
                        .where(another)
                        .and(ECT_AT_SCHOOL_PERIODS.EMAIL.equalIgnoreCase(email.value()))
                        .and(ECT_AT_SCHOOL_PERIODS
                                .FINISHED_ON
                                .isNull()
                                .or(ECT_AT_SCHOOL_PERIODS.FINISHED_ON.ge(today))))
                || database.fetchExists(database.selectOne()
                        .from(MENTOR_AT_SCHOOL_PERIODS)
                        .join(TEACHERS)
                        .on(TEACHERS.ID.eq(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID))
                        .where(another)
                        .and(MENTOR_AT_SCHOOL_PERIODS.EMAIL.equalIgnoreCase(email.value()))
                        .and(MENTOR_AT_SCHOOL_PERIODS
                                .FINISHED_ON
                                .isNull()
                                .or(MENTOR_AT_SCHOOL_PERIODS.FINISHED_ON.ge(today))));
    }
}
