package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.email.EmailTemplate;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.CorrectedName;
import uk.gov.education.rect.teachers.FindOrCreateTeacher;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.TrainingPlan.Impossible;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Beginnings;
import uk.gov.education.rect.training.internal.Locks;
import uk.gov.education.rect.training.internal.Mentorships;
import uk.gov.education.rect.training.internal.Provided;
import uk.gov.education.rect.training.internal.Registrations;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.LostRaces;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school registers a mentor for one of its ECTs (spec 01 §8.2, spec 02 §12.6): the person, their spell at the school,
 * their training when there is to be any, and the mentorship (DM-REM-01 to DM-REM-06).
 *
 * <p>Fails as {@link Refusal} says, in that order. Whether TRS prohibits the person is checked before, by the journey.
 * Repeated, it answers with the registration that is there. The order of events is that of spec 02 §21.
 */
@UseCase
public class RegisterMentor {

    private final FindOrCreateTeacher teachers;
    private final ContractPeriods contractPeriods;
    private final DateRules dates;
    private final EmailInUse emailInUse;
    private final MentorFunding mentorFunding;
    private final TrainingPlans plans;
    private final AtSchoolPeriods periods;
    private final TrainingPeriods trainings;
    private final Mentorships mentorships;
    private final Beginnings beginnings;
    private final FinishMentorAtSchoolPeriods finish;
    private final AssignMentor assign;
    private final EvaluateFundingEligibility funding;
    private final Locks locks;
    private final Registrations registrations;
    private final LostRaces races;
    private final ServiceClock clock;

    RegisterMentor(
            FindOrCreateTeacher teachers,
            ContractPeriods contractPeriods,
            DateRules dates,
            EmailInUse emailInUse,
            MentorFunding mentorFunding,
            TrainingPlans plans,
            AtSchoolPeriods periods,
            TrainingPeriods trainings,
            Mentorships mentorships,
            Beginnings beginnings,
            FinishMentorAtSchoolPeriods finish,
            AssignMentor assign,
            EvaluateFundingEligibility funding,
            Locks locks,
            Registrations registrations,
            LostRaces races,
            ServiceClock clock) {
        this.teachers = teachers;
        this.contractPeriods = contractPeriods;
        this.dates = dates;
        this.emailInUse = emailInUse;
        this.mentorFunding = mentorFunding;
        this.plans = plans;
        this.periods = periods;
        this.trainings = trainings;
        this.mentorships = mentorships;
        this.beginnings = beginnings;
        this.finish = finish;
        this.assign = assign;
        this.funding = funding;
        this.locks = locks;
        this.registrations = registrations;
        this.races = races;
        this.clock = clock;
    }

    /**
     * What the school answered.
     *
     * @param correctedName the name to use instead of the one in TRS, 1 to 70 characters, or null
     * @param email or null when not known
     * @param startedOn first day at the school as a mentor, or null for today
     * @param mentoringAtNewSchoolOnly whether the person stops mentoring anywhere else; null when that was not asked,
     *     because they mentor nowhere else
     * @param leadProvider who is to train the mentor, or null when nobody is
     * @param mentee the ECT they are to mentor, at the same school
     */
    public record Command(
            Author author,
            SchoolId school,
            Trn trn,
            String trsFirstName,
            String trsLastName,
            @Nullable String correctedName,
            @Nullable EmailAddress email,
            @Nullable LocalDate startedOn,
            @Nullable Boolean mentoringAtNewSchoolOnly,
            @Nullable LeadProviderId leadProvider,
            EctAtSchoolPeriodId mentee) {

        /** Whether the person said that they stop mentoring anywhere else. */
        boolean leavesOthers() {
            return Boolean.TRUE.equals(mentoringAtNewSchoolOnly);
        }

        /** Whether the person said that they go on mentoring elsewhere. */
        boolean staysElsewhere() {
            return Boolean.FALSE.equals(mentoringAtNewSchoolOnly);
        }
    }

