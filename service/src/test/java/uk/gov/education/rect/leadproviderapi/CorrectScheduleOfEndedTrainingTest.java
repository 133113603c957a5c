package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.ScheduleIdentifier;
import uk.gov.education.rect.database.enums.EventAuthorTypes;
import uk.gov.education.rect.database.tables.records.EventsRecord;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.CorrectScheduleOfEndedTraining;
import uk.gov.education.rect.training.CorrectScheduleOfEndedTraining.Corrected;
import uk.gov.education.rect.training.CorrectScheduleOfEndedTraining.Refusal;
import uk.gov.education.rect.training.TrainingPeriodId;
import uk.gov.education.rect.usecase.Refused;

/** Staff put those who have left on the schedule they should have been on. Today is 10 March 2026. */
class CorrectScheduleOfEndedTrainingTest extends ActionsTest {

    private static final String STANDARD = "ecf-standard-september";
    private static final String EXTENDED = "ecf-extended-september";
    private static final String WHY = "The school told us the wrong one";
    private static final String NOW = "2026-03-10T12:30:00Z";

    @Autowired
    private CorrectScheduleOfEndedTraining correct;

    private Author.DfeStaffUser staff;

    @BeforeEach
    void staff() {
        staff = new Author.DfeStaffUser(rows.financeUser(), "sam@education.gov.uk", "Sam Support");
    }

    @Test
    @DisplayName(
            "03 §34 no. 51: whom their lead provider cannot change any more is put on another schedule, days kept; the lead"
                    + " provider sees it, updated now, and nobody else's document moves")
    void corrected() throws Exception {
        var who = ect("2025-09-01", "2026-02-13");
        var other = ect("2025-09-01", "2026-02-13");
        String before = updatedAt(other);
        assertThat(errors(changeSchedule(who, EXTENDED, ECT)))
                .containsExactly("participant_id: The participant has left, so their schedule cannot be changed");
        TestClock.set(Instant.parse(NOW));

        assertThat(correct(who, EXTENDED).already()).isFalse();

        assertThat(days(who)).containsExactly("2025-09-01 2026-02-13");
        assertThat(training(who.training()).getScheduleId()).isEqualTo(rows.schedule(2025, EXTENDED));
        assertThat(training(who.training()).getSchoolPartnershipId()).isEqualTo(who.partnership());
        assertThat(enrolment(api.as(AMBITION).get("/participants/" + who.id()))
                        .get("schedule_identifier")
                        .asString())
                .isEqualTo(EXTENDED);
        assertThat(updatedAt(who)).isEqualTo(NOW);
        assertThat(updatedAt(other)).isEqualTo(before).isNotEqualTo(NOW);
    }

    @Test
    @DisplayName("03 §34 no. 51, DM-EVT-05: the timeline says who corrected it, why, from which schedule and to which")
    void on_the_timeline() {
        var who = ect("2025-09-01", "2026-02-13");
        correct.execute(command(who, EXTENDED, WHY, 123456));

        assertThat(events(who)).singleElement().satisfies(event -> {
            assertThat(event.getEventType()).isEqualTo("teacher_changes_schedule_training_period");
            assertThat(event.getAuthorType()).isEqualTo(EventAuthorTypes.DFE_STAFF_USER);
            assertThat(event.getAuthorName()).isEqualTo("Sam Support");
            assertThat(event.getHeading())
                    .endsWith("corrected from Standard September for 2025 to Extended September for 2025");
            assertThat(event.getBody()).isEqualTo(WHY);
            assertThat(event.getZendeskTicketId()).isEqualTo(123456);
            assertThat(event.getTrainingPeriodId()).isEqualTo(who.training());
            assertThat(event.getLeadProviderId()).isEqualTo(rows.leadProvider(AMBITION));
            assertThat(metadata(event))
                    .contains("\"from_schedule_id\":\"" + rows.schedule(2025, STANDARD) + "\"")
                    .contains("\"to_schedule_id\":\"" + rows.schedule(2025, EXTENDED) + "\"");
        });
    }

