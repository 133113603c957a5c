package uk.gov.education.rect.induction;

import java.time.LocalDate;
import java.util.List;
import uk.gov.education.rect.usecase.Refusal;

/** Why an induction was not closed, be it released, passed or failed (spec 04 §12). */
public sealed interface ClosingRefusal extends Refusal {

    /** AB-CLS-01: no induction is open, and none was closed just like this. */
    record NoOpenInduction() implements ClosingRefusal {}

    /** AB-CLS-05: another appropriate body holds the ECT. */
    record HeldByAnotherBody(String name) implements ClosingRefusal {}

    /** AB-IND-20: an induction has one outcome ever. */
    record OutcomeRecorded(Outcome outcome) implements ClosingRefusal {}

    /** AB-PAS-04: TRS says exempt or failed. */
    record BlockedByTrs(String status) implements ClosingRefusal {}

    /** Something in the form is wrong; all of it, by field. */
    record Invalid(List<Problem> problems) implements ClosingRefusal {

        /** Keeps its own copy. */
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** The fields of the form. */
    enum Field {
        FINISHED_ON,
        NUMBER_OF_TERMS,
        FAIL_CONFIRMATION_SENT_ON
    }

    /** What can be wrong with a field. */
    sealed interface Problem {
        /** Which field. */
        Field field();
    }

    /** AB-IND-10, DM-IND-03. */
    record FinishInFuture() implements Problem {
        @Override
        public Field field() {
            return Field.FINISHED_ON;
        }
    }

    /** AB-IND-11: the same day is allowed. */
    record FinishBeforeStart(LocalDate startedOn) implements Problem {
        @Override
        public Field field() {
            return Field.FINISHED_ON;
        }
    }

    /** AB-IND-13, DM-IND-04. */
    record TermsWithTwoDecimals() implements Problem {
        @Override
        public Field field() {
            return Field.NUMBER_OF_TERMS;
        }
    }

    /** AB-IND-14, DM-IND-04: below 0 or above 16. */
    record TermsOutOfRange() implements Problem {
        @Override
        public Field field() {
            return Field.NUMBER_OF_TERMS;
        }
    }

    /** AB-IND-22. */
    record ConfirmationInFuture() implements Problem {
        @Override
        public Field field() {
            return Field.FAIL_CONFIRMATION_SENT_ON;
        }
    }

    /** AB-IND-23: the same day is allowed. */
    record ConfirmationBeforeFinish(LocalDate finishedOn) implements Problem {
        @Override
        public Field field() {
            return Field.FAIL_CONFIRMATION_SENT_ON;
        }
    }
}
