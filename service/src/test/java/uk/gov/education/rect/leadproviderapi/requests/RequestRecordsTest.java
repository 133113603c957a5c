package uk.gov.education.rect.leadproviderapi.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.util.UUID;
import org.jooq.Record;
import org.jooq.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.leadproviderapi.ApiTest;

class RequestRecordsTest extends ApiTest {

    @Autowired
    private RequestRecords records;

    @Autowired
    private ForgetRequests forget;

    @BeforeEach
    void nothing_waits() {
        api.as(AMBITION);
        written();
        database.execute("delete from api_requests");
    }

    @Test
    @DisplayName(
            "API-ANA-02, API-ANA-03, API-ANA-04, API-ANA-05: a request is kept with who asked what, how it ended and how long it took")
    void kept() throws Exception {
        String id = UUID.randomUUID().toString();
        api.as(AMBITION)
                .send(
                        get("/api/v3/participants")
                                .param("filter[cohort]", "2025,2026")
                                .param("page[per_page]", "5")
                                .header("User-Agent", "Lead Provider Sync/2.1")
                                .header("X-Request-Id", id),
                        "/participants");
        assertThat(database.fetchCount(database.selectFrom("api_requests")))
                .as("off the request's own thread")
                .isZero();
        Record one = written().getFirst();
        assertThat(one.get("request_id", UUID.class)).isEqualTo(UUID.fromString(id));
        assertThat(one.get("lead_provider_id", Long.class))
                .isEqualTo(scene.leadProvider(AMBITION).value());
        assertThat(one.get("api_token_id", Long.class)).isPositive();
        assertThat(one.get("method", String.class)).isEqualTo("GET");
        assertThat(one.get("route", String.class)).isEqualTo("/api/v3/participants");
        assertThat(one.get("query", String.class))
                .contains("\"filter[cohort]\": \"2025,2026\"", "\"page[per_page]\": \"5\"");
        assertThat(one.get("status_code", Integer.class)).isEqualTo(200);
        assertThat(one.get("error_codes", String[].class)).isEmpty();
        assertThat(one.get("response_bytes", Long.class)).isEqualTo("{\"data\":[]}".length());
        assertThat(one.get("user_agent", String.class)).isEqualTo("Lead Provider Sync/2.1");
    }

    @Test
    @DisplayName("API-ANA-04: what is refused is kept with the titles of its errors, also what no operation saw")
    void refused() throws Exception {
        api.as(AMBITION).post("/partnerships", "{\"data\":{\"attributes\":{\"cohort\":\"1066\"}}}");
        api.as(AMBITION).get("/participants/" + UUID.randomUUID());
        api.as(AMBITION).get("/nothing-here");
        var all = written();
        assertThat(all.getValues("status_code", Integer.class)).containsExactly(422, 404, 404);
        assertThat(all.get(0).get("error_codes", String[].class))
                .containsExactlyInAnyOrder("cohort", "school_id", "delivery_partner_id");
        assertThat(all.get(1).get("error_codes", String[].class)).containsExactly("Resource not found");
        assertThat(all.get(1).get("route", String.class)).isEqualTo("/api/v3/participants/{id}");
    }

    @Test
    @DisplayName(
            "07 PII-09, API-ANA-06, API-ANA-07, API-ANA-09: no body is kept, and nobody's name, address or number is kept, wherever a caller writes it")
    void no_personal_data() throws Exception {
        api.as(AMBITION).get("/participants/erin@school.example");
        api.as(AMBITION)
                .get(
                        "/participants",
                        "filter[cohort]",
                        "erin@school.example",
                        "filter[name]",
                        "Erin Okonkwo",
                        "name",
                        "Erin");
        api.as(AMBITION)
                .put(
                        "/partnerships/" + UUID.randomUUID(),
                        "{\"data\":{\"attributes\":{\"delivery_partner_id\":\"Erin\"}}}");
        assertThat(written().format()).doesNotContain("erin", "Erin", "rect_");
    }

    @Test
    @DisplayName("API-ANA-03: a request without a good token is not kept; API-ANA-01: the same id twice breaks nothing")
    void unknown_callers() throws Exception {
        api.withToken("nonsense").get("/participants");
        assertThat(written()).isEmpty();
        for (int i = 0; i < 2; i++) {
            api.as(AMBITION)
                    .send(
                            get("/api/v3/participants").header("X-Request-Id", "0f58d2b7-a961-4c3e-b84d-62e917fc5a30"),
                            "/participants");
        }
        assertThat(written()).hasSize(1);
    }

    @Test
    @DisplayName("07 PII: records go after three months")
    void forgotten() throws Exception {
        api.as(AMBITION).get("/participants");
        api.as(AMBITION).get("/schools", "filter[cohort]", "2026");
        written();
        database.execute(
                "update api_requests set created_at = '2026-07-08 08:59Z' where route = '/api/v3/participants'");
        forget.run();
        assertThat(database.fetch("select route from api_requests").getValues(0, String.class))
                .containsExactly("/api/v3/schools");
    }

    private Result<Record> written() {
        int wrote;
        do {
            wrote = records.write();
        } while (wrote > 0);
        return database.fetch("select * from api_requests order by id");
    }
}
