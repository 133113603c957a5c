package uk.gov.education.rect.integrations.trs;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.doubles.faults.Fault;
import uk.gov.education.rect.doubles.trs.TrsDouble;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.jobs.OutboxHandler.Delivery;
import uk.gov.education.rect.jobs.OutboxMessage;
import uk.gov.education.rect.teachers.InductionStatusDeliveries;
import uk.gov.education.rect.teachers.InductionWrite;
import uk.gov.education.rect.teachers.RefreshTeacherFromTrs;
import uk.gov.education.rect.testing.ServiceTest;

/** What becomes of an induction write with each answer of the TRS double. */
@ServiceTest
class DeliverInductionWritesTest {

    private static TrsDouble trs;

    @Autowired
    InductionStatusDeliveries deliveries;

    @Autowired
    RefreshTeacherFromTrs refresh;

    @Autowired
    ServiceClock clock;

    @BeforeAll
    static void start() {
        trs = TrsDouble.start(0, SampleWorld.load());
    }

    @AfterAll
    static void stop() {
        trs.close();
    }

    @BeforeEach
    void reset() {
        trs.server().reset();
        trs.server().faults().clear();
        trs.server().journal().clear();
    }

    @Test
    @DisplayName("07 §3.7: a pass with both dates and the time of the act is taken")
    void taken() {
        assertThat(deliver("7000006", "pass")).isEqualTo(new Delivery.Delivered());
        assertThat(trs.server().journal().withPath("/v3/persons/7000006/cpd-induction"))
                .hasSize(1);
    }

    @Test
    @DisplayName("TRS-10: 409: TRS has something newer, so ours is superseded")
    void stale() {
        assertThat(deliver("7000070", "begin")).isInstanceOf(Delivery.Superseded.class);
    }

    @Test
    @DisplayName("TRS-10: 400 and 404 with a code are refused for good, naming the code")
    void refused() {
        assertThat(deliver("7000071", "begin")).isEqualTo(new Delivery.Refused("TRS refused: 400/10034"));
        assertThat(deliver("7000002", "begin")).isEqualTo(new Delivery.Refused("TRS refused: 404/10001"));
    }

    @Test
    @DisplayName("TRS-10: a server error is tried again, and taken when it has passed")
    void tried_again() {
        assertThat(deliver("7000072", "begin")).isInstanceOf(Delivery.Retry.class);
        assertThat(deliver("7000072", "begin")).isInstanceOf(Delivery.Retry.class);
        assertThat(deliver("7000072", "begin")).isEqualTo(new Delivery.Delivered());
    }

    @Test
    @DisplayName("TRS-06: 429 is tried again when TRS says so")
    void busy() {
        trs.server().faults().add(Fault.always("busy", Fault.Mode.rate_limit));
        assertThat(deliver("7000006", "begin")).isEqualTo(new Delivery.Retry("status 429", Duration.ofSeconds(30)));
    }

    @Test
    @DisplayName("TRS-10: a key that is refused stops the channel without losing the write")
    void locked_out() {
        assertThat(handler("nonsense", trs.uri()).deliver(message("7000006", "begin"), 1))
                .isEqualTo(new Delivery.Held("TRS does not accept our key: 401", Duration.ofMinutes(5)));
        assertThat(deliver("7000076", "begin")).isInstanceOf(Delivery.Held.class);
    }

    @Test
    @DisplayName("TRS-09: 404 without a code is our address, not the person: held until that is put right")
    void wrong_address() {
        trs.server().faults().add(Fault.always("proxy", Fault.Mode.status).answering(404));
        assertThat(deliver("7000006", "begin")).isInstanceOf(Delivery.Held.class);
    }

    @Test
    @DisplayName("TRS-10: a lost answer is tried again; the repeat changes nothing there and is taken")
    void lost_answer() {
        trs.server().faults().add(Fault.always("lost", Fault.Mode.drop_after).times(1));
        assertThat(deliver("7000006", "begin")).isInstanceOf(Delivery.Retry.class);
        assertThat(deliver("7000006", "begin")).isEqualTo(new Delivery.Delivered());
    }

    @Test
    @DisplayName("TRS-10: nobody at the address is tried again")
    void nobody_there() {
        assertThat(handler(TrsDouble.API_KEY, URI.create("http://127.0.0.1:1")).deliver(message("7000006", "begin"), 1))
                .isEqualTo(new Delivery.Retry("no answer: UNREACHABLE", null));
    }

    private Delivery deliver(String trn, String operation) {
        return handler(TrsDouble.API_KEY, trs.uri()).deliver(message(trn, operation), 1);
    }

    private DeliverInductionWrites handler(String key, URI address) {
        TrsSettings settings =
                TrsTeachingRecordsTest.settings(address, key, TrsDouble.API_VERSION, Duration.ofSeconds(5));
        return new DeliverInductionWrites(
                new TrsChannel(settings, new SimpleMeterRegistry()), deliveries, refresh, clock);
    }

    private static OutboxMessage message(String trn, String operation) {
        Map<String, String> payload = new HashMap<>(
                Map.of("teacher_id", "1", "trn", trn, "operation", operation, "started_on", "2025-09-01"));
        if (operation.equals("pass")) {
            payload.put("completed_on", "2026-07-20");
        }
        return new OutboxMessage(
                InductionWrite.KIND, trn, trn, null, payload, Instant.parse("2026-08-14T09:05:12.120Z"));
    }
}
