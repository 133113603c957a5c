package uk.gov.education.rect.leadproviderapi.documents;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;

/**
 * The day as of which documents are stored. It never travels: a request that travels in time changes facts, and sees
 * them on its own day, but what is stored stays right for everybody else.
 */
@Component
class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    /** The calendar date in London by the machine's clock. */
    LocalDate get() {
        return ServiceClock.dateOf(clock.instant());
    }
}
