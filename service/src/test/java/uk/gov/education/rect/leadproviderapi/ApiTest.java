package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.API_RESOURCES;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.access.CreateApiToken;
import uk.gov.education.rect.finance.DeclareParticipant;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;

/** What tests of the API share. Whatever a test does, its documents must equal a fresh rendering at the end (API-TST-10). */
@ServiceTest
public abstract class ApiTest {

    @Autowired
    protected Scene scene;

    @Autowired
    private MockMvc http;

    @Autowired
    private CreateApiToken createToken;

    @Autowired
    private DeclareParticipant declare;

    protected ApiCalls api;

    @Autowired
    protected DSLContext database;

    @Autowired
    protected TransactionTemplate transactions;

    @BeforeEach
    protected void startAfresh() {
        api = new ApiCalls(http, createToken, scene);
    }

    @AfterEach
    protected void documents_equal_a_fresh_rendering() {
        assertThat(drift()).isEmpty();
        assertThat(miscounted()).as("weeks of lists that are counted wrongly").isEmpty();
    }

    /** What differs from a fresh rendering, though nothing waits to be rendered. */
    protected List<String> drift() {
        return database.select(API_RESOURCES.NAME).from(API_RESOURCES).fetch(API_RESOURCES.NAME).stream()
                .flatMap(resource -> database
                        .fetch(
                                "select d.document_table || ' ' || d.key || ' ' || d.problem from api_drift(?, api_keys_between(?, 0, 1000000), ?) d",
                                resource,
                                resource,
                                TestClock.today())
                        .map(row -> row.get(0, String.class))
                        .stream())
                .toList();
    }

    /** Weeks in which lists are told to hold what they do not (API-PERF-03). */
    protected List<String> miscounted() {
        return database.fetch(
                        "select counted || ' ' || m.week from unnest(api_counted_tables()) counted, api_miscounted(counted) m")
                .map(row -> row.get(0, String.class));
    }

    /** Renders what was set up outside the service's transactions. */
    protected void sweep() {
        database.fetch(
                "select api_sweep(?, ?::timestamptz, 10000)",
                TestClock.today(),
                new TestClock().instant().toString());
    }

    /** Does the work at 10:00 in London on a day, and comes back. */
    protected <T> T on(String day, Supplier<T> work) {
        Instant before = new TestClock().instant();
        TestClock.set(LocalDate.parse(day));
        try {
            return work.get();
        } finally {
            TestClock.set(before);
        }
    }

    /** Changes facts by SQL, in one transaction of the service. */
    protected void change(String... statements) {
        transactions.executeWithoutResult(status -> List.of(statements).forEach(database::execute));
    }

    /** The lead provider declares that an ECT started, an hour before the tests' day. */
    protected void declareStarted(String leadProvider, TeacherId ect) {
        declare.execute(new DeclareParticipant.Command(
                new Author.LeadProviderApi(leadProvider),
                scene.leadProvider(leadProvider),
                apiIdOf(ect).toString(),
                "ecf-induction",
                "started",
                TestClock.DEFAULT.minusSeconds(3_600).toString(),
                "training-event-attended"));
    }

    /** The participant id. */
    protected UUID apiIdOf(TeacherId teacher) {
        return database.select(TEACHERS.API_ID)
                .from(TEACHERS)
                .where(TEACHERS.ID.eq(teacher.value()))
                .fetchSingle()
                .value1();
    }
}
