package uk.gov.education.rect.leadproviderapi.documents;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import uk.gov.education.rect.calendar.ServiceClock;

/**
 * Renders, last thing before a transaction commits, the documents that it made dirty. Every transaction is covered,
 * whoever opened it; use cases do not know. A transaction that wrote nothing the documents depend on pays one short
 * query. When rendering fails the transaction is rolled back: a document is never older than what it shows.
 */
@Component
class KeepDocumentsFresh implements TransactionExecutionListener {

    private final JdbcTemplate database;
    private final Today today;
    private final ServiceClock clock;

    /** @param dataSource not jOOQ's context, which would need the transaction manager that this listens to */
    KeepDocumentsFresh(DataSource dataSource, Today today, ServiceClock clock) {
        this.database = new JdbcTemplate(dataSource);
        this.today = today;
        this.clock = clock;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (!transaction.isReadOnly()) {
            now();
        }
    }

    /** Renders what the running transaction has made dirty so far. */
    void now() {
        LocalDate day = today.get();
        database.queryForObject(
                "select api_refresh_dirty(?, ?)", Long.class, day, java.sql.Timestamp.from(clock.now()));
    }
}
