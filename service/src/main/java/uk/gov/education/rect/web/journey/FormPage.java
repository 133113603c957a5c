package uk.gov.education.rect.web.journey;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a step that has a form, as the template {@code journey/form} draws it: the errors, then the parts inside
 * the form, then its button.
 *
 * @param errors the error summary, or null
 * @param action where the form goes
 * @param parts headings, text and fields, in order
 * @param button the words on the button, or null where there is nothing to send
 * @param below what stands under the form, such as a link to something else, or null
 */
public record FormPage(
        @Nullable Content errors,
        String action,
        List<Content> parts,
        @Nullable String button,
        @Nullable Content below) {

    /** The page of a step. */
    public static FormPage of(StepView<?, ?> view, String button, Content... parts) {
        return new FormPage(new StepFields(view).errorSummary(), view.action(), List.of(parts), button, null);
    }

    /** The page of a step whose question nobody can answer at the moment: it says so, and has nothing to send. */
    public static FormPage unanswerable(StepView<?, ?> view, Content... parts) {
        return new FormPage(new StepFields(view).errorSummary(), view.action(), List.of(parts), null, null);
    }

    /** The same page with something under its form. */
    public FormPage below(Content more) {
        return new FormPage(errors, action, parts, button, more);
    }
}
