package uk.gov.education.rect.analytics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Analytics of its own for a test. */
public final class AnalyticsSwitch {

    private AnalyticsSwitch() {}

    /** Switched off. */
    public static Analytics off() {
        return new Analytics(
                new AnalyticsSettings(false, ""),
                (_, _) -> {
                    throw new AssertionError("nothing may be sent");
                },
                new SimpleMeterRegistry());
    }

    /** Switched on, and ending in the sink. */
    static Analytics into(AnalyticsSink sink, MeterRegistry metrics) {
        return new Analytics(new AnalyticsSettings(true, "test"), sink, metrics);
    }
}
