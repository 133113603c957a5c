package uk.gov.education.rect.web.appropriatebody.closing;

import java.time.LocalDate;
import uk.gov.education.rect.induction.ClosingRefusal;
import uk.gov.education.rect.induction.Outcome;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.journey.FieldError;

/** The words for everything that can stand in the way of closing an induction. */
final class ClosingWords {

    private ClosingWords() {}

    /** What is wrong with a field. */
    static FieldError error(ClosingRefusal.Problem problem) {
        return switch (problem) {
            case ClosingRefusal.FinishInFuture _ ->
                FieldError.ofDate(ClosingForm.FINISHED, "The date their induction ended cannot be in the future");
            case ClosingRefusal.FinishBeforeStart(LocalDate startedOn) ->
                FieldError.ofDate(
                        ClosingForm.FINISHED,
                        "The date their induction ended must be on or after " + Formats.date(startedOn)
                                + ", when it started with you");
            case ClosingRefusal.TermsWithTwoDecimals _ ->
                FieldError.of(ClosingForm.TERMS, "Number of terms can have one decimal place at most, such as 1.5");
            case ClosingRefusal.TermsOutOfRange _ ->
                FieldError.of(ClosingForm.TERMS, "Number of terms must be between 0 and 16");
            case ClosingRefusal.ConfirmationInFuture _ ->
                FieldError.ofDate(ClosingForm.TOLD, "The date you told the ECT cannot be in the future");
            case ClosingRefusal.ConfirmationBeforeFinish(LocalDate finishedOn) ->
                FieldError.ofDate(
                        ClosingForm.TOLD,
                        "The date you told the ECT must be on or after " + Formats.date(finishedOn)
                                + ", when their induction ended");
        };
    }

    /** Why the induction cannot be closed at all; read above the ECT's record or the list. */
    static String notice(ClosingRefusal refusal, String name) {
        return switch (refusal) {
            case ClosingRefusal.NoOpenInduction _ -> noneOpen(name);
            case ClosingRefusal.HeldByAnotherBody(String body) ->
                name + " is with " + body + " now. Nothing was changed.";
            case ClosingRefusal.OutcomeRecorded(Outcome outcome) ->
                "It is already recorded that " + name + (outcome == Outcome.PASS ? " passed" : " failed")
                        + " induction. Nothing was changed.";
            case ClosingRefusal.BlockedByTrs(String status) ->
                "The Teaching Record System gives the induction status of " + name + " as “" + status
                        + "”, so you cannot record this. Contact support if that is wrong.";
            case ClosingRefusal.Invalid _ ->
                throw new IllegalArgumentException("errors of fields are shown beside them");
        };
    }

    /** AB-CLS-01. */
    static String noneOpen(String name) {
        return name + " has no current induction period with you, so nothing can be recorded.";
    }
}
