package uk.gov.education.rect.integrations.trs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How to reach the Teaching Record System (spec 07 §3.1, §13.2).
 *
 * @param baseUrl {@code TRS_API_BASE_URL}, scheme and host
 * @param key {@code TRS_API_KEY}, a key with the roles GetPerson and SetCpdInduction
 * @param version {@code TRS_API_VERSION}
 * @param connectTimeout for reaching the server
 * @param readTimeout for the whole answer
 * @param concurrentCalls how many calls may be under way at once on this node
 * @param patience how long a call waits for its turn before it is answered with busy
 */
@Validated
@ConfigurationProperties("trs")
public record TrsSettings(
        @NotNull URI baseUrl,
        @NotBlank String key,
        @NotBlank @DefaultValue("20260120") String version,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("8s") Duration readTimeout,
        @Positive @DefaultValue("20") int concurrentCalls,
        @DefaultValue("2s") Duration patience) {

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "TrsSettings[" + baseUrl + ", version " + version + "]";
    }
}
