package uk.gov.education.rect.leadproviderapi.documents;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.val;
import static uk.gov.education.rect.database.Tables.API_DIRTY_KEYS;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;

/** How many documents wait to be rendered, and for how long (architecture rule 16). Expected: none, for seconds. */
@Component
class WaitingDocuments implements MeterBinder {

    private final DSLContext database;
    private final ServiceClock clock;
    private final Today today;

    WaitingDocuments(DSLContext database, ServiceClock clock, Today today) {
        this.database = database;
        this.clock = clock;
        this.today = today;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "rect.api.documents.dirty", "Marks left behind", () -> database.fetchCount(API_DIRTY_KEYS));
        gauge(registry, "rect.api.documents.dirty.oldest.age.seconds", "Age of the oldest of them", this::age);
        gauge(
                registry,
                "rect.api.documents.overdue",
                "Documents that the turn of the day has made wrong",
                this::overdue);
    }

    private double overdue() {
        return database.select(field("api_overdue({0})", Long.class, val(today.get(), SQLDataType.LOCALDATE)))
                .fetchSingle()
                .value1();
    }

    private double age() {
        Instant oldest = database.select(min(API_DIRTY_KEYS.MARKED_AT))
                .from(API_DIRTY_KEYS)
                .fetchSingle()
                .value1();
        return oldest == null ? 0 : Duration.between(oldest, clock.now()).toSeconds();
    }

    private static void gauge(MeterRegistry registry, String name, String description, DoubleSupplier value) {
        Gauge.builder(name, () -> {
                    try {
                        return value.getAsDouble();
                    } catch (DataAccessException | org.springframework.dao.DataAccessException unreachable) {
                        return Double.NaN;
                    }
                })
                .description(description)
                .register(registry);
    }
}
