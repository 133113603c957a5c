package uk.gov.education.rect.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AnalyticsTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<AnalyticsEvent> sent = new ArrayList<>();

    @Test
    @DisplayName(
            "API-ANA-01, 07 §8.1: analytics is off unless it is switched on, and then needs the environment's name")
    void off() {
        AnalyticsSettings usual = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("analytics", AnalyticsSettings.class);
        assertThat(usual.enabled()).isFalse();
        assertThat(usual.isEnvironmentNamed()).isTrue();
        assertThat(new AnalyticsSettings(true, " ").isEnvironmentNamed()).isFalse();
        assertThat(new AnalyticsSettings(true, "sandbox").isEnvironmentNamed()).isTrue();
    }

    @Test
    @DisplayName("API-ANA-01: a report of which no event can be made is counted, and the others are sent")
    void one_bad_report() {
        Analytics analytics = AnalyticsSwitch.into(
                (environment, events) -> {
                    assertThat(environment).isEqualTo("test");
                    sent.addAll(events);
                },
                metrics);
        analytics.add(() -> List.of(event()));
        analytics.add(() -> {
            throw new IllegalStateException();
        });
        analytics.add(() -> List.of(event(), event()));
        assertThat(analytics.write()).isEqualTo(3);
        assertThat(sent).hasSize(3);
        assertThat(dropped()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "API-ANA-01: what the sink does not take is counted and not kept; what comes when too many wait neither")
    void full() {
        Analytics analytics = AnalyticsSwitch.into(
                (_, _) -> {
                    throw new IllegalStateException();
                },
                metrics);
        for (int i = 0; i < 4_003; i++) {
            analytics.add(() -> List.of(event()));
        }
        assertThat(dropped()).isEqualTo(3);
        assertThatThrownBy(analytics::write).isInstanceOf(IllegalStateException.class);
        assertThat(dropped()).isEqualTo(253);
        assertThat(metrics.get("rect.analytics.events.waiting").gauge().value()).isEqualTo(3_750);
    }

    @Test
    @DisplayName(
            "07 §8.2: health checks, the console and links with a token in them are not reported, what is near them is")
    void excluded() {
        assertThat(List.of("/healthcheck", "/admin", "/admin/teachers/1", "/school/opt-out-of-reminder-emails/abc"))
                .allMatch(WebRequest::excluded);
        assertThat(List.of("/", "/api/v3/participants", "/school/home", "/administration", "/school"))
                .noneMatch(WebRequest::excluded);
    }

    @Test
    @DisplayName("API-ANA-03: all events of a request have one id, whatever words the caller chose for it")
    void ids() {
        String id = "3b5e17d8-c409-4f62-b1a7-80de95c2643f";
        assertThat(AnalyticsEvent.requestUuid(id)).isEqualTo(UUID.fromString(id));
        assertThat(AnalyticsEvent.requestUuid("nightly-sync-1"))
                .isEqualTo(AnalyticsEvent.requestUuid("nightly-sync-1"))
                .isNotEqualTo(AnalyticsEvent.requestUuid("nightly-sync-2"));
        assertThat(AnalyticsEvent.requestUuid("1-1-1-1-1")).isEqualTo(AnalyticsEvent.requestUuid("1-1-1-1-1"));
    }

    private double dropped() {
        return metrics.get("rect.analytics.events.unrecorded").counter().count();
    }

    private static AnalyticsEvent event() {
        return new AnalyticsEvent(Instant.EPOCH, AnalyticsEvent.WEB_REQUEST, new UUID(1, 1), null, Map.of(), Map.of());
    }
}
