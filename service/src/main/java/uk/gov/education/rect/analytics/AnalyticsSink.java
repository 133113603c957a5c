package uk.gov.education.rect.analytics;

import java.util.List;

/** Where analytics events go (ANA-02). */
public interface AnalyticsSink {

    /**
     * Takes events of this environment.
     *
     * @param environment its name, for every row
     * @param events in the order they happened, more or less
     * @throws RuntimeException when they could not be taken; they are lost then
     */
    void send(String environment, List<AnalyticsEvent> events);
}
