package uk.gov.education.rect.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jooq.DSLContext;

/**
 * Fills a migrated database with invented teachers, schools, training and declarations, by set-based SQL, then
 * renders all documents of the lead provider API in one pass.
 */
final class Population {

    /** When the documents are rendered as of. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final Instant RENDERED_AT = Instant.parse("2026-11-24T09:00:00Z");

    private Population() {}

    /**
     * Writes the people and their documents; all constraints of the schema hold.
     *
     * @param teachers how many, 20 or more; ECTs and mentors together
     */
    static void write(DSLContext database, int teachers) {
        database.transaction(transaction -> {
            DSLContext dsl = transaction.dsl();
            dsl.execute("select set_config('rect.teachers', ?, true)", String.valueOf(teachers));
            dsl.connection(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute(script());
                }
            });
        });
        database.fetchValues("select name from api_resources order by name")
                .forEach(resource -> database.fetch(
                        "select api_rebuild_documents(?, ?, ?)", resource, TODAY, Timestamp.from(RENDERED_AT)));
        database.execute("analyze");
    }

    private static String script() {
        try (InputStream in =
                Objects.requireNonNull(Population.class.getResourceAsStream("/population.sql"), "population.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
