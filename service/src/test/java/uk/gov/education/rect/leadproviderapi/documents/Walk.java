package uk.gov.education.rect.leadproviderapi.documents;

import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.finance.DeclareParticipant;
import uk.gov.education.rect.finance.MarkStatementPayable;
import uk.gov.education.rect.finance.StatementId;
import uk.gov.education.rect.finance.VoidDeclaration;
import uk.gov.education.rect.induction.ClaimEct;
import uk.gov.education.rect.induction.RecordFail;
import uk.gov.education.rect.induction.RecordPass;
import uk.gov.education.rect.induction.ReleaseEct;
import uk.gov.education.rect.leadproviderapi.ApiCalls;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.providers.UpdateSchoolPartnership;
import uk.gov.education.rect.schools.NominateInductionTutor;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.CorrectedName;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.AssignMentor;
import uk.gov.education.rect.training.ChangeEmailAddress;
import uk.gov.education.rect.training.ChangeName;
import uk.gov.education.rect.training.ChangeWorkingPattern;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;
import uk.gov.education.rect.training.FinishMentorAtSchoolPeriods;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.training.ReportLeaving;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.training.WorkingPattern;
import uk.gov.education.rect.usecase.Refused;

/** A random walk through the use cases: schools, two lead providers, appropriate bodies, imports, and days that pass. */
final class Walk {

    /** What a step came to; what a use case refuses is no success, but must leave the documents right, too. */
    record Step(String name, boolean succeeded, String outcome) {}

    private record Ect(Trn trn, TeacherId teacher, EctAtSchoolPeriodId period, AppropriateBodyPeriodId body) {}

    private record Mentor(TeacherId teacher, MentorAtSchoolPeriodId period) {}

