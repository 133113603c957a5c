package uk.gov.education.rect.govuk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page model that the README shows. */
public record WorkingPatternPage(String name, @Nullable String chosen, Map<String, String> errors) {
    public Radios workingPattern() {
        return Radios.of(
                        "workingPattern",
                        Fieldset.pageHeading("What is " + name + "'s working pattern?"),
                        Radios.Item.of("full-time", "Full time"),
                        Radios.Item.of("part-time", "Part time"))
                .withValue(chosen)
                .withError(errors.get("workingPattern"));
    }

    public PageLayout layout() {
        return PageLayout.of("Working pattern", "Register early career teachers", "/school")
                .withBackLink(BackLink.to("/school/ects"))
                .withErrorSummary(errors.isEmpty() ? null : ErrorSummary.ofFields(errors));
    }
}
