package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.rect.providers.DeliveryPartnerId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.TestClock;

class PartnershipsTest extends ApiTest {

    @Test
    @DisplayName(
            "API-PSH-01, API-PSH-20, API-RES-06, API-TST-09: a created partnership is answered as it is shown, and its participants appear")
    void created() throws Exception {
        SchoolId school = scene.aSchool();
        var ect =
                scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
        DeliveryPartnerId partner = paired(AMBITION, 2026);

        var created = api.as(AMBITION).post("/partnerships", body("2026", school, partner));

        var attributes = created.attributes();
        assertThat(attributes.get("cohort").asString()).isEqualTo("2026");
        assertThat(attributes.get("school_id").asString())
                .isEqualTo(scene.apiIdOf(school).toString());
        assertThat(attributes.get("participants_currently_training").asInt()).isEqualTo(1);
        String id = created.data().get("id").asString();
        assertThat(api.as(AMBITION).get("/partnerships/" + id).text()).isEqualTo(created.text());
        assertThat(api.as(AMBITION).get("/partnerships").ids()).contains(id);
        assertThat(api.as(AMBITION)
                        .get("/participants/" + apiIdOf(ect.teacher()))
                        .status())
                .isEqualTo(200);
        assertThat(api.as(TEACH_FIRST).get("/partnerships/" + id).status()).isEqualTo(404);
        assertThat(api.as(TEACH_FIRST).get("/partnerships").ids()).doesNotContain(id);
    }

