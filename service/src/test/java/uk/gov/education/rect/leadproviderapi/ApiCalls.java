package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.access.CreateApiToken;
import uk.gov.education.rect.testing.Scene;

/**
 * Calls the API as a lead provider's software does. Every answer is held against the OpenAPI document, whatever the test
 * is about (API-TST-13).
 */
public class ApiCalls {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvc http;
    private final CreateApiToken createToken;
    private final Scene scene;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    ApiCalls(MockMvc http, CreateApiToken createToken, Scene scene) {
        this.http = http;
        this.createToken = createToken;
        this.scene = scene;
    }

    /** What came back. */
    public record Answer(int status, @Nullable JsonNode json, String text, MockHttpServletResponse response) {

        /** The only or the n-th resource. */
        public JsonNode data() {
            assertThat(status).as(text).isEqualTo(200);
            return body().get("data");
        }

        public JsonNode body() {
            assertThat(json).as(text).isNotNull();
            return java.util.Objects.requireNonNull(json);
        }

        /** Of the listed resources, in order. */
        public List<String> ids() {
            return data().valueStream().map(one -> one.get("id").asString()).toList();
        }

        /** The attributes of the only resource. */
        public JsonNode attributes() {
            return data().get("attributes");
        }

        /** The titles of the errors, in order. */
        public List<String> titles() {
            return body().get("errors")
                    .valueStream()
                    .map(error -> error.get("title").asString())
                    .toList();
        }

        /** The details of the errors, in order. */
        public List<String> details() {
            return body().get("errors")
                    .valueStream()
                    .map(error -> error.get("detail").asString())
                    .toList();
        }
    }

    /** Speaks for the lead provider with the name. */
    public Caller as(String leadProvider) {
        return new Caller(this, tokens.computeIfAbsent(leadProvider, this::token));
    }

    /** Speaks with a token nobody was given, or with none. */
    public Caller withToken(@Nullable String token) {
        return new Caller(this, token);
    }

    private String token(String leadProvider) {
        return createToken
                .execute(CreateApiToken.Command.of(
                        Scene.TUTOR, scene.leadProvider(leadProvider).value()))
                .token();
    }

    /** One lead provider's software. */
    public record Caller(ApiCalls calls, @Nullable String token) {

        /** @param query alternately names and values, not encoded */
        public Answer get(String path, String... query) throws Exception {
            UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/api/v3" + path);
            for (int i = 0; i < query.length; i += 2) {
                uri.queryParam("{n" + i + "}", "{v" + i + "}");
            }
            Map<String, Object> values = new java.util.HashMap<>();
            for (int i = 0; i < query.length; i += 2) {
                values.put("n" + i, query[i]);
                values.put("v" + i, query[i + 1]);
            }
            return send(
                    request(HttpMethod.GET, uri.encode().buildAndExpand(values).toUri()), path);
        }

        public Answer post(String path, String body) throws Exception {
            return write(HttpMethod.POST, path, body);
        }

        public Answer put(String path, String body) throws Exception {
            return write(HttpMethod.PUT, path, body);
        }

        private Answer write(HttpMethod method, String path, String body) throws Exception {
            return send(
                    request(method, java.net.URI.create("/api/v3" + path))
                            .contentType("application/json")
                            .content(body.getBytes(StandardCharsets.UTF_8)),
                    path);
        }

        public Answer send(MockHttpServletRequestBuilder request, String path) throws Exception {
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            var result = calls.http.perform(request).andReturn();
            MockHttpServletResponse response = result.getResponse();
            String text = response.getContentAsString(StandardCharsets.UTF_8);
            String type = String.valueOf(response.getContentType());
            JsonNode json = type.startsWith("application/json") ? JSON.readTree(text) : null;
            Answer answer = new Answer(response.getStatus(), json, text, response);
            Contract.hold(
                    java.util.Objects.requireNonNull(result.getRequest().getMethod()), path.split("\\?", 2)[0], answer);
            return answer;
        }
    }
}
