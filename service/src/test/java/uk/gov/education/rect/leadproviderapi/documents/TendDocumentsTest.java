package uk.gov.education.rect.leadproviderapi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.leadproviderapi.ApiTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.RegisterEct;

class TendDocumentsTest extends ApiTest {

    @Autowired
    private TendDocuments tend;

    @Autowired
    private MeterRegistry metrics;

    @Test
    @DisplayName("architecture §4, rule 16: a change by hand waits, has an age, and is swept")
    void a_change_by_hand_is_swept() throws Exception {
        var ect = aVisibleEct();
        tend.sweep();
        assertThat(metrics.get("rect.api.documents.dirty").gauge().value()).isZero();

        database.execute(
                "update teachers set trs_last_name = 'Byhand' where id = ?",
                ect.teacher().value());

        assertThat(metrics.get("rect.api.documents.dirty").gauge().value()).isPositive();
        assertThat(name(ect)).doesNotContain("Byhand");
        database.execute("update api_dirty_keys set marked_at = timestamptz '2026-10-06 08:59:00Z'");
        assertThat(metrics.get("rect.api.documents.dirty.oldest.age.seconds")
                        .gauge()
                        .value())
                .isEqualTo(60);

        tend.sweep();

        assertThat(name(ect)).contains("Byhand");
        assertThat(metrics.get("rect.api.documents.dirty").gauge().value()).isZero();
    }

    @Test
    @DisplayName("a transaction that is rolled back leaves documents and marks as they were")
    void a_rollback_leaves_nothing() throws Exception {
        var ect = aVisibleEct();
        tend.sweep();
        transactions.executeWithoutResult(status -> {
            database.execute(
                    "update teachers set trs_last_name = 'Undone' where id = ?",
                    ect.teacher().value());
            status.setRollbackOnly();
        });
        assertThat(name(ect)).doesNotContain("Undone");
        assertThat(metrics.get("rect.api.documents.dirty").gauge().value()).isZero();
    }

    @Test
    @DisplayName("API-META-03: a document that differs from a fresh rendering is counted, reported and put right")
    void drift_is_counted() throws Exception {
        var ect = aVisibleEct();
        tend.sweep();
        assertThat(tend.verify()).isZero();
        double before = metrics.get("rect.api.documents.drift").counter().count();
        database.execute(
                "update api_participants set body = replace(body, 'Erin', 'Eric'), content_hash = md5('x')::uuid where record_id = ?",
                ect.teacher().value());
        assertThat(name(ect)).startsWith("Eric");

        assertThat(tend.verify()).isEqualTo(1);

        assertThat(metrics.get("rect.api.documents.drift").counter().count()).isEqualTo(before + 1);
        assertThat(name(ect)).startsWith("Erin");
        assertThat(tend.verify()).isZero();
    }

    @Test
    @DisplayName("architecture §4: a bulk load marks nothing, and one pass rebuilds everything")
    void bulk_loads_rebuild() throws Exception {
        var ect = aVisibleEct();
        tend.sweep();
        transactions.executeWithoutResult(status -> {
            database.execute("set local rect.api_marking = off");
            database.execute(
                    "update teachers set trs_last_name = 'Loaded' where id = ?",
                    ect.teacher().value());
        });
        assertThat(name(ect)).doesNotContain("Loaded");

        Instant now = new TestClock().instant();
        database.fetch(
                "select api_rebuild_documents('participants', ?, ?::timestamptz)", TestClock.today(), now.toString());

        assertThat(name(ect)).contains("Loaded");
    }

    private RegisterEct.Registered aVisibleEct() {
        var school = scene.aSchool();
        scene.aPartnership().of(AMBITION).with(school).create();
        return scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
    }

    private String name(RegisterEct.Registered ect) throws Exception {
        return show(ect).get("full_name").asString();
    }

    private tools.jackson.databind.JsonNode show(RegisterEct.Registered ect) throws Exception {
        return api.as(AMBITION).get("/participants/" + apiIdOf(ect.teacher())).attributes();
    }
}
