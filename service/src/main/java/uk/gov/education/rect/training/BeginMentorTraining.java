package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.TrainingPlan.Impossible;
import uk.gov.education.rect.training.internal.Children;
import uk.gov.education.rect.training.internal.Locks;
import uk.gov.education.rect.training.internal.MentorTrainingStart;
import uk.gov.education.rect.training.internal.Provided;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.LostRaces;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school has one of its mentors trained, whoever they mentor: a mentor of school-led ECTs, or one who has no training
 * here for another reason (SJ-X-57). Training of theirs that goes on at another school ends the day before, so that it
 * moves here with its contract period and schedule, unless that has closed.
 *
 * <p>Fails as {@link Refusal} says, in that order. Repeated, it answers with the training that is there.
 */
@UseCase
public class BeginMentorTraining {

    private final TrainingPlans plans;
    private final Spells spells;
    private final TrainingPeriods trainings;
    private final ContractPeriods contractPeriods;
    private final MentorFunding mentorFunding;
    private final MentorTrainingStart start;
    private final Children children;
    private final Locks locks;
    private final LostRaces races;
    private final ServiceClock clock;

    BeginMentorTraining(
            TrainingPlans plans,
            Spells spells,
            TrainingPeriods trainings,
            ContractPeriods contractPeriods,
            MentorFunding mentorFunding,
            MentorTrainingStart start,
            Children children,
            Locks locks,
            LostRaces races,
            ServiceClock clock) {
        this.plans = plans;
        this.spells = spells;
        this.trainings = trainings;
        this.contractPeriods = contractPeriods;
        this.mentorFunding = mentorFunding;
        this.start = start;
        this.children = children;
        this.locks = locks;
        this.races = races;
        this.clock = clock;
    }

    /** Who is trained, and by whom. */
    public record Command(Author author, MentorAtSchoolPeriodId mentor, LeadProviderId leadProvider) {}

    /**
     * The training here.
     *
     * @param already whether it was there before
     */
    public record Begun(TrainingPeriodId training, boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** There is no such spell. */
        record PeriodUnknown() implements Refusal {}

        /** The mentor has left the school (SJ-X-03). */
        record HasLeft() implements Refusal {}

        /** There is training here that goes on, is paused or was withdrawn: its lead provider is what changes. */
        record TrainsHere() implements Refusal {}

        /** The mentor's training is no longer paid for (DM-FUN-10). */
        record NotFunded() implements Refusal {}

        /** Schools cannot register anybody these days (DM-CP-20). */
        record RegistrationClosed() implements Refusal {}

        /** There is no contract period, or no schedule in it, for the training. */
        record NoPlace(Impossible because) implements Refusal {}

        /** The lead provider does not work in the contract period of the training (SJ-LP-02). */
        record LeadProviderNotSelectable(LeadProviderId leadProvider, ContractYear contractYear) implements Refusal {}

        /** Training elsewhere that would have to go has been declared for (DM-TRN-20). */
        record DeclarationsExist() implements Refusal {}

        /** Another school began to have the mentor trained at the same time. */
        record TrainedElsewhere() implements Refusal {}
    }

    /** Whether a school can have the mentor trained: nothing of the training here is left to somebody else. */
    static boolean possible(TrainingHistory here, LocalDate today) {
        return here.currentOrNext(today).isEmpty()
                && here.latest()
                        .map(training -> training.status() == TrainingStatus.ACTIVE)
                        .orElse(true);
    }

    /** Begins the training. */
    public Begun execute(Command command) {
        MentorAtSchoolPeriod mentor =
                spells.locked(command.mentor()).orElseThrow(() -> new Refused(new Refusal.PeriodUnknown()));
        LocalDate today = clock.today();
        if (!mentor.dates().currentOrFuture(today)) {
            throw new Refused(new Refusal.HasLeft());
        }
        TrainingHistory here = trainings.in(mentor.id());
        Optional<Begun> repeated = here.currentOrNext(today)
                .filter(training ->
                        training.leadProvider().map(LeadProvider::id).equals(Optional.of(command.leadProvider())))
                .map(training -> new Begun(training.id(), true));
        if (repeated.isPresent()) {
            return repeated.get();
        }
        if (!possible(here, today)) {
            throw new Refused(new Refusal.TrainsHere());
        }
        if (!mentorFunding.eligible(mentor.teacher())) {
            throw new Refused(new Refusal.NotFunded());
        }
        if (!contractPeriods.registrationWindowOpen(today)) {
            throw new Refused(new Refusal.RegistrationClosed());
        }
        Provided provided = Provided.by(
                command.leadProvider(),
                plans.mentorTraining(mentor.id()),
                Refusal.NoPlace::new,
                Refusal.LeadProviderNotSelectable::new);
        locks.lock(mentor.school());
        return races.asRefusals(
                Map.of("training_periods_no_overlap", new Refusal.TrainedElsewhere()),
                () -> begin(command, mentor, provided));
    }

    private Begun begin(Command command, MentorAtSchoolPeriod mentor, Provided provided) {
        LocalDate startsOn = provided.plan().startsOn();
        try {
            children.makeWay(trainings.of(mentor.teacher(), TraineeRole.MENTOR), startsOn, command.author());
        } catch (Children.Declared declared) {
            throw new Refused(new Refusal.DeclarationsExist());
        }
        return new Begun(
                start.begin(command.author(), mentor, provided.plan(), provided.leadProvider(), startsOn), false);
    }
}
