package uk.gov.education.rect.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jooq.DSLContext;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.gov.education.rect.RegisterEctsApplication;
import uk.gov.education.rect.doubles.Doubles;
import uk.gov.education.rect.doubles.DoublesSettings;

/**
 * What {@code ./rect run} starts. Each embedded part is replaced by a real one when the service's own variable for it is
 * set: {@code DATABASE_URL}, {@code DFE_SIGN_IN_*}, {@code TRS_API_*}, {@code GIAS_API_*}, {@code GOVUK_NOTIFY_*}.
 */
public final class Launcher {

    private Launcher() {}

    /** @param arguments the folder that holds local data */
    public static void main(String[] arguments) throws InterruptedException {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Path data = Path.of(arguments.length == 0 ? ".data" : arguments[0]).toAbsolutePath();
        Map<String, Object> settings = new HashMap<>(LocalSettings.OF_THE_SERVICE);
        Deque<Runnable> running = new ConcurrentLinkedDeque<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> running.forEach(Runnable::run)));
        if (System.getenv("DATABASE_URL") == null) {
            LocalPostgres postgres = LocalPostgres.start(data, 0);
            running.addFirst(postgres::close);
            settings.putAll(postgres.environment());
        }
        Doubles doubles = Doubles.start(DoublesSettings.defaults());
        running.addFirst(doubles::close);
        settings.putAll(doubles.environment());
        ConfigurableApplicationContext service = new SpringApplicationBuilder(RegisterEctsApplication.class)
                .registerShutdownHook(false)
                .properties(settings)
                .run();
        running.addFirst(service::close);
        SampleData.in(service, doubles.world()).loadOnce();
        Welcome.print(System.out, doubles, service.getBean(DSLContext.class));
        Thread.currentThread().join();
    }
}
