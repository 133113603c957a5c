package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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
import uk.gov.education.rect.training.internal.Provided;
import uk.gov.education.rect.training.internal.Provision;
import uk.gov.education.rect.training.internal.Spell;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.training.internal.TrainingEvents;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.LostRaces;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school chooses another lead provider for an ECT or a mentor (spec 01 §8.6, spec 02 §13.6, §14). Training that starts
 * today or later keeps its days and changes hands; training that has begun ends yesterday, or goes when no lead provider
 * had confirmed it, and new training begins today. Training that has ended stays as it is.
 *
 * <p>Fails as {@link Refusal} says, in that order. Repeated, it answers with the training that is there.
 */
@UseCase
public class ChangeLeadProvider {

    private final TrainingPlans plans;
    private final Spells spells;
    private final TrainingPeriods trainings;
    private final MentorFunding mentorFunding;
    private final Beginnings beginnings;
    private final Children children;
    private final TrainingEvents events;
    private final Locks locks;
    private final LostRaces races;
    private final ServiceClock clock;

    ChangeLeadProvider(
            TrainingPlans plans,
            Spells spells,
            TrainingPeriods trainings,
            MentorFunding mentorFunding,
            Beginnings beginnings,
            Children children,
            TrainingEvents events,
            Locks locks,
            LostRaces races,
            ServiceClock clock) {
        this.plans = plans;
        this.spells = spells;
        this.trainings = trainings;
        this.mentorFunding = mentorFunding;
        this.beginnings = beginnings;
        this.children = children;
        this.events = events;
        this.locks = locks;
        this.races = races;
        this.clock = clock;
    }

    /**
     * Whose training, and by whom.
     *
     * @param period the spell at the school, as an ECT or as a mentor
     */
    public record Command(Author author, AtSchoolPeriodId period, LeadProviderId leadProvider) {}

    /**
     * The training with the lead provider.
     *
     * @param already whether it was there before
     */
    public record Changed(TrainingPeriodId training, boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** There is no such spell. */
        record PeriodUnknown() implements Refusal {}

        /** The person has left the school (SJ-X-03). */
        record HasLeft() implements Refusal {}

        /** There is no provider-led training in the spell, or a mentor's is over for good (SJ-X-18). */
        record NothingToChange() implements Refusal {}

        /** There is no contract period, or no schedule in it, for the training. */
        record NoPlace(Impossible because) implements Refusal {}

        /** The lead provider is the one they have, or does not work in the contract period (SJ-CLP-01, DM-GAP-09). */
        record LeadProviderNotSelectable(LeadProviderId leadProvider, ContractYear contractYear) implements Refusal {}

        /** Training that would have to go, or change hands, has been declared for (DM-TRN-20). */
        record DeclarationsExist() implements Refusal {}

        /** The person is trained at another school at the same time. */
        record TrainedElsewhere() implements Refusal {}
    }

    /** Changes the lead provider. */
    public Changed execute(Command command) {
        Spell spell = spells.locked(command.period()).orElseThrow(() -> new Refused(new Refusal.PeriodUnknown()));
        LocalDate today = clock.today();
        if (spell.over(today)) {
            throw new Refused(new Refusal.HasLeft());
        }
        TrainingHistory here = trainings.in(spell.id());
        TrainingPeriod before = here.effective(today)
                .filter(TrainingPeriod::providerLed)
                .filter(ignored -> spell.id().role() == TraineeRole.ECT || mentorFunding.eligible(spell.teacher()))
                .orElseThrow(() -> new Refused(new Refusal.NothingToChange()));
        Optional<LeadProviderId> had = before.leadProvider().map(LeadProvider::id);
        if (had.equals(Optional.of(command.leadProvider())) && before.dates().currentOrFuture(today)) {
            return new Changed(before.id(), true);
        }
        Provided provided = Provided.by(
                command.leadProvider(),
                plans.leadProviderChange(spell.id()),
                Refusal.NoPlace::new,
                Refusal.LeadProviderNotSelectable::new);
        if (had.equals(Optional.of(command.leadProvider()))) {
            throw new Refused(new Refusal.LeadProviderNotSelectable(
                    command.leadProvider(), provided.plan().contractPeriod().year()));
        }
        locks.lock(spell.school());
        return races.asRefusals(
                Map.of("training_periods_no_overlap", new Refusal.TrainedElsewhere()),
                () -> change(command, spell, here, before, provided));
    }

    private Changed change(
            Command command, Spell spell, TrainingHistory here, TrainingPeriod before, Provided provided) {
        TrainingPlan plan = provided.plan();
        plan.frozenYearLeft().ifPresent(left -> beginnings.leaveFrozenYear(spell.teacher(), left));
        Provision provision = beginnings.provision(spell.school(), provided.leadProvider());
        LocalDate today = clock.today();
        boolean unstarted = !before.dates().startedOn().isBefore(today);
        TrainingPeriodId training =
                unstarted ? inPlace(before, plan, provision) : replace(command, spell, here, plan, provision);
        events.leadProviderUpdated(
                command.author(),
                spell,
                before.leadProvider().map(LeadProvider::name),
                provision.leadProvider().name());
        return new Changed(training, false);
    }

    /** SJ-CLP-03. */
    private TrainingPeriodId inPlace(TrainingPeriod training, TrainingPlan plan, Provision provision) {
        if (trainings.declared(training.id())) {
            throw new Refused(new Refusal.DeclarationsExist());
        }
        trainings.provide(training.id(), provision, plan.schedule().id());
        trainings.askedNow(training.id());
        return training.id();
    }

    /** SJ-CLP-04. */
    private TrainingPeriodId replace(
            Command command, Spell spell, TrainingHistory here, TrainingPlan plan, Provision provision) {
        try {
            children.makeWay(here, plan.startsOn(), command.author());
        } catch (Children.Declared declared) {
            throw new Refused(new Refusal.DeclarationsExist());
        }
        return beginnings.train(
                command.author(),
                spell.teacher(),
                spell.id(),
                plan,
                provision,
                spell.dates().finishedOn());
    }
}
