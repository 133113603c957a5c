package uk.gov.education.rect.web.site;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.web.Pages;

/** Every component of the service on one page, for those who build pages; not in production. */
@Controller
@ConditionalOnProperty(name = "web.production", havingValue = "false")
class ComponentGallery {

    private final Pages pages;

    ComponentGallery(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/components")
    View components() {
        return pages.page("Components").back("/").wide().show(_ -> Govuk.gallery());
    }
}
