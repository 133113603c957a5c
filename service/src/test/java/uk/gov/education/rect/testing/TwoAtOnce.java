package uk.gov.education.rect.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.usecase.Refused;

/** Runs two pieces of work against each other, each on a connection of its own. */
public final class TwoAtOnce {

    private final TransactionTemplate transactions;
    private final DSLContext database;

    /** @param database to see who waits for whom */
    public TwoAtOnce(TransactionTemplate transactions, DSLContext database) {
        this.transactions = transactions;
        this.database = database;
    }

    /**
     * Does the first, and before it commits starts the second, which must then wait for it.
     *
     * @return what each returned, or the refusal it was given
     */
    public List<Object> firstHolds(Callable<?> first, Callable<?> second) throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            var both = transactions.execute(status -> {
                Object held = outcome(first);
                Future<Object> waiting = thread.submit(() -> outcome(second));
                waitUntilBlocked();
                return new Pair(held, waiting);
            });
            return List.of(both.first(), both.second().get());
        }
    }

    private record Pair(Object first, Future<Object> second) {}

    /** Starts both at the same moment; what each returned, or the refusal it was given. */
    public static List<Object> together(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<Object> first = threads.submit(() -> {
                start.await();
                return outcome(one);
            });
            Future<Object> second = threads.submit(() -> {
                start.await();
                return outcome(other);
            });
            return List.of(first.get(), second.get());
        }
    }

    private static Object outcome(Callable<?> work) {
        try {
            return work.call();
        } catch (Refused refused) {
            return refused.refusal();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void waitUntilBlocked() {
        while (!database.fetchExists(database.selectOne()
                .from("pg_locks l join pg_stat_activity a on a.pid = l.pid")
                .where("not l.granted and a.datname = current_database()"))) {
            Thread.onSpinWait();
        }
    }
}
