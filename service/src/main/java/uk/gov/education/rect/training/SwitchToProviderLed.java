package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.TrainingPlan.Impossible;
import uk.gov.education.rect.training.internal.Beginnings;
import uk.gov.education.rect.training.internal.Children;
import uk.gov.education.rect.training.internal.Locks;
import uk.gov.education.rect.training.internal.MentorTrainingStart;
import uk.gov.education.rect.training.internal.Mentorships;
import uk.gov.education.rect.training.internal.Provided;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.training.internal.TrainingEvents;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.LostRaces;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school gives the training of an ECT into the hands of a lead provider, from today or from the ECT's first day (spec 01
 * §8.7, spec 02 SJ-CTP-10 to SJ-CTP-15). A mentor of theirs who never trained as one, and is funded, begins to, with the
 * same lead provider if it works in the mentor's contract period (DM-SWT-02, DM-SWT-05). Training that has ended stays as
 * it is (DM-SWT-04).
 *
 * <p>Fails as {@link Refusal} says, in that order. Repeated, it answers with the training that is there.
 */
@UseCase
public class SwitchToProviderLed {

    private final TrainingPlans plans;
    private final TrainingPeriods trainings;
    private final Mentorships mentorships;
    private final ContractPeriods contractPeriods;
    private final Beginnings beginnings;
    private final MentorTrainingStart first;
    private final MentorFunding mentorFunding;
    private final Children children;
    private final TrainingEvents events;
    private final Spells spells;
    private final Locks locks;
    private final LostRaces races;
    private final ServiceClock clock;

    SwitchToProviderLed(
            TrainingPlans plans,
            TrainingPeriods trainings,
            Mentorships mentorships,
            ContractPeriods contractPeriods,
            Beginnings beginnings,
            MentorTrainingStart first,
            MentorFunding mentorFunding,
            Children children,
            TrainingEvents events,
            Spells spells,
            Locks locks,
            LostRaces races,
            ServiceClock clock) {
        this.plans = plans;
        this.trainings = trainings;
        this.mentorships = mentorships;
        this.contractPeriods = contractPeriods;
        this.beginnings = beginnings;
        this.first = first;
        this.mentorFunding = mentorFunding;
        this.children = children;
        this.events = events;
        this.spells = spells;
        this.locks = locks;
        this.races = races;
        this.clock = clock;
    }

    /** Whose training, and by whom. */
    public record Command(Author author, EctAtSchoolPeriodId ect, LeadProviderId leadProvider) {}

    /**
     * The provider-led training.
     *
     * @param mentorTraining the training that the ECT's mentor began with it, or null
     * @param already whether it was there before
     */
    public record Switched(
            TrainingPeriodId training, @Nullable TrainingPeriodId mentorTraining, boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** There is no such spell. */
        record PeriodUnknown() implements Refusal {}

        /** The ECT has left the school (SJ-X-03). */
        record HasLeft() implements Refusal {}

        /** Another lead provider trains the ECT already: the lead provider is what changes (SJ-CTP-10). */
        record AlreadyProviderLed() implements Refusal {}

        /** Schools cannot change programmes these days (DM-CP-20). */
        record RegistrationClosed() implements Refusal {}

        /** There is no contract period, or no schedule in it, for the training. */
        record NoPlace(Impossible because) implements Refusal {}

        /** The lead provider does not work in the contract period of the training (SJ-LP-02). */
        record LeadProviderNotSelectable(LeadProviderId leadProvider, ContractYear contractYear) implements Refusal {}

        /** Training that would have to go has been declared for (DM-TRN-20). */
        record DeclarationsExist() implements Refusal {}

        /** The ECT, or the mentor, is trained at another school at the same time. */
        record TrainedElsewhere() implements Refusal {}
    }

    /** Switches to provider-led. */
    public Switched execute(Command command) {
        EctAtSchoolPeriod ect =
                spells.locked(command.ect()).orElseThrow(() -> new Refused(new Refusal.PeriodUnknown()));
        LocalDate today = clock.today();
        if (!ect.dates().currentOrFuture(today)) {
            throw new Refused(new Refusal.HasLeft());
        }
        TrainingHistory here = trainings.in(ect.id());
        Optional<TrainingPeriod> current = here.currentOrNext(today);
        if (current.isPresent() && current.get().providerLed()) {
            return repeated(command, current.get());
        }
        if (!contractPeriods.registrationWindowOpen(today)) {
            throw new Refused(new Refusal.RegistrationClosed());
        }
        Provided provided = Provided.by(
                command.leadProvider(),
                plans.switchToProviderLed(ect.id()),
                Refusal.NoPlace::new,
                Refusal.LeadProviderNotSelectable::new);
        Optional<MentorAtSchoolPeriod> mentor = mentor(ect.id(), today);
        locks.lock(ect.school());
        return races.asRefusals(
                Map.of("training_periods_no_overlap", new Refusal.TrainedElsewhere()),
                () -> replace(command, ect, here, provided, mentor));
    }

    private static Switched repeated(Command command, TrainingPeriod current) {
        if (!current.leadProvider().map(LeadProvider::id).equals(Optional.of(command.leadProvider()))) {
            throw new Refused(new Refusal.AlreadyProviderLed());
        }
        return new Switched(current.id(), null, true);
    }

    private Switched replace(
            Command command,
            EctAtSchoolPeriod ect,
            TrainingHistory here,
            Provided provided,
            Optional<MentorAtSchoolPeriod> mentor) {
        TrainingPlan plan = provided.plan();
        try {
            children.makeWay(here, plan.startsOn(), command.author());
        } catch (Children.Declared declared) {
            throw new Refused(new Refusal.DeclarationsExist());
        }
        plan.frozenYearLeft().ifPresent(left -> beginnings.leaveFrozenYear(ect.teacher(), left));
        TrainingPeriodId training = beginnings.train(
                command.author(),
                ect.teacher(),
                ect.id(),
                plan,
                beginnings.provision(ect.school(), provided.leadProvider()),
                ect.dates().finishedOn());
        TrainingPeriodId mentorTraining =
                mentor.flatMap(found -> train(command, found, ect)).orElse(null);
        events.programmeUpdated(
                command.author(),
                ect,
                here.effective(clock.today()).map(TrainingPeriod::programme),
                TrainingProgramme.PROVIDER_LED);
        return new Switched(training, mentorTraining, false);
    }

    /** SJ-CTP-14: the current or next mentor. */
    private Optional<MentorAtSchoolPeriod> mentor(EctAtSchoolPeriodId ect, LocalDate today) {
        List<MentorshipPeriod> all = mentorships.of(ect);
        return all.stream()
                .filter(mentorship -> mentorship.dates().currentOrFuture(today))
                .findFirst()
                .flatMap(mentorship -> spells.locked(mentorship.mentor()));
    }

    private Optional<TrainingPeriodId> train(Command command, MentorAtSchoolPeriod mentor, EctAtSchoolPeriod ect) {
        boolean begins = mentorFunding.eligible(mentor.teacher())
                && trainings.of(mentor.teacher(), TraineeRole.MENTOR).latest().isEmpty();
        if (!begins) {
            return Optional.empty();
        }
        return plans.mentorBeside(mentor, ect)
                .found()
                .filter(plan -> mentor.dates().contains(plan.startsOn()))
                .flatMap(plan -> plan.offering(command.leadProvider())
                        .map(leadProvider -> first.begin(command.author(), mentor, plan, leadProvider, clock.today())));
    }
}
