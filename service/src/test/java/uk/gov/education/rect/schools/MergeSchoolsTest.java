package uk.gov.education.rect.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.MENTORSHIP_PERIODS;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.REPORTED_LEAVING_TRAININGS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.SCHOOL_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;
import uk.gov.education.rect.training.ReportLeaving;
import uk.gov.education.rect.training.WithdrawLeaving;

/** Today is 6 October 2026; the old school closes on 5 October. */
@ServiceTest
class MergeSchoolsTest {

    private static final LocalDate CLOSED_ON = LocalDate.of(2026, 10, 5);

    @Autowired
    Scene scene;

    @Autowired
    DSLContext database;

    @Autowired
    ReconcileSchools reconcile;

    @Autowired
    Schools schools;

    @Autowired
    FinishEctAtSchoolPeriod finishEct;

    @Autowired
    ReportLeaving reportLeaving;

    @Autowired
    WithdrawLeaving withdrawLeaving;

    private SchoolId old;
    private SchoolId next;

    @BeforeEach
    void two_schools() {
        old = scene.aSchool();
        next = scene.aSchool();
    }

    @Test
    @DisplayName("01 §8.18 merge: ECT and mentor keep their spells, training and each other, at the successor")
    void people_move() {
        var partnership = scene.aPartnership().with(old).of(AMBITION).create();
        var ect = scene.anEct().at(old).since("2026-09-01").trainedBy(AMBITION).register();
        var mentor =
                scene.aMentor().of(ect.period()).at(old).since("2026-09-01").register();
        ReconcileSchools.Report report = mergeIn("Successor - merged");

        assertThat(report.merged()).containsExactly(urn(old));
        assertThat(report.failed()).isEmpty();
        assertThat(report.unreconciled()).isEmpty();
        assertThat(database.selectFrom(ECT_AT_SCHOOL_PERIODS)
                        .where(ECT_AT_SCHOOL_PERIODS.ID.eq(ect.period().value()))
                        .fetchSingle())
                .satisfies(spell -> assertThat(spell.getSchoolId()).isEqualTo(next.value()))
                .satisfies(spell -> assertThat(spell.getStartedOn()).isEqualTo("2026-09-01"))
                .satisfies(spell -> assertThat(spell.getFinishedOn()).isNull());
        var training = database.selectFrom(TRAINING_PERIODS)
                .where(TRAINING_PERIODS.ID.eq(ect.training().value()))
                .fetchSingle();
        var successor = database.selectFrom(SCHOOL_PARTNERSHIPS)
                .where(SCHOOL_PARTNERSHIPS.ID.eq(training.getSchoolPartnershipId()))
                .fetchSingle();
        assertThat(successor.getSchoolId()).isEqualTo(next.value());
        assertThat(database.fetchCount(SCHOOL_PARTNERSHIPS, SCHOOL_PARTNERSHIPS.SCHOOL_ID.eq(old.value())))
                .isZero();
        assertThat(scene.storyOf(ect.teacher())).endsWith("teacher_ect_at_school_period_moved_school");
        assertThat(scene.storyOf(mentor.teacher())).endsWith("teacher_mentor_at_school_period_moved_school");
        assertThat(database.fetchCount(
                        MENTORSHIP_PERIODS,
                        MENTORSHIP_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID.eq(
                                mentor.period().value())))
                .isOne();
        assertThat(database.select(EVENTS.EVENT_TYPE)
                        .from(EVENTS)
                        .where(EVENTS.SCHOOL_PARTNERSHIP_ID.eq(successor.getId()))
                        .orderBy(EVENTS.ID)
                        .fetch(EVENTS.EVENT_TYPE))
                .contains("school_partnership_created", "school_partnership_recreated");
        assertThat(database.select(EVENTS.METADATA)
                        .from(EVENTS)
                        .where(EVENTS.EVENT_TYPE.eq("school_partnership_recreated"))
                        .and(EVENTS.SCHOOL_ID.eq(next.value()))
                        .fetchSingle()
                        .value1()
                        .data())
                .contains(partnership.apiId().toString(), urn(old).toString());
        assertDocumentsFollow();
    }

