package uk.gov.education.rect.web.school.leaving;

import java.time.LocalDate;
import uk.gov.education.rect.training.DateProblem;
import uk.gov.education.rect.training.ReportLeaving;
import uk.gov.education.rect.training.WithdrawLeaving;
import uk.gov.education.rect.web.Formats;

/** Says why a leaving date was not taken, or not taken back. */
final class LeavingWords {

    private LeavingWords() {}

    static String of(ReportLeaving.Refusal refusal, Leaver leaver) {
        return switch (refusal) {
            case ReportLeaving.Refusal.PeriodUnknown _ -> leaver.name() + " is no longer registered at your school";
            case ReportLeaving.Refusal.HasLeft(LocalDate lastDay) ->
                leaver.name() + " left your school on " + Formats.date(lastDay) + ". This cannot be changed here";
            case ReportLeaving.Refusal.DateNotPossible(DateProblem problem) -> of(problem, leaver);
            case ReportLeaving.Refusal.StartsElsewhere(LocalDate startsOn) ->
                "Another school has registered " + leaver.name() + " from " + Formats.date(startsOn)
                        + ". The date must be before that";
            case ReportLeaving.Refusal.DeclarationsExist _ ->
                "A lead provider has already reported training after that date. Contact support to record that "
                        + leaver.name() + " is leaving";
        };
    }

    static String of(DateProblem problem, Leaver leaver) {
        return switch (problem) {
            case DateProblem.BeforeSpell(String school, LocalDate started) ->
                leaver.name() + " started at " + school + " on " + Formats.date(started)
                        + ". The date they leave must be " + Formats.date(started) + " or later";
            case DateProblem.BeforeTraining(String school, LocalDate started) ->
                leaver.name() + " started their latest training at " + school + " on " + Formats.date(started)
                        + ". The date they leave must be " + Formats.date(started) + " or later";
            case DateProblem.TooFarAhead(LocalDate latest) ->
                "The date must be " + Formats.date(latest) + " or earlier, which is 4 months from today";
            case DateProblem.TooEarly(LocalDate earliest) -> "The date must be " + Formats.date(earliest) + " or later";
            case DateProblem.NotOpen _, DateProblem.BeforePlannedSpell _ -> "Enter another date";
        };
    }

    static String of(WithdrawLeaving.Refusal refusal, Leaver leaver) {
        return switch (refusal) {
            case WithdrawLeaving.Refusal.PeriodUnknown _ -> leaver.name() + " is no longer registered at your school.";
            case WithdrawLeaving.Refusal.HasLeft(LocalDate lastDay) ->
                leaver.name() + " left your school on " + Formats.date(lastDay) + ", so this cannot be changed here.";
            case WithdrawLeaving.Refusal.StartsElsewhere(LocalDate startsOn) ->
                "Another school has registered " + leaver.name() + " from " + Formats.date(startsOn)
                        + ". If that is wrong, contact support.";
            case WithdrawLeaving.Refusal.NotRemembered _ -> "We cannot change this leaving date here. Contact support.";
        };
    }
}
