package uk.gov.education.rect.web.appropriatebody;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.AppropriateBodyUser;
import uk.gov.education.rect.access.IdentityProvider;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Pages;

/** What the service does for appropriate bodies, for everybody to read (04 §7.1). */
@Controller
class Landing {

    private final Pages pages;
    private final Templates templates;
    private final IdentityProvider dfeSignIn;

    Landing(Pages pages, Templates templates, IdentityProvider dfeSignIn) {
        this.pages = pages;
        this.templates = templates;
        this.dfeSignIn = dfeSignIn;
    }

    @GetMapping("/appropriate-body")
    View landing(@Nullable AppropriateBodyUser user) {
        return pages.page("Record inductions as an appropriate body")
                .show(page -> templates.appropriatebodyLanding(page, user != null, dfeSignIn.configured()));
    }
}
