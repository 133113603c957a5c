package uk.gov.education.rect.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jooq.DSLContext;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.gov.education.rect.RegisterEctsApplication;
import uk.gov.education.rect.doubles.ControlDesk;
import uk.gov.education.rect.doubles.Doubles;
import uk.gov.education.rect.doubles.DoublesSettings;

/**
 * What {@code ./rect run} starts. Each embedded part is replaced by a real one when the service's own variable for it is
 * set: {@code DATABASE_URL}, {@code DFE_SIGN_IN_*}, {@code TRS_API_*}, {@code GIAS_API_*}, {@code GOVUK_NOTIFY_*}.
 */
public final class Launcher {

    // enough for each scenario of the sandbox to have a school of its own
    private static final int SCHOOLS = 600;

    private Launcher() {}

    /**
     * Starts everything and goes on until the process is stopped.
     *
     * @param arguments the folder that holds local data; {@code --free-ports} to listen on ports that are free, which
     *     then stand in {@code addresses.properties} in that folder; {@code --small} to leave the sandbox's scenarios out
     */
    public static void main(String[] arguments) {
        try {
            run(arguments);
        } catch (Exception failure) {
            failure.printStackTrace();
            // whatever has started by then would keep the process, and the data, to itself
            System.exit(1);
        }
    }

    private static void run(String[] arguments) throws IOException, InterruptedException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        boolean freePorts = List.of(arguments).contains("--free-ports");
        Path data = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .findFirst()
                .map(Path::of)
                .orElse(Path.of(".data"))
                .toAbsolutePath();
        int port = freePorts ? freePort() : 3000;
        Map<String, Object> settings = new HashMap<>(LocalSettings.ofTheService(port, freePorts ? freePort() : 3001));
        Deque<Runnable> running = new ConcurrentLinkedDeque<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> running.forEach(Runnable::run)));
        if (System.getenv("DATABASE_URL") == null) {
            LocalPostgres postgres = LocalPostgres.start(data, 0);
            running.addFirst(postgres::close);
            settings.putAll(postgres.environment());
        }
        DoublesSettings sample = DoublesSettings.defaults().withGiasRows(SCHOOLS);
        DoublesSettings wanted = freePorts ? sample.onFreePorts() : sample;
        Doubles doubles = Doubles.start(wanted);
        running.addFirst(doubles::close);
        ControlDesk desk = doubles.openDesk(wanted);
        running.addFirst(desk::close);
        settings.putAll(doubles.environment());
        ConfigurableApplicationContext service = new SpringApplicationBuilder(RegisterEctsApplication.class)
                .registerShutdownHook(false)
                .properties(settings)
                .run();
        running.addFirst(service::close);
        SampleData.in(service, doubles.world()).loadOnce(!List.of(arguments).contains("--small"));
        String address = LocalSettings.address(port);
        Welcome.print(System.out, address, doubles, desk.uri(), service.getBean(DSLContext.class));
        addresses(data, address, doubles);
        Thread.currentThread().join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void addresses(Path data, String service, Doubles doubles) throws IOException {
        Files.writeString(
                data.resolve("addresses.properties"),
                String.join(
                        "\n",
                        "service=" + service,
                        "dfeSignIn=" + doubles.dfeSignIn().uri(),
                        "trs=" + doubles.trs().uri(),
                        "gias=" + doubles.gias().uri(),
                        "notify=" + doubles.govukNotify().uri(),
                        ""));
    }
}