    @Test
    @DisplayName("03 §34 no. 51: so is whoever was withdrawn or deferred, a mentor, and whoever trains elsewhere since")
    void whoever_left() throws Exception {
        var withdrawn = ect("2025-09-01", null);
        withdraw(withdrawn, "other", ECT).data();
        assertThat(correct(withdrawn, EXTENDED).already()).isFalse();

        var mentor = mentor("2025-09-01", null);
        defer(mentor, "career-break", MENTOR).data();
        assertThat(correct(mentor, "ecf-replacement-september").already()).isFalse();

        var moved = ect("2025-09-01", "2026-02-13");
        rows.ectTraining(
                moved.spell(),
                rows.partnership(moved.school(), "Teach First", 2025),
                rows.schedule(2025, STANDARD),
                day("2026-02-14"),
                null);
        sweep();
        assertThat(correct(moved, EXTENDED).already()).isFalse();
        assertThat(trainings(moved))
                .extracting(training -> training.getScheduleId())
                .containsExactly(rows.schedule(2025, EXTENDED), rows.schedule(2025, STANDARD));
    }

    @Test
    @DisplayName("03 §34 no. 51, DM-EVT-05: not without a reason; a ticket is one")
    void reason() {
        var who = ect("2025-09-01", "2026-02-13");
        assertThat(refusal(command(who, EXTENDED, null, null))).isEqualTo(new Refusal.ReasonMissing());
        assertThat(refusal(command(who, EXTENDED, " ", null))).isEqualTo(new Refusal.ReasonMissing());
        assertThat(correct.execute(command(who, EXTENDED, null, 123456)).already())
                .isFalse();
    }

    @Test
    @DisplayName("03 §34 no. 51: not of training that there is not, nor of a school's own, which has no schedule")
    void no_schedule() {
        var who = ect("2025-09-01", "2026-02-13");
        assertThat(refusal(new CorrectScheduleOfEndedTraining.Command(
                        staff, new TrainingPeriodId(987_654_321), schedule(EXTENDED), WHY, null)))
                .isEqualTo(new Refusal.TrainingUnknown());
        database.execute(
                "update training_periods set training_programme = 'school_led', schedule_id = null,"
                        + " school_partnership_id = null where id = {0}",
                who.training());
        sweep();
        assertThat(refusal(who, EXTENDED)).isEqualTo(new Refusal.NoSchedule());
    }

    @Test
    @DisplayName(
            "03 §34 no. 51, API-STA-02, API-ACT-C10: nor while they are with the lead provider or to come, nor once completed")
    void not_left() {
        assertThat(refusal(ect("2025-09-01", null), EXTENDED)).isEqualTo(new Refusal.NotLeft());
        assertThat(refusal(ect("2025-09-01", "2026-03-11"), EXTENDED)).isEqualTo(new Refusal.NotLeft());
        assertThat(refusal(ect("2026-03-20", "2026-04-20"), EXTENDED)).isEqualTo(new Refusal.NotLeft());
        var completed = ect("2025-09-01", "2026-02-13");
        completedInduction(completed, "2026-02-13");
        assertThat(refusal(completed, EXTENDED)).isEqualTo(new Refusal.NotLeft());
        assertThat(correct(ect("2025-09-01", "2026-03-10"), EXTENDED).already())
                .as("left on their last day")
                .isFalse();
    }

    @Test
    @DisplayName("03 §34 no. 51, API-ACT-C9: not in a closed contract period, but for whoever came back to it")
    void frozen() {
        var who = ect(2022, STANDARD, "2022-09-01", "2023-02-13", null);
        assertThat(refusal(who, EXTENDED)).isEqualTo(new Refusal.ContractPeriodFrozen(new ContractYear(2022)));
        database.execute(
                "update teachers set ect_payments_frozen_year = 2022 where id = {0}",
                who.person().id().value());
        sweep();
        assertThat(correct(who, EXTENDED).schedule().contractYear()).isEqualTo(new ContractYear(2022));
    }

