package uk.gov.education.rect.schools;

import static uk.gov.education.rect.database.Tables.GIAS_IMPORTS;

import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.jobs.Job;
import uk.gov.education.rect.timeline.Author;

/** Every night: fetches the extract of GIAS, takes it in and brings our schools into step (spec 07 §4.4, §10.2). */
@Component
class ImportGiasNightly implements Job {

    private static final Logger log = LoggerFactory.getLogger(ImportGiasNightly.class);

    private final GiasExtracts extracts;
    private final ImportGiasExtract importExtract;
    private final ReconcileSchools reconcile;
    private final DSLContext database;
    private final JsonMapper json;

    ImportGiasNightly(
            GiasExtracts extracts,
            ImportGiasExtract importExtract,
            ReconcileSchools reconcile,
            DSLContext database,
            JsonMapper json) {
        this.extracts = extracts;
        this.importExtract = importExtract;
        this.reconcile = reconcile;
        this.database = database;
        this.json = json;
    }

    @Override
    public String name() {
        return "import-gias";
    }

    @Override
    public Schedule schedule() {
        return new Daily(ServiceClock.LONDON, LocalTime.of(3, 0));
    }

    @Override
    public String purpose() {
        return "Takes in the schools that Get Information About Schools publishes, and opens, closes, replaces and merges ours"
                + " to match";
    }

    @Override
    public void run() {
        switch (extracts.fetch()) {
            case GiasExtracts.Fetched.Unavailable(String reason) ->
                throw new IllegalStateException("the GIAS extract could not be fetched: " + reason);
            case GiasExtracts.Fetched.Extract(Path zip) -> {
                try {
                    takeIn(zip);
                } finally {
                    delete(zip);
                }
            }
        }
    }

    private void takeIn(Path zip) {
        Author author = new Author.System();
        ImportReport imported = importExtract.execute(new ImportGiasExtract.Command(author, zip));
        ReconcileSchools.Report report = reconcile.execute(author);
        keep(report);
        log.info(
                "GIAS: {} rows read, {} created, {} changed, {} left out; {} schools reconciled, {} not",
                imported.rowsRead(),
                imported.created(),
                imported.changed(),
                imported.problems().size(),
                report.reconciled(),
                report.unreconciled().size());
    }

    private void keep(ReconcileSchools.Report report) {
        String unreconciled = json.writeValueAsString(report.unreconciled().stream()
                .map(urn -> Map.of("urn", urn.toString(), "reason", "closed in GIAS, could not be reconciled"))
                .toList());
        database.update(GIAS_IMPORTS)
                .set(GIAS_IMPORTS.RECONCILED_COUNT, report.reconciled())
                .set(GIAS_IMPORTS.UNRECONCILED_COUNT, report.unreconciled().size())
                .set(
                        GIAS_IMPORTS.ROW_ERRORS,
                        DSL.field("row_errors || {0}", JSONB.class, DSL.val(JSONB.valueOf(unreconciled))))
                .where(GIAS_IMPORTS.ID.eq(DSL.select(DSL.max(GIAS_IMPORTS.ID)).from(GIAS_IMPORTS)))
                .execute();
    }

    private static void delete(Path zip) {
        try {
            Files.deleteIfExists(zip);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
