package uk.gov.education.rect.web.appropriatebody.closing;

import uk.gov.education.rect.govuk.Button;
import uk.gov.education.rect.web.journey.StepView;

/**
 * The form that closes an induction.
 *
 * @param view the step
 * @param heading what is recorded
 * @param served "2 of 6 terms": what was recorded before
 * @param kind how it is closed
 */
public record ClosingPage(StepView<?, ?> view, String heading, String served, Kind kind) {

    /** How an induction is closed. */
    public enum Kind {
        RELEASE,
        PASS,
        FAIL
    }

    /** Whether the form asks when the ECT was told. */
    public boolean asksWhenTold() {
        return kind == Kind.FAIL;
    }

    /** The button that does it. */
    public Button button() {
        return switch (kind) {
            case RELEASE -> Button.of("Release ECT").withPreventDoubleClick(true);
            case PASS -> Button.of("Record that they passed").withPreventDoubleClick(true);
            case FAIL -> Button.warning("Record that they failed").withPreventDoubleClick(true);
        };
    }
}
