package uk.gov.education.rect.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.GIAS_IMPORTS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.database.tables.records.GiasImportsRecord;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.gias.GiasDouble;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;

/** The nightly import through the twenty days that the GIAS double plays (07 §16.4). Every day is 6 October 2026. */
@ServiceTest
class GiasDaysTest {

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

    private final GiasDouble gias = GiasDouble.start(0, SampleWorld.load(), MovableClock.following(new TestClock()), 0);

    @BeforeEach
    void nothing_taken_in() {
        database.execute("truncate gias_schools, gias_school_links, gias_imports, schools, teachers, events cascade");
    }

    @AfterEach
    void stop() {
        gias.close();
    }

    @Test
    @DisplayName("DM-GIA-06, 07 §4.4, §4.5, GIAS-08 to GIAS-15: what each day of the script must come to")
    void twenty_days() {
        night(-1);
        int started = database.fetchCount(EVENTS);
        assertThat(eventsOn(0))
                .as("910001 to 910014, one of them closed")
                .hasSize(13)
                .containsOnly("school_opened");
        assertThat(eventsOn(1)).isEmpty();
        assertThat(eventsOn(2)).containsExactly("school_opened");
        assertThat(eventsOn(3)).isEmpty();
        assertThat(school(910001).name()).isEqualTo("Daybreak School");
        assertThat(eventsOn(4)).containsExactly("school_eligibility_changed");
        assertThat(eventsOn(5)).isEmpty();
        assertThat(school(910003).eligible()).isTrue();
        assertThat(eventsOn(6)).containsExactlyInAnyOrder("school_eligibility_changed", "school_closed");
        SchoolId replaced = school(910004).id();
        assertThat(eventsOn(7)).containsExactlyInAnyOrder("school_eligibility_changed", "school_changed");
        assertThat(school(910104).id()).isEqualTo(replaced);
        assertThat(eventsOn(8)).contains("school_merged").hasSize(4);
        assertThat(eventsOn(9)).contains("school_merged", "school_opened").hasSize(5);
        assertThat(eventsOn(10)).contains("school_eligibility_changed").doesNotContain("school_merged");
        assertThat(lastImport().getRowErrors().data()).contains("910010");
        assertThat(eventsOn(11)).doesNotContain("school_changed");
        assertThat(lastImport().getRowErrors().data()).contains("910011");
        assertThat(eventsOn(12)).contains("school_changed");
        assertThat(lastImport().getRowErrors().data()).doesNotContain("910011");
        night(13);
        night(14);
        assertThat(eventsOn(15)).containsExactly("school_eligibility_changed");
        assertThat(school(910013).eligible()).isFalse();
        assertThat(eventsOn(16)).containsExactly("school_eligibility_changed");
        assertThat(school(910014).eligible()).isFalse();
        night(17);
        assertThat(database.fetchSingle(
                                "select removed_at from gias_school_links where urn = 910003 and link_urn = 910101")
                        .get(0))
                .isNotNull();
        night(18);
        assertThat(lastImport().getFailedCount()).isEqualTo(4);
        assertThatThrownBy(() -> night(19)).isInstanceOf(RuntimeException.class);
        assertThat(schools.find(new Urn(910001)).orElseThrow().eligible()).isTrue();
        night(20);
        assertThat(database.fetchCount(EVENTS)).isGreaterThan(started);
    }

    /** What is on the timeline after the night that was not before. */
    private List<String> eventsOn(int day) {
        Long before =
                database.fetchSingle("select coalesce(max(id), 0) from events").get(0, Long.class);
        night(day);
        return database.select(EVENTS.EVENT_TYPE)
                .from(EVENTS)
                .where(EVENTS.ID.gt(before))
                .orderBy(EVENTS.ID)
                .fetch(EVENTS.EVENT_TYPE);
    }

    private void night(int day) {
        gias.goToDay(day);
        new ImportGiasNightly(this::extract, importExtract, reconcile, database, json).run();
    }

    private GiasExtracts.Fetched extract() {
        try (InputStream zip = gias.uri().resolve("/extract.zip").toURL().openStream()) {
            Path file = folder.resolve("extract.zip");
            Files.write(file, zip.readAllBytes());
            return new GiasExtracts.Fetched.Extract(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private School school(int urn) {
        return schools.find(new Urn(urn)).orElseThrow();
    }

    private GiasImportsRecord lastImport() {
        return database.selectFrom(GIAS_IMPORTS)
                .orderBy(GIAS_IMPORTS.ID.desc())
                .limit(1)
                .fetchSingle();
    }
}
