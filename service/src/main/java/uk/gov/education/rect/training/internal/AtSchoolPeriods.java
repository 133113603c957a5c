package uk.gov.education.rect.training.internal;

import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.training.EctAtSchoolPeriod;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorAtSchoolPeriod;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.training.WorkingPattern;

/** Spells of teachers at schools, in the database. */
@Component
public class AtSchoolPeriods {

    private final DSLContext database;
    private final ServiceClock clock;

    AtSchoolPeriods(DSLContext database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The ECT's spell with the key. */
    public Optional<EctAtSchoolPeriod> find(EctAtSchoolPeriodId id) {
        return database.selectFrom(ECT_AT_SCHOOL_PERIODS)
                .where(ECT_AT_SCHOOL_PERIODS.ID.eq(id.value()))
                .fetchOptional(AtSchoolPeriods::ectPeriod);
    }

    /** The mentor's spell with the key. */
    public Optional<MentorAtSchoolPeriod> find(MentorAtSchoolPeriodId id) {
        return database.selectFrom(MENTOR_AT_SCHOOL_PERIODS)
                .where(MENTOR_AT_SCHOOL_PERIODS.ID.eq(id.value()))
                .fetchOptional(AtSchoolPeriods::mentorPeriod);
    }

    /** The days of the spell, which must exist. */
    public DateRange dates(AtSchoolPeriodId id) {
        return switch (id) {
            case EctAtSchoolPeriodId ect -> find(ect).orElseThrow().dates();
            case MentorAtSchoolPeriodId mentor -> find(mentor).orElseThrow().dates();
        };
    }

    /** All spells of the teacher as an ECT, earliest first. */
    public List<EctAtSchoolPeriod> asEct(TeacherId teacher) {
        return database.selectFrom(ECT_AT_SCHOOL_PERIODS)
                .where(ECT_AT_SCHOOL_PERIODS.TEACHER_ID.eq(teacher.value()))
                .orderBy(ECT_AT_SCHOOL_PERIODS.STARTED_ON, ECT_AT_SCHOOL_PERIODS.ID)
                .fetch(AtSchoolPeriods::ectPeriod);
    }

    /** All spells of the teacher as a mentor, earliest first. */
    public List<MentorAtSchoolPeriod> asMentor(TeacherId teacher) {
        return database.selectFrom(MENTOR_AT_SCHOOL_PERIODS)
                .where(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID.eq(teacher.value()))
                .orderBy(MENTOR_AT_SCHOOL_PERIODS.STARTED_ON, MENTOR_AT_SCHOOL_PERIODS.ID)
                .fetch(AtSchoolPeriods::mentorPeriod);
    }

    /** Begins an ongoing spell as an ECT. */
    public EctAtSchoolPeriodId beginEct(
            TeacherId teacher,
            SchoolId school,
            LocalDate startedOn,
            @Nullable EmailAddress email,
            WorkingPattern workingPattern,
            AppropriateBodyPeriodId appropriateBody) {
        return new EctAtSchoolPeriodId(database.insertInto(ECT_AT_SCHOOL_PERIODS)
                .set(ECT_AT_SCHOOL_PERIODS.TEACHER_ID, teacher.value())
                .set(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID, school.value())
                .set(ECT_AT_SCHOOL_PERIODS.STARTED_ON, startedOn)
                .set(ECT_AT_SCHOOL_PERIODS.EMAIL, email == null ? null : email.value())
                .set(
                        ECT_AT_SCHOOL_PERIODS.WORKING_PATTERN,
                        uk.gov.education.rect.database.enums.WorkingPattern.valueOf(workingPattern.name()))
                .set(ECT_AT_SCHOOL_PERIODS.SCHOOL_REPORTED_APPROPRIATE_BODY_ID, appropriateBody.value())
                .set(ECT_AT_SCHOOL_PERIODS.CREATED_AT, clock.now())
                .returningResult(ECT_AT_SCHOOL_PERIODS.ID)
                .fetchSingle()
                .value1());
    }

    /** Begins an ongoing spell as a mentor. */
    public MentorAtSchoolPeriodId beginMentor(
            TeacherId teacher, SchoolId school, LocalDate startedOn, @Nullable EmailAddress email) {
        return new MentorAtSchoolPeriodId(database.insertInto(MENTOR_AT_SCHOOL_PERIODS)
                .set(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID, teacher.value())
                .set(MENTOR_AT_SCHOOL_PERIODS.SCHOOL_ID, school.value())
                .set(MENTOR_AT_SCHOOL_PERIODS.STARTED_ON, startedOn)
                .set(MENTOR_AT_SCHOOL_PERIODS.EMAIL, email == null ? null : email.value())
                .set(MENTOR_AT_SCHOOL_PERIODS.CREATED_AT, clock.now())
                .returningResult(MENTOR_AT_SCHOOL_PERIODS.ID)
                .fetchSingle()
                .value1());
    }

    /** Ends the spell on the day. */
    public void finish(AtSchoolPeriodId period, LocalDate finishedOn) {
        switch (period) {
            case EctAtSchoolPeriodId ect ->
                database.update(ECT_AT_SCHOOL_PERIODS)
                        .set(ECT_AT_SCHOOL_PERIODS.FINISHED_ON, finishedOn)
                        .where(ECT_AT_SCHOOL_PERIODS.ID.eq(ect.value()))
                        .execute();
            case MentorAtSchoolPeriodId mentor ->
                database.update(MENTOR_AT_SCHOOL_PERIODS)
                        .set(MENTOR_AT_SCHOOL_PERIODS.FINISHED_ON, finishedOn)
                        .where(MENTOR_AT_SCHOOL_PERIODS.ID.eq(mentor.value()))
                        .execute();
        }
    }

    /** Keeps which school reported that the person leaves. */
    public void leavingReported(AtSchoolPeriodId period, SchoolId by) {
        switch (period) {
            case EctAtSchoolPeriodId ect ->
                database.update(ECT_AT_SCHOOL_PERIODS)
                        .set(ECT_AT_SCHOOL_PERIODS.REPORTED_LEAVING_BY_SCHOOL_ID, by.value())
                        .where(ECT_AT_SCHOOL_PERIODS.ID.eq(ect.value()))
                        .execute();
            case MentorAtSchoolPeriodId mentor ->
                database.update(MENTOR_AT_SCHOOL_PERIODS)
                        .set(MENTOR_AT_SCHOOL_PERIODS.REPORTED_LEAVING_BY_SCHOOL_ID, by.value())
                        .where(MENTOR_AT_SCHOOL_PERIODS.ID.eq(mentor.value()))
                        .execute();
        }
    }

    /** Replaces the e-mail address of the spell. */
    public void giveEmail(AtSchoolPeriodId period, EmailAddress email) {
        switch (period) {
            case EctAtSchoolPeriodId ect ->
                database.update(ECT_AT_SCHOOL_PERIODS)
                        .set(ECT_AT_SCHOOL_PERIODS.EMAIL, email.value())
                        .where(ECT_AT_SCHOOL_PERIODS.ID.eq(ect.value()))
                        .execute();
            case MentorAtSchoolPeriodId mentor ->
                database.update(MENTOR_AT_SCHOOL_PERIODS)
                        .set(MENTOR_AT_SCHOOL_PERIODS.EMAIL, email.value())
                        .where(MENTOR_AT_SCHOOL_PERIODS.ID.eq(mentor.value()))
                        .execute();
        }
    }

    /** Takes a reported leaving back: the spell ends as it did before, on a day or not at all. */
    public void leavingWithdrawn(AtSchoolPeriodId period, @Nullable LocalDate finishedOn) {
        switch (period) {
            case EctAtSchoolPeriodId ect ->
                database.update(ECT_AT_SCHOOL_PERIODS)
                        .set(ECT_AT_SCHOOL_PERIODS.FINISHED_ON, finishedOn)
                        .setNull(ECT_AT_SCHOOL_PERIODS.REPORTED_LEAVING_BY_SCHOOL_ID)
                        .where(ECT_AT_SCHOOL_PERIODS.ID.eq(ect.value()))
                        .execute();
            case MentorAtSchoolPeriodId mentor ->
                database.update(MENTOR_AT_SCHOOL_PERIODS)
                        .set(MENTOR_AT_SCHOOL_PERIODS.FINISHED_ON, finishedOn)
                        .setNull(MENTOR_AT_SCHOOL_PERIODS.REPORTED_LEAVING_BY_SCHOOL_ID)
                        .where(MENTOR_AT_SCHOOL_PERIODS.ID.eq(mentor.value()))
                        .execute();
        }
    }

    /** Replaces the first day of the spell. */
    public void startOn(AtSchoolPeriodId period, LocalDate startedOn) {
        switch (period) {
            case EctAtSchoolPeriodId ect ->
                database.update(ECT_AT_SCHOOL_PERIODS)
                        .set(ECT_AT_SCHOOL_PERIODS.STARTED_ON, startedOn)
                        .where(ECT_AT_SCHOOL_PERIODS.ID.eq(ect.value()))
                        .execute();
            case MentorAtSchoolPeriodId mentor ->
                database.update(MENTOR_AT_SCHOOL_PERIODS)
                        .set(MENTOR_AT_SCHOOL_PERIODS.STARTED_ON, startedOn)
                        .where(MENTOR_AT_SCHOOL_PERIODS.ID.eq(mentor.value()))
                        .execute();
        }
    }

    /** Replaces the working pattern of the spell. */
    public void work(EctAtSchoolPeriodId ect, WorkingPattern pattern) {
        database.update(ECT_AT_SCHOOL_PERIODS)
                .set(
                        ECT_AT_SCHOOL_PERIODS.WORKING_PATTERN,
                        uk.gov.education.rect.database.enums.WorkingPattern.valueOf(pattern.name()))
                .where(ECT_AT_SCHOOL_PERIODS.ID.eq(ect.value()))
                .execute();
    }

    /** Replaces the appropriate body that the school named. */
    public void assure(EctAtSchoolPeriodId ect, AppropriateBodyPeriodId appropriateBody) {
        database.update(ECT_AT_SCHOOL_PERIODS)
                .set(ECT_AT_SCHOOL_PERIODS.SCHOOL_REPORTED_APPROPRIATE_BODY_ID, appropriateBody.value())
                .where(ECT_AT_SCHOOL_PERIODS.ID.eq(ect.value()))
                .execute();
    }

    /** Deletes the spell, which must have no children left. */
    public void delete(AtSchoolPeriodId period) {
        switch (period) {
            case EctAtSchoolPeriodId ect ->
                database.deleteFrom(ECT_AT_SCHOOL_PERIODS)
                        .where(ECT_AT_SCHOOL_PERIODS.ID.eq(ect.value()))
                        .execute();
            case MentorAtSchoolPeriodId mentor ->
                database.deleteFrom(MENTOR_AT_SCHOOL_PERIODS)
                        .where(MENTOR_AT_SCHOOL_PERIODS.ID.eq(mentor.value()))
                        .execute();
        }
    }

    private static EctAtSchoolPeriod ectPeriod(Record row) {
        var pattern = row.get(ECT_AT_SCHOOL_PERIODS.WORKING_PATTERN);
        return new EctAtSchoolPeriod(
                new EctAtSchoolPeriodId(row.get(ECT_AT_SCHOOL_PERIODS.ID)),
                new TeacherId(row.get(ECT_AT_SCHOOL_PERIODS.TEACHER_ID)),
                new SchoolId(row.get(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID)),
                new DateRange(row.get(ECT_AT_SCHOOL_PERIODS.STARTED_ON), row.get(ECT_AT_SCHOOL_PERIODS.FINISHED_ON)),
                row.get(ECT_AT_SCHOOL_PERIODS.EMAIL),
                pattern == null ? null : WorkingPattern.valueOf(pattern.name()),
                appropriateBodyOrNull(row.get(ECT_AT_SCHOOL_PERIODS.SCHOOL_REPORTED_APPROPRIATE_BODY_ID)),
                schoolOrNull(row.get(ECT_AT_SCHOOL_PERIODS.REPORTED_LEAVING_BY_SCHOOL_ID)));
    }

    private static MentorAtSchoolPeriod mentorPeriod(Record row) {
        return new MentorAtSchoolPeriod(
                new MentorAtSchoolPeriodId(row.get(MENTOR_AT_SCHOOL_PERIODS.ID)),
                new TeacherId(row.get(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID)),
                new SchoolId(row.get(MENTOR_AT_SCHOOL_PERIODS.SCHOOL_ID)),
                new DateRange(
                        row.get(MENTOR_AT_SCHOOL_PERIODS.STARTED_ON), row.get(MENTOR_AT_SCHOOL_PERIODS.FINISHED_ON)),
                row.get(MENTOR_AT_SCHOOL_PERIODS.EMAIL),
                schoolOrNull(row.get(MENTOR_AT_SCHOOL_PERIODS.REPORTED_LEAVING_BY_SCHOOL_ID)));
    }

    private static @Nullable SchoolId schoolOrNull(@Nullable Long id) {
        return id == null ? null : new SchoolId(id);
    }

    private static @Nullable AppropriateBodyPeriodId appropriateBodyOrNull(@Nullable Long id) {
        return id == null ? null : new AppropriateBodyPeriodId(id);
    }
}
