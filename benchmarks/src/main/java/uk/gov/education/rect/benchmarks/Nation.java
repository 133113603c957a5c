package uk.gov.education.rect.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;

/**
 * The invented nation: schools, teachers, training, declarations, statements and their timeline, in the proportions that
 * are published, by set-based SQL (resources under {@code national/}).
 *
 * @param teachers how many, 200 or more; 210,000 are the real number, everything else is in proportion
 * @param seed which of all possible nations; the same numbers give the same rows
 */
record Nation(int teachers, long seed) {

    /** What the facts lead up to. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final List<String> PARTS =
            List.of("1-organisations.sql", "2-people.sql", "3-declarations.sql", "4-events.sql");

    /**
     * Writes the rows into a migrated database that holds the reference data and sample contracts.
     *
     * @param checked with all triggers and foreign keys, which takes many times longer; a test holds that nothing breaks them
     */
    void write(DSLContext database, boolean checked) {
        database.transaction(transaction -> {
            DSLContext dsl = transaction.dsl();
            set(dsl, "rect.teachers", String.valueOf(teachers));
            set(dsl, "rect.seed", String.valueOf(seed));
            set(dsl, "rect.today", TODAY.toString());
            set(dsl, "rect.api_marking", "off");
            set(dsl, "jit", "off");
            set(dsl, "work_mem", "128MB");
            set(dsl, "session_replication_role", checked ? "origin" : "replica");
            for (String part : PARTS) {
                dsl.connection(connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute(script(part));
                    }
                });
            }
        });
        database.execute("analyze");
    }

    /** Renders all documents of one resource, and answers how many changed. */
    static long rebuild(DSLContext database, String resource, LocalDate today, Instant at) {
        return database.fetchSingle(
                        "select api_rebuild_documents(?, ?, ?::timestamptz)", resource, today, at.toString())
                .get(0, Long.class);
    }

    /** The resources that are kept as documents. */
    static List<String> resources(DSLContext database) {
        return database.fetch("select name from api_resources order by name").getValues(0, String.class);
    }

    private static void set(DSLContext dsl, String setting, String value) {
        dsl.fetch("select set_config(?, ?, true)", setting, value);
    }

    private static String script(String part) {
        try (InputStream in = Objects.requireNonNull(Nation.class.getResourceAsStream("/national/" + part), part)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
