package uk.gov.education.rect.web.appropriatebody.claim;

import java.time.LocalDate;
import uk.gov.education.rect.web.Formats;

/** The words for everything that can stand in the way of a claim. */
final class ClaimWords {

    static final String TRS_UNAVAILABLE =
            "We cannot reach the Teaching Record System at the moment. Nothing you entered is lost: try again in a few minutes";
    static final String START_MISSING = "Enter the date they started induction with you";
    static final String START_NOT_A_DATE = "The date they started induction must be a real date, such as 1 9 2026";
    static final String START_BEFORE_2021 = "The date they started induction must be on or after 1 September 2021";
    static final String START_IN_FUTURE = "The date they started induction cannot be in the future";
    static final String OVERLAPS =
            "Another induction period was recorded for these dates just now. Check the ECT’s details and try again";
    static final String PROGRAMME_MISSING = "Select the training programme";

    private ClaimWords() {}

    static String startBeforeQts(LocalDate awarded) {
        return "The date they started induction must be on or after the day they were awarded QTS, "
                + Formats.date(awarded);
    }

    static String startNotAfter(LocalDate finished) {
        return "The date they started induction with you must be after " + Formats.date(finished)
                + ", when their last induction period ended";
    }

    /** The heading of the page that refuses. */
    static String heading(Blockage blockage, String name) {
        return switch (blockage.reason()) {
            case NO_QTS -> name + " does not have QTS";
            case PROHIBITED -> name + " is prohibited from teaching";
            case PASSED -> name + " has already passed induction";
            case FAILED -> name + " has failed induction";
            case EXEMPT -> name + " is exempt from induction";
            case HELD_BY_ANOTHER_BODY -> name + " is with another appropriate body";
            case OUTCOME_RECORDED -> name + " has already completed induction";
        };
    }

    /** What it means and what can be done. */
    static String explanation(Blockage blockage) {
        return switch (blockage.reason()) {
            case NO_QTS ->
                "You can only claim somebody who has qualified teacher status (QTS). It can take a few days until an award shows in the Teaching Record System.";
            case PROHIBITED ->
                "Somebody who is prohibited from teaching cannot serve induction. Use the Check a teacher’s record service for the details.";
            case PASSED -> "The Teaching Record System says that they passed. Nobody serves more than one induction.";
            case FAILED -> "The Teaching Record System says that they failed. Nobody serves more than one induction.";
            case EXEMPT -> "The Teaching Record System says that they do not have to serve induction.";
            case HELD_BY_ANOTHER_BODY ->
                "They are with " + blockage.heldBy()
                        + ". Ask that appropriate body to release them first, and check with the school that you are to take over.";
            case OUTCOME_RECORDED ->
                "An appropriate body has recorded in this service whether they passed or failed. Nobody serves more than one induction.";
        };
    }
}