    @Test
    @DisplayName("DM-GAP-20, GIAS-16: the old school's history is the successor's; the old school says what it became")
    void history_goes_on() {
        var ect = scene.anEct().at(old).since("2026-09-01").register();
        finishEct.execute(new FinishEctAtSchoolPeriod.Command(TUTOR, ect.period(), LocalDate.parse("2026-12-18"), old));
        mergeIn("Successor - amalgamated");

        assertThat(database.fetchCount(EVENTS, EVENTS.SCHOOL_ID.eq(old.value())))
                .isZero();
        assertThat(database.select(EVENTS.EVENT_TYPE)
                        .from(EVENTS)
                        .where(EVENTS.SCHOOL_ID.eq(next.value()))
                        .fetch(EVENTS.EVENT_TYPE))
                .contains("teacher_registered_as_ect", "teacher_left_school_as_ect", "school_merged");
        assertThat(database.select(ECT_AT_SCHOOL_PERIODS.REPORTED_LEAVING_BY_SCHOOL_ID)
                        .from(ECT_AT_SCHOOL_PERIODS)
                        .where(ECT_AT_SCHOOL_PERIODS.ID.eq(ect.period().value()))
                        .fetchSingle()
                        .value1())
                .isEqualTo(next.value());
        assertThat(database.select(SCHOOLS.MERGED_INTO_SCHOOL_ID)
                        .from(SCHOOLS)
                        .where(SCHOOLS.ID.eq(old.value()))
                        .fetchSingle()
                        .value1())
                .isEqualTo(next.value());
        var event = database.selectFrom(EVENTS)
                .where(EVENTS.EVENT_TYPE.eq("school_merged"))
                .and(EVENTS.SCHOOL_ID.eq(next.value()))
                .fetchSingle();
        assertThat(event.getHappenedAt()).isEqualTo("2026-10-04T23:00:00Z");
    }

    @Test
    @DisplayName(
            "01 §8.18, SJ-LEV-30: training that a leaving date cut short comes back at the successor, if it is taken back")
    void reported_leavings_move() {
        var partnership = scene.aPartnership().with(old).of(AMBITION).create();
        scene.aPartnership().with(next).of(AMBITION).create();
        var cut = scene.anEct().at(old).since("2026-09-01").trainedBy(AMBITION).register();
        reportLeaving.execute(new ReportLeaving.Command(
                TUTOR, old, cut.period(), TestClock.today().plusDays(20)));

        ReconcileSchools.Report report = mergeIn("Successor - merged");

        assertThat(report.failed()).isEmpty();
        assertThat(report.merged()).containsExactly(urn(old));
        assertThat(database.fetchCount(
                        REPORTED_LEAVING_TRAININGS,
                        REPORTED_LEAVING_TRAININGS.SCHOOL_PARTNERSHIP_ID.eq(
                                partnership.id().value())))
                .isZero();
        withdrawLeaving.execute(new WithdrawLeaving.Command(TUTOR, next, cut.period()));
        assertThat(database.select(TRAINING_PERIODS.FINISHED_ON, SCHOOL_PARTNERSHIPS.SCHOOL_ID)
                        .from(TRAINING_PERIODS)
                        .join(SCHOOL_PARTNERSHIPS)
                        .on(SCHOOL_PARTNERSHIPS.ID.eq(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID))
                        .where(TRAINING_PERIODS.ID.eq(cut.training().value()))
                        .fetchSingle()
                        .intoList())
                .containsExactly(null, next.value());
        assertDocumentsFollow();
    }

