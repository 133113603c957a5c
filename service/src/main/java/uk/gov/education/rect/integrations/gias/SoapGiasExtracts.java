package uk.gov.education.rect.integrations.gias;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.schools.GiasExtracts;

/**
 * Asks the SOAP service of GIAS for its extract. The answer's first part names the part that holds the zip
 * ({@code xop:Include}); that part is streamed into a temporary file.
 */
@Component
class SoapGiasExtracts implements GiasExtracts {

    private static final Logger log = LoggerFactory.getLogger(SoapGiasExtracts.class);
    private static final int LARGEST_ENVELOPE = 1 << 20;
    private static final long LARGEST_EXTRACT = 200L << 20;
    private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};

    private final RestClient client;
    private final GiasSettings settings;
    private final ServiceClock clock;

    SoapGiasExtracts(GiasSettings settings, ServiceClock clock) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build());
        requests.setReadTimeout(settings.readTimeout());
        this.client = RestClient.builder().requestFactory(requests).build();
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Fetched fetch() {
        try {
            Path file = Files.createTempFile("gias-extract-", ".zip");
            Optional<String> obstacle = download(file);
            if (obstacle.isEmpty()) {
                return new Fetched.Extract(file);
            }
            Files.deleteIfExists(file);
            log.warn("GIAS gave no extract: {}", obstacle.get());
            return new Fetched.Unavailable(obstacle.get());
        } catch (IOException failed) {
            log.error("the GIAS extract could not be kept", failed);
            return new Fetched.Unavailable("there is no room for the file here");
        }
    }

    /** @return why there is no extract in the file, empty when there is one */
    private Optional<String> download(Path file) {
        try {
            Optional<URI> service = serviceAddress();
            if (service.isEmpty()) {
                return Optional.of("the description (WSDL) names no address");
            }
            return Objects.requireNonNull(client.post()
                    .uri(service.get())
                    .contentType(new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8))
                    .header("SOAPAction", GetExtract.ACTION)
                    .body(new GetExtract(settings).envelope(clock.now()).getBytes(StandardCharsets.UTF_8))
                    .exchange((request, response) -> {
                        try (InputStream body = response.getBody()) {
                            return save(response, body, file);
                        }
                    }));
        } catch (ResourceAccessException failed) {
            log.warn("GIAS could not be read: {}", failed.getMessage());
            return Optional.of("the service cannot be reached, or broke off");
        }
    }

    private Optional<URI> serviceAddress() {
        return Objects.requireNonNull(client.get().uri(settings.wsdl()).exchange((request, response) -> {
            try (InputStream body = response.getBody()) {
                return response.getStatusCode().isSameCodeAs(HttpStatus.OK)
                        ? SafeXml.parse(body.readNBytes(LARGEST_ENVELOPE))
                                .flatMap(xml -> xml.attribute("address", "location"))
                                .map(settings.wsdl()::resolve)
                        : Optional.<URI>empty();
            }
        }));
    }

    private static Optional<String> save(ClientHttpResponse response, InputStream body, Path file) throws IOException {
        MediaType type = response.getHeaders().getContentType();
        String boundary = type == null ? null : type.getParameter("boundary");
        if (type == null || boundary == null || !type.getType().equals("multipart")) {
            String status = "status " + response.getStatusCode().value() + " without an extract";
            return Optional.of(SafeXml.parse(body.readNBytes(LARGEST_ENVELOPE))
                    .flatMap(SafeXml::fault)
                    .orElse(status));
        }
        MimeParts parts = new MimeParts(body, unquoted(boundary));
        Optional<String> wanted = extractPart(parts);
        if (wanted.isEmpty()) {
            return Optional.of("the answer refers to no extract");
        }
        return copyPart(parts, wanted.get(), file)
                ? isZip(file) ? Optional.empty() : Optional.of("what was sent is no zip file")
                : Optional.of("the part the answer refers to is missing");
    }

    private static Optional<String> extractPart(MimeParts parts) throws IOException {
        parts.headers();
        ByteArrayOutputStream envelope = new ByteArrayOutputStream();
        parts.copyTo(envelope, LARGEST_ENVELOPE);
        return SafeXml.parse(envelope.toByteArray())
                .flatMap(xml -> xml.attribute("Include", "href"))
                .filter(href -> href.startsWith("cid:"))
                .map(href -> "<" + href.substring("cid:".length()) + ">");
    }

    private static boolean copyPart(MimeParts parts, String wanted, Path file) throws IOException {
        while (!parts.ended()) {
            Map<String, String> headers = parts.headers();
            boolean found = wanted.equals(headers.get("content-id"));
            try (OutputStream target =
                    found ? new BufferedOutputStream(Files.newOutputStream(file)) : OutputStream.nullOutputStream()) {
                parts.copyTo(target, LARGEST_EXTRACT);
            }
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream start = Files.newInputStream(file)) {
            return Arrays.equals(start.readNBytes(ZIP_MAGIC.length), ZIP_MAGIC);
        }
    }

    private static String unquoted(String boundary) {
        return boundary.startsWith("\"") && boundary.endsWith("\"") && boundary.length() > 1
                ? boundary.substring(1, boundary.length() - 1)
                : boundary;
    }
}
