package uk.gov.education.rect.analytics;

import jakarta.validation.constraints.AssertTrue;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whether and as what this deployment reports to analytics (07 §8.1).
 *
 * @param enabled {@code DFE_ANALYTICS_ENABLED}
 * @param environment {@code DFE_ANALYTICS_ENVIRONMENT}: the environment's name in every event; needed when enabled
 */
@Validated
@ConfigurationProperties("analytics")
record AnalyticsSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("") String environment) {

    @AssertTrue(message = "DFE_ANALYTICS_ENABLED needs DFE_ANALYTICS_ENVIRONMENT")
    boolean isEnvironmentNamed() {
        return !enabled || !environment.isBlank();
    }
}
