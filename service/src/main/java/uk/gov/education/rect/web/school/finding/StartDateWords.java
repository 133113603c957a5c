package uk.gov.education.rect.web.school.finding;

import java.time.LocalDate;
import uk.gov.education.rect.training.DateProblem;
import uk.gov.education.rect.web.Formats;

/** Says what is wrong with a first day at a school. */
public final class StartDateWords {

    private StartDateWords() {}

    /**
     * What to do about it.
     *
     * @param name who starts
     * @param doing what they did at the school before, such as "teaching"
     */
    public static String of(DateProblem problem, String name, String doing) {
        return switch (problem) {
            case DateProblem.TooEarly(LocalDate earliest) ->
                "The start date is too far in the past. It must be " + Formats.date(earliest) + " or later";
            case DateProblem.BeforeSpell(String school, LocalDate started) ->
                name + " started " + doing + " at " + school + " on " + Formats.date(started)
                        + ". The start date must be " + Formats.date(started) + " or later";
            case DateProblem.BeforePlannedSpell(String school, LocalDate starts) ->
                school + " has registered " + name + " to start there on " + Formats.date(starts)
                        + ". Enter " + Formats.date(starts) + " or a later date, or contact support if "
                        + name + " starts with you first";
            case DateProblem.BeforeTraining(String school, LocalDate started) ->
                name + " started their latest training at " + school + " on " + Formats.date(started)
                        + ". The start date must be " + Formats.date(started) + " or later";
            case DateProblem.TooFarAhead(LocalDate latest) ->
                name + " is registered at another school. The start date must be " + Formats.date(latest)
                        + " or earlier";
            case DateProblem.NotOpen notOpen -> "Registration for the start date is not open yet";
        };
    }
}
