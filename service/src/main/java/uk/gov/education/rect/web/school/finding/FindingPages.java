package uk.gov.education.rect.web.school.finding;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Page;
import uk.gov.education.rect.web.Pages;

/** The pages on which both registrations stop. */
@Component
public class FindingPages {

    private final Pages pages;
    private final Templates templates;

    FindingPages(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    /** TRS has no record with the TRN. */
    public View trnNotFound(@Nullable String back, String again) {
        return pages.page("We cannot find a teacher with that TRN")
                .back(back)
                .show((Page page) -> templates.schoolFindingTrnNotFound(page, again));
    }

    /** TRS has a record with the TRN, but neither date of birth nor National Insurance number is that of the record. */
    public View notFound(@Nullable String back, String again) {
        return pages.page("We cannot find the teacher’s details")
                .back(back)
                .show((Page page) -> templates.schoolFindingNotFound(page, again));
    }

    /** The person is prohibited, which the page does not say. */
    public View cannotRegister(String name, @Nullable String back, String list, String listName) {
        return pages.page("You cannot register " + name)
                .back(back)
                .show((Page page) -> templates.schoolFindingCannotRegister(page, name, list, listName));
    }

    /** Somebody else uses the e-mail address. */
    public View cannotUseEmail(@Nullable String email, @Nullable String back, String another) {
        return pages.page("This email address is in use")
                .back(back)
                .show((Page page) -> templates.schoolFindingCantUseEmail(page, email == null ? "" : email, another));
    }

    /** Registration for the academic year is not open. */
    public View cannotRegisterYet(String name, String academicYear, @Nullable String back, String list) {
        return pages.page("You cannot register " + name + " yet")
                .back(back)
                .show((Page page) -> templates.schoolFindingCannotRegisterYet(page, name, academicYear, list));
    }
}
