package uk.gov.education.rect.training.internal;

import static org.jooq.impl.DSL.max;
import static uk.gov.education.rect.database.Tables.INDUCTION_PERIODS;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.database.tables.records.TeachersRecord;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;

/** Whether somebody has been trained to the end. */
@Component
public class Completions {

    private final DSLContext database;

    Completions(DSLContext database) {
        this.database = database;
    }

    /**
     * Whether the teacher has completed training in the role (DM-TRN-23): an ECT's induction ended with an outcome here,
     * a mentor is no longer eligible for funding.
     */
    public boolean completed(TeacherId teacher, TraineeRole role) {
        return switch (role) {
            case ECT -> outcomeOn(teacher).isPresent();
            case MENTOR ->
                date(teacher, TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_ON).isPresent();
        };
    }

    /**
     * The day by which the status of a participant is told (API-STA-02, API-STA-04): for an ECT also the one that TRS
     * knows.
     */
    public Optional<LocalDate> completedOn(TeacherId teacher, TraineeRole role) {
        return switch (role) {
            case ECT -> outcomeOn(teacher).or(() -> date(teacher, TEACHERS.TRS_INDUCTION_COMPLETED_DATE));
            case MENTOR -> date(teacher, TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_ON);
        };
    }

    private Optional<LocalDate> outcomeOn(TeacherId teacher) {
        return Optional.ofNullable(database.select(max(INDUCTION_PERIODS.FINISHED_ON))
                .from(INDUCTION_PERIODS)
                .where(INDUCTION_PERIODS.TEACHER_ID.eq(teacher.value()))
                .and(INDUCTION_PERIODS.OUTCOME.isNotNull())
                .fetchSingle()
                .value1());
    }

    private Optional<LocalDate> date(TeacherId teacher, TableField<TeachersRecord, LocalDate> column) {
        return database.select(column)
                .from(TEACHERS)
                .where(TEACHERS.ID.eq(teacher.value()))
                .and(column.isNotNull())
                .fetchOptional(column);
    }
}
