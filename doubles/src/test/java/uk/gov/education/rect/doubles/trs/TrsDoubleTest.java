package uk.gov.education.rect.doubles.trs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.doubles.Browser;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.world.SampleWorld;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrsDoubleTest {

    private static final String ALL = "Alerts,Induction,MandatoryQualifications,RoutesToProfessionalStatuses";

    private final MovableClock clock =
            MovableClock.following(Clock.fixed(Instant.parse("2026-08-14T09:00:00Z"), ZoneOffset.UTC));
    private final Browser browser = new Browser();
    private TrsDouble trs;

    @BeforeAll
    void start() {
        trs = TrsDouble.start(0, SampleWorld.load(), clock, 200);
    }

    @AfterAll
    void stop() {
        trs.close();
        browser.close();
    }

    @BeforeEach
    void reset() {
        trs.server().reset();
        clock.moveBy(Duration.ZERO);
    }

    @Test
    @DisplayName("TRS §3.3: a person has the keys of version 20260120, and only the included parts")
    void a_person_has_the_shape_of_the_version() {
        JsonNode person = Browser.tree(read("3000001?include=" + ALL));

        assertThat(person.propertyNames())
                .containsExactly(
                        "trn",
                        "firstName",
                        "middleName",
                        "lastName",
                        "dateOfBirth",
                        "nationalInsuranceNumber",
                        "emailAddress",
                        "qts",
                        "eyts",
                        "qtlsStatus",
                        "induction",
                        "routesToProfessionalStatuses",
                        "mandatoryQualifications",
                        "alerts");
        assertThat(person.at("/dateOfBirth").asString()).isEqualTo("1985-01-03");
        assertThat(person.at("/nationalInsuranceNumber").asString()).isEqualTo("AA000001B");
        assertThat(person.at("/qts/holdsFrom").asString()).isEqualTo("2024-07-01");
        assertThat(person.at("/qts/routes/0/routeToProfessionalStatusType/professionalStatusType")
                        .asString())
                .isEqualTo("QualifiedTeacherStatus");
        assertThat(person.at("/induction/status").asString()).isEqualTo("RequiredToComplete");
        assertThat(person.at("/routesToProfessionalStatuses/0/trainingProvider/name")
                        .asString())
                .isEqualTo("Example Training Partnership");
        assertThat(Browser.tree(read("3000001")).has("induction")).isFalse();
    }

    @ParameterizedTest(name = "{0} answers {1}")
    @DisplayName("TRS §3.2: each query gets the status TRS gives it")
    @CsvSource({
        "3000001?dateOfBirth=1985-01-03, 200, 0",
        "3000001?dateOfBirth=1985-01-04, 404, 10001",
        "3000001?nationalInsuranceNumber=aa 00-00 01b, 200, 0",
        "3000001?nationalInsuranceNumber=AA000002B, 404, 10001",
        "7000024?nationalInsuranceNumber=CE654321D, 200, 0",
        "7000023?nationalInsuranceNumber=AA000023D, 404, 10001",
        "3000001?dateOfBirth=1985-01-03&nationalInsuranceNumber=AA000001B, 400, 0",
        "3000001?dateOfBirth=03/01/1985, 400, 0",
        "3000001?include=Sanctions, 400, 0",
        "7000002, 404, 10001",
        "7000004?dateOfBirth=1900-01-01, 410, 10058",
        "7000015, 410, 10058",
        "8004711, 200, 0",
        "7000052, 500, 0",
        "7000058, 404, 0"
    })
    void each_query_gets_its_status(String query, int status, int errorCode) {
        HttpResponse<String> response = read(query.replace(" ", "%20"));

        assertThat(response.statusCode()).isEqualTo(status);
        if (errorCode != 0) {
            assertThat(Browser.tree(response).path("errorCode").asInt()).isEqualTo(errorCode);
        }
    }

    @Test
    @DisplayName("TRS §3.2 row 7: a merged record answers 308 to the survivor, through the whole chain")
    void a_merged_record_points_at_the_survivor() {
        HttpResponse<String> response = read("7000013?dateOfBirth=1900-01-01");

        assertThat(response.statusCode()).isEqualTo(308);
        assertThat(response.headers().firstValue("Location")).contains("/v3/persons/7000012");
    }

    @Test
    @DisplayName("TRS-09: a missing or unknown version answers 404 without an error code, before the key is looked at")
    void an_unknown_version_looks_like_not_found_but_has_no_code() {
        HttpResponse<String> unknown = browser.get(
                trs.uri().resolve("/v3/persons/3000001"),
                "Authorization",
                "Bearer nobody",
                "X-Api-Version",
                "19990101");
        HttpResponse<String> missing =
                browser.get(trs.uri().resolve("/v3/persons/3000001"), "Authorization", "Bearer " + TrsDouble.API_KEY);

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).isEmpty();
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).isEmpty();
    }

    @ParameterizedTest(name = "{0} answers {1}")
    @DisplayName("TRS §3.2 rows 1 and 2, DBL-08: an unknown key is refused with 401, a key without the role with 403")
    @CsvSource({"trs-key-expired, 401", "trs-key-none, 403", "trs-key-ab, 403"})
    void a_key_without_the_right_is_refused(String key, int status) {
        assertThat(readWith(key, "3000001?include=Induction").statusCode()).isEqualTo(status);
    }

    @Test
    @DisplayName("TRS-01: the sample prohibition that ends today has that end date, tomorrow's the next")
    void relative_dates_follow_the_clock() {
        JsonNode alert = Browser.tree(read("7000017?include=Alerts")).at("/alerts/0");

        assertThat(alert.at("/endDate").asString()).isEqualTo("2026-08-15");
        assertThat(alert.at("/alertType/alertCategory/alertCategoryId").asString())
                .isEqualTo("b2b19019-b165-47a3-8745-3297ff152581");
        clock.moveBy(Duration.ofDays(1));
        assertThat(Browser.tree(read("7000017?include=Alerts"))
                        .at("/alerts/0/endDate")
                        .asString())
                .isEqualTo("2026-08-16");
    }

    @Test
    @DisplayName("DBL-TRS: scripted people change from one read to the next")
    void scripted_people_change_between_reads() {
        assertThat(read("7000038").statusCode()).isEqualTo(200);
        assertThat(read("7000038").statusCode()).isEqualTo(200);
        assertThat(read("7000038").statusCode()).isEqualTo(404);
        assertThat(read("7000060").statusCode()).isEqualTo(299);
        assertThat(read("7000060").statusCode()).isEqualTo(499);
        assertThat(read("7000060").statusCode()).isEqualTo(299);
        assertThat(read("7000054").headers().firstValue("Retry-After")).contains("30");
        assertThatThrownBy(() -> read("7000059")).isInstanceOf(Browser.ConnectionFailed.class);
    }

    @ParameterizedTest(name = "{0} {1}: {2}/{3}")
    @DisplayName("TRS §3.7: a write is validated in TRS's order")
    @CsvSource(
            delimiter = '|',
            value = {
                "3000001 | {'status':'Exempt'} | 400 | 10035",
                "3000001 | {'status':'InProgress'} | 400 | 10036",
                "3000001 | {'status':'RequiredToComplete','startDate':'2025-09-01'} | 400 | 10038",
                "3000001 | {'status':'Passed','startDate':'2025-09-01'} | 400 | 10037",
                "3000001 | {'status':'InProgress','startDate':'2025-09-01','completedDate':'2026-07-21'} | 400 | 10039",
                "7000002 | {'status':'InProgress','startDate':'2025-09-01'} | 404 | 10001",
                "7000004 | {'status':'InProgress','startDate':'2025-09-01'} | 404 | 10001",
                "7000011 | {'status':'InProgress','startDate':'2025-09-01'} | 404 | 10001",
                "7000001 | {'status':'InProgress','startDate':'2025-09-01'} | 400 | 10034",
                "7000070 | {'status':'InProgress','startDate':'2025-09-01'} | 409 | 10033",
                "7000076 | {'status':'InProgress','startDate':'2025-09-01'} | 403 | 0",
                "3000001 | {'status':'InProgress','startDate':'2025-09-01'} | 204 | 0"
            })
    void a_write_is_validated_in_order(String trn, String body, int status, int errorCode) {
        String json = body.replace('\'', '"').replace("}", ",\"modifiedOn\":\"2026-08-14T09:05:12.120Z\"}");
        HttpResponse<String> response = write(trn, json);

        assertThat(response.statusCode()).isEqualTo(status);
        if (errorCode != 0) {
            assertThat(Browser.tree(response).path("errorCode").asInt()).isEqualTo(errorCode);
        }
    }

    @Test
    @DisplayName("TRS §3.7, DBL-TRS-04: what was written is read back and kept in the history; an older write is stale")
    void a_write_is_visible_and_an_older_one_is_stale() {
        assertThat(writeStatus("3000001", "InProgress", "2025-09-01", null, "2026-08-14T09:05:12.120Z"))
                .isEqualTo(204);
        assertThat(writeStatus("3000001", "Passed", "2025-09-01", "2026-07-21", "2026-08-14T09:05:12.119Z"))
                .isEqualTo(409);
        assertThat(writeStatus("3000001", "Passed", "2025-09-01", "2026-07-21", "2026-08-14T09:06:00.000Z"))
                .isEqualTo(204);

        JsonNode induction = Browser.tree(read("3000001?include=Induction")).path("induction");
        assertThat(induction.path("status").asString()).isEqualTo("Passed");
        assertThat(induction.path("completedDate").asString()).isEqualTo("2026-07-21");
        JsonNode people = Browser.tree(browser.get(trs.uri().resolve("/__admin/people")));
        JsonNode row = people.valueStream()
                .filter(person -> person.path("trn").asString().equals("3000001"))
                .findFirst()
                .orElseThrow();
        assertThat(Browser.each(row.path("writes"), "status")).containsExactly("InProgress", "Passed");
        assertThat(browser.get(trs.uri()).body()).contains("Passed from 2025-09-01 to 2026-07-21");
    }

    @Test
    @DisplayName("TRS §3.7: an exempt person stays exempt under a lower status and passes under a higher one")
    void exemption_outranks_lower_statuses() {
        writeStatus("7000009", "InProgress", "2025-09-01", null, "2026-08-14T09:00:00.000Z");
        assertThat(status("7000009")).isEqualTo("Exempt");
        writeStatus("7000009", "Passed", "2025-09-01", "2026-07-21", "2026-08-14T09:01:00.000Z");
        assertThat(status("7000009")).isEqualTo("Passed");
    }

    @Test
    @DisplayName("DBL-TRS 7000075: a lagging write shows after 60 seconds")
    void a_lagging_write_shows_later() {
        writeStatus("7000075", "InProgress", "2025-09-01", null, "2026-08-14T09:00:00.000Z");
        assertThat(status("7000075")).isEqualTo("RequiredToComplete");
        clock.moveBy(Duration.ofSeconds(61));
        assertThat(status("7000075")).isEqualTo("InProgress");
    }

    @Test
    @DisplayName(
            "TRS §3.1: beyond the quota of a minute the answer is 429 with Retry-After, and the next minute is free")
    void the_quota_is_kept_per_minute() {
        for (int i = 0; i < 200; i++) {
            assertThat(read("3000001").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = read("3000001");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("60");
        clock.moveBy(Duration.ofSeconds(60));
        assertThat(read("3000001").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("§16.3: people are found by last name and date of birth, in bulk, and by TRN alone")
    void people_are_found_other_ways() {
        JsonNode byName =
                Browser.tree(get("/v3/persons?findBy=LastNameAndDateOfBirth&lastName=fernsby&dateOfBirth=1985-01-03"));
        assertThat(Browser.each(byName.path("results"), "trn")).containsExactly("3000001");
        JsonNode bulk = Browser.tree(browser.json(
                "POST",
                trs.uri().resolve("/v3/persons/find"),
                "{\"persons\":[{\"trn\":\"3000001\",\"dateOfBirth\":\"1985-01-03\"},"
                        + "{\"trn\":\"3000002\",\"dateOfBirth\":\"1900-01-01\"}]}",
                headers(TrsDouble.API_KEY)));
        assertThat(Browser.each(bulk.path("results"), "trn")).containsExactly("3000001");
        assertThat(get("/v3/trns/3000001").statusCode()).isEqualTo(204);
        assertThat(get("/v3/trns/7000011").statusCode()).isEqualTo(308);
        assertThat(get("/v3/trns/7000004").statusCode()).isEqualTo(410);
        assertThat(get("/v3/trns/7000002").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("DBL-07: a person can be added and is read like any other until the reset")
    void a_person_can_be_added() {
        assertThat(browser.json(
                                "POST",
                                trs.uri().resolve("/__admin/people"),
                                "{\"trn\":\"6100001\",\"firstName\":\"Newt\",\"lastName\":\"Comer\",\"note\":\"added\","
                                        + "\"qtsFrom\":\"2026-07-01\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(Browser.tree(read("6100001")).path("lastName").asString()).isEqualTo("Comer");
        trs.server().reset();
        assertThat(read("6100001").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> read(String trnAndQuery) {
        return readWith(TrsDouble.API_KEY, trnAndQuery);
    }

    private HttpResponse<String> readWith(String key, String trnAndQuery) {
        return browser.get(trs.uri().resolve("/v3/persons/" + trnAndQuery), headers(key));
    }

    private HttpResponse<String> get(String pathAndQuery) {
        return browser.get(trs.uri().resolve(pathAndQuery), headers(TrsDouble.API_KEY));
    }

    private HttpResponse<String> write(String trn, String json) {
        return browser.json(
                "PUT", trs.uri().resolve("/v3/persons/" + trn + "/cpd-induction"), json, headers(TrsDouble.API_KEY));
    }

    private int writeStatus(String trn, String status, String start, @Nullable String completed, String modifiedOn) {
        return write(
                        trn,
                        "{\"status\":\"" + status + "\",\"startDate\":\"" + start + "\",\"completedDate\":"
                                + (completed == null ? "null" : "\"" + completed + "\"") + ",\"modifiedOn\":\""
                                + modifiedOn + "\"}")
                .statusCode();
    }

    private String status(String trn) {
        return Browser.tree(read(trn + "?include=Induction"))
                .at("/induction/status")
                .asString();
    }

    private static String[] headers(String key) {
        return new String[] {"Authorization", "Bearer " + key, "X-Api-Version", "20260120"};
    }
}
