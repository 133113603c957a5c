package uk.gov.education.rect.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.rect.database.Tables.GIAS_IMPORTS;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.database.tables.records.GiasImportsRecord;
import uk.gov.education.rect.testing.ServiceTest;

/** The nightly job: fetch, take in, reconcile, keep what came of it. Today is 6 October 2026. */
@ServiceTest
class ImportGiasNightlyTest {

    @TempDir
    Path folder;

    @Autowired
    private ImportGiasExtract importExtract;

    @Autowired
    private ReconcileSchools reconcile;

    @Autowired
    private Schools schools;

    @Autowired
    private DSLContext database;

    @Autowired
    private JsonMapper json;

    @BeforeEach
    void nothing_taken_in() {
        database.execute("truncate gias_schools, gias_school_links, gias_imports, schools, teachers, events cascade");
    }

    @Test
    @DisplayName(
            "07 §4.4, GIAS-11: takes the extract in, reconciles, keeps the counts and what is left, deletes the file")
    void a_night() {
        run(new AnExtract().school(100001).school(100002).school(100003).school(100004));
        Path file = run(new AnExtract()
                .school(100001, "EstablishmentStatus (name)", "Closed", "CloseDate", "31-08-2026")
                .school(100002)
                .school(100003, "EstablishmentStatus (name)", "Closed", "CloseDate", "31-08-2026")
                .school(100004)
                .school(100005)
                .link(100001, 100002, "Successor - merged")
                .link(100002, 100001, "Predecessor - merged")
                .link(100003, 100002, "Successor - Split School")
                .link(100003, 100004, "Successor - Split School"));
        assertThat(file).doesNotExist();
        GiasImportsRecord last = last();
        assertThat(last.getFinishedAt()).isNotNull();
        assertThat(last.getReconciledCount()).as("100001 merged, 100005 opened").isEqualTo(2);
        assertThat(last.getUnreconciledCount()).isEqualTo(1);
        assertThat(last.getRowErrors().data()).contains("100003", "could not be reconciled");
        assertThat(schools.find(new Urn(100005))).isPresent();
    }

    @Test
    @DisplayName(
            "07 §10: a night on which GIAS cannot be reached fails, so that it is tried again, and changes nothing")
    void unreachable() {
        assertThatThrownBy(() -> job(() -> new GiasExtracts.Fetched.Unavailable("timed out"))
                        .run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("timed out");
        assertThat(database.fetchCount(GIAS_IMPORTS)).isZero();
    }

    @Test
    @DisplayName("GIAS-11: an extract that cannot be used fails the night and is deleted all the same")
    void unusable() throws Exception {
        Path file = Files.writeString(folder.resolve("broken.zip"), "not a zip");
        assertThatThrownBy(
                        () -> job(() -> new GiasExtracts.Fetched.Extract(file)).run())
                .isInstanceOf(RuntimeException.class);
        assertThat(file).doesNotExist();
    }

    private Path run(AnExtract extract) {
        Path file = extract.in(folder);
        job(() -> new GiasExtracts.Fetched.Extract(file)).run();
        return file;
    }

    private ImportGiasNightly job(GiasExtracts extracts) {
        return new ImportGiasNightly(extracts, importExtract, reconcile, database, json);
    }

    private GiasImportsRecord last() {
        return database.selectFrom(GIAS_IMPORTS)
                .orderBy(GIAS_IMPORTS.ID.desc())
                .limit(1)
                .fetchSingle();
    }
}
