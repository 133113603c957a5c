package uk.gov.education.rect.induction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.database.Tables.OUTBOX;
import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.finance.AttachWaitingDeclarations;
import uk.gov.education.rect.finance.DeclareParticipant;
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

/** An appropriate body, and another, with which inductions are begun and closed. Today is 6 October 2026. */
@ServiceTest
abstract class InductionScenario {

    static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 10, 6);
    static final Author HUB_USER = new Author.AppropriateBodyUser("ab@example.com", "Abby Body");

    @Autowired
    ClaimEct claim;

    @Autowired
    ReleaseEct release;

    @Autowired
    RecordPass pass;

    @Autowired
    RecordFail fail;

    @Autowired
    GrantExtension grant;

    @Autowired
    ChangeExtension change;

    @Autowired
    Inductions inductions;

    @Autowired
    HeldEcts heldEcts;

    @Autowired
    DeclareParticipant declare;

    @Autowired
    AttachWaitingDeclarations attachWaiting;

    @Autowired
    WaitingDeclarations waiting;

    @Autowired
    DSLContext database;

    @Autowired
    Letters letters;

    Scene scene;
    AppropriateBodyPeriodId hub = new AppropriateBodyPeriodId(0);
    AppropriateBodyPeriodId otherHub = new AppropriateBodyPeriodId(0);

    @BeforeEach
    void hubs() {
        scene = new Scene(database);
        hub = new AppropriateBodyPeriodId(scene.appropriateBody());
        otherHub = new AppropriateBodyPeriodId(scene.appropriateBody());
    }

    static TeachingRecord person(Trn trn, TrsInductionStatus status, @Nullable LocalDate qts, boolean barred) {
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

    static TeachingRecord person() {
        return person(newTrn(), TrsInductionStatus.REQUIRED_TO_COMPLETE, LocalDate.of(2025, 7, 31), false);
    }

    static Trn newTrn() {
        return new Trn("%07d".formatted(2_000_000 + Scene.next()));
    }

    ClaimEct.Claimed claim(TeachingRecord person, LocalDate startedOn) {
        return claim.execute(new ClaimEct.Command(HUB_USER, hub, person, startedOn, TrainingProgramme.PROVIDER_LED));
    }

    ClaimEct.Refusal refusedClaim(TeachingRecord person, LocalDate startedOn) {
        Refused refused = catchThrowableOfType(Refused.class, () -> claim(person, startedOn));
        assertThat(refused).isNotNull();
        return refused.as(ClaimEct.Refusal.class);
    }

    InductionClosed release(TeacherId teacher, LocalDate finishedOn, String terms) {
        return release.execute(new ReleaseEct.Command(HUB_USER, hub, teacher, finishedOn, new BigDecimal(terms)));
    }

    InductionClosed pass(TeacherId teacher, LocalDate finishedOn, String terms) {
        return pass.execute(new RecordPass.Command(HUB_USER, hub, teacher, finishedOn, new BigDecimal(terms)));
    }

    ClosingRefusal refusedPass(TeacherId teacher, LocalDate finishedOn, String terms) {
        Refused refused = catchThrowableOfType(Refused.class, () -> pass(teacher, finishedOn, terms));
        assertThat(refused).isNotNull();
        return refused.as(ClosingRefusal.class);
    }

    /** What is to be told to TRS about the teacher, oldest first. */
    List<String> toldToTrs(TeacherId teacher) {
        return letters.where(OUTBOX.TEACHER_ID.eq(teacher.value())).stream()
                .map(Map::toString)
                .toList();
    }

    ClosingRefusal refusedFail(TeacherId teacher, LocalDate finished, LocalDate confirmed) {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> fail.execute(
                        new RecordFail.Command(HUB_USER, hub, teacher, finished, BigDecimal.ONE, confirmed)));
        assertThat(refused).isNotNull();
        return refused.as(ClosingRefusal.class);
    }

    Object claimed(CyclicBarrier start, AppropriateBodyPeriodId body, TeachingRecord person) throws Exception {
        start.await();
        try {
            return claim.execute(
                    new ClaimEct.Command(HUB_USER, body, person, SEPTEMBER, TrainingProgramme.PROVIDER_LED));
        } catch (Refused refused) {
            return refused.refusal();
        }
    }

    Scene.Person ectTrainedBy(String leadProvider, TeachingRecord record) {
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

    long declareStarted(String leadProvider, Scene.Person person) {
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

    ExtensionRefusal refusedExtension(AppropriateBodyPeriodId body, TeacherId teacher, String terms) {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> grant.execute(new GrantExtension.Command(HUB_USER, body, teacher, new BigDecimal(terms))));
        assertThat(refused).isNotNull();
        return refused.as(ExtensionRefusal.class);
    }
}
