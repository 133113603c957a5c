package uk.gov.education.rect.leadproviderapi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.sql.Timestamp;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.leadproviderapi.ApiTest;
import uk.gov.education.rect.schools.NominateInductionTutor;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.RegisterEct;

class DocumentRacesTest extends ApiTest {

    private static final String MANY_MARKS =
            "insert into api_dirty_keys (resource, key) select 'participants', 900000 + n from generate_series(1, 300) n";

    @Autowired
    private NominateInductionTutor nominate;

    @Autowired
    private ServiceClock clock;

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

    @Test
    @DisplayName(
            "architecture §4: rendering many schools does not wait for whoever changes one of them, so that the two"
                    + " never wait for each other")
    void a_bulk_rendering_passes_by_a_locked_school() throws Exception {
        var school = scene.aSchool();
        database.execute("delete from api_schools where record_id = ?", school.value());
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            transactions.executeWithoutResult(status -> {
                nominate.execute(new NominateInductionTutor.Command(
                        new Author.System(),
                        school,
                        "Tamsin Tutor",
                        EmailAddress.parse("tutor@school.example").orElseThrow()));
                assertThat(inTheMeantime(
                                other,
                                () -> transactions.executeWithoutResult(inner -> {
                                    database.execute("set local lock_timeout = '5s'");
                                    database.fetch(
                                            "select api_store('schools', array(select n + ? from generate_series(0, 300) n), ?, ?)",
                                            school.value(),
                                            clock.today(),
                                            Timestamp.from(clock.now()));
                                })))
                        .isNull();
            });
        }
    }

    private static @Nullable Throwable inTheMeantime(ExecutorService other, Runnable work) {
        try {
            other.submit(work).get(30, TimeUnit.SECONDS);
            return null;
        } catch (Exception failure) {
            return failure;
        }
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
