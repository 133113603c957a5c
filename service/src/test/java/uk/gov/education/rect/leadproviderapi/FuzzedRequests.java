package uk.gov.education.rect.leadproviderapi;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests for one operation as the OpenAPI document describes it, and as nobody should send them: each part is now what
 * the document asks for, now something else.
 */
final class FuzzedRequests {

    /**
     * One request.
     *
     * @param path within the API, with its query, encoded
     * @param headers alternately names and values
     */
    record Fuzzed(String method, String path, String query, List<String> headers, byte[] body) {

        @Override
        public String toString() {
            String text = new String(body, 0, Math.min(body.length, 300), StandardCharsets.ISO_8859_1);
            return method + " " + path + "?" + query + " " + headers + " " + body.length + " bytes: " + text;
        }
    }

    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "null",
            "\u0000",
            "a\u0000b",
            "\uFFFF\uD800",
            "ünïcödé 𝔘",
            "' or '1'='1",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "-1",
            "0",
            "0.8",
            "25abc",
            "99999999999999999999999",
            "1e9",
            "NaN",
            "true",
            "2025,2026",
            "2024, ,soon,",
            ",,,",
            "2026-02-30",
            "2026-19-01T00:00:00Z",
            "2026-10-06T10:00:00%2B01:00",
            "+999999999-01-01T00:00:00Z",
            "0000-00-00",
            "%",
            "%zz",
            "%2500",
            "${jndi:ldap://x}",
            "{}",
            "[]",
            "x".repeat(3_000),
            "00000000-0000-0000-0000-000000000000",
            "not-a-uuid-at-all-but-36-characters--");

    private static final List<String> ODD_NAMES = List.of(
            "filter",
            "filter[]",
            "filter[[]]",
            "filter[cohort][]",
            "filter[cohort][x]",
            "filter[cohort",
            "filter[updated_since][]",
            "filter[training_status][]",
            "filter[urn][]",
            "filter[participant_id][]",
            "filter[delivery_partner_id][]",
            "filter[from_participant_id][]",
            "filter[unheard_of]",
            "filterx",
            "page",
            "page[]",
            "page[page][page]",
            "page[size]",
            "sort[]",
            "sort[x]",
            "unheard_of",
            "");

    private static final List<String> CONTENT_TYPES = List.of(
            "application/json",
            "application/json;charset=iso-8859-1",
            "application/vnd.api+json",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "nonsense",
            "application/json; charset=nonsense",
            "");

    private static final List<String> ACCEPTS =
            List.of("*/*", "application/json", "text/html", "image/png", "nonsense", "");

    private final String operation;
    private final String path;
    private final JsonNode described;
    private final List<String> ids;
    private final List<String> tokens;

    /**
     * @param operation as {@link Contract#operations} writes it
     * @param ids ids there are, of the caller's own and of others
     * @param tokens good ones, whose answers must be as the contract says
     */
    FuzzedRequests(String operation, List<String> ids, List<String> tokens) {
        this.operation = operation;
        this.path = operation.split(" ", 2)[1];
        this.described = Contract.described(operation);
        this.ids = ids;
        this.tokens = tokens;
    }

    private String method() {
        return operation.split(" ", 2)[0];
    }

    Arbitrary<Fuzzed> all() {
        return Combinators.combine(methods(), paths(), queries(), headers(), bodies())
                .as(Fuzzed::new);
    }

    private Arbitrary<String> methods() {
        return mostly(
                Arbitraries.just(method()), Arbitraries.of("DELETE", "PATCH", "OPTIONS", "HEAD", "PUT", "POST", "GET"));
    }

    private Arbitrary<String> paths() {
        if (!path.contains("{id}")) {
            return Arbitraries.just(path);
        }
        Arbitrary<String> odd = Arbitraries.of(ODD_TEXTS).filter(text -> !text.contains("..") && !text.isBlank());
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.of(ids)),
                        Tuple.of(
                                1,
                                Arbitraries.create(
                                        () -> java.util.UUID.randomUUID().toString())),
                        Tuple.of(2, odd))
                .map(id -> path.replace("{id}", encoded(id).replace("[", "%5B").replace("]", "%5D")));
    }

    private Arbitrary<String> queries() {
        List<Arbitrary<String>> parts = new ArrayList<>();
        for (JsonNode parameter : described.path("parameters")) {
            JsonNode one = Contract.resolved(parameter);
            if (!one.get("in").asString().equals("query")) {
                continue;
            }
            String name = one.get("name").asString();
            JsonNode schema = Contract.resolved(one.get("schema"));
            if (schema.has("properties")) {
                schema.get("properties")
                        .forEachEntry((property, value) -> parts.add(
                                pair(name + "[" + property + "]", textsFor(property, Contract.resolved(value)))));
            } else {
                parts.add(pair(name, Arbitraries.of("created_at", "-updated_at", "%2Bupdated_at,created_at", "trn")));
            }
        }
        parts.add(Combinators.combine(Arbitraries.of(ODD_NAMES), Arbitraries.of(ODD_TEXTS))
                .as((name, value) -> encoded(name) + "=" + encoded(value)));
        Arbitrary<String> any = Arbitraries.oneOf(parts);
        return Combinators.combine(any.list().ofMinSize(0).ofMaxSize(4), needed(parts))
                .as((some, first) -> String.join("&", first.isEmpty() ? some : prepended(first, some)));
    }

    /** What the operation cannot do without is there most of the time. */
    private Arbitrary<String> needed(List<Arbitrary<String>> parts) {
        return path.startsWith("/api/v3/schools")
                ? mostly(Arbitraries.just("filter[cohort]=2026"), parts.getLast())
                : Arbitraries.just("");
    }

    private static List<String> prepended(String first, List<String> others) {
        List<String> all = new ArrayList<>(others);
        all.addFirst(first);
        return all;
    }

    private static Arbitrary<String> pair(String name, Arbitrary<String> values) {
        return mostly(values, Arbitraries.of(ODD_TEXTS)).map(value -> name + "=" + encoded(value));
    }

    private Arbitrary<String> textsFor(String property, JsonNode schema) {
        if (schema.has("enum")) {
            return Arbitraries.of(
                    schema.get("enum").valueStream().map(JsonNode::asString).toList());
        }
        if (property.endsWith("_id")) {
            return Arbitraries.of(ids);
        }
        return switch (property) {
            case "cohort" -> Arbitraries.of("2026", "2025", "2025,2026");
            case "updated_since" -> Arbitraries.of("2026-10-01T00:00:00Z", "2026-10-01", "2030-01-01T00:00:00+01:00");
            case "page" -> Arbitraries.of("1", "2", "1000000");
            case "per_page" -> Arbitraries.of("1", "100", "3000", "100000");
            case "declaration_date" -> Arbitraries.of("2026-10-01T09:30:00Z", "2026-09-02T00:00:00.000Z");
            default -> Arbitraries.of("100001", "1");
        };
    }

    private Arbitrary<List<String>> headers() {
        return Combinators.combine(
                        mostly(Arbitraries.of(tokens), Arbitraries.of("", "nonsense", "\u0001")),
                        mostly(Arbitraries.just("application/json"), Arbitraries.of(CONTENT_TYPES)),
                        mostly(Arbitraries.just("application/json"), Arbitraries.of(ACCEPTS)),
                        mostly(Arbitraries.just(""), Arbitraries.of(ODD_TEXTS).filter(text -> text.length() < 100)),
                        mostly(Arbitraries.just("fuzz"), Arbitraries.of("\u0000", "ü", "")))
                .as((token, contentType, accept, travel, agent) -> {
                    List<String> headers = new ArrayList<>();
                    add(headers, "Authorization", token.isEmpty() ? "" : "Bearer " + token);
                    add(headers, "Content-Type", contentType);
                    add(headers, "Accept", accept);
                    add(headers, "X-With-Server-Date", travel);
                    add(headers, "User-Agent", agent);
                    return headers;
                });
    }

    private static void add(List<String> headers, String name, String value) {
        if (!value.isEmpty()) {
            headers.addAll(List.of(name, value));
        }
    }

    private Arbitrary<byte[]> bodies() {
        if (!described.has("requestBody")) {
            return mostly(
                    Arbitraries.just(new byte[0]), Arbitraries.just("{\"data\":".getBytes(StandardCharsets.UTF_8)));
        }
        JsonNode schema = Contract.resolved(described.at("/requestBody/content/application~1json/schema"));
        return Arbitraries.frequencyOf(
                Tuple.of(4, attributes(schema).map(FuzzedRequests::bytes)),
                Tuple.of(2, attributes(schema).flatMap(body -> mutated(body).map(FuzzedRequests::bytes))),
                Tuple.of(1, attributes(schema).map(FuzzedRequests::bytes).flatMap(FuzzedRequests::damaged)),
                Tuple.of(1, Arbitraries.of(oddDocuments())));
    }

    /** A body of the right shape, whose attributes are right or odd. */
    private Arbitrary<ObjectNode> attributes(JsonNode schema) {
        JsonNode attributes = Contract.attributes(schema);
        List<Arbitrary<Map.Entry<String, JsonNode>>> each = new ArrayList<>();
        attributes
                .path("properties")
                .forEachEntry((name, value) -> each.add(Arbitraries.frequencyOf(
                                Tuple.of(
                                        5,
                                        textsFor(name, Contract.resolved(value))
                                                .<JsonNode>map(ApiCalls.JSON.getNodeFactory()::stringNode)),
                                Tuple.of(
                                        1,
                                        Arbitraries.of(ODD_TEXTS)
                                                .<JsonNode>map(ApiCalls.JSON.getNodeFactory()::stringNode)),
                                Tuple.of(1, Arbitraries.of(oddValues())))
                        .map(chosen -> Map.entry(name, chosen))));
        return Combinators.combine(each).as(entries -> {
            ObjectNode body = ApiCalls.JSON.createObjectNode();
            ObjectNode filled = body.putObject("data").putObject("attributes");
            entries.forEach(entry -> filled.set(entry.getKey(), entry.getValue()));
            return body;
        });
    }

    private static List<JsonNode> oddValues() {
        return List.of(
                ApiCalls.JSON.nullNode(),
                ApiCalls.JSON.valueToTree(42),
                ApiCalls.JSON.valueToTree(-1.5e300),
                ApiCalls.JSON.valueToTree(true),
                ApiCalls.JSON.valueToTree(List.of("a", 1)),
                ApiCalls.JSON.valueToTree(Map.of("a", Map.of("b", 1))));
    }

    private static Arbitrary<ObjectNode> mutated(ObjectNode body) {
        return Arbitraries.of("no data", "data odd", "no attributes", "attributes odd", "more")
                .flatMap(how -> {
                    ObjectNode copy = body.deepCopy();
                    ObjectNode data = (ObjectNode) copy.get("data");
                    return Arbitraries.of(oddValues()).map(odd -> {
                        switch (how) {
                            case "no data" -> copy.remove("data");
                            case "data odd" -> copy.set("data", odd);
                            case "no attributes" -> data.remove("attributes");
                            case "attributes odd" -> data.set("attributes", odd);
                            default -> data.set("unheard_of", odd);
                        }
                        return copy;
                    });
                });
    }

    private static Arbitrary<byte[]> damaged(byte[] body) {
        return Combinators.combine(Arbitraries.integers().between(0, body.length - 1), Arbitraries.bytes())
                .as((place, other) -> {
                    byte[] copy = Arrays.copyOf(body, other % 3 == 0 ? place : body.length);
                    if (place < copy.length) {
                        copy[place] = other;
                    }
                    return copy;
                });
    }

    private static List<byte[]> oddDocuments() {
        ArrayNode deep = ApiCalls.JSON.createArrayNode();
        return List.of(
                new byte[0],
                bytes(deep),
                "null".getBytes(StandardCharsets.UTF_8),
                "{".getBytes(StandardCharsets.UTF_8),
                "[".repeat(5_000).getBytes(StandardCharsets.UTF_8),
                "{\"data\":{\"attributes\":{\"cohort\":\"\\ud800\\u0000\"}}}".getBytes(StandardCharsets.UTF_8),
                "{\"data\":{\"attributes\":{\"cohort\":\"2026\"}}}".getBytes(StandardCharsets.UTF_16),
                new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF, 0},
                " ".repeat(1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8),
                ("{\"data\":{\"attributes\":{\"cohort\":" + "9".repeat(2_000) + "}}}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(JsonNode body) {
        return ApiCalls.JSON.writeValueAsBytes(body);
    }

    private static <T> Arbitrary<T> mostly(Arbitrary<T> usual, Arbitrary<T> odd) {
        return Arbitraries.frequencyOf(Tuple.of(5, usual), Tuple.of(1, odd));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%5B", "[")
                .replace("%5D", "]");
    }
}
