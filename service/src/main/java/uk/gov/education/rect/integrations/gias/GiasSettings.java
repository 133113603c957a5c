package uk.gov.education.rect.integrations.gias;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How to reach the extract service of GIAS (spec 07 §4.1, §13.2).
 *
 * @param wsdl {@code GIAS_API_SCHEMA}, which names the service's address
 * @param user {@code GIAS_API_USER}
 * @param password {@code GIAS_API_PASSWORD}
 * @param extractId {@code GIAS_EXTRACT_ID}
 * @param connectTimeout for reaching the server
 * @param readTimeout for the whole answer, which is several megabytes
 */
@Validated
@ConfigurationProperties("gias")
record GiasSettings(
        @NotNull URI wsdl,
        @NotBlank String user,
        @NotBlank String password,
        @NotBlank String extractId,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("5m") Duration readTimeout) {

    /** Leaves user and password out. */
    @Override
    public String toString() {
        return "GiasSettings[" + wsdl + ", extract " + extractId + "]";
    }
}
