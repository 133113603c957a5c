package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.appropriatebodies.AppropriateBodies;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.email.EmailTemplate;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.providers.ReuseSchoolPartnership;
import uk.gov.education.rect.schools.School;
import uk.gov.education.rect.schools.SchoolAccess;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.schools.Schools;
import uk.gov.education.rect.teachers.CorrectedName;
import uk.gov.education.rect.teachers.FindOrCreateTeacher;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.TrainingPlan.Impossible;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Beginnings;
import uk.gov.education.rect.training.internal.LastChoices;
import uk.gov.education.rect.training.internal.Locks;
import uk.gov.education.rect.training.internal.Provided;
import uk.gov.education.rect.training.internal.Provision;
import uk.gov.education.rect.training.internal.Registrations;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.LostRaces;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school registers an ECT (spec 01 §8.1, spec 02 §9.9): the person, their spell at the school, and their training
 * from then on. Who was at another school leaves it the day before; a registration elsewhere from the very same day is
 * replaced (DM-GAP-14).
 *
 * <p>Fails as {@link Refusal} says, in that order (DM-REG-02, DM-REG-10, DM-ECT-04, DM-ECT-05). What TRS says of the
 * person is checked before, by the journey. Repeated with the same answers, it answers with the registration that is
 * there. The order of events is that of spec 02 §21.
 */
@UseCase
public class RegisterEct {

    private final FindOrCreateTeacher teachers;
    private final Schools schools;
    private final AppropriateBodies appropriateBodies;
    private final ContractPeriods contractPeriods;
    private final DateRules dates;
    private final EmailInUse emailInUse;
    private final TrainingPlans plans;
    private final AtSchoolPeriods periods;
    private final TrainingPeriods trainings;
    private final Beginnings beginnings;
    private final LastChoices lastChoices;
    private final ReuseSchoolPartnership reuse;
    private final FinishEctAtSchoolPeriod finish;
    private final DeleteUnstartedPeriod delete;
    private final EvaluateFundingEligibility funding;
    private final Locks locks;
    private final Registrations registrations;
    private final LostRaces races;
    private final ServiceClock clock;

    RegisterEct(
            FindOrCreateTeacher teachers,
            Schools schools,
            AppropriateBodies appropriateBodies,
            ContractPeriods contractPeriods,
            DateRules dates,
            EmailInUse emailInUse,
            TrainingPlans plans,
            AtSchoolPeriods periods,
            TrainingPeriods trainings,
            Beginnings beginnings,
            LastChoices lastChoices,
            ReuseSchoolPartnership reuse,
            FinishEctAtSchoolPeriod finish,
            DeleteUnstartedPeriod delete,
            EvaluateFundingEligibility funding,
            Locks locks,
            Registrations registrations,
            LostRaces races,
            ServiceClock clock) {
        this.teachers = teachers;
        this.schools = schools;
        this.appropriateBodies = appropriateBodies;
        this.contractPeriods = contractPeriods;
        this.dates = dates;
        this.emailInUse = emailInUse;
        this.plans = plans;
        this.periods = periods;
        this.trainings = trainings;
        this.beginnings = beginnings;
        this.lastChoices = lastChoices;
        this.reuse = reuse;
        this.finish = finish;
        this.delete = delete;
        this.funding = funding;
        this.locks = locks;
        this.registrations = registrations;
        this.races = races;
        this.clock = clock;
    }

    /**
     * What the school answered.
     *
     * @param trsFirstName as TRS gives it
     * @param trsLastName as TRS gives it
     * @param correctedName the name to use instead, 1 to 70 characters, or null
     * @param email or null when not known
     * @param startedOn first day at the school as an ECT
     */
    public record Command(
            Author author,
            SchoolId school,
            Trn trn,
            String trsFirstName,
            String trsLastName,
            @Nullable String correctedName,
            @Nullable EmailAddress email,
            LocalDate startedOn,
            WorkingPattern workingPattern,
            AppropriateBodyPeriodId appropriateBody,
            TrainingChoice choice) {}

