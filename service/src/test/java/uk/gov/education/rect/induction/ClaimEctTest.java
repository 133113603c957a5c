package uk.gov.education.rect.induction;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.INDUCTION_PERIODS;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.database.enums.DeclarationPaymentStatuses;
import uk.gov.education.rect.finance.StatementId;
import uk.gov.education.rect.finance.testing.Scene;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.training.TrainingProgramme;

/** Claiming an ECT, rule by rule, and what follows for funding. */
class ClaimEctTest extends InductionScenario {

    @Test
    @DisplayName("Spec 04 §10.5: a first claim makes the teacher, opens the induction and tells TRS the first day")
    void first_claim() {
        ClaimEct.Claimed claimed = claim(person(), SEPTEMBER);

        assertThat(inductions.of(claimed.teacher()).open().orElseThrow().appropriateBody())
                .isEqualTo(hub);
        assertThat(scene.eventsOf(claimed.teacher()))
                .containsExactly(
                        "teacher_imported_from_trs",
                        "teacher_trs_induction_status_updated",
                        "teacher_trs_attributes_updated",
                        "induction_period_opened");
        assertThat(database.fetchSingle(
                                TEACHERS, TEACHERS.ID.eq(claimed.teacher().value()))
                        .getTrsInductionStatus())
                .isEqualTo("InProgress");
        assertThat(toldToTrs(claimed.teacher())).singleElement().asString().contains("2026-09-01");
        var row = database.fetchSingle(
                INDUCTION_PERIODS, INDUCTION_PERIODS.ID.eq(claimed.period().value()));
        assertThat(row.getInductionProgramme().getLiteral()).as("AB-IND-02").isEqualTo("fip");
    }

    @Test
    @DisplayName("Architecture rule 14: claiming again answers with the induction there is")
    void claiming_again() {
        TeachingRecord person = person();
        ClaimEct.Claimed first = claim(person, SEPTEMBER);

        assertThat(claim(person, SEPTEMBER)).isEqualTo(new ClaimEct.Claimed(first.teacher(), first.period(), true));
        assertThat(toldToTrs(first.teacher())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PASSED, 2025-07-31, false, INDUCTION_ALREADY_COMPLETED",
        "FAILED, 2025-07-31, true, INDUCTION_ALREADY_COMPLETED",
        "FAILED_IN_WALES, 2025-07-31, false, INDUCTION_ALREADY_COMPLETED",
        "EXEMPT, , false, INDUCTION_ALREADY_COMPLETED",
        "REQUIRED_TO_COMPLETE, , true, PROHIBITED_FROM_TEACHING",
        "REQUIRED_TO_COMPLETE, , false, QTS_NOT_AWARDED"
    })
    @DisplayName("DM-PIS-08, spec 07 §3.5, AB-CLM-11: completed, then prohibited, then without QTS; nothing is written")
    void blocked_by_trs(
            TrsInductionStatus status, @Nullable LocalDate qts, boolean barred, TeachingRecord.Obstacle obstacle) {
        TeachingRecord person = person(newTrn(), status, qts, barred);

        assertThat(refusedClaim(person, SEPTEMBER)).isEqualTo(new ClaimEct.Blocked(obstacle));
        assertThat(database.fetchCount(TEACHERS, TEACHERS.TRN.eq(person.trn().value())))
                .isZero();
    }

    @Test
    @DisplayName(
            "AB-IND-07, AB-IND-09, AB-IND-12, DM-IND-02, DM-PIS-03: not before September 2021 or QTS, not in the future")
    void wrong_start() {
        LocalDate qts = LocalDate.of(2021, 6, 1);
        TeachingRecord longQualified = person(newTrn(), TrsInductionStatus.REQUIRED_TO_COMPLETE, qts, false);

        assertThat(refusedClaim(longQualified, LocalDate.of(2021, 8, 31))).isEqualTo(new ClaimEct.StartBefore2021());
        assertThat(claim(longQualified, LocalDate.of(2021, 9, 1)).already()).isFalse();
        assertThat(refusedClaim(person(), TODAY.plusDays(1))).isEqualTo(new ClaimEct.StartInFuture());
        assertThat(refusedClaim(person(), LocalDate.of(2025, 7, 30)))
                .isEqualTo(new ClaimEct.StartBeforeQts(LocalDate.of(2025, 7, 31)));
        assertThat(claim(person(), LocalDate.of(2025, 7, 31)).already()).isFalse();
        assertThat(claim(person(), TODAY).already()).isFalse();
    }

    @Test
    @DisplayName("B6: another appropriate body holds the ECT")
    void held_by_another() {
        TeachingRecord person = person();
        claim.execute(new ClaimEct.Command(HUB_USER, otherHub, person, SEPTEMBER, TrainingProgramme.SCHOOL_LED));

        assertThat(refusedClaim(person, SEPTEMBER)).isInstanceOf(ClaimEct.HeldByAnotherBody.class);
    }

