package uk.gov.education.rect.training.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.MENTORSHIP_PERIODS;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.database.enums.DeclarationPaymentStatuses;
import uk.gov.education.rect.database.enums.TraineeRole;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorshipPeriod;
import uk.gov.education.rect.training.MentorshipPeriodId;

/** Who mentors whom, in the database. */
@Component
public class Mentorships {

    private final DSLContext database;

    Mentorships(DSLContext database) {
        this.database = database;
    }

    /** The mentorships of a spell at a school: those of the ECT, or those of the mentor; earliest first. */
    public List<MentorshipPeriod> of(AtSchoolPeriodId period) {
        return database.selectFrom(MENTORSHIP_PERIODS)
                .where(
                        switch (period) {
                            case EctAtSchoolPeriodId ect -> MENTORSHIP_PERIODS.ECT_AT_SCHOOL_PERIOD_ID.eq(ect.value());
                            case MentorAtSchoolPeriodId mentor ->
                                MENTORSHIP_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID.eq(mentor.value());
                        })
                .orderBy(MENTORSHIP_PERIODS.STARTED_ON, MENTORSHIP_PERIODS.ID)
                .fetch(Mentorships::mentorship);
    }

    /** Begins a mentorship. */
    public MentorshipPeriodId begin(
            EctAtSchoolPeriodId ect,
            MentorAtSchoolPeriodId mentor,
            LocalDate startedOn,
            @Nullable LocalDate finishedOn) {
        return new MentorshipPeriodId(database.insertInto(MENTORSHIP_PERIODS)
                .set(MENTORSHIP_PERIODS.ECT_AT_SCHOOL_PERIOD_ID, ect.value())
                .set(MENTORSHIP_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID, mentor.value())
                .set(MENTORSHIP_PERIODS.STARTED_ON, startedOn)
                .set(MENTORSHIP_PERIODS.FINISHED_ON, finishedOn)
                .returningResult(MENTORSHIP_PERIODS.ID)
                .fetchSingle()
                .value1());
    }

    /** Replaces the first day of the mentorship. */
    public void startOn(MentorshipPeriodId mentorship, LocalDate startedOn) {
        database.update(MENTORSHIP_PERIODS)
                .set(MENTORSHIP_PERIODS.STARTED_ON, startedOn)
                .where(MENTORSHIP_PERIODS.ID.eq(mentorship.value()))
                .execute();
    }

    /** Ends the mentorship on the day. */
    public void finish(MentorshipPeriodId mentorship, LocalDate finishedOn) {
        database.update(MENTORSHIP_PERIODS)
                .set(MENTORSHIP_PERIODS.FINISHED_ON, finishedOn)
                .where(MENTORSHIP_PERIODS.ID.eq(mentorship.value()))
                .execute();
    }

    /** Whether a declaration of the mentee names it. */
    public boolean declared(MentorshipPeriodId mentorship) {
        return database.fetchExists(DECLARATIONS, DECLARATIONS.MENTORSHIP_PERIOD_ID.eq(mentorship.value()));
    }

    /** Deletes the mentorship. */
    public void delete(MentorshipPeriodId mentorship) {
        database.deleteFrom(MENTORSHIP_PERIODS)
                .where(MENTORSHIP_PERIODS.ID.eq(mentorship.value()))
                .execute();
    }

    /**
     * Whether somebody else has mentored the ECT, at any school, and began the training as a mentor in that time: a
     * declaration, not voided, dated on a London day of the mentorship, both ends included (DM-SCHED-03).
     *
     * @param newMentor who is left out, or null for somebody new to the service
     */
    public boolean otherMentorBeganTraining(TeacherId ect, @Nullable TeacherId newMentor, LocalDate today) {
        Field<LocalDate> declaredOn =
                field("({0} at time zone 'Europe/London')::date", LocalDate.class, DECLARATIONS.DECLARATION_DATE);
        return database.fetchExists(database.selectOne()
                .from(MENTORSHIP_PERIODS)
                .join(ECT_AT_SCHOOL_PERIODS)
                .on(ECT_AT_SCHOOL_PERIODS.ID.eq(MENTORSHIP_PERIODS.ECT_AT_SCHOOL_PERIOD_ID))
                .join(MENTOR_AT_SCHOOL_PERIODS)
                .on(MENTOR_AT_SCHOOL_PERIODS.ID.eq(MENTORSHIP_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID))
                .join(DECLARATIONS)
                .on(DECLARATIONS.TEACHER_ID.eq(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID))
                .and(DECLARATIONS.TRAINEE_ROLE.eq(TraineeRole.MENTOR))
                .where(ECT_AT_SCHOOL_PERIODS.TEACHER_ID.eq(ect.value()))
                .and(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID.isDistinctFrom(newMentor == null ? null : newMentor.value()))
                .and(DECLARATIONS.PAYMENT_STATUS.ne(DeclarationPaymentStatuses.VOIDED))
                .and(declaredOn.between(
                        MENTORSHIP_PERIODS.STARTED_ON, coalesce(MENTORSHIP_PERIODS.FINISHED_ON, val(today)))));
    }

    private static MentorshipPeriod mentorship(Record row) {
        return new MentorshipPeriod(
                new MentorshipPeriodId(row.get(MENTORSHIP_PERIODS.ID)),
                new EctAtSchoolPeriodId(row.get(MENTORSHIP_PERIODS.ECT_AT_SCHOOL_PERIOD_ID)),
                new MentorAtSchoolPeriodId(row.get(MENTORSHIP_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID)),
                new DateRange(row.get(MENTORSHIP_PERIODS.STARTED_ON), row.get(MENTORSHIP_PERIODS.FINISHED_ON)));
    }
}
