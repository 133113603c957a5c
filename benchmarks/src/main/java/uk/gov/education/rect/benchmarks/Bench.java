package uk.gov.education.rect.benchmarks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.gov.education.rect.RegisterEctsApplication;
import uk.gov.education.rect.access.CreateApiToken;
import uk.gov.education.rect.referencedata.ReferenceData;
import uk.gov.education.rect.timeline.Author;

/** {@code ./rect bench}: measures the service as ratios in one run; docs/how-to/benchmarks.md says how to read it. */
public final class Bench {

    private static final String LARGEST = "Ambition Institute";
    /** The day that the service in its own process lives in. */
    private static final Clock CLOCK = Clock.system(ZoneId.of("Europe/London"));

    private final Options options;
    private final String url;
    private final DataSource dataSource;

    private Bench(Options options, String url) {
        this.options = options;
        this.url = url;
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser("postgres");
        source.setPassword("postgres");
        source.setOptions("-c jit=off -c random_page_cost=1.1");
        this.dataSource = source;
    }

    /** @param arguments measurements (rebuild, verify, lists, polling, load, pages, writes), --teachers=, --seed=, --database=, --profile */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Options options = Options.of(arguments);
        try (EmbeddedPostgres own = options.database().isPresent() ? null : postgres()) {
            new Bench(options, options.database().orElseGet(() -> url(own))).run();
        }
    }

    private static EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("timezone", "UTC")
                .start();
    }

    private static String url(@Nullable EmbeddedPostgres own) {
        if (own == null) {
            throw new IllegalStateException("no database");
        }
        return "jdbc:postgresql://localhost:" + own.getPort() + "/postgres";
    }

    private void run() throws Exception {
        System.out.printf(
                "%s; %d processors; load %.1f%n",
                options.nation(),
                Runtime.getRuntime().availableProcessors(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
        try (Connection connection = dataSource.getConnection()) {
            DSLContext database = DSL.using(connection, SQLDialect.POSTGRES);
            fill(database);
            if (options.wants("rebuild")) {
                rebuild(database);
            }
            if (options.wants("verify")) {
                verify(database);
            }
            long largest = Reads.number(connection, "select id from lead_providers where name = '" + LARGEST + "'");
            if (options.wants("lists") || options.wants("polling") || options.wants("load")) {
                read(connection, largest);
            }
            if (options.wants("pages")) {
                try (ConfigurableApplicationContext sessions = start();
                        ServiceProcess service = ServiceProcess.start(url, options.profile())) {
                    new SchoolPages(database, service.address(), CLOCK).run(sessions);
                }
            }
            if (options.wants("writes")) {
                try (ConfigurableApplicationContext service = start()) {
                    new Writes(service, largest, LARGEST).run();
                }
            }
        }
    }

    private void read(Connection connection, long largest) throws Exception {
        Map<String, String> tokens = tokens();
        try (ServiceProcess service = ServiceProcess.start(url, options.profile());
                Api api = new Api(service.address())) {
            Reads reads = new Reads(
                    service, api, Objects.requireNonNull(tokens.get(LARGEST), "no token for " + LARGEST), largest);
            if (options.wants("lists")) {
                try (Psql psql = new Psql(url.replace("jdbc:", "").replace("//", "//postgres:postgres@"))) {
                    reads.lists(psql, connection);
                }
            }
            if (options.wants("polling")) {
                reads.polling(connection);
            }
            if (options.wants("load")) {
                new Load(service, List.copyOf(tokens.values())).run();
            }
        }
    }

    private void fill(DSLContext database) {
        // a database that is kept may have seen later migrations before earlier ones came to be
        Flyway.configure().dataSource(dataSource).outOfOrder(true).load().migrate();
        ReferenceData.load(dataSource);
        ReferenceData.loadSampleContracts(dataSource, Nation.TODAY);
        if (database.fetchSingle("select exists (select from teachers)").get(0, Boolean.class)) {
            return;
        }
        long started = System.nanoTime();
        options.nation().write(database, false);
        System.out.printf(
                "%,d teachers and all about them written in %.0f s%n",
                options.nation().teachers(), seconds(started));
        if (!options.wants("rebuild")) {
            rebuild(database);
        }
    }

    /** All documents from nothing. */
    private static void rebuild(DSLContext database) {
        String tables =
                database.fetch("select unnest(document_tables) from api_resources").getValues(0, String.class).stream()
                        .collect(Collectors.joining(", "));
        database.execute("truncate " + tables);
        long started = System.nanoTime();
        for (String resource : Nation.resources(database)) {
            long one = System.nanoTime();
            long documents = Nation.rebuild(database, resource, LocalDate.now(CLOCK), CLOCK.instant());
            System.out.printf("rebuilt %-20s %,10d documents in %6.1f s%n", resource, documents, seconds(one));
        }
        database.execute("select api_recount(counted) from unnest(api_counted_tables()) as counted");
        System.out.printf("rebuilt all in %.0f s%n", seconds(started));
        database.execute("vacuum analyze");
    }

    /** What the nightly job does: everything rendered anew and compared, a thousand keys at a time. */
    private static void verify(DSLContext database) {
        long started = System.nanoTime();
        for (String resource : Nation.resources(database)) {
            long after = 0;
            while (true) {
                Long[] keys = database.fetchSingle("select api_keys_between(?, ?, 1000)", resource, after)
                        .get(0, Long[].class);
                if (keys == null) {
                    break;
                }
                long drift = database.fetchSingle(
                                "select count(*) from api_drift(?, ?, ?)", resource, keys, LocalDate.now(CLOCK))
                        .get(0, Long.class);
                if (drift != 0) {
                    throw new IllegalStateException(drift + " documents of " + resource + " have drifted");
                }
                after = keys[keys.length - 1];
            }
        }
        System.out.printf("verified all in %.0f s, no drift%n", seconds(started));
    }

    /** A token for every lead provider, by its name. */
    private Map<String, String> tokens() {
        try (ConfigurableApplicationContext service = start()) {
            List<Map.Entry<String, String>> tokens = new ArrayList<>();
            service.getBean(DSLContext.class)
                    .fetch("select id, name from lead_providers order by id")
                    .forEach(row -> tokens.add(Map.entry(
                            row.get(1, String.class),
                            service.getBean(CreateApiToken.class)
                                    .execute(CreateApiToken.Command.of(new Author.System(), row.get(0, Long.class)))
                                    .token())));
            return tokens.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(RegisterEctsApplication.class)
                .properties(Map.of(
                        "PORT",
                        "0",
                        "MANAGEMENT_PORT",
                        "0",
                        "db-scheduler.enabled",
                        "false",
                        "spring.main.banner-mode",
                        "off",
                        "logging.level.root",
                        "warn"))
                .properties(Map.<String, Object>copyOf(ServiceProcess.settings(url)))
                .run();
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
