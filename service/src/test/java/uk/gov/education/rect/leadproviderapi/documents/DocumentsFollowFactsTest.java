package uk.gov.education.rect.leadproviderapi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.gov.education.rect.leadproviderapi.ApiTest;
import uk.gov.education.rect.testing.TestClock;

/**
 * The law of the documents: after any sequence of use cases, imports, changes by hand and days that pass, what is stored
 * equals a fresh rendering, and the time of last change moved for exactly those whose content changed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsFollowFactsTest extends ApiTest {

    private static final int STEPS = 70;

    @Autowired
    private ApplicationContext beans;

    @TempDir
    private Path folder;

    /** Each walk goes on when the one before ended: they share a database, whose time must not go back. */
    private Instant started = TestClock.DEFAULT;

    /** What succeeded at least once, in whichever walk. */
    private final Set<String> done = new TreeSet<>();

    @BeforeAll
    void statements_to_declare_on() {
        var money = new uk.gov.education.rect.finance.testing.Scene(database);
        long contract = money.contract(AMBITION, 2026, 100);
        money.outputStatement(contract, 2026, 10);
        money.outputStatement(contract, 2026, 11);
        money.outputStatement(contract, 2026, 12);
    }

    @AfterEach
    void remember_the_time() {
        started = new TestClock().instant();
    }

    @AfterAll
    void every_use_case_was_done() {
        assertThat(done).containsAll(Walk.STEPS);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_261_006, 4_242})
    @DisplayName(
            "API-UPD-04, API-META-01, API-META-07, API-TST-12: whatever happens, documents follow the facts and updated_at is exact")
    void documents_follow_the_facts(long seed) {
        Random random = new Random(seed);
        TestClock.set(started);
        Walk walk = new Walk(beans, scene, api, folder, random);
        int changedDocuments = 0;
        for (int step = 0; step < STEPS; step++) {
            // later by some minutes each time, so that every change can be told from the last
            TestClock.set(new TestClock().instant().plusSeconds(60 + random.nextInt(600)));
            KeptDocuments before = KeptDocuments.in(database);
            Walk.Step taken = walk.step();
            String when = "seed %s step %s: %s".formatted(seed, step, taken);
            if (taken.succeeded()) {
                done.add(taken.name());
            }
            KeptDocuments after = KeptDocuments.in(database);
            assertThat(drift()).as(when).isEmpty();
            changedDocuments += after.changedSince(before, new TestClock().instant(), when);
        }
        assertThat(changedDocuments).as("the walk went somewhere").isGreaterThan(STEPS / 3);
    }
}
