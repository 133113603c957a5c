package uk.gov.education.rect.database.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import uk.gov.education.rect.referencedata.ReferenceData;

/**
 * A database of its own for a test class: migrated, holding the reference data and nothing else.
 *
 * <p>The first call in a JVM starts one PostgreSQL on a free port and prepares a template; every call clones the
 * template. {@link #close()} drops the clone, the end of the JVM stops the server.
 */
public final class TestDatabase implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String TEMPLATE = "rect_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private @Nullable DSLContext dsl;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** Clones the template (by copying files, quicker than through the log); safe to call from several threads. */
    public static TestDatabase fresh() {
        String name = "rect_" + COUNT.incrementAndGet();
        administer("create database " + name + " template " + TEMPLATE + " strategy file_copy");
        return new TestDatabase(name);
    }

    /** Connections to this database, a new one each time. */
    public DataSource dataSource() {
        return Server.dataSource(name);
    }

    /** jOOQ on one connection that lives as long as this database; for one thread at a time. */
    public DSLContext dsl() {
        if (dsl == null) {
            try {
                dsl = DSL.using(dataSource().getConnection(), SQLDialect.POSTGRES);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot connect to " + name, e);
            }
        }
        return dsl;
    }

    /** Where a pool or another process connects to; user and password are those below. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + name;
    }

    public String username() {
        return USER;
    }

    public String password() {
        return USER;
    }

    /** Drops the database, ending every connection to it. */
    @Override
    public void close() {
        administer("drop database if exists " + name + " with (force)");
    }

    private static void administer(String sql) {
        try (Connection connection = Server.dataSource(USER).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot run: " + sql, e);
        }
    }

    /** Started when first touched. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("shared_buffers", "32MB")
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("timezone", "UTC")
                        .start();
                prepareTemplate(postgres);
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }

        private static void prepareTemplate(EmbeddedPostgres postgres) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + TEMPLATE);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot create " + TEMPLATE, e);
            }
            DataSource template = dataSource(postgres.getPort(), TEMPLATE);
            Flyway.configure().dataSource(template).load().migrate();
            ReferenceData.load(template);
        }

        static DataSource dataSource(String database) {
            return dataSource(POSTGRES.getPort(), database);
        }

        private static DataSource dataSource(int port, String database) {
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setPortNumbers(new int[] {port});
            dataSource.setDatabaseName(database);
            dataSource.setUser(USER);
            dataSource.setPassword(USER);
            return dataSource;
        }
    }
}
