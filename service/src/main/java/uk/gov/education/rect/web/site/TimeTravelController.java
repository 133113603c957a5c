package uk.gov.education.rect.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.Sessions;

/** Lets a tester see the service on another date (06 §19); not in production. */
@Controller
@ConditionalOnProperty(name = "web.time-travel", havingValue = "true")
class TimeTravelController {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2099;

    private final Pages pages;
    private final Templates templates;
    private final Sessions sessions;

    TimeTravelController(Pages pages, Templates templates, Sessions sessions) {
        this.pages = pages;
        this.templates = templates;
        this.sessions = sessions;
    }

    @GetMapping("/time_traveller/new")
    View choose() {
        return form("", "", "", null);
    }

    @PostMapping("/time_traveller")
    View travel(
            HttpServletRequest request,
            @RequestParam(name = "travel_to-day", defaultValue = "") String day,
            @RequestParam(name = "travel_to-month", defaultValue = "") String month,
            @RequestParam(name = "travel_to-year", defaultValue = "") String year) {
        Optional<LocalDate> date = date(day, month, year);
        if (date.isEmpty()) {
            return form(day, month, year, "Enter a real date, with a year from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        sessions.travelTo(request, date.get());
        return pages.redirect("/");
    }

    @PostMapping("/time_traveller/return")
    View comeBack(HttpServletRequest request) {
        sessions.travelTo(request, null);
        return pages.redirect("/");
    }

    private View form(String day, String month, String year, @Nullable String error) {
        return pages.page("Choose a date to travel to")
                .back("/")
                .invalid(error != null)
                .show(page -> templates.siteTimeTravel(page, day, month, year, error));
    }

    private static Optional<LocalDate> date(String day, String month, String year) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(year.strip()), Integer.parseInt(month.strip()), Integer.parseInt(day.strip()));
            return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException | NumberFormatException notADate) {
            return Optional.empty();
        }
    }
}
