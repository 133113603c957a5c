package uk.gov.education.rect.leadproviderapi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
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
    @DisplayName(
            "API-META-03, DM-META-08: a document that differs from a fresh rendering is counted, reported and put right")
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
    @DisplayName("architecture §4, DM-META-09: a bulk load marks nothing, and one pass rebuilds everything")
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

    @Test
    @DisplayName("rule 16: documents that the turn of the day has made wrong are counted until they are rendered")
    void overdue_documents_are_counted() throws Exception {
        var school = scene.aSchool();
        scene.aPartnership().of(AMBITION).with(school).create();
        scene.anEct().at(school).since("2026-10-08").trainedBy(AMBITION).register();
        assertThat(overdue()).isZero();

        TestClock.set(TestClock.DEFAULT.plus(Duration.ofDays(2)));
        // the participant joins, and the partnership counts one more
        assertThat(overdue()).isEqualTo(2);

        tend.turnDay();
        assertThat(overdue()).isZero();
        putTheClockBack();
    }

    @Test
    @DisplayName("architecture §4: emptying a watched table marks whatever it may have touched")
    void emptying_a_table_marks_all() throws Exception {
        var ect = aVisibleEct();
        tend.sweep();
        transactions.executeWithoutResult(status -> {
            database.execute("insert into teachers (trnless) values (true)");
            database.execute(
                    "insert into teacher_id_changes (teacher_id, api_from_teacher_id, api_to_teacher_id)"
                            + " select t.id, o.api_id, t.api_id from teachers t, teachers o where t.id = ? and o.trnless",
                    ect.teacher().value());
        });
        assertThat(show(ect).get("participant_id_changes").size()).isEqualTo(1);

        database.execute("truncate teacher_id_changes");
        tend.sweep();

        assertThat(show(ect).get("participant_id_changes").size()).isZero();
    }

    @Test
    @DisplayName(
            "architecture §4: a change that touches more than 1,000 documents leaves them to the sweep, whose time they then carry")
    void very_large_changes_are_swept() throws Exception {
        var ect = aVisibleEct();
        tend.sweep();
        String before = show(ect).get("updated_at").asString();
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(1)));

        transactions.executeWithoutResult(status -> {
            database.execute(
                    "insert into teachers (trn, trs_first_name, trs_last_name) select (5000000 + n)::text, 'One', 'Of many' from generate_series(1, 1001) n");
            database.execute("update teachers set trs_last_name = 'Renamed'");
        });

        assertThat(name(ect)).doesNotContain("Renamed");
        assertThat(show(ect).get("updated_at").asString()).isEqualTo(before);
        assertThat(metrics.get("rect.api.documents.dirty").gauge().value()).isPositive();

        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(2)));
        tend.sweep();

        assertThat(name(ect)).endsWith("Renamed");
        assertThat(show(ect).get("updated_at").asString()).isEqualTo("2026-10-06T09:02:00Z");
        assertThat(metrics.get("rect.api.documents.dirty").gauge().value()).isZero();
    }

    @Test
    @DisplayName("architecture §4: a plan made for one row is not used for thousands: both mark what they change")
    void few_and_many_rows_mark() {
        for (int few = 0; few < 3; few++) {
            database.execute(
                    "insert into teachers (trn, trs_first_name, trs_last_name) values (?, 'A', 'B')",
                    6000000 + few + "");
        }
        database.execute(
                "insert into teachers (trn, trs_first_name, trs_last_name) select (6000100 + n)::text, 'A', 'B' from generate_series(1, 200) n");
        tend.sweep();
        database.execute("update teachers set trs_last_name = 'C' where trn = '6000001'");
        assertThat(marked()).isEqualTo(1);
        database.execute("update teachers set trs_last_name = 'D' where trn between '6000101' and '6000300'");
        assertThat(marked()).isEqualTo(201);
        tend.sweep();
        database.execute("delete from teachers where trn between '6000000' and '6000300'");
        assertThat(marked()).isEqualTo(203);
        tend.sweep();
    }

    private long marked() {
        return database.fetchSingle("select count(distinct key) from api_dirty_keys where resource = 'participants'")
                .get(0, Long.class);
    }

    private double overdue() {
        return metrics.get("rect.api.documents.overdue").gauge().value();
    }

    /** The other tests of this class go on at the default time, with documents as of then. */
    private void putTheClockBack() {
        TestClock.set(TestClock.DEFAULT);
        database.fetch(
                "select api_rebuild_documents(name, ?, ?::timestamptz) from api_resources",
                TestClock.today(),
                new TestClock().instant().toString());
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
