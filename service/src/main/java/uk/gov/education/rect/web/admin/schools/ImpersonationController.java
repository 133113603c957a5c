package uk.gov.education.rect.web.admin.schools;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.Home;
import uk.gov.education.rect.access.ImpersonateSchool;
import uk.gov.education.rect.access.SessionEntry;
import uk.gov.education.rect.access.StaffUser;
import uk.gov.education.rect.access.StopImpersonating;
import uk.gov.education.rect.govuk.Fieldset;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Html;
import uk.gov.education.rect.govuk.Label;
import uk.gov.education.rect.govuk.Radios;
import uk.gov.education.rect.govuk.Textarea;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.Sessions;
import uk.gov.education.rect.web.admin.NotThere;

/** Taking the place of a school's people, and stopping (SJ-IMP-01 to 03, ADM-IMP-01 to 03). */
@Controller
class ImpersonationController {

    private static final String CHANGE = "change";
    private static final String LOOK = "look";
    private static final int LONGEST_REASON = 500;

    private final Pages pages;
    private final Templates templates;
    private final Sessions sessions;
    private final SchoolDirectory schools;
    private final ImpersonateSchool impersonate;
    private final StopImpersonating stop;

    ImpersonationController(
            Pages pages,
            Templates templates,
            Sessions sessions,
            SchoolDirectory schools,
            ImpersonateSchool impersonate,
            StopImpersonating stop) {
        this.pages = pages;
        this.templates = templates;
        this.sessions = sessions;
        this.schools = schools;
        this.impersonate = impersonate;
        this.stop = stop;
    }

    @GetMapping("/admin/schools/{urn:[0-9]+}/impersonate")
    View ask(StaffUser staff, @PathVariable int urn) {
        return form(schools.find(urn).orElseThrow(NotThere::new), LOOK, "", Map.of());
    }

    @PostMapping("/admin/impersonate")
    View start(
            StaffUser staff,
            HttpServletRequest request,
            @RequestParam(name = "school_urn", defaultValue = "0") int urn,
            @RequestParam(defaultValue = LOOK) String purpose,
            @RequestParam(defaultValue = "") String reason) {
        var school = schools.find(urn).orElseThrow(NotThere::new);
        boolean change = purpose.equals(CHANGE);
        String why = reason.strip();
        if (change && why.isEmpty()) {
            return form(school, CHANGE, reason, Map.of("reason", "Enter why you need to make changes"));
        }
        if (why.length() > LONGEST_REASON) {
            return form(school, CHANGE, reason, Map.of("reason", "The reason must be 500 characters or fewer"));
        }
        if (!(sessions.entry(request).orElse(null) instanceof SessionEntry.Staff session)) {
            throw new NotThere();
        }
        try {
            sessions.change(
                    request,
                    impersonate.execute(new ImpersonateSchool.Command(session, staff, urn, change ? why : null)));
        } catch (Refused unknownSchool) {
            throw new NotThere();
        }
        return pages.redirect(Home.SCHOOL);
    }

    @PostMapping("/admin/impersonate/stop")
    View stop(HttpServletRequest request) {
        if (!(sessions.entry(request).orElse(null) instanceof SessionEntry.Impersonating session)) {
            throw new NotThere();
        }
        sessions.change(request, stop.execute(session));
        return pages.redirect("/admin/schools/" + session.urn() + "/overview");
    }

    private View form(SchoolDirectory.School school, String purpose, String reason, Map<String, String> errors) {
        Textarea why = Textarea.of("reason", Label.of("Why do you need to make changes?"))
                .withId("reason")
                .withHint("Goes on the school’s timeline. Do not include personal information")
                .withValue(reason)
                .withError(errors.get("reason"));
        Content choice = Govuk.radios(Radios.of(
                        "purpose",
                        Fieldset.of(
                                Fieldset.Legend.of("What do you need to do?").withClasses("govuk-fieldset__legend--m")),
                        Radios.Item.of(LOOK, "Look only"),
                        Radios.Item.of(CHANGE, "Look and make changes").withConditional(Html.of(Govuk.textarea(why))))
                .withValue(purpose));
        return pages.page("Sign in as " + school.name())
                .back("/admin/schools/" + school.urn() + "/overview")
                .invalid(!errors.isEmpty())
                .show(page -> templates.adminImpersonate(page, school.name(), school.urn(), choice, errors));
    }
}