    /**
     * The registration.
     *
     * @param already whether it was there before
     */
    public record Registered(
            TeacherId teacher, EctAtSchoolPeriodId period, TrainingPeriodId training, boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** The teacher is at the school as an ECT, with no last day (DM-REG-02). */
        record AlreadyActiveAtSchool(EctAtSchoolPeriodId period) implements Refusal {}

        /** Schools cannot register anybody these days (DM-CP-20). */
        record RegistrationClosed() implements Refusal {}

        /** The school may not register ECTs (DM-SCH-06, DM-SCH-07). */
        record SchoolMayNotRegister(SchoolAccess access) implements Refusal {}

        /** Somebody else uses the address (DM-ECT-05). */
        record EmailTaken() implements Refusal {}

        /** The first day will not do (DM-VAL-06, DM-VAL-08, DM-VAL-09, DM-CP-22). */
        record DateNotPossible(DateProblem problem) implements Refusal {}

        /** The school may not name that appropriate body (DM-ECT-04). */
        record AppropriateBodyNotChoosable() implements Refusal {}

        /** There is no contract period, or no schedule in it, for the training. */
        record NoPlace(Impossible because) implements Refusal {}

        /** The lead provider does not work in the contract period of the training (SJ-LP-02). */
        record LeadProviderNotSelectable(LeadProviderId leadProvider, ContractYear contractYear) implements Refusal {}

        /** Training elsewhere that would have to go has been declared for (DM-TRN-20). */
        record DeclarationsExist() implements Refusal {}

        /** Another registration from the same time on got in first. */
        record RegisteredMeanwhile() implements Refusal {}
    }

    /** Registers the ECT. */
    public Registered execute(Command command) {
        TeacherId teacher = teachers.execute(command.trn(), command.trsFirstName(), command.trsLastName())
                .teacher();
        List<EctAtSchoolPeriod> spells = periods.asEct(teacher);
        Optional<EctAtSchoolPeriod> active = spells.stream()
                .filter(spell ->
                        spell.school().equals(command.school()) && spell.dates().ongoing())
                .findFirst();
        if (active.isPresent()) {
            return repeated(command, active.get());
        }
        locks.lock(command.school());
        School school = schools.find(command.school()).orElseThrow();
        check(command, school);
        Optional<Provided> provided = plan(command);
        return races.asRefusals(
                Map.of(
                        "ect_at_school_periods_no_overlap", new Refusal.RegisteredMeanwhile(),
                        "training_periods_no_overlap", new Refusal.RegisteredMeanwhile()),
                () -> register(command, teacher, spells, provided));
    }

    /** The same answers again get the same answer; others are told that the person is registered. */
    private Registered repeated(Command command, EctAtSchoolPeriod active) {
        return trainings
                .in(active.id())
                .effective(clock.today())
                .filter(training -> sameAnswers(command, active, training))
                .map(training -> new Registered(active.teacher(), active.id(), training.id(), true))
                .orElseThrow(() -> new Refused(new Refusal.AlreadyActiveAtSchool(active.id())));
    }

    private static boolean sameAnswers(Command command, EctAtSchoolPeriod active, TrainingPeriod training) {
        return active.dates().startedOn().equals(command.startedOn())
                && active.workingPattern() == command.workingPattern()
                && command.appropriateBody().equals(active.reportedAppropriateBody())
                && Optional.ofNullable(active.email())
                        .equals(Optional.ofNullable(command.email()).map(EmailAddress::value))
                && training.programme() == command.choice().programme()
                && training.leadProvider()
                        .map(LeadProvider::id)
                        .equals(command.choice().chosenLeadProvider());
    }

    private void check(Command command, School school) {
        if (!contractPeriods.registrationWindowOpen(clock.today())) {
            throw new Refused(new Refusal.RegistrationClosed());
        }
        SchoolAccess access = schools.access(school.urn()).orElseThrow();
        if (!access.mayRegisterEcts()) {
            throw new Refused(new Refusal.SchoolMayNotRegister(access));
        }
        if (command.email() != null && emailInUse.byAnotherThan(command.trn(), command.email())) {
            throw new Refused(new Refusal.EmailTaken());
        }
        dates.ectStart(command.trn(), command.startedOn()).ifPresent(problem -> {
            throw new Refused(new Refusal.DateNotPossible(problem));
        });
        boolean choosable = appropriateBodies
                .find(command.appropriateBody())
                .map(body -> body.choosableBy(school.independent()))
                .orElse(false);
        if (!choosable) {
            throw new Refused(new Refusal.AppropriateBodyNotChoosable());
        }
    }

    private Optional<Provided> plan(Command command) {
        return command.choice()
                .chosenLeadProvider()
                .map(chosen -> Provided.by(
                        chosen,
                        plans.ectRegistration(command.trn(), command.startedOn()),
                        Refusal.NoPlace::new,
                        Refusal.LeadProviderNotSelectable::new));
    }

