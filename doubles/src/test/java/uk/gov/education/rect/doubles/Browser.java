package uk.gov.education.rect.doubles;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.doubles.http.Json;

/** An HTTP client for tests: keeps cookies, follows nothing. */
public final class Browser implements AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    /** GET with headers given as name, value, name, value. */
    public HttpResponse<String> get(URI uri, String... headers) {
        return send(request(uri, headers).GET());
    }

    /** GET of bytes. */
    public HttpResponse<byte[]> bytes(URI uri) {
        return sendFor(HttpRequest.newBuilder(uri).GET().build(), BodyHandlers.ofByteArray());
    }

    /** POST of a form. */
    public HttpResponse<String> post(URI uri, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(uri, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Any method with a JSON body. */
    public HttpResponse<String> json(String method, URI uri, String body, String... headers) {
        return send(request(uri, headers)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    /** POST of anything, answered with bytes. */
    public HttpResponse<byte[]> postBytes(URI uri, String body, String contentType) {
        return sendFor(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** The body as JSON. */
    public static JsonNode tree(HttpResponse<String> response) {
        return Json.tree(response.body());
    }

    /** Values of an array's field. */
    public static List<String> each(JsonNode array, String field) {
        List<String> values = new ArrayList<>();
        array.forEach(node -> values.add(node.path(field).asString()));
        return values;
    }

    @Override
    public void close() {
        client.close();
    }

    private static HttpRequest.Builder request(URI uri, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return sendFor(request.build(), BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> sendFor(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new ConnectionFailed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** There was no answer. */
    public static final class ConnectionFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ConnectionFailed(IOException cause) {
            super(cause);
        }
    }
}