    private static final class NobodyThere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Unprocessable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unprocessable(String errors) {
            super(errors);
        }
    }

    private static final Author.AppropriateBodyUser BODY =
            new Author.AppropriateBodyUser("body@hub.example", "Bo Body");

    /** The names of all steps. */
    static final Set<String> STEPS = Set.of(
            "register an ECT",
            "move an ECT",
            "register a mentor",
            "assign a mentor",
            "create a partnership",
            "update a partnership",
            "declare",
            "void",
            "claim",
            "release",
            "pass",
            "fail",
            "an ECT leaves",
            "a mentor leaves",
            "report a leaving",
            "nominate a tutor",
            "import from GIAS",
            "TRS answers",
            "change a name",
            "change a working pattern",
            "change an e-mail address",
            "defer",
            "withdraw",
            "resume",
            "change a schedule",
            "make a statement payable",
            "change by hand",
            "days pass");

    private final ApplicationContext beans;
    private final Scene scene;
    private final ApiCalls api;
    private final DSLContext database;
    private final TendDocuments tend;
    private final Imports imports;
    private final Random random;
    private final Map<String, Callable<?>> steps = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<SchoolId> schools = new ArrayList<>();
    private final List<Ect> ects = new ArrayList<>();
    private final List<Ect> claimed = new ArrayList<>();
    private final List<Mentor> mentors = new ArrayList<>();

    Walk(ApplicationContext beans, Scene scene, ApiCalls api, Path folder, Random random) {
        this.beans = beans;
        this.scene = scene;
        this.api = api;
        this.database = beans.getBean(DSLContext.class);
        this.tend = beans.getBean(TendDocuments.class);
        this.random = random;
        this.imports = new Imports(beans, database, folder, random);
        steps();
        for (int i = 0; i < 3; i++) {
            schools.add(scene.aSchool());
            registerEct(scene.aTrn(), schools.getLast());
        }
        tend.sweep();
    }

    private void steps() {
        often("register an ECT", () -> registerEct(scene.aTrn(), one(schools)));
        once("move an ECT", () -> registerEct(one(ects).trn(), one(schools)));
        once("register a mentor", this::registerMentor);
        once("assign a mentor", this::assign);
        often("create a partnership", this::partner);
        once("update a partnership", this::changePartner);
        often("declare", this::declare);
        once("void", this::takeBack);
        often("claim", this::claim);
        once("release", () -> {
            Ect ect = lastClaimed();
            return beans.getBean(ReleaseEct.class)
                    .execute(new ReleaseEct.Command(BODY, ect.body(), ect.teacher(), yesterday(), BigDecimal.ONE));
        });
        once("pass", () -> {
            Ect ect = lastClaimed();
            return beans.getBean(RecordPass.class)
                    .execute(new RecordPass.Command(BODY, ect.body(), ect.teacher(), yesterday(), BigDecimal.ONE));
        });
        once("fail", () -> {
            Ect ect = lastClaimed();
            return beans.getBean(RecordFail.class)
                    .execute(new RecordFail.Command(
                            BODY, ect.body(), ect.teacher(), yesterday(), BigDecimal.ONE, TestClock.today()));
        });
        once("an ECT leaves", this::finishEct);
        once(
                "a mentor leaves",
                () -> beans.getBean(FinishMentorAtSchoolPeriods.class)
                        .execute(new FinishMentorAtSchoolPeriods.Command(
                                TUTOR, one(mentors).teacher(), soon(), null)));
        once("report a leaving", () -> {
            Ect ect = one(ects);
            return beans.getBean(ReportLeaving.class)
                    .execute(new ReportLeaving.Command(TUTOR, schoolOf(ect), ect.period(), soon()));
        });
        once(
                "nominate a tutor",
                () -> beans.getBean(NominateInductionTutor.class)
                        .execute(new NominateInductionTutor.Command(
                                TUTOR,
                                one(schools),
                                "Tutor " + (char) ('A' + random.nextInt(3)),
                                new EmailAddress("tutor" + random.nextInt(3) + "@school.example"))));
        often("import from GIAS", this::importFromGias);
        often("TRS answers", this::trsAnswers);
        once(
                "change a name",
                () -> beans.getBean(ChangeName.class)
                        .execute(new ChangeName.Command(
                                TUTOR, one(ects).period(), new CorrectedName("Chosen " + random.nextInt(3)))));
        once(
                "change a working pattern",
                () -> beans.getBean(ChangeWorkingPattern.class)
                        .execute(new ChangeWorkingPattern.Command(
                                TUTOR, one(ects).period(), one(List.of(WorkingPattern.values())))));
        once(
                "change an e-mail address",
                () -> beans.getBean(ChangeEmailAddress.class)
                        .execute(new ChangeEmailAddress.Command(
                                TUTOR,
                                one(mentors).period(),
                                new EmailAddress("new" + random.nextInt(99) + "@school.example"))));
        often("defer", () -> act("defer", "\"reason\":\"career-break\","));
        often("withdraw", () -> act("withdraw", "\"reason\":\"other\","));
        often("resume", () -> act("resume", ""));
        often(
                "change a schedule",
                () -> act(
                        "change-schedule",
                        "\"schedule_identifier\":\"ecf-%s-september\","
                                .formatted(random.nextBoolean() ? "extended" : "standard")));
        once("make a statement payable", this::makePayable);
        once("change by hand", this::changeByHand);
        often("days pass", this::passDays);
    }

    private void once(String name, Callable<?> work) {
        steps.put(name, work);
        names.add(name);
    }

    private void often(String name, Callable<?> work) {
        once(name, work);
        names.add(name);
    }

    /** Takes one step. */
    Step step() {
        String name = one(names);
        try {
            return new Step(
                    name,
                    true,
                    String.valueOf(Objects.requireNonNull(steps.get(name)).call()));
        } catch (Refused refused) {
            return new Step(name, false, String.valueOf(refused.refusal()));
        } catch (Unprocessable refused) {
            return new Step(name, false, String.valueOf(refused.getMessage()));
        } catch (NobodyThere nobody) {
            return new Step(name, false, "nobody there");
        } catch (Exception failure) {
            throw new AssertionError(name, failure);
        }
    }

    private Object registerEct(Trn trn, SchoolId school) {
        AppropriateBodyPeriodId body = scene.aTeachingSchoolHub();
        var ect = scene.anEct()
                .withTrn(trn)
                .at(school)
                .since(TestClock.today().minusDays(20L - random.nextInt(30)).toString())
                .assuredBy(body);
        switch (random.nextInt(4)) {
            case 0, 1 -> ect.trainedBy(AMBITION);
            case 2 -> ect.trainedBy(TEACH_FIRST);
            default -> {}
        }
        var registered = ect.reachedAt("ect" + random.nextInt(1_000_000) + "@school.example")
                .register();
        ects.add(new Ect(trn, registered.teacher(), registered.period(), body));
        return registered;
    }

    private Object registerMentor() {
        Ect mentee = one(ects);
        var mentor = scene.aMentor().at(schoolOf(mentee)).of(mentee.period());
        if (random.nextBoolean()) {
            mentor.trainedBy(random.nextBoolean() ? AMBITION : TEACH_FIRST);
        }
        var registered = mentor.reachedAt("mentor" + random.nextInt(1_000_000) + "@school.example")
                .register();
        mentors.add(new Mentor(registered.teacher(), registered.period()));
        return registered;
    }

    private Object assign() {
        Mentor mentor = one(mentors);
        List<EctAtSchoolPeriodId> colleagues = database.fetch(
                        "select e.id from ect_at_school_periods e join mentor_at_school_periods m using (school_id)"
                                + " where m.id = ? order by e.id",
                        mentor.period().value())
                .map(row -> new EctAtSchoolPeriodId(row.get(0, Long.class)));
        return beans.getBean(AssignMentor.class)
                .execute(new AssignMentor.Command(TUTOR, one(colleagues), mentor.period(), false));
    }

    private Object partner() {
        var partnership = scene.aPartnership()
                .of(random.nextInt(3) > 0 ? AMBITION : TEACH_FIRST)
                .with(one(schools))
                .create();
        // the pairing was made by hand, without a transaction of the service
        tend.sweep();
        return partnership;
    }

    private Object changePartner() {
        UUID partnership = one(database.fetch("""
                        select p.api_id
                        from school_partnerships p
                        join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
                        join active_lead_providers a on a.id = l.active_lead_provider_id
                        where a.lead_provider_id = ? and a.contract_period_year = 2026
                        order by p.id""", ambition().value()).getValues(0, UUID.class));
        var deliveryPartner = scene.aDeliveryPartner();
        scene.pair(AMBITION, deliveryPartner, 2026);
        tend.sweep();
        return beans.getBean(UpdateSchoolPartnership.class)
                .execute(new UpdateSchoolPartnership.Command(
                        new Author.LeadProviderApi(AMBITION), ambition(), partnership, scene.apiIdOf(deliveryPartner)));
    }

    private Object declare() {
        boolean ect = mentors.isEmpty() || random.nextInt(3) > 0;
        return beans.getBean(DeclareParticipant.class)
                .execute(new DeclareParticipant.Command(
                        new Author.LeadProviderApi(AMBITION),
                        ambition(),
                        participant(ect ? one(ects).teacher() : one(mentors).teacher()),
                        ect ? "ecf-induction" : "ecf-mentor",
                        one(List.of("started", "started", "retained-1", "completed")),
                        new TestClock().instant().minusSeconds(3_600).toString(),
                        "training-event-attended"));
    }

    private Object takeBack() {
        return beans.getBean(VoidDeclaration.class)
                .execute(new VoidDeclaration.Command(
                        new VoidDeclaration.ByLeadProvider(new Author.LeadProviderApi(AMBITION), ambition()),
                        one(database.fetch("select api_id from declarations order by id")
                                .getValues(0, UUID.class))));
    }

    private Object makePayable() {
        long earliest =
                one(database.fetch("select id from statements where status = 'open' order by deadline_date limit 1")
                        .getValues(0, Long.class));
        return beans.getBean(MarkStatementPayable.class)
                .execute(new MarkStatementPayable.Command(new Author.System(), new StatementId(earliest)));
    }

    private Object claim() {
        Ect ect = one(ects);
        claimed.add(ect);
        return beans.getBean(ClaimEct.class)
                .execute(new ClaimEct.Command(
                        BODY,
                        ect.body(),
                        Imports.record(ect.trn(), "Ect", TrsInductionStatus.REQUIRED_TO_COMPLETE),
                        TestClock.today().minusDays(10),
                        TrainingProgramme.PROVIDER_LED));
    }

    private Ect lastClaimed() {
        return one(claimed.subList(Math.max(0, claimed.size() - 1), claimed.size()));
    }

    private Object finishEct() {
        Ect ect = one(ects);
        return beans.getBean(FinishEctAtSchoolPeriod.class)
                .execute(new FinishEctAtSchoolPeriod.Command(TUTOR, ect.period(), soon(), schoolOf(ect)));
    }

    private Object importFromGias() {
        SchoolId changing = one(schools);
        String outcome = imports.fromGias(changing, schools.size() > 2);
        if (outcome.contains(Imports.CLOSED)) {
            schools.remove(changing);
        }
        return outcome;
    }

    private Object trsAnswers() {
        Ect ect = one(ects);
        return imports.trsAnswers(ect.teacher(), ect.trn());
    }

    /** Through the API, for an ECT that the lead provider sees. */
    private Object act(String action, String more) throws Exception {
        String participant = one(database.fetch(
                        "select id from api_participants where lead_provider_id = ? and body like '%\"participant_type\":\"ect\"%'"
                                + " order by record_id",
                        ambition().value())
                .getValues(0, String.class));
        var answer = api.as(AMBITION).put("/participants/" + participant + "/" + action, """
                {"data":{"attributes":{%s"course_identifier":"ecf-induction"}}}""".formatted(more));
        if (answer.status() == 422) {
            throw new Unprocessable(answer.text());
        }
        return answer.data();
    }

    private Object changeByHand() {
        int changed = database.execute(
                "update ect_at_school_periods set working_pattern = (array['full_time', 'part_time']::working_pattern[])[?]"
                        + " where id = ?",
                1 + random.nextInt(2),
                one(ects).period().value());
        tend.sweep();
        return changed;
    }

    private Object passDays() {
        TestClock.set(TestClock.today()
                .plusDays(1 + random.nextInt(6))
                .atTime(0, 5)
                .atZone(ServiceClock.LONDON)
                .toInstant());
        tend.turnDay();
        return TestClock.today();
    }

    private String participant(TeacherId teacher) {
        return database.fetchSingle("select api_id from teachers where id = ?", teacher.value())
                .get(0, String.class);
    }

    private LeadProviderId ambition() {
        return scene.leadProvider(AMBITION);
    }

    private SchoolId schoolOf(Ect ect) {
        return database.fetchOptional(
                        "select school_id from ect_at_school_periods where id = ?",
                        ect.period().value())
                .map(row -> new SchoolId(row.get(0, Long.class)))
                .orElseThrow(NobodyThere::new);
    }

    private LocalDate soon() {
        return TestClock.today().plusDays(random.nextInt(10) - 3L);
    }

    private static LocalDate yesterday() {
        return TestClock.today().minusDays(1);
    }

    private <T> T one(List<T> list) {
        if (list.isEmpty()) {
            throw new NobodyThere();
        }
        return list.get(random.nextInt(list.size()));
    }
}