    /** DM-REG-06: not before today, except after a move out of a closed contract period. */
    private LocalDate schoolLedFrom(Command command) {
        return plans.ectRegistration(command.trn(), command.startedOn())
                .found()
                .filter(plan -> plan.frozenYearLeft().isPresent())
                .map(TrainingPlan::startsOn)
                .orElseGet(() -> Beginnings.notBefore(command.startedOn(), clock.today()));
    }

    private Registered register(
            Command command, TeacherId teacher, List<EctAtSchoolPeriod> spells, Optional<Provided> provided) {
        LocalDate schoolLedFrom = schoolLedFrom(command);
        lastChoices.keep(command.school(), command.appropriateBody(), command.choice());
        Optional<SchoolId> left = leaveEarlierSchool(command, spells);
        EctAtSchoolPeriodId period = periods.beginEct(
                teacher,
                command.school(),
                command.startedOn(),
                command.email(),
                command.workingPattern(),
                command.appropriateBody());
        left.ifPresent(school -> registrations.tellFormerSchool(school, teacher, period, command.startedOn()));
        TrainingPeriodId training = provided.map(with -> train(command, teacher, period, with))
                .orElseGet(() -> trainings.beginSchoolLed(period, schoolLedFrom));
        funding.evaluate(teacher, TraineeRole.ECT, command.author());
        registrations.ectRegistered(command.author(), command.school(), teacher, period, training, provided);
        if (command.correctedName() != null) {
            registrations.correctName(command.author(), teacher, new CorrectedName(command.correctedName()));
        }
        if (command.email() != null) {
            EmailTemplate template = provided.isPresent()
                    ? EmailTemplate.ECT_REGISTERED_PROVIDER_LED
                    : EmailTemplate.ECT_REGISTERED_SCHOOL_LED;
            registrations.tell(template, command.email(), "ect_name", teacher, command.school(), period);
        }
        return new Registered(teacher, period, training, false);
    }

    /** DM-REG-04: of the spells that have begun by the new start, the one that goes on into it. */
    private Optional<SchoolId> leaveEarlierSchool(Command command, List<EctAtSchoolPeriod> spells) {
        Optional<EctAtSchoolPeriod> earlier = spells.stream()
                .filter(spell -> spell.dates().contains(command.startedOn()))
                .findFirst();
        try {
            earlier.ifPresent(spell -> leave(command, spell));
        } catch (Refused refused) {
            throw refused.refusal() instanceof FinishEctAtSchoolPeriod.Refusal.DeclarationsExist
                            || refused.refusal() instanceof DeleteUnstartedPeriod.Refusal.DeclarationsExist
                    ? new Refused(new Refusal.DeclarationsExist())
                    : refused;
        }
        return earlier.map(EctAtSchoolPeriod::school).filter(school -> !school.equals(command.school()));
    }

    private void leave(Command command, EctAtSchoolPeriod spell) {
        LocalDate startedOn = command.startedOn();
        if (spell.dates().startedOn().isBefore(startedOn)) {
            finish.execute(
                    new FinishEctAtSchoolPeriod.Command(command.author(), spell.id(), startedOn.minusDays(1), null));
        } else {
            LocalDate today = clock.today();
            delete.execute(new DeleteUnstartedPeriod.Command(
                    command.author(), spell.id(), startedOn.isAfter(today) ? today : startedOn));
        }
    }

    /** DM-REG-07. */
    private TrainingPeriodId train(Command command, TeacherId teacher, EctAtSchoolPeriodId period, Provided provided) {
        TrainingPlan plan = provided.plan();
        plan.frozenYearLeft().ifPresent(left -> beginnings.leaveFrozenYear(teacher, left));
        Provision provision = beginnings
                .confirmed(command.school(), provided.leadProvider())
                .or(() -> reused(command, plan))
                .orElseGet(() -> new Provision.Interest(provided.leadProvider()));
        return beginnings.train(command.author(), teacher, period, plan, provision);
    }

    /** DM-SP-07; a person moved out of a closed contract period takes no earlier partnership along (DM-FRZ-08). */
    private Optional<Provision> reused(Command command, TrainingPlan plan) {
        return command.choice() instanceof TrainingChoice.ProviderLed providerLed
                        && providerLed.reuse() != null
                        && plan.frozenYearLeft().isEmpty()
                ? Optional.ofNullable(reuse.execute(new ReuseSchoolPartnership.Command(
                                        command.author(),
                                        command.school(),
                                        providerLed.reuse(),
                                        plan.contractPeriod().year()))
                                .partnership())
                        .filter(partnership -> partnership.leadProvider().id().equals(providerLed.leadProvider()))
                        .map(Provision.Confirmed::new)
                : Optional.empty();
    }
}
