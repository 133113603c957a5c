package uk.gov.education.rect.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.calendar.TimeTravel;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.finance.DeclareParticipant;
import uk.gov.education.rect.induction.ClaimEct;
import uk.gov.education.rect.induction.RecordPass;
import uk.gov.education.rect.providers.CreateSchoolPartnership;
import uk.gov.education.rect.schools.NominateInductionTutor;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.AssignMentor;
import uk.gov.education.rect.training.ChangeTrainingSchedule;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;
import uk.gov.education.rect.training.FinishMentorAtSchoolPeriods;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.training.RegisterMentor;
import uk.gov.education.rect.training.TrainingChoice;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.training.WithdrawTraining;
import uk.gov.education.rect.training.WorkingPattern;

/** What people do in the sandbox's past, each on the day on which it happened, through the product's use cases. */
@Component
@ConditionalOnProperty(name = "web.production", havingValue = "false")
class Stage {

    private static final Author TUTOR = new Author.SchoolUser("tutor@sandbox.example", "Sandbox tutor");
    private static final Author BODY =
            new Author.AppropriateBodyUser("body@sandbox.example", "Sandbox appropriate body");

    private final Props props;
    private final ServiceClock clock;
    private final RegisterEct registerEct;
    private final RegisterMentor registerMentor;
    private final AssignMentor assignMentor;
    private final FinishEctAtSchoolPeriod finishEct;
    private final FinishMentorAtSchoolPeriods finishMentor;
    private final WithdrawTraining withdraw;
    private final ChangeTrainingSchedule changeSchedule;
    private final CreateSchoolPartnership createPartnership;
    private final NominateInductionTutor nominate;
    private final ClaimEct claim;
    private final RecordPass pass;
    private final DeclareParticipant declare;

    Stage(
            Props props,
            ServiceClock clock,
            RegisterEct registerEct,
            RegisterMentor registerMentor,
            AssignMentor assignMentor,
            FinishEctAtSchoolPeriod finishEct,
            FinishMentorAtSchoolPeriods finishMentor,
            WithdrawTraining withdraw,
            ChangeTrainingSchedule changeSchedule,
            CreateSchoolPartnership createPartnership,
            NominateInductionTutor nominate,
            ClaimEct claim,
            RecordPass pass,
            DeclareParticipant declare) {
        this.props = props;
        this.clock = clock;
        this.registerEct = registerEct;
        this.registerMentor = registerMentor;
        this.assignMentor = assignMentor;
        this.finishEct = finishEct;
        this.finishMentor = finishMentor;
        this.withdraw = withdraw;
        this.changeSchedule = changeSchedule;
        this.createPartnership = createPartnership;
        this.nominate = nominate;
        this.claim = claim;
        this.pass = pass;
        this.declare = declare;
    }

    /** Somebody invented. */
    record Someone(Trn trn, String firstName, String lastName, EmailAddress email) {}

    /** An ECT at a school. */
    record Ect(Someone person, SchoolId school, EctAtSchoolPeriodId period, TeacherId teacher, UUID participant) {}

    /** A mentor at a school. */
    record Mentor(
            Someone person, SchoolId school, MentorAtSchoolPeriodId period, TeacherId teacher, UUID participant) {}

    Props props() {
        return props;
    }

    LocalDate today() {
        return clock.today();
    }

    /** The first of September of a cohort, or today when that is earlier. */
    LocalDate start(int year) {
        LocalDate september = LocalDate.of(year, 9, 1);
        return september.isAfter(today()) ? today() : september;
    }

    Ect ect(SchoolId school, LocalDate start, @Nullable LeadProvider leadProvider) {
        return ect(props.somebody(), school, start, leadProvider);
    }

    Ect ect(Someone person, SchoolId school, LocalDate start, @Nullable LeadProvider leadProvider) {
        TrainingChoice choice = leadProvider == null
                ? new TrainingChoice.SchoolLed()
                : new TrainingChoice.ProviderLed(leadProvider.id(), null);
        RegisterEct.Registered registered = on(
                earlier(start),
                () -> registerEct.execute(new RegisterEct.Command(
                        TUTOR,
                        school,
                        person.trn(),
                        person.firstName(),
                        person.lastName(),
                        null,
                        person.email(),
                        start,
                        WorkingPattern.FULL_TIME,
                        props.appropriateBody(),
                        choice)));
        return new Ect(person, school, registered.period(), registered.teacher(), props.apiId(registered.teacher()));
    }

    Mentor mentor(Ect mentee, LocalDate start, @Nullable LeadProvider leadProvider) {
        return mentor(props.somebody(), mentee, start, leadProvider);
    }

