package uk.gov.education.rect.leadproviderapi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
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
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.gov.education.rect.access.AddStaffUser;
import uk.gov.education.rect.access.ChangeStaffUser;
import uk.gov.education.rect.access.CreateApiToken;
import uk.gov.education.rect.access.ImpersonateSchool;
import uk.gov.education.rect.access.RecordSchoolSignIn;
import uk.gov.education.rect.access.RevokeApiToken;
import uk.gov.education.rect.access.StopImpersonating;
import uk.gov.education.rect.access.UnlockStaffUser;
import uk.gov.education.rect.access.VerifyOneTimeCode;
import uk.gov.education.rect.induction.ChangeExtension;
import uk.gov.education.rect.induction.GrantExtension;
import uk.gov.education.rect.jobs.RetryDeadLetter;
import uk.gov.education.rect.jobs.RetryOutboxMessage;
import uk.gov.education.rect.jobs.RunJobNow;
import uk.gov.education.rect.leadproviderapi.ApiTest;
import uk.gov.education.rect.schools.DeclineReminders;
import uk.gov.education.rect.schools.RemoveRegistrationWindow;
import uk.gov.education.rect.schools.SetRegistrationWindow;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.ChangeAppropriateBody;
import uk.gov.education.rect.usecase.UseCase;

/**
 * The law of the documents: after any sequence of use cases, imports, changes by hand and days that pass, what is stored
 * equals a fresh rendering, and the time of last change moved for exactly those whose content changed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsFollowFactsTest extends ApiTest {

    private static final int STEPS = 80;

    @Autowired
    private ApplicationContext beans;

    @TempDir
    private Path folder;

    /** Each walk goes on when the one before ended: they share a database, whose time must not go back. */
    private Instant started = TestClock.DEFAULT;

    /** Use cases after which documents stay as they are: what they change is in none. */
    private static final Set<Class<?>> NOT_IN_DOCUMENTS = Set.of(
            AddStaffUser.class,
            ChangeStaffUser.class,
            UnlockStaffUser.class,
            VerifyOneTimeCode.class,
            CreateApiToken.class,
            RevokeApiToken.class,
            ImpersonateSchool.class,
            StopImpersonating.class,
            RecordSchoolSignIn.class,
            DeclineReminders.class,
            SetRegistrationWindow.class,
            RemoveRegistrationWindow.class,
            GrantExtension.class,
            ChangeExtension.class,
            ChangeAppropriateBody.class,
            RunJobNow.class,
            RetryDeadLetter.class,
            RetryOutboxMessage.class);

    /** The steps that succeeded at least once, in whichever walk. */
    private final Set<String> done = new TreeSet<>();

    /** The use cases that changed something, in whichever walk. */
    private final Set<Class<?>> useCases = new HashSet<>();

    private Set<String> steps = Set.of();

    @BeforeAll
    void statements_to_declare_on() {
        var money = new uk.gov.education.rect.finance.testing.Scene(database);
        long contract = money.contract(AMBITION, 2026, 100);
        for (int month = 10; month <= 12; month++) {
            money.outputStatement(contract, 2026, month);
        }
        for (int month = 1; month <= 12; month++) {
            money.outputStatement(contract, 2027, month);
        }
    }

    @AfterEach
    void remember_the_time() {
        started = new TestClock().instant();
    }

    /** Each is done on a walk, or named as not touching documents: a new one must become one or the other. */
    @AfterAll
    void every_use_case_was_done() {
        assertThat(done).isEqualTo(steps);
        Set<Class<?>> all = new HashSet<>(NOT_IN_DOCUMENTS);
        all.addAll(useCases);
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(beans.getBeansWithAnnotation(UseCase.class).values().stream()
                        .<Class<?>>map(AopUtils::getTargetClass)
                        .toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_261_006, 4_242})
    @DisplayName(
            "API-UPD-04, API-META-01, API-META-07, API-TST-12, DM-META-07, DM-GAP-23, GIAS-10: whatever happens, documents"
                    + " follow the facts and updated_at is exact")
    void documents_follow_the_facts(long seed) {
        Random random = new Random(seed);
        TestClock.set(started);
        Walk walk = new Walk(beans, scene, api, folder, random);
        steps = walk.steps();
        int changedDocuments = 0;
        for (int step = 0; step < STEPS; step++) {
            // later by some minutes each time, so that every change can be told from the last
            TestClock.set(new TestClock().instant().plusSeconds(60 + random.nextInt(600)));
            KeptDocuments before = KeptDocuments.in(database);
            Steps.Taken taken = walk.step(done);
            String when = "seed %s step %s: %s".formatted(seed, step, taken);
            if (taken.succeeded()) {
                done.add(taken.name());
                useCases.addAll(taken.useCases());
            }
            KeptDocuments after = KeptDocuments.in(database);
            assertThat(drift()).as(when).isEmpty();
            changedDocuments += after.changedSince(before, new TestClock().instant(), when);
        }
        assertThat(changedDocuments).as("the walk went somewhere").isGreaterThan(STEPS / 5);
    }
}
