package uk.gov.education.rect.leadproviderapi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.finance.DeclareParticipant;
import uk.gov.education.rect.finance.VoidDeclaration;
import uk.gov.education.rect.induction.RecordPass;
import uk.gov.education.rect.leadproviderapi.ApiTest;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.schools.NominateInductionTutor;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.AssignMentor;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;
import uk.gov.education.rect.training.FinishMentorAtSchoolPeriods;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.usecase.Refused;

/**
 * The law of the documents: after any sequence of use cases, changes by import and by hand, and days that pass, what is
 * stored equals a fresh rendering, and the time of last change moved for exactly those whose content changed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsFollowFactsTest extends ApiTest {

    private static final int STEPS = 60;

    @Autowired
    private TendDocuments tend;

    @Autowired
    private AssignMentor assignMentor;

    @Autowired
    private FinishEctAtSchoolPeriod finishEct;

    @Autowired
    private FinishMentorAtSchoolPeriods finishMentor;

    @Autowired
    private NominateInductionTutor nominateTutor;

    @Autowired
    private RecordPass recordPass;

    @Autowired
    private DeclareParticipant declare;

    @Autowired
    private VoidDeclaration voidDeclaration;

    private record Ect(TeacherId teacher, EctAtSchoolPeriodId period, AppropriateBodyPeriodId body) {}

    private record Mentor(TeacherId teacher, MentorAtSchoolPeriodId period) {}

    /** Each walk goes on when the one before ended: they share a database, whose time must not go back. */
    private Instant started = TestClock.DEFAULT;

    private final List<SchoolId> schools = new ArrayList<>();
    private final List<Ect> ects = new ArrayList<>();
    private final List<Mentor> mentors = new ArrayList<>();

    @BeforeAll
    void a_statement_to_declare_on() {
        var money = new uk.gov.education.rect.finance.testing.Scene(database);
        money.outputStatement(money.contract(AMBITION, 2026, 100), 2026, 11);
    }

    @AfterEach
    void remember_the_time() {
        started = new TestClock().instant();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_261_006, 4_242})
    @DisplayName("API-UPD-04, API-META-07: whatever happens, documents follow the facts and updated_at is exact")
    void documents_follow_the_facts(long seed) {
        Random random = new Random(seed);
        TestClock.set(started);
        schools.clear();
        ects.clear();
        mentors.clear();
        for (int i = 0; i < 3; i++) {
            schools.add(scene.aSchool());
            registerEct(random);
        }
        tend.sweep();
        int changedDocuments = 0;
        for (int step = 0; step < STEPS; step++) {
            // later by some minutes each time, so that every change can be told from the last
            TestClock.set(new TestClock().instant().plusSeconds(60 + random.nextInt(600)));
            KeptDocuments before = KeptDocuments.in(database);
            String action = step(random);
            Instant now = new TestClock().instant();
            KeptDocuments after = KeptDocuments.in(database);
            assertThat(drift()).as("seed %s step %s: %s", seed, step, action).isEmpty();
            changedDocuments += after.changedSince(before, now, "seed %s step %s: %s".formatted(seed, step, action));
        }
        assertThat(changedDocuments).as("the walk went somewhere").isGreaterThan(STEPS / 2);
    }

    private String step(Random random) {
        List<Supplier<String>> actions = List.of(
                () -> registerEct(random),
                () -> registerEct(random),
                () -> registerMentor(random),
                () -> assign(random),
                () -> partner(random),
                () -> partner(random),
                () -> declare(random),
                () -> declare(random),
                () -> takeBack(random),
                () -> pass(random),
                () -> finishEct(random),
                () -> finishMentor(random),
                () -> nominateTutor(random),
                () -> changeSchoolInGias(random),
                () -> changeName(random),
                () -> stopTraining(random),
                () -> changeByHand(random),
                () -> passDays(random));
        Supplier<String> action = actions.get(random.nextInt(actions.size()));
        try {
            return action.get();
        } catch (Refused refused) {
            return "refused: " + refused.refusal();
        }
    }

    private String registerEct(Random random) {
        AppropriateBodyPeriodId body = scene.aTeachingSchoolHub();
        var ect = scene.anEct().at(one(schools, random)).since(recently(random)).assuredBy(body);
        switch (random.nextInt(3)) {
            case 0 -> ect.trainedBy(AMBITION);
            case 1 -> ect.trainedBy(TEACH_FIRST);
            default -> {}
        }
        var registered = ect.reachedAt("ect" + random.nextInt(1_000_000) + "@school.example")
                .register();
        ects.add(new Ect(registered.teacher(), registered.period(), body));
        return "register an ECT";
    }

    private String registerMentor(Random random) {
        if (ects.isEmpty()) {
            return "nobody to mentor";
        }
        Ect mentee = one(ects, random);
        var mentor = scene.aMentor().at(schoolOf(mentee)).of(mentee.period());
        if (random.nextBoolean()) {
            mentor.trainedBy(random.nextBoolean() ? AMBITION : TEACH_FIRST);
        }
        var registered = mentor.reachedAt("mentor" + random.nextInt(1_000_000) + "@school.example")
                .register();
        mentors.add(new Mentor(registered.teacher(), registered.period()));
        return "register a mentor";
    }

    private String assign(Random random) {
        if (ects.isEmpty() || mentors.isEmpty()) {
            return "nobody to assign";
        }
        assignMentor.execute(new AssignMentor.Command(
                Scene.TUTOR, one(ects, random).period(), one(mentors, random).period(), false));
        return "assign a mentor";
    }

    private String partner(Random random) {
        scene.aPartnership()
                .of(random.nextInt(3) > 0 ? AMBITION : TEACH_FIRST)
                .with(one(schools, random))
                .create();
        // the pairing was made by hand, without a transaction of the service
        tend.sweep();
        return "create a partnership";
    }

    private String declare(Random random) {
        if (ects.isEmpty()) {
            return "nobody to declare";
        }
        declare.execute(new DeclareParticipant.Command(
                new Author.LeadProviderApi(AMBITION),
                ambition(),
                apiIdOf(one(ects, random).teacher()).toString(),
                "ecf-induction",
                random.nextInt(4) > 0 ? "started" : "retained-1",
                new TestClock().instant().minusSeconds(3_600).toString(),
                "training-event-attended"));
        return "declare";
    }

    private String takeBack(Random random) {
        var declarations =
                database.fetch("select api_id from declarations order by id").getValues(0, java.util.UUID.class);
        if (declarations.isEmpty()) {
            return "nothing to void";
        }
        voidDeclaration.execute(new VoidDeclaration.Command(
                new VoidDeclaration.ByLeadProvider(new Author.LeadProviderApi(AMBITION), ambition()),
                one(declarations, random)));
        return "void";
    }

    private String pass(Random random) {
        if (ects.isEmpty()) {
            return "nobody to pass";
        }
        Ect ect = one(ects, random);
        transactions.executeWithoutResult(status -> database.execute(
                "insert into induction_periods (teacher_id, appropriate_body_period_id, started_on, induction_programme, training_programme)"
                        + " select ?, ?, ?, 'fip', 'provider_led' where not exists (select from induction_periods where teacher_id = ?)",
                ect.teacher().value(),
                ect.body().value(),
                TestClock.today().minusDays(20),
                ect.teacher().value()));
        if (random.nextBoolean()) {
            recordPass.execute(new RecordPass.Command(
                    Scene.TUTOR, ect.body(), ect.teacher(), TestClock.today().minusDays(1), BigDecimal.ONE));
        }
        return "claim and pass";
    }

    private String finishEct(Random random) {
        if (ects.isEmpty()) {
            return "nobody to leave";
        }
        Ect ect = one(ects, random);
        finishEct.execute(new FinishEctAtSchoolPeriod.Command(
                Scene.TUTOR, ect.period(), TestClock.today().plusDays(random.nextInt(10) - 3L), schoolOf(ect)));
        return "an ECT leaves";
    }

    private String finishMentor(Random random) {
        if (mentors.isEmpty()) {
            return "nobody to leave";
        }
        finishMentor.execute(new FinishMentorAtSchoolPeriods.Command(
                Scene.TUTOR,
                one(mentors, random).teacher(),
                TestClock.today().plusDays(random.nextInt(10) - 3L),
                null));
        return "a mentor leaves";
    }

    private String nominateTutor(Random random) {
        nominateTutor.execute(new NominateInductionTutor.Command(
                Scene.TUTOR,
                one(schools, random),
                "Tutor " + (char) ('A' + random.nextInt(3)),
                new EmailAddress("tutor" + random.nextInt(3) + "@school.example")));
        return "nominate a tutor";
    }

    private String changeSchoolInGias(Random random) {
        long school = one(schools, random).value();
        String column = List.of("name", "primary_contact_email", "postcode").get(random.nextInt(3));
        String value = column.equals("primary_contact_email")
                ? "head" + random.nextInt(3) + "@school.example"
                : "New " + random.nextInt(3);
        transactions.executeWithoutResult(status -> database.execute(
                "update gias_schools set " + column + " = ? where urn = (select urn from schools where id = ?)",
                value,
                school));
        return "GIAS changes " + column;
    }

    private String changeName(Random random) {
        if (ects.isEmpty()) {
            return "nobody to rename";
        }
        transactions.executeWithoutResult(status -> database.execute(
                "update teachers set trs_last_name = ? where id = ?",
                "Name" + random.nextInt(3),
                one(ects, random).teacher().value()));
        return "TRS changes a name";
    }

    private String stopTraining(Random random) {
        boolean withdraw = random.nextBoolean();
        transactions.executeWithoutResult(status -> database.execute(
                "update training_periods set finished_on = greatest(started_on, ?::date - 1), "
                        + (withdraw
                                ? "withdrawn_at = ?, withdrawal_reason = 'other'"
                                : "deferred_at = ?, deferral_reason = 'career_break'")
                        + " where id = (select id from training_periods where training_programme = 'provider_led'"
                        + " and finished_on is null order by md5(id::text || ?) limit 1)",
                TestClock.today(),
                java.sql.Timestamp.from(new TestClock().instant()),
                String.valueOf(random.nextInt())));
        return withdraw ? "withdraw" : "defer";
    }

    private String changeByHand(Random random) {
        database.execute(
                "update ect_at_school_periods set working_pattern = (array['full_time', 'part_time']::working_pattern[])[?]"
                        + " where id = (select id from ect_at_school_periods order by md5(id::text || ?) limit 1)",
                1 + random.nextInt(2),
                String.valueOf(random.nextInt()));
        tend.sweep();
        return "a change by hand, swept";
    }

    private String passDays(Random random) {
        TestClock.set(TestClock.today()
                .plusDays(1 + random.nextInt(6))
                .atTime(0, 5)
                .atZone(ServiceClock.LONDON)
                .toInstant());
        tend.turnDay();
        return "days pass";
    }

    private LeadProviderId ambition() {
        return scene.leadProvider(AMBITION);
    }

    private SchoolId schoolOf(Ect ect) {
        return new SchoolId(database.fetchSingle(
                        "select school_id from ect_at_school_periods where id = ?",
                        ect.period().value())
                .get(0, Long.class));
    }

    private static String recently(Random random) {
        return TestClock.today()
                .minusDays(random.nextInt(30))
                .plusDays(random.nextInt(10))
                .toString();
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