    /**
     * The registration.
     *
     * @param training or null when the mentor is not trained here
     * @param already whether it was there before
     */
    public record Registered(
            TeacherId teacher,
            MentorAtSchoolPeriodId period,
            @Nullable TrainingPeriodId training,
            MentorshipPeriodId mentorship,
            boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** The ECT is not at the school. */
        record MenteeNotAtSchool() implements Refusal {}

        /** Nobody mentors themself (DM-REM-07). */
        record SamePerson() implements Refusal {}

        /** The mentor is at the school already, with no last day: they are assigned instead (DM-REM-07). */
        record AlreadyActiveAtSchool(MentorAtSchoolPeriodId period) implements Refusal {}

        /** Schools cannot register anybody these days (DM-CP-20). */
        record RegistrationClosed() implements Refusal {}

        /** Somebody else uses the address (DM-ECT-05). */
        record EmailTaken() implements Refusal {}

        /** The first day will not do (DM-VAL-06, DM-VAL-08, DM-VAL-09, DM-CP-22). */
        record DateNotPossible(DateProblem problem) implements Refusal {}

        /** The mentor is at another school, so it has to be asked whether they stay there (12.2). */
        record MentorsElsewhere() implements Refusal {}

        /** There is no contract period, or no schedule in it, for the training. */
        record NoPlace(Impossible because) implements Refusal {}

        /** The lead provider does not work in the contract period of the training (SJ-LP-02). */
        record LeadProviderNotSelectable(LeadProviderId leadProvider, ContractYear contractYear) implements Refusal {}

        /** Training elsewhere that would have to go has been declared for (DM-TRN-20). */
        record DeclarationsExist() implements Refusal {}

        /** The mentor is trained at another school at the same time (DM-TRN-09). */
        record TrainedElsewhere() implements Refusal {}

        /** Another registration of the mentor at the school covers the same days (DM-MEN-02). */
        record RegisteredForSameDays() implements Refusal {}

        /** The mentor cannot be assigned. */
        record NotAssignable(AssignMentor.Refusal because) implements Refusal {}
    }

    /** Registers the mentor and assigns them. */
    public Registered execute(Command command) {
        EctAtSchoolPeriod mentee =
                periods.find(command.mentee()).orElseThrow(() -> new Refused(new Refusal.MenteeNotAtSchool()));
        locks.lock(mentee.teacher());
        TeacherId teacher = teachers.execute(command.trn(), command.trsFirstName(), command.trsLastName())
                .teacher();
        List<MentorAtSchoolPeriod> spells = periods.asMentor(teacher);
        Optional<MentorAtSchoolPeriod> active = spells.stream()
                .filter(spell ->
                        spell.school().equals(command.school()) && spell.dates().ongoing())
                .findFirst();
        if (active.isPresent()) {
            return repeated(command, active.get());
        }
        locks.lock(command.school());
        LocalDate startedOn = command.startedOn() == null ? clock.today() : command.startedOn();
        check(command, mentee, teacher, spells, startedOn);
        leaveEarlierSchools(command, teacher, startedOn);
        Optional<Provided> provided = plan(command, spells, startedOn);
        return races.asRefusals(
                Map.of(
                        "mentor_at_school_periods_no_overlap", new Refusal.RegisteredForSameDays(),
                        "training_periods_no_overlap", new Refusal.TrainedElsewhere()),
                () -> register(command, teacher, startedOn, provided));
    }

    private Registered repeated(Command command, MentorAtSchoolPeriod active) {
        LocalDate startedOn = command.startedOn() == null ? clock.today() : command.startedOn();
        Optional<MentorshipPeriod> mentorship = mentorships.of(active.id()).stream()
                .filter(pair -> pair.ect().equals(command.mentee()))
                .filter(pair -> pair.dates().currentOrFuture(clock.today()))
                .findFirst();
        if (mentorship.isEmpty() || !active.dates().startedOn().equals(startedOn)) {
            throw new Refused(new Refusal.AlreadyActiveAtSchool(active.id()));
        }
        return new Registered(
                active.teacher(),
                active.id(),
                trainings.in(active.id()).latest().map(TrainingPeriod::id).orElse(null),
                mentorship.get().id(),
                true);
    }

