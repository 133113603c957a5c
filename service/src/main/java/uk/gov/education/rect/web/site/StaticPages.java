package uk.gov.education.rect.web.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Pages;

/** Pages that say the same to everybody (06 §20.5). */
@Controller
class StaticPages {

    private final Pages pages;
    private final Templates templates;

    StaticPages(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping("/privacy")
    View privacy() {
        return pages.page("Privacy").show(templates.sitePrivacy());
    }
}
