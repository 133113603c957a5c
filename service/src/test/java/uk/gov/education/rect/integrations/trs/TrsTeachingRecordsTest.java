package uk.gov.education.rect.integrations.trs;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.doubles.faults.Fault;
import uk.gov.education.rect.doubles.trs.TrsDouble;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.teachers.NationalInsuranceNumber;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.TeachingRecordAnswer;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Deactivated;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Found;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Merged;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.NotFound;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Reason;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Unavailable;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;

/** The client against the TRS double over HTTP. */
@ExtendWith(OutputCaptureExtension.class)
class TrsTeachingRecordsTest {

    private static TrsDouble trs;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeAll
    static void start() {
        trs = TrsDouble.start(0, SampleWorld.load());
    }

    @AfterAll
    static void stop() {
        trs.close();
    }

    @BeforeEach
    void reset() {
        trs.server().reset();
        trs.server().faults().clear();
        trs.server().journal().clear();
    }

    @Test
    @DisplayName("07 §3.4: a person is mapped: names, dates, QTS, last route")
    void mapped() {
        TeachingRecord person = found("7000006");
        assertThat(person.trn()).isEqualTo(new Trn("7000006"));
        assertThat(person.dateOfBirth()).isEqualTo("1977-02-03");
        assertThat(person.status()).isEqualTo(TrsInductionStatus.REQUIRED_TO_COMPLETE);
        assertThat(person.qtsAwardedOn()).isEqualTo("2022-07-01");
        assertThat(person.qtsDescription()).isEqualTo("QualifiedTeacherStatus");
        assertThat(person.ittProvider()).isEqualTo("Example Training Partnership");
        assertThat(person.ittEndedOn()).isEqualTo("2022-06-30");
        assertThat(person.nino()).isNotNull();
        assertThat(person.prohibitedFromTeaching()).isFalse();
    }

    @Test
    @DisplayName("07 §3.4: the last of several routes counts, even without a provider")
    void last_route() {
        assertThat(found("7000026").ittProvider()).isNull();
    }

    @Test
    @DisplayName("07 §3.4: white space in names is squeezed")
    void squeezed() {
        assertThat(found("7000033").firstName()).isEqualTo("Mary Ann");
    }

