package uk.gov.education.rect.web.school;

import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Counts the statements that jOOQ sends to PostgreSQL. */
final class StatementCounter implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    private final AtomicInteger sent = new AtomicInteger();

    void reset() {
        sent.set(0);
    }

    int count() {
        return sent.get();
    }

    @Override
    public void executeStart(ExecuteContext context) {
        sent.incrementAndGet();
    }
}
