package uk.gov.education.rect.web.school.support;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.govuk.ErrorSummary;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Label;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.govuk.Textarea;
import uk.gov.education.rect.schools.AskSupport;
import uk.gov.education.rect.schools.GiasSchool;
import uk.gov.education.rect.schools.Schools;
import uk.gov.education.rect.schools.Urn;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.Page;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.journey.FormPage;
import uk.gov.education.rect.web.journey.Prose;
import uk.gov.education.rect.web.school.SchoolVisits;

/** Asking support a question. Open to everybody who acts for a school, also one that may not use the service (SJ-SUP-05). */
@Controller
class SupportQueryPages {

    private static final String BASE = "/school/support_queries";

    private final Schools schools;
    private final AskSupport ask;
    private final Pages pages;
    private final Templates templates;

    SupportQueryPages(Schools schools, AskSupport ask, Pages pages, Templates templates) {
        this.schools = schools;
        this.ask = ask;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping({BASE + "/new", BASE})
    View question(SchoolUser user) {
        return form(user, "", null);
    }

    @PostMapping(BASE)
    View ask(SchoolUser user, @RequestParam(defaultValue = "") String message) {
        EmailAddress email = EmailAddress.parse(user.email()).orElse(null);
        if (email == null) {
            return form(user, message, "We cannot reply to your email address. Contact us by email instead");
        }
        try {
            ask.execute(new AskSupport.Command(user.name(), email, schoolName(user), user.urn(), message));
            return pages.redirect(BASE + "/sent");
        } catch (Refused refused) {
            return form(
                    user,
                    message,
                    switch (refused.as(AskSupport.Refusal.class)) {
                        case AskSupport.Refusal.NothingAsked _ -> "Enter your question";
                        case AskSupport.Refusal.TooLong _ -> "Your question must be 10,000 characters or fewer";
                    });
        }
    }

    @GetMapping(BASE + "/sent")
    View sent(SchoolUser user) {
        return pages.page("We have your question")
                .show((Page page) -> templates.schoolSupportSent(page, user.email(), SchoolVisits.ECTS));
    }

    private View form(SchoolUser user, String message, @Nullable String error) {
        String title = "Contact support";
        List<Content> parts = new ArrayList<>();
        parts.add(Prose.heading(title));
        parts.add(Prose.paragraph("We will send these details with your question:"));
        parts.add(Govuk.summaryList(SummaryList.of(
                SummaryList.Row.of("Name", user.name()),
                SummaryList.Row.of("Email address", user.email()),
                SummaryList.Row.of("School", schoolName(user)),
                SummaryList.Row.of("School’s unique reference number (URN)", Integer.toString(user.urn())))));
        parts.add(
                Govuk.textarea(Textarea.of("message", Label.of("Your question").withClasses("govuk-label--m"))
                        .withId("message")
                        .withRows(8)
                        .withHint("Do not include a teacher’s date of birth or National Insurance number")
                        .withValue(message)
                        .withError(error)));
        parts.add(Prose.paragraph("We reply by email, usually within 5 working days."));
        FormPage form = new FormPage(
                error == null ? null : Govuk.errorSummary(ErrorSummary.ofFields(Map.of("message", error))),
                BASE,
                parts,
                "Send",
                null);
        return pages.page(title)
                .back(SchoolVisits.ECTS)
                .invalid(error != null)
                .show((Page page) -> templates.journeyForm(page, form));
    }

    private String schoolName(SchoolUser user) {
        return schools.findInGias(new Urn(user.urn())).map(GiasSchool::name).orElse("URN " + user.urn());
    }
}
