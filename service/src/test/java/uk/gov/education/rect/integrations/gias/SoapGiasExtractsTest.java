package uk.gov.education.rect.integrations.gias;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.doubles.faults.Fault;
import uk.gov.education.rect.doubles.gias.GiasDouble;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.schools.GiasExtracts.Fetched;

/** The client against the GIAS double over HTTP. */
class SoapGiasExtractsTest {

    private static GiasDouble gias;

    @BeforeAll
    static void start() {
        gias = GiasDouble.start(0, SampleWorld.load());
    }

    @AfterAll
    static void stop() {
        gias.close();
    }

    @BeforeEach
    void reset() {
        gias.server().reset();
        gias.server().faults().clear();
    }

    @Test
    @DisplayName("07 §4.1: the part that the answer refers to is the zip with both files")
    void fetched() throws IOException {
        Path file = ((Fetched.Extract) client(GiasDouble.PASSWORD).fetch()).zip();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry("ecf_tech.csv")).isNotNull();
            assertThat(zip.getEntry("links.csv")).isNotNull();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    @DisplayName("07 §4.1: a wrong password is answered with a fault, which is passed on in words")
    void wrong_password() {
        assertThat(client("guess").fetch())
                .isInstanceOfSatisfying(
                        Fetched.Unavailable.class,
                        none -> assertThat(none.reason())
                                .contains("FailedAuthentication")
                                .doesNotContain("guess"));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("07 §16.4: a fault or a page instead of an extract is no extract")
    @CsvSource({"soap-fault, Unexpected error", "html-instead, status 200"})
    void no_extract(String flaw, String reason) throws Exception {
        flaw(flaw);
        assertThat(client(GiasDouble.PASSWORD).fetch())
                .isInstanceOfSatisfying(
                        Fetched.Unavailable.class,
                        none -> assertThat(none.reason()).contains(reason));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("07 §16.4: a server that fails, hangs up or breaks off is answered with unavailable")
    @CsvSource({"status", "drop", "drop_after", "malformed"})
    void trouble(Fault.Mode mode) {
        gias.server().faults().add(Fault.always("trouble", mode).onPath("/edubase/service"));
        assertThat(client(GiasDouble.PASSWORD).fetch()).isInstanceOf(Fetched.Unavailable.class);
    }

    @Test
    @DisplayName("07 §16.4: a server that is too slow is given up")
    void slow() {
        gias.server().faults().add(Fault.always("slow", Fault.Mode.latency).after(3_000));
        GiasSettings impatient = settings(gias.wsdlUri(), GiasDouble.PASSWORD, Duration.ofMillis(300));
        assertThat(client(impatient).fetch()).isInstanceOf(Fetched.Unavailable.class);
    }

    @Test
    @DisplayName("07 §4.1: nobody at the address: unavailable")
    void nobody_there() {
        GiasSettings lost =
                settings(URI.create("http://127.0.0.1:1/service.wsdl"), GiasDouble.PASSWORD, Duration.ofSeconds(5));
        assertThat(client(lost).fetch()).isInstanceOf(Fetched.Unavailable.class);
    }

    @Test
    @DisplayName("rule 10: settings do not show user and password")
    void settings_hide() {
        assertThat(settings(gias.wsdlUri(), "secret", Duration.ofSeconds(1)).toString())
                .doesNotContain("secret", GiasDouble.USER);
    }

    private static void flaw(String code) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(gias.uri().resolve("/__admin/flaw"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"flaw\":\"" + code + "\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    private static SoapGiasExtracts client(String password) {
        return client(settings(gias.wsdlUri(), password, Duration.ofSeconds(30)));
    }

    private static SoapGiasExtracts client(GiasSettings settings) {
        return new SoapGiasExtracts(settings, new ServiceClock(Clock.systemUTC()));
    }

    private static GiasSettings settings(URI wsdl, String password, Duration readTimeout) {
        return new GiasSettings(
                wsdl, GiasDouble.USER, password, GiasDouble.EXTRACT_ID, Duration.ofSeconds(1), readTimeout);
    }
}
