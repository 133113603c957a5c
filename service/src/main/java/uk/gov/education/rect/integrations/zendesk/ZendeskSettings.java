package uk.gov.education.rect.integrations.zendesk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How to reach Zendesk.
 *
 * @param url {@code ZENDESK_URL}, usually ending in {@code /api/v2}
 * @param username {@code ZENDESK_USERNAME}: an agent's e-mail address
 * @param token {@code ZENDESK_TOKEN}
 * @param connectTimeout for reaching the server
 * @param readTimeout for an answer
 */
@Validated
@ConfigurationProperties("zendesk")
record ZendeskSettings(
        @NotNull URI url,
        @NotBlank String username,
        @NotBlank String token,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout) {

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "ZendeskSettings[" + url + "]";
    }
}