    @Test
    @DisplayName(
            "DM-IND-07, DM-PIS-03, AB-IND-24, AB-IND-30: released, the ECT goes on elsewhere from the day after; TRS hears nothing more")
    void goes_on_elsewhere() {
        TeachingRecord person = person();
        TeacherId teacher = claim(person, LocalDate.of(2025, 9, 1)).teacher();
        LocalDate released = LocalDate.of(2026, 3, 27);
        release(teacher, released, "2.0");
        assertThat(scene.eventsOf(teacher)).endsWith("induction_period_closed");

        assertThat(refusedClaim(person, released)).isEqualTo(new ClaimEct.StartNotAfterEarlierPeriod(released));
        claim(person, released.plusDays(1));

        assertThat(inductions.of(teacher).periods()).hasSize(2);
        assertThat(toldToTrs(teacher)).hasSize(1);
        assertThat(inductions.of(teacher).termsCompleted()).isEqualByComparingTo("2");
        assertThat(inductions.of(teacher).termsRequired()).isEqualByComparingTo("6");
    }

    @Test
    @DisplayName("DM-IND-08: nobody is claimed from a day before or within a spell that was served")
    void never_in_front_of_a_served_spell() {
        TeachingRecord person = person();
        TeacherId teacher = claim(person, LocalDate.of(2025, 9, 1)).teacher();
        LocalDate finished = LocalDate.of(2026, 3, 27);
        release(teacher, finished, "2");

        assertThat(refusedClaim(person, LocalDate.of(2025, 8, 1)))
                .isEqualTo(new ClaimEct.StartNotAfterEarlierPeriod(finished));
        assertThat(refusedClaim(person, LocalDate.of(2026, 1, 5)))
                .isEqualTo(new ClaimEct.StartNotAfterEarlierPeriod(finished));
        assertThat(inductions.of(teacher).periods()).hasSize(1);
    }

    @Test
    @DisplayName("DM-INT-33: induction begins before the ECT is at a school, and goes on after they have left it")
    void not_tied_to_a_school() {
        TeachingRecord person = person();
        TeacherId teacher = claim(person, SEPTEMBER).teacher();
        scene.ectAt(
                scene.school(),
                new Scene.Person(teacher, UUID.randomUUID()),
                SEPTEMBER.plusDays(7),
                SEPTEMBER.plusDays(14));

        assertThat(pass(teacher, TODAY, "6").already()).isFalse();
        assertThat(inductions.of(teacher).concluded().orElseThrow().days())
                .isEqualTo(DateRange.between(SEPTEMBER, TODAY));
    }

    @Test
    @DisplayName("AB-IND-26: an induction is served once, even if TRS does not know yet")
    void served_once() {
        TeachingRecord person = person();
        TeacherId teacher = claim(person, SEPTEMBER).teacher();
        pass(teacher, TODAY.minusDays(1), "6");

        assertThat(refusedClaim(person, TODAY)).isEqualTo(new ClaimEct.OutcomeRecorded(Outcome.PASS));
    }

    @RepeatedTest(3)
    @DisplayName("AB-CLM-13: two appropriate bodies claiming at once: one has the ECT, the other is told so")
    void two_claims_at_once() throws Exception {
        TeachingRecord person = person();
        CyclicBarrier start = new CyclicBarrier(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> claimed(start, hub, person));
            var other = threads.submit(() -> claimed(start, otherHub, person));
            assertThat(List.of(one.get(), other.get()))
                    .hasAtLeastOneElementOfType(ClaimEct.Claimed.class)
                    .hasAtLeastOneElementOfType(ClaimEct.HeldByAnotherBody.class);
        }
    }

    @Test
    @DisplayName(
            "W11, DM-FUN-03, API-DEC-40: a claim makes the ECT fundable, and the waiting declaration joins a statement")
    void claim_makes_fundable() {
        StatementId november = scene.outputStatement(scene.contract("Ambition Institute", 2026, 10), 2026, 11);
        TeachingRecord record = person();
        Scene.Person person = ectTrainedBy("Ambition Institute", record);
        long declaration = declareStarted("Ambition Institute", person);

        claim(record, SEPTEMBER);

        var row = database.fetchSingle(DECLARATIONS, DECLARATIONS.ID.eq(declaration));
        assertThat(row.getPaymentStatus()).isEqualTo(DeclarationPaymentStatuses.ELIGIBLE);
        assertThat(row.getPaymentStatementId()).isEqualTo(november.value());
        assertThat(scene.eventsOf(person.id()))
                .contains("teacher_declaration_eligible", "teacher_funding_eligibility_set");
    }

    @Test
    @DisplayName(
            "DM-GAP-05, FIN-W-11: without a statement the claim succeeds, the declaration waits and joins one later")
    void claim_without_a_statement() {
        TeachingRecord record = person();
        Scene.Person person = ectTrainedBy("Teach First", record);
        long declaration = declareStarted("Teach First", person);

        ClaimEct.Claimed claimed = claim(record, SEPTEMBER);

        assertThat(claimed.already()).isFalse();
        assertThat(scene.eventsOf(person.id())).contains("teacher_funding_eligibility_set");
        assertThat(waiting.now().declarations()).isEqualTo(1);
        attachWaiting.run();
        assertThat(waiting.now().declarations()).isEqualTo(1);
        scene.outputStatement(scene.contract("Teach First", 2026, 10), 2027, 1);
        attachWaiting.run();
        assertThat(waiting.now().declarations()).isZero();
        assertThat(database.fetchSingle(DECLARATIONS, DECLARATIONS.ID.eq(declaration))
                        .getPaymentStatus())
                .isEqualTo(DeclarationPaymentStatuses.ELIGIBLE);
    }
}
