package uk.gov.education.rect.web.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.Personas;
import uk.gov.education.rect.access.SignInAsPersona;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.Sessions;

/** Signing in as a sample person (SJ-PER-01, 06 §4); not in production. */
@Controller
@ConditionalOnProperty(name = "access.personas", havingValue = "true")
class PersonaController {

    private final Pages pages;
    private final Templates templates;
    private final Sessions sessions;
    private final Personas personas;
    private final SignInAsPersona signIn;
    private final Arrivals arrivals;

    PersonaController(
            Pages pages,
            Templates templates,
            Sessions sessions,
            Personas personas,
            SignInAsPersona signIn,
            Arrivals arrivals) {
        this.pages = pages;
        this.templates = templates;
        this.sessions = sessions;
        this.personas = personas;
        this.signIn = signIn;
        this.arrivals = arrivals;
    }

    @GetMapping("/personas")
    View choose() {
        return pages.page("Sign in as a sample person")
                .back("/sign-in")
                .wide()
                .show(page -> templates.sitePersonas(page, personas.all()));
    }

    /** ADM-PSN-01: somebody who is nobody here has no access. */
    @PostMapping("/auth/persona/callback")
    View signIn(HttpServletRequest request, @RequestParam(defaultValue = "") String persona) {
        return signIn.as(persona)
                .map(entry -> {
                    sessions.begin(request, entry, null);
                    return pages.redirect(arrivals.landing(request));
                })
                .orElseGet(() -> {
                    sessions.keepDeniedOrganisation(request, null);
                    return pages.redirect("/access-denied");
                });
    }
}
