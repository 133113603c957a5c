package uk.gov.education.rect.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.boot.test.context.TestComponent;

/** Counts the statements sent through jOOQ, so that a test can hold that a page needs no more however much it shows. */
@TestComponent
public class CountedStatements implements ExecuteListenerProvider {

    private final AtomicInteger count = new AtomicInteger();

    /** How many statements the work sends. */
    public int during(Runnable work) {
        int before = count.get();
        work.run();
        return count.get() - before;
    }

    @Override
    public ExecuteListener provide() {
        return new ExecuteListener() {
            private static final long serialVersionUID = 1L;

            @Override
            public void executeStart(ExecuteContext context) {
                count.incrementAndGet();
            }
        };
    }
}