    @Test
    @DisplayName(
            "API-PSH-18: a second partnership for the same school and cohort is refused, with any delivery partner")
    void twice() throws Exception {
        SchoolId school = scene.aSchool();
        DeliveryPartnerId partner = paired(AMBITION, 2026);
        api.as(AMBITION).post("/partnerships", body("2026", school, partner)).data();
        var again = api.as(AMBITION).post("/partnerships", body("2026", school, partner));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.titles()).containsExactly("school_id");
        assertThat(api.as(AMBITION)
                        .post("/partnerships", body("2026", school, paired(AMBITION, 2026)))
                        .titles())
                .containsExactly("school_id");
    }

    @Test
    @DisplayName(
            "API-PSH-10, API-PSH-11, API-PSH-13, API-PSH-14a, API-PSH-14c, API-PSH-16a, API-PSH-16b, API-PSH-17a, API-PSH-17b: one error for each attribute, missing ones first")
    void refused() throws Exception {
        SchoolId school = scene.aSchool();
        DeliveryPartnerId stranger = scene.aDeliveryPartner();
        var ambition = api.as(AMBITION);
        assertThat(ambition.post("/partnerships", "{\"data\":{\"attributes\":{\"cohort\":null}}}")
                        .titles())
                .containsExactly("cohort", "school_id", "delivery_partner_id");
        assertThat(ambition.post("/partnerships", body("2026", school, stranger))
                        .titles())
                .containsExactly("delivery_partner_id");
        var unknown = ambition.post("/partnerships", """
                {"data":{"attributes":{"cohort":"1066","school_id":"%s","delivery_partner_id":"not an id"}}}""".formatted(UUID.randomUUID()));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.titles()).containsExactly("cohort", "school_id", "delivery_partner_id");
        assertThat(ambition.post("/partnerships", body("2021", school, paired(AMBITION, 2021)))
                        .titles())
                .containsExactly("cohort");
        assertThat(ambition.post("/partnerships", body("2026", scene.anIneligibleSchool(), paired(AMBITION, 2026)))
                        .titles())
                .containsExactly("school_id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"data\":null}",
                "{\"data\":{}}",
                "{\"data\":[]}",
                "{\"data\":\"x\"}",
                "{\"data\":{\"attributes\":null}}",
                "{\"data\":{\"attributes\":{}}}",
                "{\"data\":{\"attributes\":[1]}}",
                "{\"data\":{\"attributes\":{\"unheard_of\":1}}}"
            })
    @DisplayName("API-REQ-01, API-REQ-04: a body without the structure is refused, also when it is not JSON")
    void malformed(String body) throws Exception {
        var answer = api.as(AMBITION).post("/partnerships", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.titles()).containsExactly("Bad request");
    }

    @Test
    @DisplayName("API-REQ-01: unknown attributes and data.type are not looked at; an object counts as absent")
    void lenient() throws Exception {
        SchoolId school = scene.aSchool();
        DeliveryPartnerId partner = paired(AMBITION, 2026);
        var answer =
                api.as(AMBITION).post("/partnerships", """
                        {"data":{"type":"something","attributes":{"cohort":2026,"school_id":"%s","delivery_partner_id":"%s","colour":"blue"}}}""".formatted(scene.apiIdOf(school), scene.apiIdOf(partner)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(api.as(AMBITION)
                        .post(
                                "/partnerships",
                                body("2026", scene.aSchool(), partner).replace("\"2026\"", "{\"year\":2026}"))
                        .titles())
                .contains("cohort");
    }

    @Test
    @DisplayName(
            "API-PSH-30 to API-PSH-34, 03 §4: correcting the delivery partner; an unknown id comes before a malformed body")
    void updated() throws Exception {
        SchoolId school = scene.aSchool();
        DeliveryPartnerId wrong = paired(AMBITION, 2026);
        DeliveryPartnerId right = paired(AMBITION, 2026);
        String id = api.as(AMBITION)
                .post("/partnerships", body("2026", school, wrong))
                .data()
                .get("id")
                .asString();
        var ect =
                scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(3)));

        var updated = api.as(AMBITION).put("/partnerships/" + id, body(right));

        assertThat(updated.attributes().get("delivery_partner_id").asString())
                .isEqualTo(scene.apiIdOf(right).toString());
        assertThat(updated.attributes().get("updated_at").asString()).isEqualTo("2026-10-06T09:03:00Z");
        var participant =
                api.as(AMBITION).get("/participants/" + apiIdOf(ect.teacher())).attributes();
        assertThat(participant.at("/ecf_enrolments/0/delivery_partner_id").asString())
                .isEqualTo(scene.apiIdOf(right).toString());
        assertThat(participant.get("updated_at").asString()).isEqualTo("2026-10-06T09:03:00Z");
        assertThat(api.as(AMBITION).put("/partnerships/" + id, body(right)).titles())
                .containsExactly("delivery_partner_id");
        assertThat(api.as(AMBITION)
                        .put("/partnerships/" + id, body(scene.aDeliveryPartner()))
                        .titles())
                .containsExactly("delivery_partner_id");
        assertThat(api.as(AMBITION).put("/partnerships/" + id, "{").status()).isEqualTo(400);
        assertThat(api.as(TEACH_FIRST).put("/partnerships/" + id, body(right)).status())
                .isEqualTo(404);
        assertThat(api.as(AMBITION)
                        .put("/partnerships/" + UUID.randomUUID(), "{")
                        .status())
                .isEqualTo(404);
    }

    @RepeatedTest(3)
    @DisplayName(
            "API-IDE-05, API-PSH-18: of two made at the same moment, through different delivery partners, one is made")
    void at_the_same_moment() throws Exception {
        SchoolId school = scene.aSchool();
        List<String> bodies =
                List.of(body("2026", school, paired(AMBITION, 2026)), body("2026", school, paired(AMBITION, 2026)));
        var ambition = api.as(AMBITION);
        CyclicBarrier together = new CyclicBarrier(bodies.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(bodies.size())) {
            List<Future<ApiCalls.Answer>> answers = bodies.stream()
                    .map(body -> threads.submit(() -> {
                        together.await(20, TimeUnit.SECONDS);
                        return ambition.post("/partnerships", body);
                    }))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<ApiCalls.Answer> answer : answers) {
                statuses.add(answer.get(30, TimeUnit.SECONDS).status());
                if (answer.get().status() == 422) {
                    assertThat(answer.get().titles()).containsExactly("school_id");
                }
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    @DisplayName("03 §25: making and correcting a partnership are on the timeline, with who did it")
    void events() throws Exception {
        SchoolId school = scene.aSchool();
        scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
        String id = api.as(AMBITION)
                .post("/partnerships", body("2026", school, paired(AMBITION, 2026)))
                .data()
                .get("id")
                .asString();
        api.as(AMBITION)
                .put("/partnerships/" + id, body(paired(AMBITION, 2026)))
                .data();
        assertThat(database.fetch(
                                "select e.event_type || ' ' || e.author_type || ' ' || e.author_name from events e"
                                        + " join school_partnerships p on p.id = e.school_partnership_id"
                                        + " where p.api_id = ? and e.school_id = ? and e.lead_provider_id is not null order by e.id",
                                UUID.fromString(id),
                                school.value())
                        .getValues(0, String.class))
                .containsExactly(
                        "school_partnership_created lead_provider_api " + AMBITION,
                        "training_period_assigned_to_school_partnership lead_provider_api " + AMBITION,
                        "school_partnership_updated lead_provider_api " + AMBITION);
    }

    @Test
    @DisplayName("API-FIL-02, API-FIL-04: partnerships are found by cohort and delivery partner")
    void filters() throws Exception {
        DeliveryPartnerId partner = paired(AMBITION, 2026);
        String id = api.as(AMBITION)
                .post("/partnerships", body("2026", scene.aSchool(), partner))
                .data()
                .get("id")
                .asString();
        String partnerId = scene.apiIdOf(partner).toString();
        assertThat(list("filter[delivery_partner_id]", partnerId)).containsExactly(id);
        assertThat(list("filter[delivery_partner_id]", "x," + partnerId)).containsExactly(id);
        assertThat(list("filter[delivery_partner_id]", "x")).isEmpty();
        assertThat(list("filter[delivery_partner_id]", partnerId, "filter[cohort]", "2025"))
                .isEmpty();
        assertThat(list("filter[delivery_partner_id]", partnerId, "filter[cohort]", "2026"))
                .containsExactly(id);
    }

    private List<String> list(String... query) throws Exception {
        return api.as(AMBITION).get("/partnerships", query).ids();
    }

    /** A delivery partner that works with the lead provider in the contract period. */
    private DeliveryPartnerId paired(String leadProvider, int year) {
        DeliveryPartnerId partner = scene.aDeliveryPartner();
        scene.pair(leadProvider, partner, year);
        return partner;
    }

    private String body(String cohort, SchoolId school, DeliveryPartnerId partner) {
        return """
                {"data":{"type":"partnership","attributes":{"cohort":"%s","school_id":"%s","delivery_partner_id":"%s"}}}""".formatted(cohort, scene.apiIdOf(school), scene.apiIdOf(partner));
    }

    private String body(DeliveryPartnerId partner) {
        return """
                {"data":{"type":"partnership","attributes":{"delivery_partner_id":"%s"}}}""".formatted(scene.apiIdOf(partner));
    }

    @Test
    @DisplayName(
            "API-PSH-10 to API-PSH-17a, API-TST-14: each rule alone; API-PSH-12, API-PSH-15: the lead provider is whoever asks")
    void each_alone() throws Exception {
        SchoolId school = scene.aSchool();
        DeliveryPartnerId partner = paired(AMBITION, 2026);
        String good = body("2026", school, partner);
        String schoolId = scene.apiIdOf(school).toString();
        String partnerId = scene.apiIdOf(partner).toString();
        String nobody = UUID.randomUUID().toString();
        assertThat(api.as(AMBITION)
                        .post("/partnerships", good.replace("\"2026\"", "\"\""))
                        .titles())
                .as("in no cohort they work with nobody (API-PSH-17b)")
                .containsExactly("cohort", "delivery_partner_id");
        alone(good.replace(schoolId, ""), "school_id: Enter a '#/school_id'");
        alone(good.replace(partnerId, ""), "delivery_partner_id: Enter a '#/delivery_partner_id'");
        alone(good.replace(schoolId, nobody), "school_id: There is no school with this '#/school_id'");
        alone(
                good.replace(partnerId, nobody),
                "delivery_partner_id: There is no delivery partner with this '#/delivery_partner_id'");
        assertThat(api.as(AMBITION)
                        .post(
                                "/partnerships",
                                good.replace("\"cohort\"", "\"lead_provider_id\":\"" + nobody + "\",\"cohort\""))
                        .status())
                .isEqualTo(200);
    }

    private void alone(String body, String error) throws Exception {
        var answer = api.as(AMBITION).post("/partnerships", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.titles().getFirst() + ": " + answer.details().getFirst())
                .isEqualTo(error);
        assertThat(answer.titles()).hasSize(1);
    }
}