    @Test
    @DisplayName("07 §3.5: without QTS there is no date")
    void no_qts() {
        assertThat(found("7000001").qtsAwardedOn()).isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("TRS-01, TRS-02: only an active prohibition prohibits; one that ends today is over")
    @CsvSource({"7000003, true", "7000005, false", "7000016, false", "7000017, true", "7000035, false", "7000036, false"
    })
    void prohibitions(String trn, boolean prohibited) {
        assertThat(found(trn).prohibitedFromTeaching()).isEqualTo(prohibited);
    }

    @Test
    @DisplayName("07 §3.2: the date of birth must match")
    void date_of_birth() {
        Trn trn = new Trn("7000006");
        assertThat(client().find(trn, LocalDate.of(1977, 2, 3))).isInstanceOf(Found.class);
        assertThat(client().find(trn, LocalDate.of(1977, 2, 4))).isEqualTo(new NotFound());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("07 §3.2: the record's and an employment's National Insurance number match")
    @ValueSource(strings = {"AB123456C", "CE654321D"})
    void nino(String nino) {
        assertThat(client().find(new Trn("7000024"), new NationalInsuranceNumber(nino)))
                .isInstanceOf(Found.class);
        assertThat(client().find(new Trn("7000024"), new NationalInsuranceNumber("AA000000A")))
                .isEqualTo(new NotFound());
    }

    @Test
    @DisplayName(
            "07 §3.6: unknown, deactivated and merged people are told apart, merges followed to the survivor's TRN")
    void not_there() {
        assertThat(find("7000002")).isEqualTo(new NotFound());
        assertThat(find("7000004")).isEqualTo(new Deactivated());
        assertThat(find("7000011")).isEqualTo(new Merged(new Trn("7000012")));
        assertThat(find("7000013")).isEqualTo(new Merged(new Trn("7000012")));
        assertThat(find("7000015")).isEqualTo(new Deactivated());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("TRS-05, TRS-07, TRS-08, TRS-09: an answer that cannot be trusted is no answer about the person")
    @CsvSource({
        "7000052, FAILING",
        "7000055, UNINTELLIGIBLE",
        "7000056, UNINTELLIGIBLE",
        "7000057, UNINTELLIGIBLE",
        "7000058, MISCONFIGURED",
        "7000059, UNREACHABLE",
        "7000060, UNINTELLIGIBLE"
    })
    void untrustworthy(String trn, Reason reason) {
        assertThat(find(trn)).isEqualTo(new Unavailable(reason, null));
    }

    @Test
    @DisplayName("TRS-06: too many requests: busy, with how long to wait")
    void busy() {
        assertThat(find("7000054")).isEqualTo(new Unavailable(Reason.BUSY, Duration.ofSeconds(30)));
    }

    @Test
    @DisplayName("TRS-04: a gateway error is asked about once more, not twice")
    void one_repeat() {
        trs.server()
                .faults()
                .add(Fault.always("gateway", Fault.Mode.status).answering(503).times(1));
        assertThat(find("7000006")).isInstanceOf(Found.class);
        assertThat(find("7000053")).isEqualTo(new Unavailable(Reason.FAILING, null));
    }

    @Test
    @DisplayName("TRS-04: an error of the server itself is not repeated")
    void no_repeat() {
        trs.server().journal().clear();
        find("7000052");
        assertThat(trs.server().journal().withPath("/v3/persons/7000052")).hasSize(1);
    }

    @Test
    @DisplayName("TRS-04: an answer that takes too long is given up, without asking again")
    void hangs() {
        TrsTeachingRecords impatient =
                client(settings(trs.uri(), TrsDouble.API_KEY, TrsDouble.API_VERSION, Duration.ofMillis(300)));
        assertThat(impatient.find(new Trn("7000051"))).isEqualTo(new Unavailable(Reason.UNREACHABLE, null));
    }

    @Test
    @DisplayName("TRS-04: nobody at the address: unreachable")
    void nobody_there() {
        TrsTeachingRecords lost = client(settings(
                URI.create("http://127.0.0.1:1"), TrsDouble.API_KEY, TrsDouble.API_VERSION, Duration.ofSeconds(5)));
        assertThat(lost.find(new Trn("7000006"))).isEqualTo(new Unavailable(Reason.UNREACHABLE, null));
    }

    @Test
    @DisplayName("TRS-09: a version TRS does not know is our fault, not a person who does not exist")
    void wrong_version() {
        TrsTeachingRecords outdated = client(settings(trs.uri(), TrsDouble.API_KEY, "20991231", Duration.ofSeconds(5)));
        assertThat(outdated.find(new Trn("7000006"))).isEqualTo(new Unavailable(Reason.MISCONFIGURED, null));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("07 §3.2: a key that is unknown or lacks the role is our fault")
    @ValueSource(strings = {"nonsense", "trs-key-none", "trs-key-expired"})
    void wrong_key(String key) {
        TrsTeachingRecords locked = client(settings(trs.uri(), key, TrsDouble.API_VERSION, Duration.ofSeconds(5)));
        assertThat(locked.find(new Trn("7000006"))).isEqualTo(new Unavailable(Reason.MISCONFIGURED, null));
    }

    @Test
    @DisplayName("rule 10: failures are logged without TRN, date of birth, National Insurance number or body")
    void logs_nothing_personal(CapturedOutput output) {
        trs.server().faults().add(Fault.always("down", Fault.Mode.drop));
        client().find(new Trn("7000006"), LocalDate.of(1977, 2, 3));
        trs.server().faults().clear();
        trs.server().faults().add(Fault.always("errors", Fault.Mode.status).answering(500));
        client().find(new Trn("7000024"), new NationalInsuranceNumber("AB123456C"));
        trs.server().faults().clear();
        trs.server().faults().add(Fault.always("cut", Fault.Mode.malformed));
        client().find(new Trn("7000006"), LocalDate.of(1977, 2, 3));
        assertThat(output.getAll()).contains("TRS read");
        assertThat(output.getAll()).doesNotContain("7000006", "7000024", "1977-02-03", "AB123456C", "trs-key");
    }

    @Test
    @DisplayName("rule 16: calls are timed by kind and outcome")
    void measured() {
        find("7000006");
        find("7000002");
        assertThat(meters.get("trs.requests")
                        .tags("operation", "read", "outcome", "200")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("trs.requests")
                        .tags("operation", "read", "outcome", "404")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    private TeachingRecordAnswer find(String trn) {
        return client().find(new Trn(trn));
    }

    private TeachingRecord found(String trn) {
        return find(trn).record().orElseThrow();
    }

    private TrsTeachingRecords client() {
        return client(settings(trs.uri(), TrsDouble.API_KEY, TrsDouble.API_VERSION, Duration.ofSeconds(5)));
    }

    private TrsTeachingRecords client(TrsSettings settings) {
        return new TrsTeachingRecords(new TrsChannel(settings, meters), settings, new ServiceClock(Clock.systemUTC()));
    }

    static TrsSettings settings(URI address, String key, String version, Duration readTimeout) {
        return new TrsSettings(address, key, version, Duration.ofSeconds(1), readTimeout, 4, Duration.ofSeconds(2));
    }
}
