package uk.gov.education.rect.induction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.INDUCTION_PERIODS;
import static uk.gov.education.rect.database.Tables.OUTBOX;
import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.database.enums.DeclarationPaymentStatuses;
import uk.gov.education.rect.finance.AttachWaitingDeclarations;
import uk.gov.education.rect.finance.DeclareParticipant;
import uk.gov.education.rect.finance.StatementId;
import uk.gov.education.rect.finance.WaitingDeclarations;
import uk.gov.education.rect.finance.testing.Scene;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.testing.Letters;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.usecase.Refused;

/** Claiming, releasing, passing, failing and extending an induction, rule by rule. Today is 6 October 2026. */
@ServiceTest
class InductionTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 6);
    private static final Author HUB_USER = new Author.AppropriateBodyUser("ab@example.com", "Abby Body");

    @Autowired
    private ClaimEct claim;

    @Autowired
    private ReleaseEct release;

    @Autowired
    private RecordPass pass;

    @Autowired
    private RecordFail fail;

    @Autowired
    private GrantExtension grant;

    @Autowired
    private ChangeExtension change;

    @Autowired
    private Inductions inductions;

    @Autowired
    private HeldEcts heldEcts;

    @Autowired
    private DeclareParticipant declare;

    @Autowired
    private AttachWaitingDeclarations attachWaiting;

    @Autowired
    private WaitingDeclarations waiting;

    @Autowired
    private DSLContext database;

    @Autowired
    private Letters letters;

    private Scene scene;
    private AppropriateBodyPeriodId hub = new AppropriateBodyPeriodId(0);
    private AppropriateBodyPeriodId otherHub = new AppropriateBodyPeriodId(0);

    @BeforeEach
    void hubs() {
        scene = new Scene(database);
        hub = new AppropriateBodyPeriodId(scene.appropriateBody());
        otherHub = new AppropriateBodyPeriodId(scene.appropriateBody());
    }

    private static TeachingRecord person(Trn trn, TrsInductionStatus status, @Nullable LocalDate qts, boolean barred) {
        return new TeachingRecord(
                trn,
                "Priya",
                "Doran",
                LocalDate.of(1999, 4, 5),
                null,
                null,
                status,
                null,
                null,
                qts,
                "Qualified teacher (trained)",
                "Northern University",
                LocalDate.of(2025, 6, 30),
                List.of(),
                barred);
    }

    private static TeachingRecord person() {
        return person(newTrn(), TrsInductionStatus.REQUIRED_TO_COMPLETE, LocalDate.of(2025, 7, 31), false);
    }

    private static Trn newTrn() {
        return new Trn("%07d".formatted(2_000_000 + Scene.next()));
    }

    private ClaimEct.Claimed claim(TeachingRecord person, LocalDate startedOn) {
        return claim.execute(new ClaimEct.Command(HUB_USER, hub, person, startedOn, TrainingProgramme.PROVIDER_LED));
    }

    private ClaimEct.Refusal refusedClaim(TeachingRecord person, LocalDate startedOn) {
        Refused refused = catchThrowableOfType(Refused.class, () -> claim(person, startedOn));
        assertThat(refused).isNotNull();
        return refused.as(ClaimEct.Refusal.class);
    }

    private InductionClosed release(TeacherId teacher, LocalDate finishedOn, String terms) {
        return release.execute(new ReleaseEct.Command(HUB_USER, hub, teacher, finishedOn, new BigDecimal(terms)));
    }

    private InductionClosed pass(TeacherId teacher, LocalDate finishedOn, String terms) {
        return pass.execute(new RecordPass.Command(HUB_USER, hub, teacher, finishedOn, new BigDecimal(terms)));
    }

    private ClosingRefusal refusedPass(TeacherId teacher, LocalDate finishedOn, String terms) {
        Refused refused = catchThrowableOfType(Refused.class, () -> pass(teacher, finishedOn, terms));
        assertThat(refused).isNotNull();
        return refused.as(ClosingRefusal.class);
    }

    /** What is to be told to TRS about the teacher, oldest first. */
    private List<String> toldToTrs(TeacherId teacher) {
        return letters.where(OUTBOX.TEACHER_ID.eq(teacher.value())).stream()
                .map(Map::toString)
                .toList();
    }

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
    @DisplayName("Spec 07 §3.5, AB-CLM-11: completed, then prohibited, then without QTS; nothing is written")
    void blocked_by_trs(
            TrsInductionStatus status, @Nullable LocalDate qts, boolean barred, TeachingRecord.Obstacle obstacle) {
        TeachingRecord person = person(newTrn(), status, qts, barred);

        assertThat(refusedClaim(person, SEPTEMBER)).isEqualTo(new ClaimEct.Blocked(obstacle));
        assertThat(database.fetchCount(TEACHERS, TEACHERS.TRN.eq(person.trn().value())))
                .isZero();
    }

    @Test
    @DisplayName("AB-IND-07, AB-IND-09, AB-IND-12, DM-IND-02: not before September 2021 or QTS, not in the future")
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
    @DisplayName("AB-IND-24, AB-IND-30: released, the ECT goes on elsewhere from the day after; TRS hears nothing more")
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
    @DisplayName("AB-IND-26: an induction is served once, even if TRS does not know yet")
    void served_once() {
        TeachingRecord person = person();
        TeacherId teacher = claim(person, SEPTEMBER).teacher();
        pass(teacher, TODAY.minusDays(1), "6");

        assertThat(refusedClaim(person, TODAY)).isEqualTo(new ClaimEct.OutcomeRecorded(Outcome.PASS));
    }

    @Test
    @DisplayName("AB-CLS-09, spec 01 §8.15: a pass ends the placement and its training today and tells TRS both days")
    void pass_ends_the_school_side() {
        TeachingRecord person = person();
        TeacherId teacher = claim(person, SEPTEMBER).teacher();
        long school = scene.school();
        long placement = scene.ectAt(school, new Scene.Person(teacher, UUID.randomUUID()), SEPTEMBER, null);
        scene.ectTraining(
                placement,
                scene.partnership(school, "Teach First", 2026),
                scene.schedule(2026, "ecf-standard-september"),
                SEPTEMBER,
                null);

        InductionClosed closed = pass(teacher, TODAY.minusDays(3), "3.5");

        assertThat(closed.already()).isFalse();
        assertThat(database.fetchSingle(ECT_AT_SCHOOL_PERIODS, ECT_AT_SCHOOL_PERIODS.ID.eq(placement))
                        .getFinishedOn())
                .isEqualTo(TODAY);
        assertThat(database.fetchSingle(TRAINING_PERIODS, TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID.eq(placement))
                        .getFinishedOn())
                .isEqualTo(TODAY);
        assertThat(toldToTrs(teacher)).hasSize(2).last().asString().contains("2026-09-01", "2026-10-03");
        assertThat(scene.eventsOf(teacher))
                .endsWith("teacher_passes_induction")
                .doesNotContain("teacher_left_school_as_ect", "teacher_finishes_training_period");
        var event = database.fetchSingle(
                EVENTS, EVENTS.TEACHER_ID.eq(teacher.value()).and(EVENTS.EVENT_TYPE.eq("teacher_passes_induction")));
        assertThat(event.getEctAtSchoolPeriodId()).isEqualTo(placement);
        assertThat(event.getMetadata().data())
                .as("DM-GAP-12: what was ended can be put back")
                .contains("ended_ect_at_school_period_id", "ended_on");
    }

    @Test
    @DisplayName("AB-CLS-09: a placement that has not begun goes, and the event tells what it was")
    void pass_deletes_an_unstarted_placement() {
        TeacherId teacher = claim(person(), SEPTEMBER).teacher();
        long school = scene.school();
        scene.ectAt(school, new Scene.Person(teacher, UUID.randomUUID()), TODAY.plusDays(10), null);

        pass(teacher, TODAY, "6");

        assertThat(database.fetchCount(ECT_AT_SCHOOL_PERIODS, ECT_AT_SCHOOL_PERIODS.TEACHER_ID.eq(teacher.value())))
                .isZero();
        assertThat(scene.eventsOf(teacher)).contains("teacher_ect_at_school_period_deleted");
        assertThat(database.fetchSingle(
                                EVENTS,
                                EVENTS.TEACHER_ID
                                        .eq(teacher.value())
                                        .and(EVENTS.EVENT_TYPE.eq("teacher_passes_induction")))
                        .getMetadata()
                        .data())
                .contains("deleted_school_id", "2026-10-16");
    }

    @Test
    @DisplayName("AB-CLS-09: a placement that has an end keeps it")
    void pass_keeps_an_end() {
        TeacherId teacher = claim(person(), SEPTEMBER).teacher();
        long placement = scene.ectAt(
                scene.school(), new Scene.Person(teacher, UUID.randomUUID()), SEPTEMBER, TODAY.plusDays(30));

        pass(teacher, TODAY, "6");

        assertThat(database.fetchSingle(ECT_AT_SCHOOL_PERIODS, ECT_AT_SCHOOL_PERIODS.ID.eq(placement))
                        .getFinishedOn())
                .isEqualTo(TODAY.plusDays(30));
    }

    @Test
    @DisplayName("AB-CLS-10: the same pass again is harmless; another one is refused")
    void pass_again() {
        TeacherId teacher = claim(person(), SEPTEMBER).teacher();
        InductionClosed first = pass(teacher, TODAY, "6");

        assertThat(pass(teacher, TODAY, "6.0")).isEqualTo(new InductionClosed(first.period(), true));
        assertThat(refusedPass(teacher, TODAY, "5")).isEqualTo(new ClosingRefusal.NoOpenInduction());
        assertThat(toldToTrs(teacher)).hasSize(2);
    }

    @Test
    @DisplayName("AB-CLS-02, AB-IND-10, AB-IND-11, AB-IND-13, AB-IND-14: all that is wrong, before anything is written")
    void wrong_closing() {
        TeacherId teacher = claim(person(), SEPTEMBER).teacher();

        assertThat(refusedPass(teacher, TODAY.plusDays(1), "16.1"))
                .isEqualTo(new ClosingRefusal.Invalid(
                        List.of(new ClosingRefusal.FinishInFuture(), new ClosingRefusal.TermsOutOfRange())));
        assertThat(refusedPass(teacher, SEPTEMBER.minusDays(1), "1.25"))
                .isEqualTo(new ClosingRefusal.Invalid(List.of(
                        new ClosingRefusal.FinishBeforeStart(SEPTEMBER), new ClosingRefusal.TermsWithTwoDecimals())));
        assertThat(refusedPass(teacher, TODAY, "-0.1"))
                .isEqualTo(new ClosingRefusal.Invalid(List.of(new ClosingRefusal.TermsOutOfRange())));
        assertThat(pass(teacher, SEPTEMBER, "16").already())
                .as("the first day and 16 terms are allowed")
                .isFalse();
    }

    @Test
    @DisplayName("AB-CLS-05: only the appropriate body that holds the ECT closes the induction")
    void closed_by_the_holder_only() {
        TeacherId teacher = claim(person(), SEPTEMBER).teacher();

        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> pass.execute(new RecordPass.Command(HUB_USER, otherHub, teacher, TODAY, BigDecimal.valueOf(6))));
        assertThat(refused.as(ClosingRefusal.class)).isInstanceOf(ClosingRefusal.HeldByAnotherBody.class);
    }

    @Test
    @DisplayName("AB-PAS-04: no outcome for somebody whom TRS has as exempt or failed")
    void blocked_outcome() {
        TeacherId teacher = claim(person(), SEPTEMBER).teacher();
        database.update(TEACHERS)
                .set(TEACHERS.TRS_INDUCTION_STATUS, "Exempt")
                .where(TEACHERS.ID.eq(teacher.value()))
                .execute();

        assertThat(refusedPass(teacher, TODAY, "6")).isEqualTo(new ClosingRefusal.BlockedByTrs("Exempt"));
    }

    @Test
    @DisplayName(
            "AB-IND-22, AB-IND-23, AB-FAI-01: a fail is confirmed in writing, told to TRS and to the regulator once")
    void a_fail() {
        TeacherId teacher = claim(person(), SEPTEMBER).teacher();
        LocalDate finished = TODAY.minusDays(5);

        assertThat(refusedFail(teacher, finished, finished.minusDays(1)))
                .isEqualTo(new ClosingRefusal.Invalid(List.of(new ClosingRefusal.ConfirmationBeforeFinish(finished))));
        assertThat(refusedFail(teacher, finished, TODAY.plusDays(1)))
                .isEqualTo(new ClosingRefusal.Invalid(List.of(new ClosingRefusal.ConfirmationInFuture())));
        RecordFail.Command command = new RecordFail.Command(HUB_USER, hub, teacher, finished, BigDecimal.ONE, finished);
        InductionClosed closed = fail.execute(command);
        assertThat(fail.execute(command).already()).isTrue();

        assertThat(inductions.of(teacher).concluded().orElseThrow().outcome()).contains(Outcome.FAIL);
        assertThat(scene.eventsOf(teacher)).endsWith("teacher_fails_induction");
        assertThat(database.select(OUTBOX.IDEMPOTENCY_KEY)
                        .from(OUTBOX)
                        .where(OUTBOX.IDEMPOTENCY_KEY.contains(
                                "induction-period-" + closed.period().value()))
                        .fetch())
                .hasSize(1);
    }

    private ClosingRefusal refusedFail(TeacherId teacher, LocalDate finished, LocalDate confirmed) {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> fail.execute(
                        new RecordFail.Command(HUB_USER, hub, teacher, finished, BigDecimal.ONE, confirmed)));
        assertThat(refused).isNotNull();
        return refused.as(ClosingRefusal.class);
    }

    @RepeatedTest(3)
    @DisplayName("AB-IND-20: two passes recorded at once are one, told to TRS once")
    void two_passes_at_once() throws Exception {
        TeacherId teacher = claim(person(), SEPTEMBER).teacher();
        CyclicBarrier start = new CyclicBarrier(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<InductionClosed> passing = () -> {
                start.await();
                return pass(teacher, TODAY, "6");
            };
            Future<InductionClosed> first = threads.submit(passing);
            Future<InductionClosed> second = threads.submit(passing);
            InductionClosed one = first.get();
            InductionClosed other = second.get();
            assertThat(one.period()).isEqualTo(other.period());
            assertThat(List.of(one.already(), other.already())).containsExactlyInAnyOrder(false, true);
        }
        assertThat(toldToTrs(teacher)).hasSize(2);
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

    private Object claimed(CyclicBarrier start, AppropriateBodyPeriodId body, TeachingRecord person) throws Exception {
        start.await();
        try {
            return claim.execute(
                    new ClaimEct.Command(HUB_USER, body, person, SEPTEMBER, TrainingProgramme.PROVIDER_LED));
        } catch (Refused refused) {
            return refused.refusal();
        }
    }

    private Scene.Person ectTrainedBy(String leadProvider, TeachingRecord record) {
        long teacher = database.insertInto(TEACHERS)
                .set(TEACHERS.TRN, record.trn().value())
                .returningResult(TEACHERS.ID)
                .fetchSingle()
                .value1();
        Scene.Person person = new Scene.Person(
                new TeacherId(teacher),
                database.fetchSingle(TEACHERS, TEACHERS.ID.eq(teacher)).getApiId());
        long school = scene.school();
        scene.ectTraining(
                scene.ectAt(school, person, SEPTEMBER, null),
                scene.partnership(school, leadProvider, 2026),
                scene.schedule(2026, "ecf-standard-september"),
                SEPTEMBER,
                null);
        return person;
    }

    private long declareStarted(String leadProvider, Scene.Person person) {
        return declare.execute(new DeclareParticipant.Command(
                        new Author.LeadProviderApi(leadProvider),
                        new LeadProviderId(scene.leadProvider(leadProvider)),
                        person.participantId().toString(),
                        "ecf-induction",
                        "started",
                        "2026-09-25T09:00:00Z",
                        "training-event-attended"))
                .declaration()
                .value();
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

    @Test
    @DisplayName("AB-EXT-01, AB-EXT-02, AB-EXT-05, AB-EXT-07: extensions raise the terms required")
    void extensions() {
        TeacherId teacher = claim(person(), SEPTEMBER).teacher();
        InductionExtensionId extension = grant.execute(
                        new GrantExtension.Command(HUB_USER, hub, teacher, new BigDecimal("0.1")))
                .extension();
        grant.execute(new GrantExtension.Command(HUB_USER, hub, teacher, new BigDecimal("0.2")));
        assertThat(inductions.of(teacher).termsRequired()).isEqualByComparingTo("6.3");

        ChangeExtension.Command longer =
                new ChangeExtension.Command(HUB_USER, hub, teacher, extension, new BigDecimal("1.5"));
        assertThat(change.execute(longer).already()).isFalse();
        assertThat(change.execute(longer).already()).isTrue();
        assertThat(inductions.of(teacher).termsRequired()).isEqualByComparingTo("7.7");
        assertThat(scene.eventsOf(teacher))
                .endsWith("induction_extension_created", "induction_extension_created", "induction_extension_updated");

        assertThat(refusedExtension(hub, teacher, "0")).isEqualTo(new ExtensionRefusal.TermsOutOfRange());
        assertThat(refusedExtension(hub, teacher, "16.1")).isEqualTo(new ExtensionRefusal.TermsOutOfRange());
        assertThat(refusedExtension(hub, teacher, "1.25")).isEqualTo(new ExtensionRefusal.TermsWithTwoDecimals());
        assertThat(refusedExtension(otherHub, teacher, "1")).isEqualTo(new ExtensionRefusal.NotHeld());
    }

    private ExtensionRefusal refusedExtension(AppropriateBodyPeriodId body, TeacherId teacher, String terms) {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> grant.execute(new GrantExtension.Command(HUB_USER, body, teacher, new BigDecimal(terms))));
        assertThat(refused).isNotNull();
        return refused.as(ExtensionRefusal.class);
    }

    @Test
    @DisplayName("AB-LST-01 to AB-LST-10: open and closed lists, released in neither; found by name or TRN")
    void lists() {
        TeachingRecord open = person();
        claim(open, SEPTEMBER);
        TeacherId passed = claim(person(), SEPTEMBER).teacher();
        pass(passed, TODAY, "6");
        TeacherId released = claim(person(), SEPTEMBER).teacher();
        release(released, TODAY, "1");

        assertThat(heldEcts.count(hub, "")).isEqualTo(new HeldEcts.Counts(1, 1));
        assertThat(heldEcts.find(hub, HeldEcts.Status.OPEN, "pri dor", 50, 0))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.trn()).contains(open.trn());
                    assertThat(row.startedOn()).isEqualTo(SEPTEMBER);
                    assertThat(row.status().label()).isEqualTo("In progress");
                });
        assertThat(heldEcts.find(hub, HeldEcts.Status.OPEN, open.trn() + " Nobody", 50, 0))
                .hasSize(1);
        assertThat(heldEcts.find(hub, HeldEcts.Status.OPEN, "smith & | !", 50, 0))
                .isEmpty();
        assertThat(heldEcts.mayBeSeenBy(hub, passed)).isTrue();
        assertThat(heldEcts.mayBeSeenBy(hub, released)).isFalse();
        assertThat(heldEcts.mayBeSeenBy(otherHub, passed)).isFalse();
    }
}
