package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ContractPeriod;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.calendar.ScheduleIdentifier;
import uk.gov.education.rect.calendar.Schedules;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.providers.SchoolPartnership;
import uk.gov.education.rect.providers.SchoolPartnershipId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.Declared;
import uk.gov.education.rect.training.internal.FrozenYears;
import uk.gov.education.rect.training.internal.Locks;
import uk.gov.education.rect.training.internal.ProviderChanges;
import uk.gov.education.rect.training.internal.ProviderEvents;
import uk.gov.education.rect.training.internal.Provision;
import uk.gov.education.rect.training.internal.TrainingEvents;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * DfE staff move somebody's training to another contract period (spec 01 §8.16, DM-CCP-01 to DM-CCP-05). Training that
 * began before today ends yesterday and goes on from today to the same end; training to come keeps its days. The schedule
 * keeps its name. Whoever leaves a closed contract period may come back to it, which is remembered either way (DM-GAP-06).
 *
 * <p>Fails as {@link Refusal} says, in that order. Repeated, it answers with the training that is there.
 */
@UseCase
public class ChangeContractPeriod {

    private final ContractPeriodChoices choices;
    private final ContractPeriods contractPeriods;
    private final Schedules schedules;
    private final TrainingPeriods trainings;
    private final ProviderChanges changes;
    private final FrozenYears frozenYears;
    private final Declared declared;
    private final TrainingEvents trainingEvents;
    private final ProviderEvents events;
    private final Locks locks;
    private final ServiceClock clock;

