package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.testing.TestClock;

/** What a change of schedule does (spec 03 §17.5). */
class ChangeScheduleTest extends ActionsTest {

    private static final String EXTENDED = "ecf-extended-september";
    private static final String REDUCED = "ecf-reduced-september";
    private static final String FROZEN =
            "cohort: Payments are frozen in the '#/cohort', so schedules cannot be changed to it";

    @Test
    @DisplayName("32.5, 03 §17.5 worked example: training ends yesterday and goes on from today to the same end")
    void split() throws Exception {
        startOn(LocalDate.of(2026, 2, 3));
        var who = ect(2025, "ecf-standard-september", "2025-09-01", "2026-07-17", "2026-07-17");

        var answer = changeSchedule(who, EXTENDED, "2025", ECT);

        assertThat(enrolment(answer).get("schedule_identifier").asString()).isEqualTo(EXTENDED);
        assertThat(enrolment(answer).get("training_status").asString()).isEqualTo("active");
        assertThat(days(who)).containsExactly("2025-09-01 2026-02-02", "2026-02-03 2026-07-17");
        assertThat(trainings(who).getFirst().getScheduleId()).isEqualTo(rows.schedule(2025, "ecf-standard-september"));
        assertThat(trainings(who).getLast().getSchoolPartnershipId()).isEqualTo(who.partnership());
    }

    @Test
    @DisplayName("03 §17.5 worked example: a second change on the same day is made in place")
    void twice_on_one_day() throws Exception {
        var who = ect("2025-09-01", null);
        changeSchedule(who, EXTENDED, ECT).data();
        var answer = changeSchedule(who, REDUCED, ECT);
        assertThat(enrolment(answer).get("schedule_identifier").asString()).isEqualTo(REDUCED);
        assertThat(days(who)).containsExactly("2025-09-01 2026-03-09", "2026-03-10");
    }

    @Test
    @DisplayName(
            "03 §25: events of a split; the change is on the old training and names both schedules and the new training")
    void events_of_a_split() throws Exception {
        var who = ect("2025-09-01", null);
        changeSchedule(who, EXTENDED, ECT).data();
        assertThat(story(who))
                .containsExactly(
                        "teacher_finishes_training_period",
                        "teacher_schedule_assigned_to_training_period",
                        "teacher_changes_schedule_training_period");
        long from = rows.schedule(2025, "ecf-standard-september");
        long to = rows.schedule(2025, EXTENDED);
        long continuedAs = trainings(who).getLast().getId();
        var finished = events(who).getFirst();
        assertThat(finished.getHappenedAt()).isEqualTo("2026-03-09T00:00:00Z");
        assertThat(finished.getTrainingPeriodId()).isEqualTo(who.training());
        assertThat(events(who).get(1).getTrainingPeriodId()).isEqualTo(continuedAs);
        var changed = events(who).getLast();
        assertThat(changed.getTrainingPeriodId()).isEqualTo(who.training());
        assertThat(changed.getScheduleId()).isEqualTo(from);
        assertThat(changed.getMetadata().data())
                .contains("\"training_period_id\": \"" + continuedAs + "\"")
                .contains("\"from_schedule_id\": \"" + from + "\"")
                .contains("\"to_schedule_id\": \"" + to + "\"");
    }

    @Test
    @DisplayName(
            "03 §25, 03 §17.5: training to come is changed in place, with one event; today's own training is not touched")
    void in_place() throws Exception {
        var who = ect("2025-09-01", "2026-04-12");
        long others = rows.partnership(who.school(), TEACH_FIRST, 2025);
        long next = rows.ectTraining(
                who.spell(), others, rows.schedule(2025, "ecf-standard-september"), LocalDate.of(2026, 4, 13), null);
        sweep();
        var answer = api.as(TEACH_FIRST)
                .put(
                        "/participants/" + who.id() + "/change-schedule",
                        body("schedule_identifier", EXTENDED, "course_identifier", ECT));
        assertThat(enrolment(answer).get("participant_status").asString()).isEqualTo("joining");
        assertThat(training(next).getScheduleId()).isEqualTo(rows.schedule(2025, EXTENDED));
        assertThat(days(who)).containsExactly("2025-09-01 2026-04-12", "2026-04-13");
        assertThat(training(who.training()).getScheduleId()).isEqualTo(rows.schedule(2025, "ecf-standard-september"));
        assertThat(story(who)).containsExactly("teacher_changes_schedule_training_period");
    }

