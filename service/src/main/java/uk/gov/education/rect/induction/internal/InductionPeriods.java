package uk.gov.education.rect.induction.internal;

import static uk.gov.education.rect.database.Tables.INDUCTION_PERIODS;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.database.enums.InductionOutcomes;
import uk.gov.education.rect.database.enums.InductionProgramme;
import uk.gov.education.rect.induction.InductionPeriodId;
import uk.gov.education.rect.induction.Outcome;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.training.TrainingProgramme;

/** Writes induction periods. */
@Component
public class InductionPeriods {

    private final DSLContext database;
    private final Timeline timeline;

    InductionPeriods(DSLContext database, Timeline timeline) {
        this.database = database;
        this.timeline = timeline;
    }

    /**
     * Who the teacher is.
     *
     * @param trnOrNull null for people without one
     * @param trsStatus the status in TRS as last read, or null
     */
    public record Person(
            String name, @Nullable Trn trnOrNull, @Nullable String trsStatus) {}

    /** The teacher, who must exist; locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Person lock(TeacherId teacher) {
        return database.select(
                        TEACHERS.TRS_FIRST_NAME,
                        TEACHERS.TRS_LAST_NAME,
                        TEACHERS.CORRECTED_NAME,
                        TEACHERS.TRN,
                        TEACHERS.TRS_INDUCTION_STATUS)
                .from(TEACHERS)
                .where(TEACHERS.ID.eq(teacher.value()))
                .forNoKeyUpdate()
                .fetchSingle(row -> new Person(
                        new TeacherNames(row.value1(), row.value2(), row.value3()).fullName(),
                        row.value4() == null ? null : new Trn(row.value4()),
                        row.value5()));
    }

    /** Opens a period; AB-IND-02: the older name of the programme follows from the present one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public InductionPeriodId open(
            Author author,
            TeacherId teacher,
            AppropriateBodyPeriodId appropriateBody,
            LocalDate startedOn,
            TrainingProgramme programme) {
        Long id = database.insertInto(INDUCTION_PERIODS)
                .set(INDUCTION_PERIODS.TEACHER_ID, teacher.value())
                .set(INDUCTION_PERIODS.APPROPRIATE_BODY_PERIOD_ID, appropriateBody.value())
                .set(INDUCTION_PERIODS.STARTED_ON, startedOn)
                .set(
                        INDUCTION_PERIODS.TRAINING_PROGRAMME,
                        uk.gov.education.rect.database.enums.TrainingProgramme.valueOf(programme.name()))
                .set(
                        INDUCTION_PERIODS.INDUCTION_PROGRAMME,
                        programme == TrainingProgramme.PROVIDER_LED
                                ? InductionProgramme.FIP
                                : InductionProgramme.UNKNOWN)
                .returningResult(INDUCTION_PERIODS.ID)
                .fetchSingle()
                .value1();
        timeline.record(Event.of(
                        EventType.INDUCTION_PERIOD_OPENED, author, lock(teacher).name() + " was claimed for induction")
                .on(startedOn)
                .about(Link.TEACHER, teacher.value())
                .about(Link.APPROPRIATE_BODY_PERIOD, appropriateBody.value())
                .about(Link.INDUCTION_PERIOD, id)
                .changing("started_on", null, startedOn)
                .changing("training_programme", null, programme.label()));
        return new InductionPeriodId(id);
    }

    /** Ends a period that is open; the caller records the event. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(
            InductionPeriodId period,
            LocalDate finishedOn,
            BigDecimal terms,
            @Nullable Outcome outcome,
            @Nullable LocalDate failConfirmationSentOn) {
        database.update(INDUCTION_PERIODS)
                .set(INDUCTION_PERIODS.FINISHED_ON, finishedOn)
                .set(INDUCTION_PERIODS.NUMBER_OF_TERMS, terms)
                .set(INDUCTION_PERIODS.OUTCOME, outcome == null ? null : InductionOutcomes.valueOf(outcome.name()))
                .set(INDUCTION_PERIODS.FAIL_CONFIRMATION_SENT_ON, failConfirmationSentOn)
                .where(INDUCTION_PERIODS.ID.eq(period.value()))
                .execute();
    }
}
