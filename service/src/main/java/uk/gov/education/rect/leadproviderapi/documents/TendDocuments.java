package uk.gov.education.rect.leadproviderapi.documents;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static uk.gov.education.rect.database.Tables.API_RESOURCES;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.calendar.ServiceClock;

/**
 * Keeps documents right where no transaction of the service does: sweeps what was left dirty, renders what the date
 * changes, and checks everything against a fresh rendering. Each works in batches, one short transaction each, and is
 * safe to repeat.
 */
@Component
class TendDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(TendDocuments.class);
    private static final int BATCH = 1_000;

    private final DSLContext database;
    private final TransactionTemplate transactions;
    private final Today today;
    private final ServiceClock clock;
    private final Counter drift;

    TendDocuments(
            DSLContext database,
            TransactionTemplate transactions,
            Today today,
            ServiceClock clock,
            MeterRegistry metrics) {
        this.database = database;
        this.transactions = transactions;
        this.today = today;
        this.clock = clock;
        this.drift = Counter.builder("rect.api.documents.drift")
                .description("Documents found to differ from a fresh rendering; expected to stay 0")
                .register(metrics);
    }

    /** Renders what committed transactions left dirty, until nothing is. */
    void sweep() {
        repeatedly("api_sweep");
    }

    /** Renders the documents that the date has made wrong, however long ago it did. */
    void turnDay() {
        repeatedly("api_turn_day");
    }

    private void repeatedly(String function) {
        long done;
        do {
            done = inTransaction((day, now) -> database.select(field(
                            "{0}({1}, {2}, {3})", Long.class, name(function), date(day), instant(now), val(BATCH)))
                    .fetchSingle()
                    .value1());
        } while (done > 0);
    }

    /**
     * Compares every document with a fresh rendering, and what lists are told to hold with what they hold. What differs is
     * counted, logged by its keys and then put right.
     *
     * @return how many documents, and weeks of lists, differed
     */
    long verify() {
        long found = 0;
        for (String resource : database.select(API_RESOURCES.NAME)
                .from(API_RESOURCES)
                .orderBy(API_RESOURCES.NAME)
                .fetch(API_RESOURCES.NAME)) {
            Long[] keys = keysAfter(resource, 0);
            while (keys != null) {
                found += verify(resource, keys);
                keys = keysAfter(resource, keys[keys.length - 1]);
            }
        }
        for (String table : database.select(field("unnest(api_counted_tables())", String.class))
                .fetch(Record1::value1)) {
            found += recount(table);
        }
        return found;
    }

    /** Also makes one row of the many that a day has added, of which deep pages of lists are found. */
    private long recount(String table) {
        long wrong = inTransaction((_, _) -> database.select(field("api_recount({0})", Long.class, val(table)))
                .fetchSingle()
                .value1());
        if (wrong > 0) {
            LOG.error("API document drift: {} weeks of {} are counted wrongly", wrong, table);
            drift.increment(wrong);
        }
        return wrong;
    }

    private long verify(String resource, Long[] keys) {
        return inTransaction((day, now) -> {
            Result<Record3<String, Long, String>> differing = database.select(
                            field(name("document_table"), String.class),
                            field(name("key"), Long.class),
                            field(name("problem"), String.class))
                    .from(table("api_drift({0}, {1}, {2})", val(resource), array(keys), date(day)))
                    .fetch();
            if (!differing.isEmpty()) {
                differing.forEach(one ->
                        LOG.error("API document drift: {} of key {} is {}", one.value1(), one.value2(), one.value3()));
                drift.increment(differing.size());
                List<Long> wrong =
                        differing.stream().map(Record3::value2).distinct().toList();
                database.select(field(
                                "api_store({0}, {1}, {2}, {3})",
                                Long.class, val(resource), array(wrong.toArray(Long[]::new)), date(day), instant(now)))
                        .fetch();
            }
            return (long) differing.size();
        });
    }

    private Long @Nullable [] keysAfter(String resource, long after) {
        return database.select(
                        field("api_keys_between({0}, {1}, {2})", Long[].class, val(resource), val(after), val(BATCH)))
                .fetchSingle()
                .value1();
    }

    private interface Work {
        long on(LocalDate day, Instant now);
    }

    private long inTransaction(Work work) {
        return Objects.requireNonNull(transactions.execute(status -> work.on(today.get(), clock.now())));
    }

    private static org.jooq.Field<LocalDate> date(LocalDate day) {
        return val(day, SQLDataType.LOCALDATE);
    }

    private static org.jooq.Field<Instant> instant(Instant now) {
        return val(now, SQLDataType.INSTANT);
    }

    private static org.jooq.Field<Long[]> array(Long[] keys) {
        return val(keys, SQLDataType.BIGINT.array());
    }
}
