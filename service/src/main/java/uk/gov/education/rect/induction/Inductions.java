package uk.gov.education.rect.induction;

import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODY_PERIODS;
import static uk.gov.education.rect.database.Tables.INDUCTION_EXTENSIONS;
import static uk.gov.education.rect.database.Tables.INDUCTION_PERIODS;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.training.TrainingProgramme;

/** Reads inductions. */
@Component
public class Inductions {

    private final DSLContext database;

    Inductions(DSLContext database) {
        this.database = database;
    }

    /** The teacher's induction under all appropriate bodies; empty lists when there is none. */
    public Induction of(TeacherId teacher) {
        var periods = database.select(
                        INDUCTION_PERIODS.ID,
                        INDUCTION_PERIODS.APPROPRIATE_BODY_PERIOD_ID,
                        APPROPRIATE_BODY_PERIODS.NAME,
                        INDUCTION_PERIODS.STARTED_ON,
                        INDUCTION_PERIODS.FINISHED_ON,
                        INDUCTION_PERIODS.TRAINING_PROGRAMME,
                        INDUCTION_PERIODS.NUMBER_OF_TERMS,
                        INDUCTION_PERIODS.OUTCOME)
                .from(INDUCTION_PERIODS)
                .join(APPROPRIATE_BODY_PERIODS)
                .on(APPROPRIATE_BODY_PERIODS.ID.eq(INDUCTION_PERIODS.APPROPRIATE_BODY_PERIOD_ID))
                .where(INDUCTION_PERIODS.TEACHER_ID.eq(teacher.value()))
                .orderBy(INDUCTION_PERIODS.STARTED_ON, INDUCTION_PERIODS.ID)
                .fetch(row -> new InductionPeriod(
                        new InductionPeriodId(row.value1()),
                        new AppropriateBodyPeriodId(row.value2()),
                        row.value3(),
                        new DateRange(row.value4(), row.value5()),
                        Optional.ofNullable(row.value6())
                                .map(programme -> TrainingProgramme.valueOf(programme.name()))
                                .orElse(null),
                        row.value7(),
                        Optional.ofNullable(row.value8())
                                .map(outcome -> Outcome.valueOf(outcome.name()))
                                .orElse(null)));
        var extensions = database.select(
                        INDUCTION_EXTENSIONS.ID, INDUCTION_EXTENSIONS.NUMBER_OF_TERMS, INDUCTION_EXTENSIONS.CREATED_AT)
                .from(INDUCTION_EXTENSIONS)
                .where(INDUCTION_EXTENSIONS.TEACHER_ID.eq(teacher.value()))
                .orderBy(INDUCTION_EXTENSIONS.CREATED_AT, INDUCTION_EXTENSIONS.ID)
                .fetch(row -> new Induction.Extension(
                        new InductionExtensionId(row.value1()), row.value2(), ServiceClock.dateOf(row.value3())));
        return new Induction(periods, extensions);
    }
}
