package uk.gov.education.rect.web.school;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Notice;
import uk.gov.education.rect.web.SchoolNotices;

/** While registration is closed, every page of a school says so (SJ-WIN-03). */
@Component
class RegistrationNotice implements SchoolNotices {

    private final RegistrationWindow window;
    private final ServiceClock clock;

    RegistrationNotice(RegistrationWindow window, ServiceClock clock) {
        this.window = window;
        this.clock = clock;
    }

    @Override
    public Optional<Notice> now() {
        return window.closedOn(clock.today())
                .map(closed -> new Notice(
                        "You cannot register anybody for the " + (closed.year() - 1) + " to " + closed.year() + " or "
                                + closed.year() + " to " + (closed.year() + 1) + " academic years until "
                                + Formats.date(closed.reopensOn()) + ".",
                        "What you can do until then",
                        SchoolVisits.WINDOW_CLOSED));
    }
}
