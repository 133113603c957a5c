package uk.gov.education.rect.web.school.change;

import static uk.gov.education.rect.web.journey.Prose.all;
import static uk.gov.education.rect.web.journey.Prose.link;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Page;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.journey.FormPage;
import uk.gov.education.rect.web.journey.StepView;

/** Draws the pages of changes. Each can be left for the record page (spec 02 §13). */
@Component
class ChangeViews {

    private final Pages pages;
    private final Templates templates;

    ChangeViews(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    View show(ChangePage page, StepView<?, ?> view, HttpStatus status, Person person) {
        Content cancel = link("Cancel and go back to " + person.name() + "’s details", person.recordPath());
        Pages.Draft draft = pages.page(page.title())
                .back(view.backOr(person.recordPath()))
                .invalid(!view.errors().isEmpty())
                .status(status);
        return switch (page) {
            case ChangePage.WithForm(String title, FormPage form) -> {
                FormPage withCancel = form.below(below(form.below(), cancel));
                yield draft.show((Page shell) -> templates.journeyForm(shell, withCancel));
            }
            case ChangePage.ToRead toRead ->
                draft.show((Page shell) -> templates.schoolChangeRead(shell, toRead.parts(), view.forward(), cancel));
        };
    }

    View done(Changed changed) {
        return pages.page(changed.done()).show((Page shell) -> templates.schoolChangeDone(shell, changed));
    }

    private static Content below(@Nullable Content before, Content cancel) {
        return before == null ? cancel : all(before, cancel);
    }
}