    @Test
    @DisplayName("07 §4.5: a mentor's spells at both schools that share a day become one, with all its mentees")
    void mentor_spells_become_one() {
        var mentee = scene.anEct().at(old).since("2025-09-01").register();
        var other = scene.anEct().at(next).since("2026-09-01").register();
        var mentor = scene.aMentor()
                .of(mentee.period())
                .at(old)
                .since("2025-09-01")
                .trainedBy(TEACH_FIRST)
                .register();
        var atNext = scene.aMentor()
                .withTrn(trnOf(mentor.teacher().value()))
                .of(other.period())
                .at(next)
                .since("2026-09-01")
                .register();
        ReconcileSchools.Report report = mergeIn("Successor - merged");

        assertThat(report.failed()).isEmpty();
        assertThat(database.selectFrom(MENTOR_AT_SCHOOL_PERIODS)
                        .where(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID.eq(
                                mentor.teacher().value()))
                        .fetch())
                .extracting("id", "schoolId", "startedOn", "finishedOn")
                .containsExactly(tuple(atNext.period().value(), next.value(), LocalDate.of(2025, 9, 1), null));
        assertThat(database.select(MENTORSHIP_PERIODS.ECT_AT_SCHOOL_PERIOD_ID)
                        .from(MENTORSHIP_PERIODS)
                        .where(MENTORSHIP_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID.eq(
                                atNext.period().value()))
                        .fetch(MENTORSHIP_PERIODS.ECT_AT_SCHOOL_PERIOD_ID))
                .containsExactlyInAnyOrder(
                        mentee.period().value(), other.period().value());
        assertThat(database.fetchCount(
                        TRAINING_PERIODS,
                        TRAINING_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID.eq(
                                atNext.period().value())))
                .isOne();
        assertThat(scene.storyOf(mentor.teacher()))
                .contains("teacher_mentor_at_school_periods_merged")
                .doesNotContain("teacher_mentor_at_school_period_moved_school");
        assertDocumentsFollow();
    }

    @Test
    @DisplayName(
            "01 §8.18 merge, DM-SP-03: the successor's own partnership is taken, and waiting training is confirmed")
    void successor_has_the_partnership() {
        var partner = scene.aDeliveryPartner();
        scene.aPartnership().with(old).of(AMBITION).through(partner).create();
        var at = scene.aPartnership().with(next).of(AMBITION).through(partner).create();
        var confirmed =
                scene.anEct().at(old).since("2026-09-01").trainedBy(AMBITION).register();
        scene.aPartnership().with(next).of(TEACH_FIRST).create();
        var waiting =
                scene.anEct().at(old).since("2026-09-01").trainedBy(TEACH_FIRST).register();
        mergeIn("Successor - merged");

        assertThat(database.select(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID)
                        .from(TRAINING_PERIODS)
                        .where(TRAINING_PERIODS.ID.eq(confirmed.training().value()))
                        .fetchSingle()
                        .value1())
                .isEqualTo(at.id().value());
        assertThat(database.fetchCount(SCHOOL_PARTNERSHIPS, SCHOOL_PARTNERSHIPS.SCHOOL_ID.eq(next.value())))
                .isEqualTo(2);
        assertThat(scene.storyOf(waiting.teacher())).contains("training_period_assigned_to_school_partnership");
        assertDocumentsFollow();
    }

    @Test
    @DisplayName("01 §8.18 merge: a partnership without trainees is taken over unless the successor has that provider")
    void idle_partnerships() {
        scene.aPartnership().with(old).of(AMBITION).create();
        scene.aPartnership().with(old).of(TEACH_FIRST).create();
        scene.aPartnership().with(next).of(TEACH_FIRST).create();
        mergeIn("Successor - merged");
        assertThat(database.fetchCount(SCHOOL_PARTNERSHIPS, SCHOOL_PARTNERSHIPS.SCHOOL_ID.eq(next.value())))
                .isEqualTo(2);
        assertDocumentsFollow();
    }

