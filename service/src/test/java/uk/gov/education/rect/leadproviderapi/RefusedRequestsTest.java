package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** What is refused before an operation sees it, in the order of 03 §4. */
class RefusedRequestsTest extends ApiTest {

    private static final String BODY = "{\"data\":{\"attributes\":{\"cohort\":\"1066\"}}}";

    @TestFactory
    @DisplayName("API-RTE-04, 03 §34 no. 40: a path takes its methods only, and says which")
    Stream<DynamicTest> methods() {
        return Contract.operations().stream()
                .map(operation -> operation.split(" ", 2)[1].substring("/api/v3".length()))
                .distinct()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    Set<String> known = new TreeSet<>();
                    Contract.operations().stream()
                            .filter(operation -> operation.endsWith(" /api/v3" + path))
                            .forEach(operation -> known.add(operation.split(" ", 2)[0]));
                    if (known.contains("GET")) {
                        known.add("HEAD");
                    }
                    for (String method : Set.of("DELETE", "PATCH", "POST", "PUT", "OPTIONS", "GET")) {
                        if (!known.contains(method)) {
                            refused(path.replace("{id}", UUID.randomUUID().toString()), method, known);
                        }
                    }
                }));
    }

    private void refused(String path, String method, Set<String> known) throws Exception {
        var answer = api.as(AMBITION).send(request(HttpMethod.valueOf(method), URI.create("/api/v3" + path)), path);
        assertThat(answer.status()).isEqualTo(method.equals("OPTIONS") ? 204 : 405);
        assertThat(String.valueOf(answer.response().getHeader("Allow")).split(","))
                .containsExactlyInAnyOrderElementsOf(known);
        if (!method.equals("OPTIONS")) {
            assertThat(answer.titles()).containsExactly("Method not allowed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "nonsense"
            })
    @DisplayName(
            "API-REQ-04: a body that says it is no JSON is refused, also a form; API-AUTH-04: but a bad token first")
    void content_types(String type) throws Exception {
        var answer = api.as(AMBITION)
                .send(post("/api/v3/partnerships").header("Content-Type", type).content(BODY), "/partnerships");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.titles()).containsExactly("Unsupported media type");
        assertThat(api.withToken("nonsense")
                        .send(
                                post("/api/v3/partnerships")
                                        .header("Content-Type", type)
                                        .content(BODY),
                                "/partnerships")
                        .status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName(
            "API-REQ-04: a body that does not say what it is counts as JSON; a void looks at no body, whatever it is")
    void no_content_type() throws Exception {
        assertThat(api.as(AMBITION)
                        .send(post("/api/v3/partnerships").content(BODY), "/partnerships")
                        .status())
                .isEqualTo(422);
        String path = "/participant-declarations/" + UUID.randomUUID() + "/void";
        for (String type : new String[] {"application/x-www-form-urlencoded", "multipart/form-data", "text/plain"}) {
            assertThat(api.as(AMBITION)
                            .send(
                                    put("/api/v3" + path)
                                            .header("Content-Type", type)
                                            .content("{}"),
                                    path)
                            .status())
                    .as(type)
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName(
            "issue 4: more than a megabyte is refused, announced or not; a body of unannounced length is taken up to that")
    void sizes() throws Exception {
        byte[] most =
                (BODY + " ".repeat(1024 * 1024 - BODY.length())).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] tooMuch = java.util.Arrays.copyOf(most, most.length + 1);
        tooMuch[most.length] = ' ';
        for (boolean announced : new boolean[] {true, false}) {
            assertThat(sized(most, announced).status()).isEqualTo(422);
            var refused = sized(tooMuch, announced);
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.titles()).containsExactly("Content too large");
        }
    }

    private ApiCalls.Answer sized(byte[] body, boolean announced) throws Exception {
        var sent = post("/api/v3/partnerships").contentType("application/json").content(body);
        if (!announced) {
            sent.header("Transfer-Encoding", "chunked").with(request -> {
                request.removeHeader("Content-Length");
                return request;
            });
        }
        return api.as(AMBITION).send(sent, "/partnerships");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tomorrow", "2026-02-30", "+999999999-01-01T00:00:00Z", "1999-12-31T23:59:59Z", "2200-01-01"})
    @DisplayName("API-TT-04: a date to travel to that is none, or too far away, is refused in the shape of all errors")
    void time_travel(String value) throws Exception {
        var answer =
                api.as(AMBITION).send(get("/api/v3/participants").header("X-With-Server-Date", value), "/participants");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.titles()).containsExactly("Bad request");
    }

    @Test
    @DisplayName(
            "03 §4: a malformed filter comes before a malformed body, that before an unknown participant; for a partnership the unknown comes first")
    void order() throws Exception {
        String nobody = UUID.randomUUID().toString();
        assertThat(api.as(AMBITION)
                        .put("/participants/" + nobody + "/withdraw?filter=x", "{")
                        .titles())
                .containsExactly("Bad parameter");
        assertThat(api.as(AMBITION)
                        .put("/participants/" + nobody + "/withdraw", "{")
                        .titles())
                .containsExactly("Bad request");
        assertThat(api.as(AMBITION)
                        .put(
                                "/participants/" + nobody + "/withdraw",
                                "{\"data\":{\"attributes\":{\"reason\":\"other\"}}}")
                        .titles())
                .containsExactly("Resource not found");
        assertThat(api.as(AMBITION).put("/partnerships/" + nobody, "{").titles())
                .containsExactly("Resource not found");
        assertThat(api.as(AMBITION).get("/schools/" + nobody).titles())
                .as("a missing filter before an unknown school")
                .containsExactly("Bad parameter");
    }
}
