package uk.gov.education.rect.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.rect.database.Tables.OUTBOX;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.tables.records.OutboxRecord;
import uk.gov.education.rect.jobs.Outbox;
import uk.gov.education.rect.jobs.OutboxHandler;
import uk.gov.education.rect.jobs.OutboxMessage;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;

@ServiceTest
class OutboxTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext database;

    @Autowired
    private ServiceClock clock;

    @Autowired
    private SealedPayloads payloads;

    private final List<String> delivered = new ArrayList<>();
    private BiFunction<OutboxMessage, Integer, OutboxHandler.Delivery> answer = (message, attempt) -> {
        delivered.add(message.onceKey() + "#" + attempt);
        return new OutboxHandler.Delivery.Delivered();
    };

    @BeforeEach
    void empty() {
        database.deleteFrom(OUTBOX).execute();
    }

    @Test
    @DisplayName("TRS-10, JOB-02: what is left in a transaction that rolls back is never delivered")
    void goes_with_its_transaction() {
        transaction.executeWithoutResult(status -> {
            outbox.add(message("lost", null));
            status.setRollbackOnly();
        });
        deliver();
        assertThat(delivered).isEmpty();
        assertThatThrownBy(() -> outbox.add(message("outside", null))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName(
            "rule 14, JOB-02: the same intention left twice is delivered once, and its payload is not kept afterwards")
    void once() {
        leave("one", null);
        leave("one", null);
        deliver();
        deliver();
        assertThat(delivered).containsExactly("one#1");
        assertThat(row("one").getPayload()).isNull();
        assertThat(row("one").getSentAt()).isEqualTo(clock.now());
    }

    @Test
    @DisplayName(
            "TRS-10: messages with one ordering key are delivered in order; a waiting one holds up the later ones only")
    void in_order() {
        leave("first", "1234567");
        leave("second", "1234567");
        leave("other", "7654321");
        answer = (message, attempt) -> {
            delivered.add(message.onceKey());
            return message.onceKey().equals("first") && attempt == 1
                    ? new OutboxHandler.Delivery.Retry("busy", Duration.ofSeconds(30))
                    : new OutboxHandler.Delivery.Delivered();
        };
        deliver();
        assertThat(delivered).containsExactly("first", "other");
        TestClock.set(TestClock.DEFAULT.plusSeconds(31));
        deliver();
        assertThat(delivered).containsExactly("first", "other", "first", "second");
    }

    @Test
    @DisplayName(
            "OTP-09, 07 §11.5: the table holds payloads encrypted, differently each time; handlers get them in clear")
    void encrypted() {
        Map<String, String> secret = Map.of("code", "246810", "to", "ada@education.gov.uk");
        transaction.executeWithoutResult(status -> List.of("one", "two")
                .forEach(key -> outbox.add(new OutboxMessage("test", key, null, null, secret, clock.now()))));
        assertThat(row("one").getPayload().data())
                .doesNotContain("246810", "ada@")
                .isNotEqualTo(row("two").getPayload().data());
        List<Map<String, String>> received = new ArrayList<>();
        answer = (message, attempt) -> {
            received.add(message.payload());
            return new OutboxHandler.Delivery.Delivered();
        };
        deliver();
        assertThat(received).containsExactly(secret, secret);
    }

    @Test
    @DisplayName("TRS-10: a failure is repeated after 2, 4, 8 … seconds up to an hour, and given up after a day")
    void backs_off() {
        leave("failing", null);
        answer = (message, attempt) -> {
            throw new IllegalStateException("broken");
        };
        deliver();
        assertThat(row("failing").getNextAttemptAt()).isEqualTo(TestClock.DEFAULT.plusSeconds(2));
        assertThat(OutboxDelivery.pause(3, null)).isEqualTo(Duration.ofSeconds(8));
        assertThat(OutboxDelivery.pause(30, null)).isEqualTo(Duration.ofHours(1));
        assertThat(row("failing").getLastError()).isEqualTo("IllegalStateException");
        TestClock.set(row("failing").getPatientFrom().plus(Duration.ofHours(25)));
        deliver();
        assertThat(row("failing").getDeadAt()).isNotNull();
        assertThat(row("failing").getPayload()).isNotNull();
    }

    @Test
    @DisplayName("TRS-10: what the receiver refuses is kept for a person; what something later replaced is not")
    void refused_and_superseded() {
        leave("refused", null);
        leave("superseded", null);
        answer = (message, attempt) -> message.onceKey().equals("refused")
                ? new OutboxHandler.Delivery.Refused("400/10034")
                : new OutboxHandler.Delivery.Superseded("409");
        deliver();
        assertThat(row("refused").getDeadAt()).isNotNull();
        assertThat(row("superseded").getSupersededAt()).isNotNull();
        assertThat(row("superseded").getPayload()).isNull();
    }

    @Test
    @DisplayName("TRS-10: what our settings hold up is kept for days, stops its kind, and is sent when they are right")
    void held() {
        leave("first", null);
        leave("second", null);
        answer = (message, attempt) -> {
            delivered.add(message.onceKey());
            return new OutboxHandler.Delivery.Held("our key is refused", Duration.ofMinutes(5));
        };
        deliver();
        assertThat(delivered).containsExactly("first");
        assertThat(row("first").getHeldSince()).isEqualTo(TestClock.DEFAULT);
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofDays(3)));
        deliver();
        assertThat(delivered).containsExactly("first", "first");
        assertThat(row("first").getDeadAt()).isNull();
        assertThat(row("first").getHeldSince()).isEqualTo(TestClock.DEFAULT);

        answer = (message, attempt) -> new OutboxHandler.Delivery.Retry("busy", null);
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(6)));
        deliver();
        assertThat(row("first").getDeadAt()).isNull();
        assertThat(row("second").getDeadAt()).isNull();
        answer = (message, attempt) -> new OutboxHandler.Delivery.Delivered();
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(8)));
        deliver();
        assertThat(row("first").getSentAt()).isNotNull();
        assertThat(row("first").getHeldSince()).isNull();
        assertThat(row("second").getSentAt()).isNotNull();
    }

    @Test
    @DisplayName("architecture §7, JOB-02: two nodes never deliver one message at once")
    void two_nodes() throws InterruptedException {
        leave("shared", null);
        CountDownLatch inTheMiddle = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        OutboxDelivery slowNode = node((message, attempt) -> {
            inTheMiddle.countDown();
            await(goOn);
            delivered.add("slow");
            return new OutboxHandler.Delivery.Delivered();
        });
        Thread slow = Thread.ofVirtual().start(slowNode::run);
        await(inTheMiddle);
        deliver();
        goOn.countDown();
        slow.join();
        assertThat(delivered).containsExactly("slow");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void leave(String key, @Nullable String orderingKey) {
        transaction.executeWithoutResult(status -> outbox.add(message(key, orderingKey)));
    }

    private OutboxMessage message(String key, @Nullable String orderingKey) {
        return new OutboxMessage("test", key, orderingKey, null, Map.of("a", "b"), clock.now());
    }

    private void deliver() {
        node(answer).run();
    }

    private OutboxDelivery node(BiFunction<OutboxMessage, Integer, OutboxHandler.Delivery> handling) {
        OutboxHandler handler = new OutboxHandler() {
            @Override
            public String kind() {
                return "test";
            }

            @Override
            public Delivery deliver(OutboxMessage message, int attempt) {
                return handling.apply(message, attempt);
            }
        };
        return new OutboxDelivery(database, transaction, clock, payloads, List.of(handler));
    }

    private OutboxRecord row(String key) {
        return database.fetchSingle(OUTBOX, OUTBOX.IDEMPOTENCY_KEY.eq("test:" + key));
    }
}
