package uk.gov.education.rect.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.operations.RateLimits.Allowance;

class PermitsTest {

    private static final int LIMIT = 1_000;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final AtomicLong millis = new AtomicLong(WINDOW.toMillis() * 10);
    private final SharedCount shared = new SharedCount(LIMIT);
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    /** What the database counts, in memory; fills up again when told. */
    private static final class SharedCount implements Permits.Shared {

        private long left;
        private int asked;

        private SharedCount(long left) {
            this.left = left;
        }

        @Override
        public synchronized Taken take(long permits) {
            asked++;
            boolean granted = permits <= left;
            if (granted) {
                left -= permits;
            }
            return new Taken(granted, left);
        }

        private synchronized void fill(long permits) {
            left = permits;
        }
    }

    private Permits node() {
        return new Permits(shared, LIMIT, WINDOW, clock);
    }

    @Property(tries = 200)
    @Label("API-RATE-01, 07 §11.1: however requests fall to nodes, together they allow the limit and never more")
    void never_more(
            @ForAll @IntRange(min = 1, max = 5) int nodes, @ForAll long seed, @ForAll @IntRange(max = 100) int skew) {
        List<Permits> all = IntStream.range(0, nodes).mapToObj(node -> node()).toList();
        Random random = new Random(seed);
        long allowed = 0;
        for (int request = 0; request < 3 * LIMIT; request++) {
            Permits node = random.nextInt(100) < skew ? all.getFirst() : all.get(random.nextInt(nodes));
            if (node.use().allowed()) {
                allowed++;
            }
        }
        // and in the end every node has given out what it held
        for (Permits node : all) {
            while (node.use().allowed()) {
                allowed++;
            }
        }
        assertThat(allowed).isEqualTo(LIMIT);
    }

    @Test
    @DisplayName("API-RATE-01: a caller who moves on to another node loses a tenth of the limit at most")
    void little_is_left_behind() {
        for (int used = 1; used < LIMIT; used += 37) {
            shared.fill(LIMIT);
            Permits left = node();
            Permits next = node();
            for (int request = 0; request < used; request++) {
                assertThat(left.use().allowed()).isTrue();
            }
            long allowed = LongStream.range(0, LIMIT)
                    .filter(request -> next.use().allowed())
                    .count();
            assertThat(used + allowed).isBetween((long) LIMIT - LIMIT / 10, (long) LIMIT);
        }
    }

    @Test
    @DisplayName("API-RATE-01: one node counts down one by one, and asks for few of the requests")
    void one_node() {
        Permits node = node();
        for (int request = 1; request <= LIMIT; request++) {
            Allowance allowance = node.use();
            assertThat(allowance.allowed()).isTrue();
            assertThat(allowance.remaining()).isEqualTo(LIMIT - request);
        }
        assertThat(shared.asked).isLessThan(LIMIT / 10);
        int before = shared.asked;
        for (int request = 0; request < 100; request++) {
            assertThat(node.use().allowed()).isFalse();
        }
        assertThat(shared.asked - before)
                .as("a refused caller costs the database nothing")
                .isLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("API-RATE-04: a window's permits end with it, and the next begins anew")
    void windows() {
        Permits node = node();
        for (int request = 0; request < 300; request++) {
            node.use();
        }
        Allowance last = node.use();
        assertThat(last.resetsIn()).isEqualTo(WINDOW);
        millis.addAndGet(WINDOW.toMillis() - 1);
        assertThat(node.use().resetsIn()).isEqualTo(Duration.ofMillis(1));
        assertThat(node.isOver()).isFalse();
        millis.incrementAndGet();
        assertThat(node.isOver()).isTrue();
        shared.fill(LIMIT);
        long allowed = LongStream.range(0, 2L * LIMIT)
                .filter(request -> node.use().allowed())
                .count();
        assertThat(allowed).isEqualTo(LIMIT);
        millis.addAndGet(WINDOW.toMillis());
        shared.fill(LIMIT);
        assertThat(node.use().allowed()).as("refused until the window ended").isTrue();
    }

    @Test
    @DisplayName("API-RATE-04: permits taken while a window turns are not kept, since they may belong to either")
    void while_a_window_turns() {
        Permits node = new Permits(
                wanted -> {
                    millis.addAndGet(WINDOW.toMillis());
                    return shared.take(wanted);
                },
                LIMIT,
                WINDOW,
                clock);
        for (int request = 0; request < 10; request++) {
            assertThat(node.use().allowed()).isTrue();
        }
        assertThat(shared.asked).as("asked for each").isEqualTo(10);
    }

    @Test
    @DisplayName("API-RATE-01: many threads at once are allowed the limit together")
    void many_threads() {
        List<Permits> nodes = List.of(node(), node());
        AtomicInteger allowed = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int thread = 0; thread < 40; thread++) {
                Permits node = nodes.get(thread % 2);
                threads.execute(() -> {
                    for (int request = 0; request < 100; request++) {
                        if (node.use().allowed()) {
                            allowed.incrementAndGet();
                        }
                    }
                });
            }
        }
        nodes.forEach(node -> {
            while (node.use().allowed()) {
                allowed.incrementAndGet();
            }
        });
        assertThat(allowed).hasValue(LIMIT);
    }

    @Test
    @DisplayName("SEC-01: looking whether there is a permit does not use it")
    void looking() {
        Permits node = node();
        for (int look = 0; look < 50; look++) {
            assertThat(node.any()).isTrue();
        }
        assertThat(shared.asked).isEqualTo(1);
        assertThat(node.use().remaining()).isEqualTo(LIMIT - 1);
    }
}
