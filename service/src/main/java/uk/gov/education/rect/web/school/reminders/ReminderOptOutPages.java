package uk.gov.education.rect.web.school.reminders;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.schools.DeclineReminders;
import uk.gov.education.rect.schools.ReminderOptOuts;
import uk.gov.education.rect.schools.School;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.schools.Schools;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Page;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.school.SchoolVisits;

/** Declining reminders; looking at the page changes nothing (SJ-OPT-01, SJ-OPT-02). */
@Controller
class ReminderOptOutPages {

    private final Schools schools;
    private final ReminderOptOuts optOuts;
    private final DeclineReminders decline;
    private final Pages pages;
    private final Templates templates;

    ReminderOptOutPages(
            Schools schools, ReminderOptOuts optOuts, DeclineReminders decline, Pages pages, Templates templates) {
        this.schools = schools;
        this.optOuts = optOuts;
        this.decline = decline;
        this.pages = pages;
        this.templates = templates;
    }

    @GetMapping(ReminderOptOuts.PATH + "/new")
    View ask(
            @RequestParam(name = "school_id", defaultValue = "") String id,
            @RequestParam(defaultValue = "") String token) {
        School school = genuine(id, token).orElseThrow(SchoolVisits::notFound);
        String title = "Stop reminder emails to " + school.name();
        return pages.page(title)
                .show((Page page) ->
                        templates.schoolRemindersAsk(page, title, school.id().value(), token));
    }

    @PostMapping(ReminderOptOuts.PATH)
    View decline(
            @RequestParam(name = "school_id", defaultValue = "") String id,
            @RequestParam(defaultValue = "") String token) {
        School school = genuine(id, token).orElseThrow(SchoolVisits::notFound);
        try {
            var declined = decline.execute(new DeclineReminders.Command(school.id(), token));
            return pages.page("Reminder emails stopped")
                    .show((Page page) ->
                            templates.schoolRemindersDeclined(page, school.name(), Formats.date(declined.until())));
        } catch (Refused notGenuine) {
            throw SchoolVisits.notFound();
        }
    }

    private Optional<School> genuine(String id, String token) {
        return Optional.of(id)
                .filter(typed -> typed.matches("[1-9][0-9]{0,17}"))
                .map(typed -> new SchoolId(Long.parseLong(typed)))
                .filter(school -> optOuts.genuine(school, token))
                .flatMap(schools::find);
    }
}