    @Test
    @DisplayName("03 §17.5: another cohort takes the partnership with the same delivery partner")
    void cohort_with_the_same_delivery_partner() throws Exception {
        var school = scene.aSchool();
        var partner = scene.aDeliveryPartner();
        long same = scene.aPartnership()
                .of(AMBITION)
                .with(school)
                .through(partner)
                .in(2024)
                .create()
                .id()
                .value();
        long before = scene.aPartnership()
                .of(AMBITION)
                .with(school)
                .through(partner)
                .in(2025)
                .create()
                .id()
                .value();
        rows.partnership(school.value(), AMBITION, 2024);
        var who = inTraining(school.value(), before, 2025, "2025-09-01");
        var answer = changeSchedule(who, EXTENDED, "2024", ECT);
        assertThat(enrolment(answer).get("cohort").asString()).isEqualTo("2024");
        assertThat(enrolment(answer).get("cohort_changed_after_payments_frozen").asBoolean())
                .isFalse();
        assertThat(trainings(who).getLast().getSchoolPartnershipId()).isEqualTo(same);
    }

    @Test
    @DisplayName("03 §17.5: else the one created last")
    void cohort_with_another_delivery_partner() throws Exception {
        var who = ect("2025-09-01", null);
        rows.partnership(who.school(), AMBITION, 2024);
        long latest = rows.partnership(who.school(), AMBITION, 2024);
        rows.partnership(who.school(), TEACH_FIRST, 2024);
        sweep();
        changeSchedule(who, "ecf-standard-september", "2024", ECT).data();
        assertThat(trainings(who).getLast().getSchoolPartnershipId()).isEqualTo(latest);
        assertThat(trainings(who).getFirst().getSchoolPartnershipId()).isEqualTo(who.partnership());
    }

    private Trained inTraining(long school, long partnership, int year, String from) {
        var person = rows.person();
        long spell = rows.ectAt(school, person, LocalDate.parse(from), null);
        long training = rows.ectTraining(
                spell, partnership, rows.schedule(year, "ecf-standard-september"), LocalDate.parse(from), null);
        sweep();
        return new Trained(person, school, spell, partnership, training);
    }

    @Test
    @DisplayName("03 §17.5: changed in place, an interest names the lead provider of the new cohort (DM-TRN-06)")
    void the_interest_moves_along() throws Exception {
        var who = ect("2026-03-10", null);
        database.update(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.EXPRESSION_OF_INTEREST_ID, rows.activeLeadProvider(AMBITION, 2025))
                .where(TRAINING_PERIODS.ID.eq(who.training()))
                .execute();
        rows.partnership(who.school(), AMBITION, 2024);
        sweep();
        changeSchedule(who, "ecf-standard-september", "2024", ECT).data();
        assertThat(training(who.training()).getExpressionOfInterestId())
                .isEqualTo(rows.activeLeadProvider(AMBITION, 2024));
        assertThat(days(who)).containsExactly("2026-03-10");
    }

    @Test
    @DisplayName("03 §17.5 frozen example, DM-FRZ-04: whoever left a frozen cohort may come back to that one only")
    void out_of_a_frozen_cohort_and_back() throws Exception {
        var who = ect(2022, "ecf-standard-september", "2022-09-01", null, null);
        rows.partnership(who.school(), AMBITION, 2024);
        rows.partnership(who.school(), AMBITION, 2021);
        sweep();

        var moved = enrolment(changeSchedule(who, EXTENDED, "2024", ECT));
        assertThat(moved.get("cohort").asString()).isEqualTo("2024");
        assertThat(moved.get("cohort_changed_after_payments_frozen").asBoolean())
                .isTrue();
        assertThat(frozenYear(who)).isEqualTo(2022);
        assertThat(events(who).getLast().getModifications().data()).contains("ect_payments_frozen_year", "2022");

        TestClock.set(TODAY.plusDays(1));
        assertThat(errors(changeSchedule(who, EXTENDED, "2021", ECT))).containsExactly(FROZEN);
        var back = enrolment(changeSchedule(who, EXTENDED, "2022", ECT));
        assertThat(back.get("cohort").asString()).isEqualTo("2022");
        assertThat(back.get("cohort_changed_after_payments_frozen").asBoolean()).isFalse();
        assertThat(frozenYear(who)).isNull();
    }

    @Test
    @DisplayName("DM-FRZ-09: an ECT of a closed cohort for whom only started was declared goes on in a later one")
    void restarts_after_a_closed_cohort() throws Exception {
        var who = ect(2022, "ecf-standard-september", "2022-09-01", null, null);
        long started = declared(who, "started", "2022-10-10T09:00:00Z", "no_payment");
        rows.partnership(who.school(), AMBITION, 2025);
        sweep();

        assertThat(enrolment(changeSchedule(who, EXTENDED, "2025", ECT))
                        .get("cohort")
                        .asString())
                .isEqualTo("2025");
        assertThat(database.fetchValue("select training_period_id from declarations where id = ?", started))
                .isEqualTo(who.training());
    }

    private Integer frozenYear(Trained who) {
        return database.fetchSingle(TEACHERS, TEACHERS.ID.eq(who.person().id().value()))
                .getEctPaymentsFrozenYear();
    }
}
