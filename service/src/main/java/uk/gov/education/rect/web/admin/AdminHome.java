package uk.gov.education.rect.web.admin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.web.Pages;

/** Where staff land: the search for teachers (06 §6.1). */
@Controller
class AdminHome {

    private final Pages pages;

    AdminHome(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/admin")
    View home() {
        return pages.redirect("/admin/teachers");
    }
}
