package uk.gov.education.rect.operations;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;
import static uk.gov.education.rect.database.Tables.DEAD_LETTERS;
import static uk.gov.education.rect.database.Tables.OUTBOX;
import static uk.gov.education.rect.database.Tables.SCHEDULED_TASKS;
import static uk.gov.education.rect.database.Tables.STATEMENTS;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.enums.StatementStatuses;

/**
 * The depth and age of everything that waits, as metrics (architecture rule 16). Read from the database when metrics are
 * collected; not a number while it cannot be reached.
 */
@Component
class WaitingWork implements MeterBinder {

    /** A job that is due for longer than this is not being run by any node. */
    private static final Duration OVERDUE = Duration.ofMinutes(5);

    private final DSLContext database;
    private final ServiceClock clock;

    WaitingWork(DSLContext database, ServiceClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "rect.outbox.waiting", "Messages not yet delivered", this::outboxWaiting);
        gauge(registry, "rect.outbox.oldest.age.seconds", "Age of the oldest of them", this::outboxAge);
        gauge(registry, "rect.outbox.held", "Messages that our settings hold up", this::outboxHeld);
        gauge(registry, "rect.outbox.dead", "Messages given up", this::outboxDead);
        gauge(registry, "rect.jobs.dead", "Job runs given up and not set going again", this::deadLetters);
        gauge(registry, "rect.jobs.overdue", "Jobs due for more than five minutes", this::jobsOverdue);
        gauge(registry, "rect.trs.oldest.refresh.age.seconds", "Age of the oldest copy of a TRS record", this::trsAge);
        gauge(registry, "rect.statements.overdue", "Open statements past their deadline", this::statementsOverdue);
    }

    /** How many jobs are due for more than five minutes and not running. */
    int jobsOverdue() {
        return database.fetchCount(
                SCHEDULED_TASKS,
                SCHEDULED_TASKS
                        .PICKED
                        .isFalse()
                        .and(SCHEDULED_TASKS.EXECUTION_TIME.lt(clock.now().minus(OVERDUE))));
    }

    private int outboxWaiting() {
        return database.fetchCount(
                OUTBOX,
                OUTBOX.SENT_AT.isNull().and(OUTBOX.SUPERSEDED_AT.isNull()).and(OUTBOX.DEAD_AT.isNull()));
    }

    private double outboxAge() {
        return age(database.select(min(OUTBOX.CREATED_AT))
                .from(OUTBOX)
                .where(OUTBOX.SENT_AT.isNull())
                .and(OUTBOX.SUPERSEDED_AT.isNull())
                .and(OUTBOX.DEAD_AT.isNull())
                .fetchSingle()
                .value1());
    }

    private int outboxHeld() {
        return database.fetchCount(OUTBOX, OUTBOX.HELD_SINCE.isNotNull());
    }

    private int outboxDead() {
        return database.fetchCount(OUTBOX, OUTBOX.DEAD_AT.isNotNull());
    }

    private int deadLetters() {
        return database.fetchCount(DEAD_LETTERS, DEAD_LETTERS.RETRIED_AT.isNull());
    }

    private double trsAge() {
        return age(database.select(min(TEACHERS.TRS_DATA_LAST_REFRESHED_AT))
                .from(TEACHERS)
                .fetchSingle()
                .value1());
    }

    private int statementsOverdue() {
        return database.select(count())
                .from(STATEMENTS)
                .where(STATEMENTS.STATUS.eq(StatementStatuses.OPEN))
                .and(STATEMENTS.DEADLINE_DATE.lt(clock.today()))
                .fetchSingle()
                .value1();
    }

    private double age(@Nullable Instant oldest) {
        return oldest == null ? 0 : Duration.between(oldest, clock.now()).toSeconds();
    }

    private static void gauge(
            MeterRegistry registry, String name, String description, Supplier<? extends Number> value) {
        Gauge.builder(name, () -> readable(value)).description(description).register(registry);
    }

    private static double readable(Supplier<? extends Number> value) {
        try {
            return value.get().doubleValue();
        } catch (DataAccessException | org.springframework.dao.DataAccessException unreachable) {
            return Double.NaN;
        }
    }
}
