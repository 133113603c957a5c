package uk.gov.education.rect.teachers;

import static org.jooq.impl.DSL.min;
import static uk.gov.education.rect.database.Tables.INDUCTION_PERIODS;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.database.enums.InductionOutcomes;
import uk.gov.education.rect.database.tables.records.TeachersRecord;

/** What inductions here say about somebody of whom TRS has no more to say (DM-TRS-02). */
@Component
class LocalOutcomes {

    private final DSLContext database;

    LocalOutcomes(DSLContext database) {
        this.database = database;
    }

    /** Takes a pass or fail recorded here as the status, with the first start and that period's end. */
    void takeOver(TeachersRecord teacher) {
        database.selectFrom(INDUCTION_PERIODS)
                .where(INDUCTION_PERIODS.TEACHER_ID.eq(teacher.getId()))
                .and(INDUCTION_PERIODS.OUTCOME.isNotNull())
                .orderBy(INDUCTION_PERIODS.STARTED_ON.desc())
                .limit(1)
                .fetchOptional()
                .ifPresent(last -> {
                    TrsInductionStatus status = last.getOutcome() == InductionOutcomes.PASS
                            ? TrsInductionStatus.PASSED
                            : TrsInductionStatus.FAILED;
                    teacher.setTrsInductionStatus(status.code());
                    teacher.setTrsInductionStartDate(database.select(min(INDUCTION_PERIODS.STARTED_ON))
                            .from(INDUCTION_PERIODS)
                            .where(INDUCTION_PERIODS.TEACHER_ID.eq(teacher.getId()))
                            .fetchSingle()
                            .value1());
                    teacher.setTrsInductionCompletedDate(last.getFinishedOn());
                });
    }
}
