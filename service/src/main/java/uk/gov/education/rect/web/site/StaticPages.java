package uk.gov.education.rect.web.site;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.AccessSettings;
import uk.gov.education.rect.access.CurrentPeople;
import uk.gov.education.rect.access.Home;
import uk.gov.education.rect.access.IdentityProvider;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.access.SignedIn;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.Sessions;

/** Pages that say the same to everybody (06 §20.5), and the one for schools that may not come in (SJ-ACC-11). */
@Controller
class StaticPages {

    private final Pages pages;
    private final Templates templates;
    private final Sessions sessions;
    private final IdentityProvider dfeSignIn;
    private final AccessSettings access;

    StaticPages(
            Pages pages, Templates templates, Sessions sessions, IdentityProvider dfeSignIn, AccessSettings access) {
        this.pages = pages;
        this.templates = templates;
        this.sessions = sessions;
        this.dfeSignIn = dfeSignIn;
        this.access = access;
    }

    /** Somebody signed in is sent to where they work (06 SES-08). */
    @GetMapping("/")
    View start(@Nullable SignedIn person) {
        return person == null
                ? pages.page("Register early career teachers and record inductions")
                        .show(page -> templates.siteStart(page, dfeSignIn.configured() && !access.personas()))
                : pages.redirect(Home.of(person));
    }

    @GetMapping("/school-requirements")
    View schoolRequirements() {
        return pages.page("What your school needs").back("/").show(_ -> templates.siteSchoolRequirements());
    }

    @GetMapping("/support")
    View support() {
        return pages.page("Contact support").show(_ -> templates.siteSupport());
    }

    @GetMapping("/cookies")
    View cookies() {
        return pages.page("Cookies")
                .show(_ -> templates.siteCookies(
                        access.secureCookies() ? "__Host-rect_session" : "rect_session",
                        access.sessionIdleTime().toMinutes(),
                        access.sessionLifetime().toHours()));
    }

    @GetMapping("/accessibility")
    View accessibility() {
        return pages.page("Accessibility statement").show(_ -> templates.siteAccessibility());
    }

    @GetMapping("/privacy")
    View privacy() {
        return pages.page("Privacy").show(_ -> templates.sitePrivacy());
    }

    @GetMapping("/school/access-denied")
    View schoolAccessDenied(SchoolUser user, HttpServletRequest request) {
        boolean blocked = sessions.current(request)
                .map(CurrentPeople.Current::schoolBlocked)
                .orElse(false);
        if (!blocked) {
            return pages.redirect(Home.SCHOOL);
        }
        return pages.page("Your school cannot use this service")
                .withoutNavigation()
                .wide()
                .show(_ -> templates.siteSchoolAccessDenied(user.schoolName()));
    }
}
