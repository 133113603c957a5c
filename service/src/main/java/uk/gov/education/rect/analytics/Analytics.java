package uk.gov.education.rect.analytics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.jobs.WriteBehind;

/**
 * Reports on their way to the {@link AnalyticsSink}. A failure never reaches whoever adds one (API-ANA-01): what cannot be
 * sent is counted, logged without its words, and dropped.
 */
@Component
public class Analytics extends WriteBehind<Report> {

    /** With two bodies of eight kibibytes in each, about 64 MiB at the very most. */
    private static final int MOST_WAITING = 4_000;

    private static final int MOST_AT_ONCE = 250;
    private static final Logger LOG = LoggerFactory.getLogger(Analytics.class);

    private final AnalyticsSettings settings;
    private final AnalyticsSink sink;

    Analytics(AnalyticsSettings settings, AnalyticsSink sink, MeterRegistry metrics) {
        super("analytics events", "analytics.events", MOST_WAITING, MOST_AT_ONCE, metrics);
        this.settings = settings;
        this.sink = sink;
    }

    /** Whether anything is reported; while it is not, nobody should gather what a report needs. */
    public boolean on() {
        return settings.enabled();
    }

    @Override
    protected void write(List<Report> batch) {
        List<AnalyticsEvent> events = new ArrayList<>();
        for (Report report : batch) {
            try {
                events.addAll(report.events());
            } catch (RuntimeException failure) {
                dropped();
                LOG.warn(
                        "an analytics event could not be made: {}",
                        failure.getClass().getName());
            }
        }
        if (!events.isEmpty()) {
            sink.send(settings.environment(), events);
        }
    }
}
