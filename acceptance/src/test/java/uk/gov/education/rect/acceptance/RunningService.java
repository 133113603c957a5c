package uk.gov.education.rect.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;

/**
 * The packaged service with its database, doubles and sample data, as {@code ./rect run} starts it, on free ports and
 * with data of its own. One process for all tests of the JVM; stopped when it ends.
 */
final class RunningService {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Properties addresses;
    private final Path log;

    private RunningService(Properties addresses, Path log) {
        this.addresses = addresses;
        this.log = log;
    }

    /** The service, started when first asked for. */
    static RunningService started() {
        return Holder.SERVICE;
    }

    /** Where the service's pages are. */
    URI address() {
        return address("service");
    }

    /** Where a double is: {@code dfeSignIn}, {@code trs}, {@code gias} or {@code notify}. */
    URI address(String part) {
        return URI.create(Objects.requireNonNull(addresses.getProperty(part), part));
    }

    /** Everything the process has printed. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packaged service with its doubles, as {@code ./rect run} starts it, not started yet. */
    static ProcessBuilder process(Path folder, Path log) {
        Path launcher = Path.of(Objects.requireNonNull(System.getProperty("launcher.folder"), "run by Maven"));
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        launcher.resolve("launcher-1.0.0-SNAPSHOT.jar") + ":" + launcher.resolve("lib") + "/*",
                        "uk.gov.education.rect.launcher.Launcher",
                        "--free-ports",
                        "--small",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
    }

    private static final class Holder {

        static final RunningService SERVICE = start();

        private static RunningService start() {
            try {
                Path folder = Files.createTempDirectory("rect-acceptance");
                Path log = folder.resolve("service.log");
                Process process = process(folder, log).start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
                return new RunningService(addresses(process, folder, log), log);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Properties addresses(Process process, Path folder, Path log) throws IOException {
            Path file = folder.resolve("addresses.properties");
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!Files.exists(file)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("the service did not start:\n" + Files.readString(log));
                }
                pause(process);
            }
            Properties addresses = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                addresses.load(reader);
            }
            return addresses;
        }

        private static void pause(Process process) {
            try {
                process.waitFor(Duration.ofMillis(200));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void stop(Process process) {
            process.destroy();
            try {
                if (!process.waitFor(Duration.ofSeconds(20))) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
            }
        }
    }
}