    ChangeContractPeriod(
            ContractPeriodChoices choices,
            ContractPeriods contractPeriods,
            Schedules schedules,
            TrainingPeriods trainings,
            ProviderChanges changes,
            FrozenYears frozenYears,
            Declared declared,
            TrainingEvents trainingEvents,
            ProviderEvents events,
            Locks locks,
            ServiceClock clock) {
        this.choices = choices;
        this.contractPeriods = contractPeriods;
        this.schedules = schedules;
        this.trainings = trainings;
        this.changes = changes;
        this.frozenYears = frozenYears;
        this.declared = declared;
        this.trainingEvents = trainingEvents;
        this.events = events;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Which training, and where to.
     *
     * @param partnership with which confirmed training goes on; null where there is but one, and where only the school has
     *     said what it wants
     */
    public record Command(
            Author.DfeStaffUser author,
            TrainingPeriodId training,
            ContractYear contractYear,
            @Nullable SchoolPartnershipId partnership) {}

    /**
     * The training in the contract period: the same, or new from today.
     *
     * @param already whether it was there before
     */
    public record Changed(TrainingPeriodId training, boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** There is no such training. */
        record TrainingUnknown() implements Refusal {}

        /** Training of this kind, or at this time, cannot be moved (DM-CCP-01). */
        record NotMovable() implements Refusal {}

        /** The contract period is not one the training can be moved to (DM-CCP-02). */
        record NotOffered(List<ContractYear> offered) implements Refusal {}

        /** The contract period has no schedule of the name (DM-CCP-03). */
        record NoSchedule(ScheduleIdentifier identifier) implements Refusal {}

        /** The school has no such partnership there, or several and none was chosen. */
        record NoPartnership(List<SchoolPartnership> possible) implements Refusal {}

        /** Training that would be changed in place has declarations on statements of its contract period (DM-TRN-06). */
        record DeclaredInContractPeriod() implements Refusal {}
    }

    /**
     * Moves the training.
     *
     * @throws Refused with a {@link Refusal}
     */
    public Changed execute(Command command) {
        locks.lock(found(command).teacher());
        TrainingPeriod training = found(command);
        Optional<TrainingPeriodId> there = moved(training, command.contractYear());
        if (there.isPresent()) {
            return new Changed(there.get(), true);
        }
        if (!choices.movable(training)) {
            throw new Refused(new Refusal.NotMovable());
        }
        List<ContractYear> offered = choices.of(training);
        if (!offered.contains(command.contractYear())) {
            throw new Refused(new Refusal.NotOffered(offered));
        }
        Schedule schedule = schedule(training, command.contractYear());
        Provision provision = provision(training, command);
        return new Changed(move(command, training, schedule, provision), false);
    }

    private TrainingPeriod found(Command command) {
        return trainings.find(command.training()).orElseThrow(() -> new Refused(new Refusal.TrainingUnknown()));
    }

    /** In the contract period already, or ended yesterday so that today's training goes on there. */
    private Optional<TrainingPeriodId> moved(TrainingPeriod training, ContractYear year) {
        if (training.contractYear().equals(Optional.of(year))) {
            return Optional.of(training.id());
        }
        return trainings.in(training.atSchoolPeriod()).periods().stream()
                .filter(next -> next.dates().startedOn().equals(clock.today()))
                .filter(next ->
                        training.dates().end().equals(Optional.of(clock.today().minusDays(1))))
                .filter(next -> next.contractYear().equals(Optional.of(year)))
                .map(TrainingPeriod::id)
                .findFirst();
    }

    private Schedule schedule(TrainingPeriod training, ContractYear year) {
        ScheduleIdentifier identifier =
                Objects.requireNonNull(training.schedule()).identifier();
        return schedules.find(year, identifier).orElseThrow(() -> new Refused(new Refusal.NoSchedule(identifier)));
    }

    private Provision provision(TrainingPeriod training, Command command) {
        if (training.interestOnly()) {
            return new Provision.Interest(
                    choices.interest(training, command.contractYear()).orElseThrow());
        }
        List<SchoolPartnership> possible = choices.partnerships(training, command.contractYear());
        Optional<SchoolPartnership> chosen = command.partnership() == null && possible.size() == 1
                ? Optional.of(possible.getFirst())
                : possible.stream()
                        .filter(candidate -> candidate.id().equals(command.partnership()))
                        .findFirst();
        return new Provision.Confirmed(chosen.orElseThrow(() -> new Refused(new Refusal.NoPartnership(possible))));
    }

    private TrainingPeriodId move(Command command, TrainingPeriod training, Schedule schedule, Provision provision) {
        ContractPeriod target = contractPeriods.find(command.contractYear()).orElseThrow();
        TrainingPeriodId continuedAs = training.dates().startsAfter(clock.today())
                ? inPlace(training, schedule, provision)
                : fromToday(command.author(), training, schedule, provision);
        events.contractPeriodChanged(
                command.author(),
                training,
                training.contractYear().orElseThrow(),
                target.year(),
                continuedAs,
                frozenYears.move(training, target));
        return continuedAs;
    }

    private TrainingPeriodId inPlace(TrainingPeriod training, Schedule schedule, Provision provision) {
        if (declared.onStatement(training.id())) {
            throw new Refused(new Refusal.DeclaredInContractPeriod());
        }
        switch (provision) {
            case Provision.Confirmed(SchoolPartnership partnership) ->
                changes.reschedule(training, schedule.id(), partnership);
            case Provision.Interest ignored -> trainings.provide(training.id(), provision, schedule.id());
        }
        return training.id();
    }

    private TrainingPeriodId fromToday(Author author, TrainingPeriod training, Schedule schedule, Provision provision) {
        LocalDate today = clock.today();
        LocalDate yesterday = today.minusDays(1);
        trainings.finish(training.id(), yesterday);
        trainingEvents.trainingFinished(author, training, yesterday);
        TrainingPeriodId continuedAs = trainings.beginProviderLed(
                training.atSchoolPeriod(),
                new DateRange(today, training.dates().finishedOn()),
                provision,
                schedule.id());
        trainingEvents.scheduleAssigned(author, training.teacher(), continuedAs, schedule);
        return continuedAs;
    }
}