    @Test
    @DisplayName(
            "03 §34 no. 51, API-ACT-C3, C5, C6: only to a schedule of the contract period that suits ECT or mentor")
    void not_offered() {
        var ect = ect("2025-09-01", "2026-02-13");
        assertThat(refusal(ect, "ecf-replacement-september"))
                .isInstanceOfSatisfying(
                        Refusal.NotOffered.class,
                        refused -> assertThat(refused.offered())
                                .extracting(offered -> offered.identifier().code())
                                .hasSize(9)
                                .contains(STANDARD, EXTENDED, "ecf-reduced-april")
                                .noneMatch(code -> code.contains("replacement")));
        assertThat(refusal(mentor("2025-09-01", "2026-02-13"), "ecf-reduced-september"))
                .isInstanceOf(Refusal.NotOffered.class);
        database.execute("delete from milestones where schedule_id = {0}", rows.schedule(2025, "ecf-extended-january"));
        database.execute("delete from schedules where id = {0}", rows.schedule(2025, "ecf-extended-january"));
        assertThat(refusal(ect, "ecf-extended-january")).isInstanceOf(Refusal.NotOffered.class);
    }

    @Test
    @DisplayName("03 §34 no. 51, API-ACT-C7: not where a declaration that stands does not fit; void ones need not")
    void declarations_do_not_fit() {
        var who = ect("2025-09-01", "2026-02-13");
        long declaration = declared(who, "started", "2025-10-10T09:00:00Z", "no_payment");
        assertThat(refusal(who, "ecf-extended-april")).isEqualTo(new Refusal.DeclarationsDoNotFit());
        assertThat(correct(who, EXTENDED).already())
                .as("the same milestone there")
                .isFalse();
        database.execute("update declarations set payment_status = 'voided' where id = {0}", declaration);
        sweep();
        assertThat(correct(who, "ecf-extended-april").already()).isFalse();
    }

    @Test
    @DisplayName("architecture rule 14, 03 §34 no. 51: corrected twice is corrected once")
    void twice() throws Exception {
        var who = ect("2025-09-01", "2026-02-13");
        correct(who, EXTENDED);
        String updatedAt = updatedAt(who);
        TestClock.set(Instant.parse(NOW));
        assertThat(correct(who, EXTENDED).already()).isTrue();
        assertThat(story(who)).hasSize(1);
        assertThat(updatedAt(who)).isEqualTo(updatedAt);
    }

    private Corrected correct(Trained who, String schedule) {
        return correct.execute(command(who, schedule, WHY, null));
    }

    private uk.gov.education.rect.usecase.Refusal refusal(Trained who, String schedule) {
        return refusal(command(who, schedule, WHY, null));
    }

    private uk.gov.education.rect.usecase.Refusal refusal(CorrectScheduleOfEndedTraining.Command command) {
        return catchThrowableOfType(Refused.class, () -> correct.execute(command))
                .refusal();
    }

    private CorrectScheduleOfEndedTraining.Command command(
            Trained who, String schedule, @Nullable String note, @Nullable Integer ticket) {
        return new CorrectScheduleOfEndedTraining.Command(
                staff, new TrainingPeriodId(who.training()), schedule(schedule), note, ticket);
    }

    private static ScheduleIdentifier schedule(String code) {
        return ScheduleIdentifier.of(code).orElseThrow();
    }

    private String updatedAt(Trained who) throws Exception {
        return api.as(AMBITION)
                .get("/participants/" + who.id())
                .attributes()
                .get("updated_at")
                .asString();
    }

    private static String metadata(EventsRecord event) {
        return Objects.requireNonNull(event.getMetadata()).data().replace("\": \"", "\":\"");
    }
}
