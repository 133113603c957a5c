package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document as the measure of every answer, and a note of what was measured. */
final class Contract {

    static final String FILE = "/openapi/lead-provider-api-v3.yaml";

    private static final JsonNode DOCUMENT = read();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();
    private static final Set<String> EXERCISED = new ConcurrentSkipListSet<>();

    private static final Set<String> VALUES = new ConcurrentSkipListSet<>();

    private static final Set<String> TITLES = Set.of(
            "participant_id",
            "course_identifier",
            "lead_provider_id",
            "reason",
            "schedule_identifier",
            "cohort",
            "declaration_type",
            "declaration_date",
            "evidence_held",
            "participant_declaration_id",
            "school_id",
            "delivery_partner_id",
            "partnership",
            "Idempotency-Key",
            // the sandbox only
            "statement_id");

    private static final Pattern OUR_WORDS = Pattern.compile(
            "contract.?period|api_id|teacher|trainee|school.?partnership|evidence_type|training.?period",
            Pattern.CASE_INSENSITIVE);

    private Contract() {}

    private static JsonNode read() {
        try (InputStream yaml = Contract.class.getResourceAsStream(FILE)) {
            return ApiCalls.JSON.valueToTree(new Yaml().load(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode document() {
        return DOCUMENT;
    }

    /** Every operation, as {@code GET /api/v3/schools}. */
    static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        DOCUMENT.get("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry(
                        (method, _) -> operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return operations;
    }

    /** What the document says of an operation, written as by {@link #operations}. */
    static JsonNode described(String operation) {
        String[] parts = operation.split(" ", 2);
        return DOCUMENT.get("paths").get(parts[1]).get(parts[0].toLowerCase(java.util.Locale.ROOT));
    }

    /** The schema with the name. */
    static JsonNode component(String name) {
        return DOCUMENT.at("/components/schemas/" + name);
    }

    /** The problems of a value held against the schema with the name; none when it fits. */
    static List<?> problems(String component, JsonNode value) {
        ObjectNode schema = ApiCalls.JSON.createObjectNode();
        schema.set("components", DOCUMENT.get("components"));
        schema.put("$ref", "#/components/schemas/" + component);
        return SCHEMAS.getSchema(schema)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** The node itself, or what it refers to. */
    static JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(DOCUMENT.at(node.get("$ref").asString().substring(1)))
                : node;
    }

    /** What a request's schema says of {@code data.attributes}; the first where there are alternatives. */
    static JsonNode attributes(JsonNode request) {
        JsonNode here = request;
        for (String step : List.of("data", "attributes")) {
            here = first(resolved(first(here).path("properties").path(step)));
        }
        return here;
    }

    private static JsonNode first(JsonNode schema) {
        JsonNode known = resolved(schema);
        return known.has("anyOf") ? first(known.get("anyOf").get(0)) : known;
    }

    /** The operations that tests have had a successful answer from. */
    static Set<String> exercised() {
        return EXERCISED;
    }

    /** What successful answers have held, as {@link ContractValues} writes it. */
    static Set<String> seenValues() {
        return VALUES;
    }

    /** Fails when the answer is not one that the document describes for the operation. */
    static void hold(String method, String pathWithinApi, ApiCalls.Answer answer) {
        Optional<String> path = pathOf("/api/v3" + pathWithinApi, method);
        if (method.equals("HEAD")) {
            // answered as GET, whose body the server leaves out
            return;
        }
        if (path.isEmpty()) {
            holdUnknown(answer);
            return;
        }
        String operation = method + " " + path.get();
        if (answer.status() == 200) {
            EXERCISED.add(operation);
        }
        JsonNode response = DOCUMENT.get("paths")
                .get(path.get())
                .get(method.toLowerCase(java.util.Locale.ROOT))
                .get("responses")
                .get(String.valueOf(answer.status()));
        assertThat(response)
                .as("%s answers %s: %s", operation, answer.status(), answer.text())
                .isNotNull();
        assertThat(answer.response().getHeader("X-Robots-Tag")).as("API-RES-01").isEqualTo("none");
        assertThat(MediaType.parseMediaType(String.valueOf(answer.response().getContentType())))
                .as("API-RES-01")
                .isEqualTo(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8));
        Schema schema = COMPILED.computeIfAbsent(operation + answer.status(), _ -> compile(response));
        var problems = schema.validate(
                answer.body(), context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(problems).as("%s answers %s", operation, answer.text()).isEmpty();
        if (answer.status() == 422) {
            holdWords(answer);
        }
        if (answer.status() == 200) {
            ContractValues.note(response.at("/content/application~1json/schema"), answer.body(), "", VALUES);
        }
    }

    /** API-ERR-03: what is refused is told in the words of the API, never in those of the service. */
    private static void holdWords(ApiCalls.Answer answer) {
        assertThat(answer.titles()).isSubsetOf(TITLES);
        assertThat(answer.details())
                .noneMatch(detail -> OUR_WORDS.matcher(detail).find());
    }

    /** What the document does not know is refused in the one shape; a known path says what it takes. */
    private static void holdUnknown(ApiCalls.Answer answer) {
        assertThat(answer.status())
                .as("nothing is served that is not in the contract: %s", answer.text())
                .isIn(204, 400, 401, 404, 405, 413, 415);
        if (answer.status() == 204 || answer.status() == 405) {
            assertThat(answer.response().getHeader("Allow")).isNotBlank();
        }
        if (answer.status() != 204) {
            assertThat(answer.body().at("/errors/0/title").asString()).isNotBlank();
            assertThat(answer.body().at("/errors/0/detail").asString()).isNotBlank();
        }
    }

    private static Schema compile(JsonNode response) {
        JsonNode described = response.has("$ref")
                ? DOCUMENT.at(response.get("$ref").asString().substring(1))
                : response;
        ObjectNode schema = ApiCalls.JSON.createObjectNode();
        schema.set("components", DOCUMENT.get("components"));
        schema.setAll((ObjectNode) described.at("/content/application~1json/schema"));
        return SCHEMAS.getSchema(schema);
    }

    private static Optional<String> pathOf(String path, String method) {
        return DOCUMENT.get("paths")
                .propertyStream()
                .filter(entry -> entry.getValue().has(method.toLowerCase(java.util.Locale.ROOT)))
                .map(Map.Entry::getKey)
                .filter(template -> Pattern.matches(template.replaceAll("\\{[^}]+}", "[^/]+"), path))
                // API-RTE-03: a path that is written out wins
                .min(Comparator.comparing(template -> template.contains("{")));
    }
}
