package uk.gov.education.rect.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Calls the service as a lead provider's software does, reading each answer to its end. */
record Api(URI service, HttpClient http) {

    static Api of(URI service) {
        return new Api(service, HttpClient.newHttpClient());
    }

    /** The bytes of an answer as they came. */
    byte[] get(String token, boolean gzip, String path, String... query) {
        StringBuilder uri = new StringBuilder("/api/v3" + path);
        for (int i = 0; i < query.length; i += 2) {
            uri.append(i == 0 ? '?' : '&').append(encoded(query[i])).append('=').append(encoded(query[i + 1]));
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(uri.toString())).header("Authorization", "Bearer " + token);
        if (gzip) {
            request.header("Accept-Encoding", "gzip");
        }
        try {
            HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readAllBytes();
                if (response.statusCode() != 200) {
                    throw new IllegalStateException(
                            path + ": " + response.statusCode() + " " + new String(bytes, StandardCharsets.UTF_8));
                }
                return bytes;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