    Mentor mentor(Someone person, Ect mentee, LocalDate start, @Nullable LeadProvider leadProvider) {
        RegisterMentor.Registered registered = on(
                earlier(start),
                () -> registerMentor.execute(new RegisterMentor.Command(
                        TUTOR,
                        mentee.school(),
                        person.trn(),
                        person.firstName(),
                        person.lastName(),
                        null,
                        person.email(),
                        start,
                        props.mentorsElsewhere(person.trn()) ? false : null,
                        leadProvider == null ? null : leadProvider.id(),
                        mentee.period())));
        return new Mentor(
                person, mentee.school(), registered.period(), registered.teacher(), props.apiId(registered.teacher()));
    }

    void assign(Ect mentee, Mentor mentor, LocalDate day) {
        on(day, () -> assignMentor.execute(new AssignMentor.Command(TUTOR, mentee.period(), mentor.period(), false)));
    }

    void partnership(LeadProvider leadProvider, SchoolId school, int year) {
        on(
                start(year),
                () -> createPartnership.execute(new CreateSchoolPartnership.Command(
                        api(leadProvider),
                        leadProvider.id(),
                        new ContractYear(year),
                        props.apiId(school),
                        props.deliveryPartner(leadProvider, year, 0))));
    }

    void leaves(Ect ect, LocalDate lastDay) {
        on(
                earlier(lastDay),
                () -> finishEct.execute(
                        new FinishEctAtSchoolPeriod.Command(TUTOR, ect.period(), lastDay, ect.school())));
    }

    void leaves(Mentor mentor, LocalDate lastDay) {
        on(
                earlier(lastDay),
                () -> finishMentor.execute(
                        new FinishMentorAtSchoolPeriods.Command(TUTOR, mentor.teacher(), lastDay, mentor.school())));
    }

    void withdrawn(LeadProvider leadProvider, UUID participant, String course, LocalDate day) {
        on(
                day,
                () -> withdraw.execute(new WithdrawTraining.Command(
                        api(leadProvider), leadProvider.id(), participant, course, "left-teaching-profession")));
    }

    void goesOnIn(LeadProvider leadProvider, Ect ect, int year, LocalDate day) {
        on(
                day,
                () -> changeSchedule.execute(new ChangeTrainingSchedule.Command(
                        api(leadProvider),
                        leadProvider.id(),
                        ect.participant(),
                        "ecf-induction",
                        "ecf-extended-september",
                        String.valueOf(year))));
    }

    void tutor(SchoolId school, Someone person, int year) {
        on(
                start(year),
                () -> nominate.execute(new NominateInductionTutor.Command(
                        TUTOR, school, person.firstName() + " " + person.lastName(), person.email())));
    }

    void inductionStarts(Ect ect, LocalDate start) {
        on(
                start.plusDays(1).isAfter(today()) ? today() : start.plusDays(1),
                () -> claim.execute(new ClaimEct.Command(
                        BODY,
                        props.appropriateBody(),
                        record(ect.person(), start),
                        start,
                        TrainingProgramme.PROVIDER_LED)));
    }

    void passes(Ect ect, LocalDate lastDay) {
        on(
                lastDay,
                () -> pass.execute(new RecordPass.Command(
                        BODY, props.appropriateBody(), ect.teacher(), lastDay, new java.math.BigDecimal("6"))));
    }

    void declared(
            LeadProvider leadProvider, UUID participant, String course, String type, LocalDate day, String evidence) {
        on(
                day.plusDays(1).isAfter(today()) ? today() : day.plusDays(1),
                () -> declare.execute(new DeclareParticipant.Command(
                        api(leadProvider),
                        leadProvider.id(),
                        participant.toString(),
                        course,
                        type,
                        day + "T06:00:00Z",
                        evidence)));
    }

    /** A month ago somebody was found to have two records. */
    void hadAnotherRecord(Ect ect) {
        on(today().minusMonths(1), () -> {
            props.otherRecord(ect, props.somebody());
            return ect;
        });
    }

    private LocalDate earlier(LocalDate day) {
        return day.isAfter(today()) ? today() : day;
    }

    private static Author api(LeadProvider leadProvider) {
        return new Author.LeadProviderApi(leadProvider.name());
    }

    private static <T> T on(LocalDate day, ScopedValue.CallableOp<T, RuntimeException> work) {
        Instant morning = ServiceClock.startOf(day).plus(Duration.ofHours(9));
        return Objects.requireNonNull(TimeTravel.at(morning, work));
    }

    private static TeachingRecord record(Someone person, LocalDate start) {
        return new TeachingRecord(
                person.trn(),
                person.firstName(),
                person.lastName(),
                LocalDate.of(1995, 5, 17),
                null,
                null,
                TrsInductionStatus.REQUIRED_TO_COMPLETE,
                null,
                null,
                start.minusMonths(2),
                "Qualified teacher (trained)",
                "Sandbox Training Partnership",
                start.minusMonths(2),
                List.of(),
                false);
    }
}
