package uk.gov.education.rect.teachers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What this service has to tell the Teaching Record System about inductions (spec 07 §3.7, TRS-10, TRS-11). A write is
 * kept in the caller's transaction and delivered later, in order, at least once; a later write for the same person
 * supersedes an earlier one that has not been sent.
 */
public interface InductionStatusWrites {

    /** What happened to the induction. */
    sealed interface Operation {
        /** The induction began, or its first day moved. */
        record Begin(LocalDate startedOn) implements Operation {}

        /** The induction was passed. */
        record Pass(LocalDate startedOn, LocalDate completedOn) implements Operation {}

        /** The induction was failed. */
        record Fail(LocalDate startedOn, LocalDate completedOn) implements Operation {}

        /** No induction is left. */
        record Reset() implements Operation {}

        /** An outcome was taken back. */
        record Reopen(LocalDate startedOn) implements Operation {}

        /** The status TRS is told. */
        default TrsInductionStatus status() {
            return switch (this) {
                case Begin ignored -> TrsInductionStatus.IN_PROGRESS;
                case Pass ignored -> TrsInductionStatus.PASSED;
                case Fail ignored -> TrsInductionStatus.FAILED;
                case Reset ignored -> TrsInductionStatus.REQUIRED_TO_COMPLETE;
                case Reopen ignored -> TrsInductionStatus.IN_PROGRESS;
            };
        }

        /** First day of the induction, or null when TRS is told of none. */
        default @Nullable LocalDate start() {
            return switch (this) {
                case Begin(LocalDate startedOn) -> startedOn;
                case Pass(LocalDate startedOn, LocalDate ignored) -> startedOn;
                case Fail(LocalDate startedOn, LocalDate ignored) -> startedOn;
                case Reset ignored -> null;
                case Reopen(LocalDate startedOn) -> startedOn;
            };
        }

        /** Last day of the induction, or null when TRS is told of none. */
        default @Nullable LocalDate completion() {
            return switch (this) {
                case Pass(LocalDate ignored, LocalDate completedOn) -> completedOn;
                case Fail(LocalDate ignored, LocalDate completedOn) -> completedOn;
                case Begin ignored -> null;
                case Reset ignored -> null;
                case Reopen ignored -> null;
            };
        }
    }

    /**
     * Keeps a write for delivery, in the caller's transaction.
     *
     * @param modifiedOn when the person acted, not when it is sent: TRS refuses what is older than it has (TRS-11)
     */
    void queue(TeacherId teacher, Trn trn, Operation operation, Instant modifiedOn);
}
