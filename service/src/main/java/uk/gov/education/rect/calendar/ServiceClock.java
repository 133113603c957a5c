package uk.gov.education.rect.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The only source of the time. Within a transaction it answers one instant, taken the first time it is asked, so that
 * every check and write of a use case agrees (architecture rule 11). Outside production a request may travel in time
 * (see {@link TimeTravel}).
 */
@Component
public class ServiceClock {

    /** Where calendar dates are read: the dates of schools, statements and milestones. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Clock clock;

    /** @param clock the machine's clock, or a fixed one in tests */
    public ServiceClock(Clock clock) {
        this.clock = clock;
    }

    /** The time now, to the microsecond that PostgreSQL keeps. */
    public Instant now() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read();
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Instant taken) {
            return taken;
        }
        Instant taken = read();
        TransactionSynchronizationManager.bindResource(this, taken);
        TransactionSynchronizationManager.registerSynchronization(new Unbind());
        return taken;
    }

    /** The calendar date in London now. */
    public LocalDate today() {
        return dateOf(now());
    }

    /** The calendar date in London at an instant. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }

    /** The instant at which a calendar date begins in London. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(LONDON).toInstant();
    }

    private Instant read() {
        return TimeTravel.destination().orElseGet(clock::instant).truncatedTo(ChronoUnit.MICROS);
    }

    private final class Unbind implements TransactionSynchronization {
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ServiceClock.this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ServiceClock.this);
        }
    }
}
