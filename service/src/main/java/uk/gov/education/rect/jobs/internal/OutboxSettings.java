package uk.gov.education.rect.jobs.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How messages are kept while they wait.
 *
 * @param encryptionKey {@code ENCRYPTION_PRIMARY_KEY}
 * @param encryptionSalt {@code ENCRYPTION_DERIVATION_SALT}, hexadecimal
 */
@Validated
@ConfigurationProperties("outbox")
record OutboxSettings(
        @NotBlank @Size(min = 32) String encryptionKey,
        @NotBlank @Pattern(regexp = "([0-9a-fA-F]{2}){8,}") String encryptionSalt) {

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "OutboxSettings[hidden]";
    }
}