    private void check(
            Command command,
            EctAtSchoolPeriod mentee,
            TeacherId teacher,
            List<MentorAtSchoolPeriod> spells,
            LocalDate startedOn) {
        if (!mentee.school().equals(command.school()) || !mentee.dates().currentOrFuture(clock.today())) {
            throw new Refused(new Refusal.MenteeNotAtSchool());
        }
        if (mentee.teacher().equals(teacher)) {
            throw new Refused(new Refusal.SamePerson());
        }
        if (!contractPeriods.registrationWindowOpen(clock.today())) {
            throw new Refused(new Refusal.RegistrationClosed());
        }
        if (command.email() != null && emailInUse.byAnotherThan(command.trn(), command.email())) {
            throw new Refused(new Refusal.EmailTaken());
        }
        problem(command, startedOn).ifPresent(problem -> {
            throw new Refused(new Refusal.DateNotPossible(problem));
        });
        if (command.mentoringAtNewSchoolOnly() == null && mentorsElsewhere(command, spells)) {
            throw new Refused(new Refusal.MentorsElsewhere());
        }
    }

    /** SJ-RM-15: a start that was not asked for is today, and needs a contract period that is open now. */
    private Optional<DateProblem> problem(Command command, LocalDate startedOn) {
        return command.startedOn() == null
                ? dates.startToday()
                : dates.mentorStart(command.trn(), command.school(), startedOn);
    }

    private boolean mentorsElsewhere(Command command, List<MentorAtSchoolPeriod> spells) {
        return spells.stream()
                .anyMatch(spell -> !spell.school().equals(command.school())
                        && spell.dates().currentOrFuture(clock.today()));
    }

    /**
     * DM-REM-02, SJ-RM-41: every spell that goes on into the new one ends the day before it, at all schools; at this one
     * alone when the mentor stays at others.
     */
    private void leaveEarlierSchools(Command command, TeacherId teacher, LocalDate startedOn) {
        try {
            finish.execute(new FinishMentorAtSchoolPeriods.Command(
                    command.author(),
                    teacher,
                    startedOn.minusDays(1),
                    command.staysElsewhere() ? command.school() : null));
        } catch (Refused refused) {
            throw refused.refusal() instanceof FinishMentorAtSchoolPeriods.Refusal.DeclarationsExist
                    ? new Refused(new Refusal.DeclarationsExist())
                    : refused;
        }
    }

    /** DM-REM-04: whether the mentor is trained here, and by whom. */
    private Optional<Provided> plan(Command command, List<MentorAtSchoolPeriod> spells, LocalDate startedOn) {
        LeadProviderId leadProvider = command.leadProvider();
        if (leadProvider == null
                || !mentorFunding.eligible(command.trn())
                || (command.staysElsewhere() && mentorsElsewhere(command, spells))) {
            return Optional.empty();
        }
        return Optional.of(Provided.by(
                leadProvider,
                plans.mentorRegistration(command.trn(), startedOn, command.mentee()),
                Refusal.NoPlace::new,
                Refusal.LeadProviderNotSelectable::new));
    }

    private Registered register(Command command, TeacherId teacher, LocalDate startedOn, Optional<Provided> provided) {
        MentorAtSchoolPeriodId period = periods.beginMentor(teacher, command.school(), startedOn, command.email());
        Optional<TrainingPeriodId> training = provided.map(with -> beginnings.train(
                command.author(),
                teacher,
                period,
                with.plan(),
                beginnings.provision(command.school(), with.leadProvider())));
        funding.evaluate(teacher, TraineeRole.MENTOR, command.author());
        registrations.mentorRegistered(command.author(), command.school(), teacher, period, training, provided);
        if (command.correctedName() != null) {
            registrations.correctName(command.author(), teacher, new CorrectedName(command.correctedName()));
        }
        MentorshipPeriodId mentorship = assign(command, period);
        if (command.email() != null) {
            registrations.tell(
                    EmailTemplate.MENTOR_REGISTERED, command.email(), "mentor_name", teacher, command.school(), period);
        }
        return new Registered(teacher, period, training.orElse(null), mentorship, false);
    }

    private MentorshipPeriodId assign(Command command, MentorAtSchoolPeriodId period) {
        try {
            return assign.execute(new AssignMentor.Command(
                            command.author(), command.mentee(), period, command.leavesOthers()))
                    .mentorship();
        } catch (Refused refused) {
            throw new Refused(new Refusal.NotAssignable(refused.as(AssignMentor.Refusal.class)));
        }
    }
}
