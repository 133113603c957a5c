package uk.gov.education.rect.leadproviderapi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import uk.gov.education.rect.leadproviderapi.ApiTest;
import uk.gov.education.rect.training.RegisterEct;

class DocumentRacesTest extends ApiTest {

    private static final String MANY_MARKS =
            "insert into api_dirty_keys (resource, key) select 'participants', 900000 + n from generate_series(1, 300) n";

    @RepeatedTest(10)
    @DisplayName(
            "architecture §4: two transactions that change one participant at the same time both show in its document")
    void both_changes_show() throws Exception {
        var ect = aVisibleEct();
        together(
                () -> database.execute(
                        "update teachers set trs_last_name = 'Changed' where id = ?",
                        ect.teacher().value()),
                () -> database.execute(
                        "update ect_at_school_periods set email = 'changed@school.example' where id = ?",
                        ect.period().value()));
        shown(ect);
    }

    @RepeatedTest(5)
    @DisplayName("architecture §4: so do a change and a bulk change that locks the whole resource")
    void a_bulk_change_shows_too() throws Exception {
        var ect = aVisibleEct();
        together(
                () -> {
                    database.execute(
                            "update teachers set trs_last_name = 'Changed' where id = ?",
                            ect.teacher().value());
                    database.execute(MANY_MARKS);
                },
                () -> database.execute(
                        "update ect_at_school_periods set email = 'changed@school.example' where id = ?",
                        ect.period().value()));
        shown(ect);
    }

    private RegisterEct.Registered aVisibleEct() {
        var school = scene.aSchool();
        scene.aPartnership().of(AMBITION).with(school).create();
        return scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
    }

    private void shown(RegisterEct.Registered ect) throws Exception {
        var attributes =
                api.as(AMBITION).get("/participants/" + apiIdOf(ect.teacher())).attributes();
        assertThat(attributes.get("full_name").asString()).endsWith("Changed");
        assertThat(attributes.at("/ecf_enrolments/0/email").asString()).isEqualTo("changed@school.example");
    }

    /** Each in a transaction of its own; neither commits before both have written. */
    private void together(Runnable one, Runnable other) throws Exception {
        CyclicBarrier bothWritten = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> first = threads.submit(() -> inTransaction(one, bothWritten));
            Future<?> second = threads.submit(() -> inTransaction(other, bothWritten));
            first.get(30, TimeUnit.SECONDS);
            second.get(30, TimeUnit.SECONDS);
        }
    }

    private void inTransaction(Runnable writes, CyclicBarrier bothWritten) {
        transactions.executeWithoutResult(status -> {
            writes.run();
            try {
                bothWritten.await(20, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
