package uk.gov.education.rect.web.school.change;

import gg.jte.Content;
import java.util.List;
import uk.gov.education.rect.web.journey.FormPage;
import uk.gov.education.rect.web.journey.StepView;

/** A page of a change, before the last. */
public sealed interface ChangePage {

    /** What the page is, for the browser's title. */
    String title();

    /** A page with a form. */
    record WithForm(String title, FormPage form) implements ChangePage {}

    /** A page to read; it goes on, or not. */
    record ToRead(String title, List<Content> parts) implements ChangePage {
        /** Copies the parts. */
        public ToRead {
            parts = List.copyOf(parts);
        }
    }

    /** A page with a form and its button. */
    static ChangePage form(String title, StepView<?, ?> view, String button, Content... parts) {
        return new WithForm(title, FormPage.of(view, button, parts));
    }

    /** A page to read. */
    static ChangePage read(String title, Content... parts) {
        return new ToRead(title, List.of(parts));
    }
}
