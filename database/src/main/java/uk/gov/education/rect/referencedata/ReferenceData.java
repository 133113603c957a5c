package uk.gov.education.rect.referencedata;

import static uk.gov.education.rect.database.Tables.REFERENCE_FILES;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Brings the database into line with the files in {@code reference/}.
 *
 * <p>Loading is idempotent, happens in one transaction and under a lock, so that several nodes may start at once. A file
 * is applied when it is new or has changed since it was last applied: its rows are inserted or updated, never deleted.
 * What staff change in the console therefore lasts until the file itself says something new.
 */
public final class ReferenceData {

    private static final long LOCK = 0x5245_4652L;

    private record Step(String file, BiConsumer<ReferenceFile, DSLContext> apply) {}

    private static final List<Step> STEPS = List.of(
            new Step("contract-periods.csv", CalendarFacts::contractPeriods),
            new Step("registration-windows.csv", CalendarFacts::registrationWindows),
            new Step("milestones.csv", CalendarFacts::schedulesAndMilestones),
            new Step("lead-providers.csv", OrganisationFacts::leadProviders),
            new Step("active-lead-providers.csv", OrganisationFacts::activeLeadProviders),
            new Step("gias-school-types.csv", OrganisationFacts::giasSchoolTypes),
            new Step("appropriate-body-periods.csv", OrganisationFacts::appropriateBodyPeriods),
            new Step("regions.csv", OrganisationFacts::regions));

    private ReferenceData() {}

    /**
     * Loads the facts every environment has.
     *
     * @throws MalformedReferenceFileException if a file cannot be read; then nothing is changed
     */
    public static void load(DataSource dataSource) {
        load(dataSource, ReferenceData::resource);
    }

    static void load(DataSource dataSource, Function<String, String> contentOf) {
        locked(dataSource, dsl -> {
            for (Step step : STEPS) {
                ReferenceFile file = new ReferenceFile(step.file(), contentOf.apply(step.file()));
                if (isNew(file, dsl)) {
                    step.apply().accept(file, dsl);
                    remember(file, dsl);
                }
            }
        });
    }

    /**
     * Gives every active lead provider that has no contract invented bands, prices and a calendar of statements. For
     * sandboxes and development; never for production.
     *
     * @param today decides which statements are already payable or paid
     * @throws MalformedReferenceFileException if a file cannot be read; then nothing is changed
     */
    public static void loadSampleContracts(DataSource dataSource, LocalDate today) {
        SampleContracts samples = new SampleContracts(
                sample("contracts.sample.csv"), sample("bands.sample.csv"), sample("statement-calendar.sample.csv"));
        locked(dataSource, dsl -> samples.load(dsl, today));
    }

    private static void locked(DataSource dataSource, Consumer<DSLContext> work) {
        DSL.using(dataSource, SQLDialect.POSTGRES).transaction(transaction -> {
            DSLContext dsl = transaction.dsl();
            dsl.execute("select pg_advisory_xact_lock(?)", LOCK);
            work.accept(dsl);
        });
    }

    private static boolean isNew(ReferenceFile file, DSLContext dsl) {
        return !dsl.fetchExists(
                REFERENCE_FILES,
                REFERENCE_FILES.NAME.eq(file.name()).and(REFERENCE_FILES.CHECKSUM.eq(file.checksum())));
    }

    private static void remember(ReferenceFile file, DSLContext dsl) {
        var upsert = new Upsert<>(REFERENCE_FILES, List.of(REFERENCE_FILES.NAME), List.of(REFERENCE_FILES.CHECKSUM));
        upsert.row(file.name(), file.checksum());
        upsert.execute(dsl);
    }

    private static ReferenceFile sample(String name) {
        return new ReferenceFile(name, resource(name));
    }

    static String resource(String name) {
        try (InputStream stream = ReferenceData.class.getResourceAsStream("/reference/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("reference/" + name + " is missing from the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read reference/" + name, e);
        }
    }
}
