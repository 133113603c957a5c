package uk.gov.education.rect.benchmarks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.gov.education.rect.RegisterEctsApplication;
import uk.gov.education.rect.access.CreateApiToken;
import uk.gov.education.rect.timeline.Author;

/**
 * {@code GET /api/v3/participants} with 3,000 a page, read to the end over HTTP, against PostgreSQL's own {@code COPY} of the
 * same stored bodies over one kept connection, in turns in one run. Prints medians and their ratio.
 */
public final class ParticipantsBenchmark {

    private static final int PER_PAGE = 3000;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 40;
    private static final String TOKEN = "benchmark-token-of-a-lead-provider";

    private final URI service;
    private final Connection database;
    private final HttpClient http = HttpClient.newHttpClient();

    private ParticipantsBenchmark(URI service, Connection database) {
        this.service = service;
        this.database = database;
    }

    /** @param arguments {@code --teachers=10000} */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        int teachers = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--teachers="))
                .mapToInt(argument -> Integer.parseInt(argument.substring("--teachers=".length())))
                .findFirst()
                .orElse(10_000);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("shared_buffers", "512MB")
                        .start();
                ConfigurableApplicationContext context = new SpringApplicationBuilder(RegisterEctsApplication.class)
                        .properties(settings(postgres))
                        .run()) {
            long started = System.nanoTime();
            Population.write(context.getBean(DSLContext.class), teachers);
            System.out.printf("%,d teachers written and rendered in %.1f s%n", teachers, seconds(started));
            int port = Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
            allowAmbition(context);
            try (Connection kept = postgres.getPostgresDatabase().getConnection()) {
                new ParticipantsBenchmark(URI.create("http://localhost:" + port), kept).measure();
            }
        }
    }

    private static Map<String, Object> settings(EmbeddedPostgres postgres) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("DATABASE_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres");
        settings.put("PORT", "0");
        settings.put("MANAGEMENT_PORT", "0");
        settings.put("SECURE_COOKIES", "false");
        settings.put("SECRET_KEY_BASE", "benchmark-pepper-of-more-than-thirty-two-bytes");
        settings.put("ENCRYPTION_PRIMARY_KEY", "benchmark-encryption-key-of-thirty-two-bytes");
        settings.put("ENCRYPTION_DERIVATION_SALT", "0123456789abcdef");
        settings.put("TRS_API_BASE_URL", "http://localhost:1");
        settings.put("TRS_API_KEY", "none");
        settings.put("GIAS_API_SCHEMA", "http://localhost:1");
        settings.put("GIAS_API_USER", "none");
        settings.put("GIAS_API_PASSWORD", "none");
        settings.put("GIAS_EXTRACT_ID", "none");
        settings.put(
                "GOVUK_NOTIFY_API_KEY",
                "none-00000000-0000-4000-8000-000000000001-00000000-0000-4000-8000-000000000002");
        settings.put("ZENDESK_USERNAME", "none");
        settings.put("ZENDESK_TOKEN", "none");
        settings.put("SCHOOL_REMINDER_EMAIL_OPT_OUT_TOKEN_SECRET", "benchmark-reminder-secret-of-thirty-two-bytes");
        settings.put("db-scheduler.enabled", "false");
        settings.put("RATE_LIMIT_API", "1000000");
        settings.put("RATE_LIMIT_EVERYTHING", "1000000");
        settings.put("LOG_FORMAT", "");
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "warn");
        return settings;
    }

    private static void allowAmbition(ConfigurableApplicationContext context) {
        long id = context.getBean(DSLContext.class)
                .fetchSingle("select id from lead_providers where name = 'Ambition Institute'")
                .get(0, Long.class);
        context.getBean(CreateApiToken.class)
                .execute(new CreateApiToken.Command(new Author.System(), id, "benchmark", null, TOKEN));
    }

    private void measure() throws Exception {
        byte[] copied = copy();
        byte[] answered = page(1, PER_PAGE, false);
        System.out.printf("COPY: %,d bytes; API: %,d bytes%n", copied.length, answered.length);
        checkSameBodies(copied, answered);
        List<Double> copies = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        List<Double> zipped = new ArrayList<>();
        List<Double> first = new ArrayList<>();
        List<Double> deep = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            boolean counts = round >= WARM_UP;
            time(counts, copies, this::copy);
            time(counts, plain, () -> page(1, PER_PAGE, false));
            time(counts, zipped, () -> page(1, PER_PAGE, true));
            time(counts, first, () -> page(1, 100, false));
            time(counts, deep, () -> page(30, 100, false));
        }
        double base = median(copies);
        System.out.printf("%-48s %8s %8s%n", "median of " + ROUNDS + " rounds", "ms", "ratio");
        line("COPY of 3,000 stored bodies", base, 1);
        line("GET, 3,000 a page", median(plain), median(plain) / base);
        line("GET, 3,000 a page, gzip", median(zipped), median(zipped) / base);
        line("GET, first page of 100", median(first), 1);
        line("GET, 30th page of 100, against the first", median(deep), median(deep) / median(first));
    }

    private static void line(String what, double milliseconds, double ratio) {
        System.out.printf("%-48s %8.2f %8.2f%n", what, milliseconds, ratio);
    }

    private byte[] copy() throws SQLException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4_000_000);
        database.unwrap(PGConnection.class).getCopyAPI().copyOut("""
                        copy (select d.body from api_participants d
                        where d.lead_provider_id = (select id from lead_providers where name = 'Ambition Institute')
                        order by d.created_at, d.record_id limit %d) to stdout""".formatted(PER_PAGE), out);
        return out.toByteArray();
    }

    private byte[] page(int page, int size, boolean gzip) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        service.resolve("/api/v3/participants?page%5Bpage%5D=" + page + "&page%5Bper_page%5D=" + size))
                .header("Authorization", "Bearer " + TOKEN);
        if (gzip) {
            request.header("Accept-Encoding", "gzip");
        }
        HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            byte[] bytes = body.readAllBytes();
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        response.statusCode() + " " + new String(bytes, StandardCharsets.UTF_8));
            }
            return bytes;
        }
    }

    /** Both must carry the same bodies in the same order: COPY ends each with a line feed, the API puts commas between. */
    private static void checkSameBodies(byte[] copied, byte[] answered) {
        String bodies = new String(copied, StandardCharsets.UTF_8)
                .strip()
                .replace("\\\\", "\\")
                .replace("\n", ",");
        if (!new String(answered, StandardCharsets.UTF_8).equals("{\"data\":[" + bodies + "]}")) {
            throw new IllegalStateException("the API does not answer with the stored bodies");
        }
    }

    private interface Work {
        byte[] run() throws Exception;
    }

    private static void time(boolean counts, List<Double> times, Work work) throws Exception {
        long started = System.nanoTime();
        work.run();
        if (counts) {
            times.add((System.nanoTime() - started) / 1e6);
        }
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
