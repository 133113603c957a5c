package uk.gov.education.rect.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server of our own, whose data stay under a folder between runs. */
final class LocalPostgres implements AutoCloseable {

    private static final String USER = "postgres";

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts the server.
     *
     * @param folder holds the data; made when missing
     * @param port 0 for a free one
     */
    static LocalPostgres start(Path folder, int port) {
        try {
            Files.createDirectories(folder);
            stopOrphan(folder.resolve("postgres").resolve("postmaster.pid"));
            return new LocalPostgres(EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("postgres"))
                    .setOverrideWorkingDirectory(
                            folder.resolve("postgres-binaries").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_connections", "200")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start; is another ./rect run using .data?", e);
        }
    }

    /** A run that was killed leaves its server behind, without a parent; one that still has a parent is in use. */
    private static void stopOrphan(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle.of(pid)
                .filter(server -> server.info().command().orElse("").endsWith("postgres"))
                .filter(server -> server.parent().map(ProcessHandle::pid).orElse(1L) == 1L)
                .ifPresent(orphan -> {
                    orphan.destroy();
                    orphan.onExit()
                            .completeOnTimeout(orphan, 20, TimeUnit.SECONDS)
                            .join();
                });
    }

    /** The service's settings that lead to it. */
    Map<String, String> environment() {
        return Map.of(
                "DATABASE_URL", "jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                "DATABASE_USERNAME", USER,
                "DATABASE_PASSWORD", USER);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
