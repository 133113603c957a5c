package uk.gov.education.rect.schools;

import static uk.gov.education.rect.database.Tables.GIAS_IMPORTS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.schools.extract.ExtractArchive;
import uk.gov.education.rect.schools.extract.UnusableExtract;
import uk.gov.education.rect.schools.staging.ApplyExtract;
import uk.gov.education.rect.schools.staging.ApplyExtract.EligibilityChange;
import uk.gov.education.rect.schools.staging.StagedExtract;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.Refused;

/**
 * Takes in the extract that GIAS publishes (spec 07 §4.4): schools, their links, and what both mean for funding
 * (DM-GIA-01 to DM-GIA-04). Everything is taken in or nothing: one transaction. Rows that cannot be used are left out
 * and reported with their line; a school whose eligibility changes has that on the timeline; schools that vanish or
 * stop being importable are kept, marked and reported (GIAS-12). Running it again with the same file changes nothing.
 * Every run, refused ones too, leaves a row in {@code gias_imports}, which is why this class minds its transactions
 * itself.
 *
 * <p>Refuses a file that is no such extract ({@link Unusable}), one with too many bad rows ({@link TooManyBadRows}) and
 * one in which too many schools are missing ({@link TooFewSchools}): GIAS-11.
 */
@Component
public class ImportGiasExtract {

    /** More bad rows, or more missing schools, than this many refuse a file, if their share is large, too. */
    private static final int A_HANDFUL = 10;

    private static final double LARGEST_SHARE_OF_BAD_ROWS = 0.01;
    private static final double LARGEST_DROP = 0.05;
    private static final List<String> NOT_OF_GIAS =
            List.of("created_at", "updated_at", "not_importable_since", "search", "urn");

    private final DSLContext database;
    private final TransactionTemplate transaction;
    private final ServiceClock clock;
    private final Timeline timeline;
    private final JsonMapper json;

