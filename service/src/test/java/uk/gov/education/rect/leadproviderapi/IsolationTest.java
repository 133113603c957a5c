package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.schools.NominateInductionTutor;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;

/**
 * No lead provider learns of another's: every operation of the contract, so that a new one cannot be forgotten, is asked
 * with every id of the other's world, on the path, in each filter and in each attribute.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest extends ApiTest {

    @Autowired
    private NominateInductionTutor nominateTutor;

    @Autowired
    private FinishEctAtSchoolPeriod finishEct;

    /**
     * What belongs to one lead provider alone.
     *
     * @param ids ids in the API
     * @param schoolIds ids of schools, which everybody may see
     * @param marks texts that nobody else may be sent
     */
    private record World(List<String> ids, List<String> schoolIds, List<String> urns, List<String> marks) {}

    private final Map<String, World> worlds = new HashMap<>();

    @BeforeAll
    void two_worlds() throws Exception {
        startAfresh();
        worlds.put(AMBITION, aWorldOf(AMBITION, "Alder"));
        worlds.put(TEACH_FIRST, aWorldOf(TEACH_FIRST, "Birch"));
    }

    private World aWorldOf(String leadProvider, String mark) throws Exception {
        var money = new uk.gov.education.rect.finance.testing.Scene(database);
        money.outputStatement(money.contract(leadProvider, 2026, 100), 2026, 11);
        var school = scene.aSchool();
        nominateTutor.execute(new NominateInductionTutor.Command(
                Scene.TUTOR, school, "Tutor " + mark, new EmailAddress("tutor@" + mark + ".example")));
        scene.aPartnership().of(leadProvider).with(school).create();
        database.execute("update delivery_partners set name = 'Partner " + mark
                + "' where id = (select max(id) from delivery_partners)");
        var ect = scene.anEct()
                .at(school)
                .since("2026-09-01")
                .called(mark)
                .reachedAt("ect@" + mark + ".example")
                .trainedBy(leadProvider)
                .register();
        var mentor = scene.aMentor()
                .at(school)
                .of(ect.period())
                .since("2026-09-01")
                .correctedTo("Mentor " + mark)
                .reachedAt("mentor@" + mark + ".example")
                .register();
        var leaver = scene.anEct()
                .at(school)
                .since("2026-09-01")
                .called(mark)
                .trainedBy(leadProvider)
                .register();
        finishEct.execute(new FinishEctAtSchoolPeriod.Command(
                Scene.TUTOR, leaver.period(), LocalDate.parse("2026-10-07"), school));
        sweep();
        String participant = apiIdOf(ect.teacher()).toString();
        String declaration = api.as(leadProvider)
                .post("/participant-declarations", """
                        {"data":{"attributes":{"participant_id":"%s","declaration_type":"started",
                        "declaration_date":"2026-10-06T08:30:00Z","course_identifier":"ecf-induction",
                        "evidence_held":"training-event-attended"}}}""".formatted(participant))
                .data()
                .get("id")
                .asString();
        List<String> ids = new ArrayList<>(List.of(
                participant,
                apiIdOf(mentor.teacher()).toString(),
                apiIdOf(leaver.teacher()).toString(),
                declaration));
        ids.addAll(api.as(leadProvider).get("/partnerships").ids());
        ids.addAll(api.as(leadProvider).get("/delivery-partners").ids());
        ids.addAll(api.as(leadProvider).get("/statements").ids());
        assertThat(ids).hasSize(7);
        List<String> marks = new ArrayList<>(ids);
        marks.add(mark);
        database.fetch("select trn from teachers where trs_last_name = ? or corrected_name like ?", mark, "%" + mark)
                .forEach(row -> marks.add(row.get(0, String.class)));
        assertThat(marks).hasSize(11);
        return new World(
                ids,
                List.of(scene.apiIdOf(school).toString()),
                List.of(database.fetchSingle("select urn from schools where id = ?", school.value())
                        .get(0, String.class)),
                marks);
    }

    @TestFactory
    @DisplayName("API-AUTH-02, API-TST-03, issue 4: no operation tells or takes anything of another lead provider's")
    Stream<DynamicTest> every_operation() {
        worlds.keySet().forEach(api::as);
        return worlds.keySet().stream()
                .flatMap(asking -> Contract.operations().stream()
                        .map(operation -> dynamicTest(asking + " asks " + operation, () -> {
                            World other = worlds.get(asking.equals(AMBITION) ? TEACH_FIRST : AMBITION);
                            Map<String, Long> before = counts();
                            ask(asking, operation, java.util.Objects.requireNonNull(other));
                            assertThat(counts()).as("nothing was written").isEqualTo(before);
                        })));
    }

    private void ask(String asking, String operation, World other) throws Exception {
        String method = operation.split(" ", 2)[0];
        String path = operation.split(" ", 2)[1].substring("/api/v3".length());
        JsonNode described = Contract.described(operation);
        List<List<String>> queries = queries(described, other);
        List<String> bodies = bodies(described, other);
        if (path.contains("{id}")) {
            for (String id : other.ids()) {
                for (List<String> query : queries) {
                    var answer = send(asking, method, path.replace("{id}", id), query, bodies.getFirst());
                    assertThat(answer.status()).as(answer.text()).isEqualTo(404);
                    assertThat(answer.text())
                            .as("as for an id that nobody has")
                            .isEqualTo(send(
                                            asking,
                                            method,
                                            path.replace(
                                                    "{id}", UUID.randomUUID().toString()),
                                            query,
                                            bodies.getFirst())
                                    .text());
                }
            }
            if (method.equals("GET") && path.startsWith("/schools")) {
                for (String school : other.schoolIds()) {
                    clean(send(asking, method, path.replace("{id}", school), queries.getFirst(), ""), other);
                }
            }
        } else if (method.equals("GET")) {
            for (List<String> query : queries) {
                clean(send(asking, method, path, query, ""), other);
            }
        } else {
            for (String body : bodies) {
                var answer = send(asking, method, path, List.of(), body);
                assertThat(answer.status()).as(answer.text()).isEqualTo(422);
                clean(answer, other);
            }
        }
    }

    private static void clean(ApiCalls.Answer answer, World other) {
        assertThat(answer.text()).doesNotContain(other.marks());
    }

    private ApiCalls.Answer send(String asking, String method, String path, List<String> query, String body)
            throws Exception {
        var caller = api.as(asking);
        return switch (method) {
            case "GET" -> caller.get(path, query.toArray(String[]::new));
            case "POST" -> caller.post(path, body);
            case "PUT" -> caller.put(path, body);
            default -> throw new IllegalArgumentException("teach this test to " + method);
        };
    }

    /** First the least that the operation needs, then each filter with each value of the other's world. */
    private List<List<String>> queries(JsonNode described, World other) {
        List<List<String>> queries = new ArrayList<>();
        List<String> needed = new ArrayList<>();
        for (JsonNode parameter : described.path("parameters")) {
            JsonNode one = Contract.resolved(parameter);
            JsonNode schema = Contract.resolved(one.get("schema"));
            schema.path("required").forEach(name -> needed.addAll(List.of("filter[" + name.asString() + "]", "2026")));
        }
        queries.add(needed);
        for (JsonNode parameter : described.path("parameters")) {
            JsonNode one = Contract.resolved(parameter);
            if (one.get("name").asString().equals("filter")) {
                for (String filter :
                        Contract.resolved(one.get("schema")).get("properties").propertyNames()) {
                    for (String value : valuesFor(filter, other)) {
                        List<String> query = new ArrayList<>(needed);
                        query.addAll(List.of("filter[" + filter + "]", value));
                        if (!filter.equals("cohort")) {
                            queries.add(query);
                        }
                    }
                }
            }
        }
        return queries;
    }

    private static List<String> valuesFor(String name, World other) {
        if (name.equals("urn")) {
            return other.urns();
        }
        return name.endsWith("_id") ? other.ids() : List.of("2026");
    }

    /** One body for each of the other's ids, in the place of each id. */
    private List<String> bodies(JsonNode described, World other) {
        JsonNode schema = Contract.resolved(described.at("/requestBody/content/application~1json/schema"));
        if (schema.isMissingNode()) {
            return List.of("");
        }
        JsonNode attributes = Contract.attributes(schema);
        List<String> bodies = new ArrayList<>();
        for (String id : other.ids()) {
            ObjectNode body = ApiCalls.JSON.createObjectNode();
            ObjectNode filled = body.putObject("data").putObject("attributes");
            attributes
                    .get("properties")
                    .forEachEntry((name, value) -> filled.put(name, valueFor(name, value, id, other)));
            bodies.add(body.toString());
        }
        return bodies;
    }

    private static String valueFor(String name, JsonNode schema, String id, World other) {
        JsonNode known = Contract.resolved(schema);
        if (known.has("enum")) {
            return known.get("enum").get(0).asString();
        }
        return switch (name) {
            case "cohort" -> "2026";
            case "declaration_date" -> "2026-10-06T08:30:00Z";
            case "school_id" -> other.schoolIds().getFirst();
            default -> id;
        };
    }

    /** How many there are of everything an operation could write. */
    private Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        for (String table : List.of("declarations", "school_partnerships", "training_periods", "events", "teachers")) {
            counts.put(
                    table, database.fetchSingle("select count(*) from " + table).get(0, Long.class));
        }
        counts.put(
                "voided",
                database.fetchSingle("select count(*) from declarations where payment_status = 'voided'")
                        .get(0, Long.class));
        return counts;
    }
}
