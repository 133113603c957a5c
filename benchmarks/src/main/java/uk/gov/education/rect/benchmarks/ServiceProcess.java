package uk.gov.education.rect.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.RegisterEctsApplication;

/** The service in a process of its own, with a heap of 1 GiB. */
final class ServiceProcess implements AutoCloseable {

    private static final Path LOG = Path.of("benchmarks", "target", "service.log");

    private final Process process;
    private final URI address;
    private final URI management;

    private ServiceProcess(Process process, int port, int managementPort) {
        this.process = process;
        this.address = URI.create("http://localhost:" + port);
        this.management = URI.create("http://localhost:" + managementPort);
    }

    /** Settings with which the service needs nothing but a database, and limits nobody. */
    static Map<String, String> settings(String databaseUrl) {
        Map<String, String> settings = new HashMap<>();
        settings.put("DATABASE_URL", databaseUrl);
        settings.put("SECURE_COOKIES", "false");
        settings.put("SECRET_KEY_BASE", "benchmark-pepper-of-more-than-thirty-two-bytes");
        settings.put("ENCRYPTION_PRIMARY_KEY", "benchmark-encryption-key-of-thirty-two-bytes");
        settings.put("ENCRYPTION_DERIVATION_SALT", "0123456789abcdef");
        settings.put("TRS_API_BASE_URL", "http://localhost:1");
        settings.put("TRS_API_KEY", "none");
        settings.put(
                "GOVUK_NOTIFY_API_KEY",
                "none-00000000-0000-4000-8000-000000000001-00000000-0000-4000-8000-000000000002");
        settings.put("ZENDESK_URL", "http://localhost:1");
        settings.put("ZENDESK_USERNAME", "none");
        settings.put("ZENDESK_TOKEN", "none");
        settings.put("SCHOOL_REMINDER_EMAIL_OPT_OUT_TOKEN_SECRET", "benchmark-reminder-secret-of-thirty-two-bytes");
        settings.put("GIAS_API_SCHEMA", "http://localhost:1/service.wsdl");
        settings.put("GIAS_API_USER", "none");
        settings.put("GIAS_API_PASSWORD", "none");
        settings.put("GIAS_EXTRACT_ID", "1");
        settings.put("DB_SCHEDULER_ENABLED", "false");
        settings.put("RATE_LIMIT_API", "100000000");
        settings.put("RATE_LIMIT_EVERYTHING", "100000000");
        settings.put("LOG_FORMAT", "");
        settings.put("LOGGING_LEVEL_ROOT", "warn");
        return settings;
    }

    /** Starts it and waits until it answers. */
    static ServiceProcess start(String databaseUrl, boolean profile) throws IOException, InterruptedException {
        int port = freePort();
        int managementPort = freePort();
        Files.createDirectories(LOG.getParent());
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (profile) {
            command.add(
                    "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=benchmarks/target/service.jfr");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RegisterEctsApplication.class.getName()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(LOG.toFile());
        builder.environment().putAll(settings(databaseUrl));
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().put("MANAGEMENT_PORT", String.valueOf(managementPort));
        ServiceProcess service = new ServiceProcess(builder.start(), port, managementPort);
        service.awaitAnswer();
        return service;
    }

    private void awaitAnswer() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/healthcheck"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int attempt = 0; attempt < 240 && process.isAlive(); attempt++) {
                try {
                    http.send(request, HttpResponse.BodyHandlers.discarding());
                    return;
                } catch (IOException notYet) {
                    process.waitFor(500, TimeUnit.MILLISECONDS);
                }
            }
        }
        throw new IllegalStateException("the service does not start, see " + LOG);
    }

    URI address() {
        return address;
    }

    /** Processor time that the process has used, to a hundredth of a second. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Bytes of heap in use, garbage included. */
    double heapUsed(HttpClient http) throws IOException, InterruptedException {
        String metrics = http.send(
                        HttpRequest.newBuilder(management.resolve("/actuator/prometheus"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        return metrics.lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Bytes of memory the process has; empty where the operating system does not say so under /proc. */
    @Nullable
    Double resident() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return null;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst()
                .orElse(null);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