    @Test
    @DisplayName("01 §8.18 merge: two schools become a new one, which is set up; doing it twice changes nothing")
    void two_into_a_new_one() {
        SchoolId second = scene.aSchool();
        var first = scene.anEct().at(old).since("2026-09-01").register();
        var other = scene.anEct().at(second).since("2026-09-01").register();
        int newUrn = 190_000 + (int) (next.value() % 1000);
        database.execute(
                "insert into gias_schools (urn, name, status, type_name, local_authority_code, opened_on,"
                        + " section_41_approved, in_england, eligible) values (?, 'Together', 'proposed_to_close',"
                        + " 'Community school', 302, '2026-10-06', false, true, true)",
                newUrn);
        close(old, newUrn, "Successor - amalgamated");
        close(second, newUrn, "Successor - amalgamated");
        ReconcileSchools.Report report = reconcile.execute(new Author.System());

        assertThat(report.failed()).isEmpty();
        assertThat(report.merged()).containsExactlyInAnyOrder(urn(old), urn(second));
        School together = schools.find(new Urn(newUrn)).orElseThrow();
        assertThat(database.select(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID)
                        .from(ECT_AT_SCHOOL_PERIODS)
                        .where(ECT_AT_SCHOOL_PERIODS.ID.in(
                                first.period().value(), other.period().value()))
                        .fetch(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID))
                .containsOnly(together.id().value());
        List<String> story = schoolStory(together.id());
        assertThat(story).containsOnlyOnce("school_opened");
        assertThat(reconcile.execute(new Author.System()).reconciled()).isZero();
        assertThat(schoolStory(together.id())).isEqualTo(story);
    }

    @Test
    @DisplayName(
            "DM-GIA-05, GIAS-14: several successors, or one that is not open, or a closing day to come, merge nothing")
    void not_reconcilable() {
        SchoolId third = scene.aSchool();
        close(old, urn(next).value(), "Successor - merged");
        link(old, urn(third).value(), "Successor - merged");
        assertThat(reconcile.execute(new Author.System()))
                .satisfies(report -> assertThat(report.merged()).isEmpty())
                .satisfies(report -> assertThat(report.unreconciled()).containsExactly(urn(old)));
        database.execute(
                "update gias_school_links set removed_at = now() where urn = ? and link_urn = ?",
                urn(old).value(),
                urn(third).value());
        database.execute("update gias_schools set closed_on = '2026-10-07' where urn = ?", urn(old).value());
        assertThat(reconcile.execute(new Author.System()).merged()).isEmpty();
        TestClock.set(LocalDate.of(2026, 10, 7));
        database.execute(
                "update gias_schools set status = 'proposed_to_open' where urn = ?",
                urn(next).value());
        assertThat(reconcile.execute(new Author.System()).merged()).isEmpty();
        database.execute(
                "update gias_schools set status = 'open' where urn = ?",
                urn(next).value());
        assertThat(reconcile.execute(new Author.System()).merged()).containsExactly(urn(old));
    }

    private ReconcileSchools.Report mergeIn(String linkType) {
        close(old, urn(next).value(), linkType);
        return reconcile.execute(new Author.System());
    }

    private void close(SchoolId school, int successor, String linkType) {
        database.execute(
                "update gias_schools set status = 'closed', eligible = false, closed_on = ?::date where urn = ?",
                CLOSED_ON,
                urn(school).value());
        link(school, successor, linkType);
    }

    private void link(SchoolId school, int successor, String linkType) {
        database.execute(
                "insert into gias_school_links (urn, link_urn, link_type) values (?, ?, ?)",
                urn(school).value(),
                successor,
                linkType);
    }

    private Urn urn(SchoolId school) {
        return schools.find(school).orElseThrow().urn();
    }

    private uk.gov.education.rect.teachers.Trn trnOf(long teacher) {
        return new uk.gov.education.rect.teachers.Trn(
                database.fetchSingle("select trn from teachers where id = ?", teacher)
                        .get(0, String.class));
    }

    private List<String> schoolStory(SchoolId school) {
        return database.select(EVENTS.EVENT_TYPE)
                .from(EVENTS)
                .where(EVENTS.SCHOOL_ID.eq(school.value()))
                .orderBy(EVENTS.ID)
                .fetch(EVENTS.EVENT_TYPE);
    }

    /** API-META-07: what lead providers see is what a fresh rendering would say. */
    private void assertDocumentsFollow() {
        assertThat(database.fetch("""
                                select r.name, d.*
                                from api_resources r
                                cross join lateral api_drift(r.name, api_keys_between(r.name, 0, 1000), ?::date) d
                                """, TestClock.today())).isEmpty();
    }
}
