package uk.gov.education.rect.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import uk.gov.education.rect.testing.ServiceTest;

/** What can be switched on and off about getting in. */
@ServiceTest
class AccessSettingsTest {

    @EnableConfigurationProperties(AccessSettings.class)
    static class Alone {}

    @Autowired
    private DSLContext database;

    @Autowired
    private AccessSettings asTested;

    private static ApplicationContextRunner with(String... values) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Alone.class)
                .withPropertyValues(
                        "access.api-token-pepper=a-pepper-for-tests-of-thirty-two-bytes-or-more",
                        "access.encryption-key=an-encryption-key-for-tests-of-thirty-two-bytes",
                        "access.encryption-salt=0123456789abcdef")
                .withPropertyValues(values);
    }

    @ParameterizedTest(name = "MAX_SESSION_IDLE_TIME {0}: {1} seconds")
    @CsvSource({"7200, 7200", "60, 60", "0, 7200", "-1, 7200", "'', 7200"})
    @DisplayName("SJ-ACC-07 SES-02: seconds a session may lie idle; nothing or less means two hours")
    void idle_time(String value, long seconds) {
        with("access.session-idle-time=" + value)
                .run(context -> assertThat(context.getBean(AccessSettings.class).sessionIdleTime())
                        .isEqualTo(Duration.ofSeconds(seconds)));
    }

    @Test
    @DisplayName("SJ-PER-01 SEC-PER-01: the service does not start with sample people where real people work")
    void no_personas_in_production() {
        with("access.personas=true", "access.production=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("ENABLE_PERSONAS cannot be on in production"));
        with("access.personas=true", "access.production=false")
                .run(context -> assertThat(context).hasNotFailed());
        with().run(context ->
                assertThat(context.getBean(AccessSettings.class).personas()).isFalse());
    }

    @Test
    @DisplayName("ADM-PSN-02: switching the sample people off signs every one of them out")
    void switched_off() {
        AccessData data = new AccessData(database);
        data.school(456_001, "Abbey Grove School");
        long staff = data.staff("ada.minton@education.gov.uk", StaffRole.ADMIN);
        Instant now = Instant.parse("2026-10-06T09:00:00Z");
        List<SessionEntry> sessions = List.of(
                new SessionEntry.Sample("state-school", now),
                new SessionEntry.Staff(staff, false, "admin", now),
                new SessionEntry.Impersonating(staff, false, 456_001, false, "admin", now));

        assertThat(sessions)
                .allSatisfy(session -> assertThat(people(true).of(session)).isPresent())
                .allSatisfy(session -> assertThat(people(false).of(session)).isEmpty());
        assertThat(people(false).of(new SessionEntry.Staff(staff, false, null, now)))
                .as("real staff stay")
                .isPresent();
    }

    private CurrentPeople people(boolean personas) {
        AccessSettings settings = new AccessSettings(
                asTested.sessionIdleTime(),
                asTested.sessionLifetime(),
                asTested.secureCookies(),
                asTested.allowedHosts(),
                asTested.apiTokenPepper(),
                asTested.encryptionKey(),
                asTested.encryptionSalt(),
                true,
                true,
                personas,
                false,
                asTested.staffEmailDomains());
        return new CurrentPeople(database, new Personas(database, settings), settings);
    }
}
