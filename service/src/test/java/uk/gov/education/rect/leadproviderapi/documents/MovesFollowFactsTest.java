package uk.gov.education.rect.leadproviderapi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.leadproviderapi.ApiTest;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.AssignMentor;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;
import uk.gov.education.rect.training.FinishMentorAtSchoolPeriods;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.usecase.Refused;

/**
 * The law of the documents for people who move: after any sequence of moves, mentorships and days, transfers and unfunded
 * mentors are those that 03 §18.2 and §19 say, and {@code updated_at} moved where the content did.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovesFollowFactsTest extends ApiTest {

    private static final int STEPS = 60;

    @Autowired
    private TendDocuments tend;

    @Autowired
    private AssignMentor assignMentor;

    @Autowired
    private FinishEctAtSchoolPeriod finishEct;

    @Autowired
    private FinishMentorAtSchoolPeriods finishMentor;

    private record Ect(Trn trn, TeacherId teacher, EctAtSchoolPeriodId period, SchoolId school) {}

    private record Mentor(Trn trn, TeacherId teacher, MentorAtSchoolPeriodId period) {}

    /** Each walk goes on when the one before ended: they share a database, whose time must not go back. */
    private Instant started = TestClock.DEFAULT;

    private final List<SchoolId> schools = new ArrayList<>();
    private final List<Ect> ects = new ArrayList<>();
    private final List<Mentor> mentors = new ArrayList<>();

    @AfterEach
    void remember_the_time() {
        started = new TestClock().instant();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7, 20_261_124})
    @DisplayName(
            "API-TRF-03, API-UNF-01, API-UPD-04, API-TST-12: whoever moves, transfers and unfunded mentors follow the facts")
    void moves_follow_the_facts(long seed) {
        Random random = new Random(seed);
        TestClock.set(started);
        schools.clear();
        ects.clear();
        mentors.clear();
        for (int i = 0; i < 3; i++) {
            SchoolId school = scene.aSchool();
            schools.add(school);
            scene.aPartnership()
                    .of(i == 1 ? TEACH_FIRST : AMBITION)
                    .with(school)
                    .create();
        }
        Trn trn = scene.aTrn();
        var first = scene.anEct()
                .withTrn(trn)
                .at(schools.getFirst())
                .trainedBy(AMBITION)
                .register();
        ects.add(new Ect(trn, first.teacher(), first.period(), schools.getFirst()));
        registerMentor(random, scene.aTrn());
        tend.sweep();
        int changedDocuments = 0;
        int transfers = 0;
        int unfundedMentors = 0;
        for (int step = 0; step < STEPS; step++) {
            TestClock.set(new TestClock().instant().plusSeconds(60 + random.nextInt(600)));
            KeptDocuments before = KeptDocuments.in(database);
            String when = "seed %s step %s: %s".formatted(seed, step, step(random));
            KeptDocuments after = KeptDocuments.in(database);
            Moves expected = new Moves(database, TestClock.today());
            assertThat(Moves.storedTransfers(database)).as(when).isEqualTo(expected.transfers());
            assertThat(Moves.storedUnfundedMentors(database)).as(when).isEqualTo(expected.unfundedMentors());
            transfers += expected.transfers().size();
            unfundedMentors += expected.unfundedMentors().size();
            assertThat(drift()).as(when).isEmpty();
            changedDocuments += after.changedSince(before, new TestClock().instant(), when);
        }
        assertThat(changedDocuments).as("the walk went somewhere").isGreaterThan(STEPS / 2);
        assertThat(transfers).as("people moved").isGreaterThan(STEPS);
        assertThat(unfundedMentors).as("people mentored unfunded").isGreaterThan(STEPS / 4);
    }

    private String step(Random random) {
        List<Supplier<String>> actions = List.of(
                () -> register(random, scene.aTrn()),
                () -> moveEct(random),
                () -> moveEct(random),
                () -> finishEct(random),
                () -> registerMentor(random, scene.aTrn()),
                () -> registerMentor(random, scene.aTrn()),
                () -> moveMentor(random),
                () -> assign(random),
                () -> assign(random),
                () -> finishMentor(random),
                () -> partner(random),
                () -> complete(random),
                () -> changeName(random),
                () -> stopTraining(random),
                () -> passDays(random),
                () -> passDays(random));
        Supplier<String> action = actions.get(random.nextInt(actions.size()));
        try {
            return action.get();
        } catch (Refused refused) {
            return "refused: " + refused.refusal();
        }
    }

    private String register(Random random, Trn trn) {
        SchoolId school = one(schools, random);
        var ect = scene.anEct().withTrn(trn).at(school).since(around(random));
        switch (random.nextInt(4)) {
            case 0, 1 -> ect.trainedBy(AMBITION);
            case 2 -> ect.trainedBy(TEACH_FIRST);
            default -> {}
        }
        var registered = ect.reachedAt("ect" + random.nextInt(1_000_000) + "@school.example")
                .register();
        ects.add(new Ect(trn, registered.teacher(), registered.period(), school));
        return "register an ECT";
    }

    private String moveEct(Random random) {
        return "again: " + register(random, one(ects, random).trn());
    }

    private String finishEct(Random random) {
        Ect ect = one(ects, random);
        finishEct.execute(new FinishEctAtSchoolPeriod.Command(
                Scene.TUTOR, ect.period(), TestClock.today().plusDays(random.nextInt(10) - 3L), ect.school()));
        return "an ECT leaves";
    }

    private String registerMentor(Random random, Trn trn) {
        Ect mentee = one(ects, random);
        var mentor = scene.aMentor()
                .withTrn(trn)
                .at(mentee.school())
                .of(mentee.period())
                .since(around(random));
        if (random.nextInt(4) == 0) {
            mentor.trainedBy(random.nextBoolean() ? AMBITION : TEACH_FIRST);
        }
        if (random.nextBoolean()) {
            mentor.leavingOtherSchools();
        }
        var registered = mentor.reachedAt("mentor" + random.nextInt(1_000_000) + "@school.example")
                .register();
        mentors.add(new Mentor(trn, registered.teacher(), registered.period()));
        return "register a mentor";
    }

    private String moveMentor(Random random) {
        return mentors.isEmpty()
                ? "nobody to move"
                : "again: " + registerMentor(random, one(mentors, random).trn());
    }

    private String assign(Random random) {
        if (mentors.isEmpty()) {
            return "nobody to assign";
        }
        assignMentor.execute(new AssignMentor.Command(
                Scene.TUTOR, one(ects, random).period(), one(mentors, random).period(), false));
        return "assign a mentor";
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

    private String partner(Random random) {
        scene.aPartnership()
                .of(random.nextBoolean() ? AMBITION : TEACH_FIRST)
                .with(one(schools, random))
                .create();
        // the pairing was made by hand, without a transaction of the service
        tend.sweep();
        return "create a partnership";
    }

    private String complete(Random random) {
        boolean mentor = random.nextBoolean() && !mentors.isEmpty();
        long teacher =
                (mentor ? one(mentors, random).teacher() : one(ects, random).teacher()).value();
        change(
                mentor
                        ? "update teachers set mentor_became_ineligible_for_funding_on = ?,"
                                + " mentor_became_ineligible_for_funding_reason = 'completed_during_early_roll_out' where id = ?"
                        : "update teachers set trs_induction_start_date = '2026-09-01', trs_induction_completed_date = ? where id = ?",
                TestClock.today(),
                teacher);
        return "training or induction is completed";
    }

    private String changeName(Random random) {
        long teacher = (random.nextBoolean() && !mentors.isEmpty()
                        ? one(mentors, random).teacher()
                        : one(ects, random).teacher())
                .value();
        change("update teachers set trs_last_name = ? where id = ?", "Name" + random.nextInt(3), teacher);
        return "TRS changes a name";
    }

    private String stopTraining(Random random) {
        change(
                "update training_periods set finished_on = greatest(started_on, ?::date)"
                        + " where id = (select id from training_periods where finished_on is null order by md5(id::text || ?) limit 1)",
                TestClock.today().plusDays(random.nextInt(3) - 1L),
                String.valueOf(random.nextInt()));
        return "training ends";
    }

    private String passDays(Random random) {
        TestClock.set(TestClock.today()
                .plusDays(1 + random.nextInt(4))
                .atTime(0, 5)
                .atZone(ServiceClock.LONDON)
                .toInstant());
        tend.turnDay();
        return "days pass";
    }

    private void change(String sql, Object... values) {
        transactions.executeWithoutResult(status -> database.execute(sql, values));
    }

    private static String around(Random random) {
        LocalDate day = TestClock.today().plusDays(random.nextInt(16) - 10L);
        return day.toString();
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
