package uk.gov.education.rect.sandbox;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import uk.gov.education.rect.calendar.ServiceClock;

/**
 * Puts off the rendering of API documents while much is written: the transactions of a load do not mark what they make
 * dirty, and everything is rendered once at its end (API-SBX-02).
 */
@Component
@ConditionalOnProperty(name = "web.production", havingValue = "false")
class BulkLoad implements TransactionExecutionListener {

    private static final ScopedValue<Boolean> LOADING = ScopedValue.newInstance();

    private final JdbcTemplate database;
    private final ServiceClock clock;

    /** @param dataSource not jOOQ's context, which would need the transaction manager that this listens to */
    BulkLoad(DataSource dataSource, ServiceClock clock) {
        this.database = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    /** Does the work, then renders all documents as of today. */
    <T> T during(Supplier<T> work) {
        try {
            return ScopedValue.where(LOADING, true).call(work::get);
        } finally {
            database.queryForList(
                    "select api_rebuild_documents(name, ?, ?) from api_resources order by name",
                    clock.today(),
                    java.sql.Timestamp.from(clock.now()));
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null && LOADING.isBound()) {
            database.execute("set local rect.api_marking = 'off'");
        }
    }
}