    ImportGiasExtract(
            DSLContext database,
            TransactionTemplate transaction,
            ServiceClock clock,
            Timeline timeline,
            JsonMapper json) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.timeline = timeline;
        this.json = json;
    }

    /**
     * Which file to take in.
     *
     * @param extract the zip file
     */
    public record Command(Author author, Path extract) {}

    /** Why nothing was taken in. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {}

    /** The file is not an extract, or is damaged. */
    public record Unusable(String problem) implements Refusal {}

    /** More than 1% of the rows, and more than a handful, cannot be used. */
    public record TooManyBadRows(int bad, int read, List<RowProblem> problems) implements Refusal {}

    /** More than 5% of the importable schools, and more than a handful, are missing. */
    public record TooFewSchools(int importable, int before) implements Refusal {}

    /** Takes the file in. */
    public ImportReport execute(Command command) {
        long run = begin(command.extract);
        boolean first = !database.fetchExists(SCHOOLS);
        try {
            ImportReport report = Objects.requireNonNull(transaction.execute(status -> takeIn(command)));
            if (first) {
                setUpOpenSchools();
            }
            finish(run, report);
            return report;
        } catch (Refused refused) {
            fail(run, refused.refusal());
            throw refused;
        } catch (RuntimeException failure) {
            fail(run, failure.getClass().getSimpleName());
            throw failure;
        }
    }

    private ImportReport takeIn(Command command) {
        database.execute("select pg_advisory_xact_lock(hashtext('gias-import'))");
        int before = ApplyExtract.importableBefore(database);
        int linksBefore = ApplyExtract.linksBefore(database);
        StagedExtract staged = stage(command.extract);
        refuseTooManyBadRows(staged);
        refuseTooFewSchools(staged, before);
        refuseTooFewLinks(staged, linksBefore);
        ApplyExtract apply = new ApplyExtract(database, staged);
        ApplyExtract.Schools schools = apply.schools();
        ApplyExtract.Links links = apply.links();
        schools.eligibilityChanges().forEach(change -> record(command.author, change));
        return new ImportReport(
                staged.rowsRead(),
                schools.created(),
                schools.changed(),
                staged.skipped(),
                schools.noLongerImportable().stream().map(Urn::new).toList(),
                links.created(),
                links.changed(),
                schools.eligibilityChanges().size(),
                staged.problems());
    }

    private StagedExtract stage(Path extract) {
        try (ExtractArchive archive = ExtractArchive.open(extract)) {
            return StagedExtract.read(database, archive);
        } catch (UnusableExtract unusable) {
            throw new Refused(new Unusable(String.valueOf(unusable.getMessage())));
        }
    }

    private static void refuseTooManyBadRows(StagedExtract staged) {
        int bad = staged.problems().size();
        if (bad > A_HANDFUL && bad > staged.rowsRead() * LARGEST_SHARE_OF_BAD_ROWS) {
            throw new Refused(new TooManyBadRows(bad, staged.rowsRead(), staged.problems()));
        }
    }

    private static void refuseTooFewSchools(StagedExtract staged, int before) {
        int missing = before - staged.importable();
        if (missing > A_HANDFUL && missing > before * LARGEST_DROP) {
            throw new Refused(new TooFewSchools(staged.importable(), before));
        }
    }

    /** Nearly all links gone is a broken file, not a change in the world; GIAS-13 would mark each of them. */
    private static void refuseTooFewLinks(StagedExtract staged, int before) {
        int missing = before - staged.linksRead();
        if (missing > A_HANDFUL && missing > before / 2) {
            throw new Refused(
                    new Unusable("links.csv holds " + staged.linksRead() + " links, after " + before + " before"));
        }
    }

    /**
     * GIAS-07: the first import also sets up the open schools, without thousands of events that say so. One statement
     * outside the transaction of the import, so that what is kept about each school for lead providers is written
     * afterwards and does not hold up the commit.
     */
    private void setUpOpenSchools() {
        database.execute("""
                insert into schools (urn)
                select g.urn
                from gias_schools g
                where g.status in ('open', 'proposed_to_close')
                on conflict (urn) do nothing
                """);
    }

    private void record(Author author, EligibilityChange change) {
        Optional<Long> school = database.select(SCHOOLS.ID)
                .from(SCHOOLS)
                .where(SCHOOLS.URN.eq(change.urn()))
                .fetchOptional(SCHOOLS.ID);
        Event event = Event.of(
                        EventType.SCHOOL_ELIGIBILITY_CHANGED,
                        author,
                        change.name() + (change.eligible() ? " became eligible" : " stopped being eligible"))
                .about(Link.SCHOOL, school);
        timeline.record(withChanges(event, change));
    }

    private Event withChanges(Event event, EligibilityChange change) {
        Map<?, ?> before = json.readValue(change.before().data(), Map.class);
        Map<?, ?> after = json.readValue(change.after().data(), Map.class);
        Event all = event;
        for (Map.Entry<?, ?> entry : after.entrySet()) {
            if (!NOT_OF_GIAS.contains(entry.getKey())) {
                all = all.changing(String.valueOf(entry.getKey()), before.get(entry.getKey()), entry.getValue());
            }
        }
        return all;
    }

    private long begin(Path extract) {
        return database.insertInto(GIAS_IMPORTS)
                .set(GIAS_IMPORTS.STARTED_AT, clock.now())
                .set(GIAS_IMPORTS.FILE_CHECKSUM, checksum(extract))
                .returning(GIAS_IMPORTS.ID)
                .fetchSingle(GIAS_IMPORTS.ID);
    }

    private void finish(long run, ImportReport report) {
        database.update(GIAS_IMPORTS)
                .set(GIAS_IMPORTS.FINISHED_AT, clock.now())
                .set(GIAS_IMPORTS.ROWS_READ, report.rowsRead())
                .set(GIAS_IMPORTS.CREATED_COUNT, report.created())
                .set(GIAS_IMPORTS.CHANGED_COUNT, report.changed())
                .set(GIAS_IMPORTS.SKIPPED_COUNT, report.skipped())
                .set(GIAS_IMPORTS.FAILED_COUNT, report.problems().size())
                .set(GIAS_IMPORTS.LINKS_CREATED_COUNT, report.linksCreated())
                .set(GIAS_IMPORTS.LINKS_CHANGED_COUNT, report.linksChanged())
                .set(GIAS_IMPORTS.ROW_ERRORS, asJson(report.problems()))
                .where(GIAS_IMPORTS.ID.eq(run))
                .execute();
    }

    private void fail(long run, Object reason) {
        var failed = database.update(GIAS_IMPORTS)
                .set(GIAS_IMPORTS.FINISHED_AT, clock.now())
                .set(GIAS_IMPORTS.FAILURE, inWords(reason));
        if (reason instanceof TooManyBadRows(int bad, int read, List<RowProblem> problems)) {
            failed = failed.set(GIAS_IMPORTS.ROWS_READ, read)
                    .set(GIAS_IMPORTS.FAILED_COUNT, bad)
                    .set(GIAS_IMPORTS.ROW_ERRORS, asJson(problems));
        }
        failed.where(GIAS_IMPORTS.ID.eq(run)).execute();
    }

    private static String inWords(Object reason) {
        return switch (reason) {
            case Unusable(String problem) -> problem;
            case TooManyBadRows tooMany -> tooMany.bad() + " of " + tooMany.read() + " rows cannot be used";
            case TooFewSchools(int importable, int before) ->
                "only " + importable + " schools can be taken in, after " + before + " before";
            default -> String.valueOf(reason);
        };
    }

    private JSONB asJson(List<RowProblem> problems) {
        return JSONB.valueOf(json.writeValueAsString(problems.stream()
                .map(problem -> Map.of(
                        "file", problem.file(),
                        "line", problem.line(),
                        "urn", problem.urn() == null ? "" : problem.urn().toString(),
                        "column", problem.column(),
                        "reason", problem.problem()))
                .toList()));
    }

    private static String checksum(Path extract) {
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(extract), sha256())) {
            DigestInputStream digest = (DigestInputStream) bytes;
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
