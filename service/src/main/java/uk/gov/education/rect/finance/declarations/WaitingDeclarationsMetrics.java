package uk.gov.education.rect.finance.declarations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import uk.gov.education.rect.finance.WaitingDeclarations;

/**
 * How many declarations wait for a statement, and how long the oldest has, as metrics (architecture rule 16). Read from
 * the database when metrics are collected; not a number while it cannot be reached.
 */
@Component
class WaitingDeclarationsMetrics implements MeterBinder {

    private final WaitingDeclarations waiting;

    WaitingDeclarationsMetrics(WaitingDeclarations waiting) {
        this.waiting = waiting;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(
                registry,
                "rect.declarations.waiting",
                "Declarations of fundable participants without a statement",
                WaitingDeclarations.Waiting::declarations);
        gauge(
                registry,
                "rect.declarations.waiting.oldest.age.seconds",
                "Age of the oldest of them",
                now -> now.oldest().toSeconds());
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String description,
            ToDoubleFunction<WaitingDeclarations.Waiting> value) {
        Gauge.builder(name, waiting, source -> readable(source, value))
                .description(description)
                .register(registry);
    }

    private static double readable(WaitingDeclarations source, ToDoubleFunction<WaitingDeclarations.Waiting> value) {
        try {
            return value.applyAsDouble(source.now());
        } catch (DataAccessException | TransactionException | org.jooq.exception.DataAccessException unreachable) {
            return Double.NaN;
        }
    }
}
