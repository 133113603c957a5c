package uk.gov.education.rect.access;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.validation.annotation.Validated;

/**
 * How people and lead providers get in. docs/configuration.md lists the environment variables behind it.
 *
 * @param sessionIdleTime how long a session may lie idle (SES-03); nothing or less means two hours
 * @param sessionLifetime how long a session may last however busy (SES-04)
 * @param secureCookies whether browsers reach the service over HTTPS only; also sends plain HTTP to HTTPS
 * @param allowedHosts host names the service answers to; empty for any
 * @param apiTokenPepper key under which API tokens are hashed; changing it ends every token
 * @param encryptionKey key under which secrets of one-time codes are encrypted
 * @param encryptionSalt hexadecimal salt that goes with the encryption key
 * @param oneTimeCodes whether DfE staff may sign in by a code sent by e-mail
 * @param oneTimeCodesForSchools whether staff accounts with a URN may sign in by a code as people of that school (OTP-06)
 * @param personas whether anybody may sign in as a sample person; never where real people work (SEC-PER-01)
 * @param production whether real people use this deployment
 * @param staffEmailDomains e-mail domains of DfE staff (OTP-07)
 */
@Validated
@ConfigurationProperties("access")
public record AccessSettings(
        @DefaultValue("7200") @DurationUnit(java.time.temporal.ChronoUnit.SECONDS)
        Duration sessionIdleTime,

        @DefaultValue("12h") @NotNull Duration sessionLifetime,
        @DefaultValue("true") boolean secureCookies,
        @DefaultValue List<String> allowedHosts,
        @NotBlank @Size(min = 32) String apiTokenPepper,
        @NotBlank @Size(min = 32) String encryptionKey,

        @NotBlank @jakarta.validation.constraints.Pattern(regexp = "([0-9a-fA-F]{2}){8,}")
        String encryptionSalt,

        @DefaultValue("true") boolean oneTimeCodes,
        @DefaultValue("false") boolean oneTimeCodesForSchools,
        @DefaultValue("false") boolean personas,
        @DefaultValue("true") boolean production,

        @DefaultValue({"education.gov.uk", "digital.education.gov.uk"})
        List<String> staffEmailDomains) {

    private static final Duration USUAL_IDLE_TIME = Duration.ofHours(2);

    public AccessSettings {
        sessionIdleTime = usable(sessionIdleTime);
        allowedHosts = List.copyOf(allowedHosts);
        staffEmailDomains = List.copyOf(staffEmailDomains);
    }

    /** SEC-PER-01. */
    @AssertTrue(message = "ENABLE_PERSONAS cannot be on in production")
    boolean isNobodyPretendingInProduction() {
        return !(production && personas);
    }

    private static Duration usable(@Nullable Duration idleTime) {
        return idleTime == null || !idleTime.isPositive() ? USUAL_IDLE_TIME : idleTime;
    }

    /** Whether the e-mail address is one of DfE staff: who may be added, and who may sign in (DM-GAP-33, OTP-06, OTP-07). */
    boolean ofStaff(String email) {
        return staffEmailDomains.contains(
                email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
    }

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "AccessSettings[sessionIdleTime=" + sessionIdleTime + ", secureCookies=" + secureCookies + "]";
    }
}
