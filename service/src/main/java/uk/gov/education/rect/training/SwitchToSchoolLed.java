package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.Beginnings;
import uk.gov.education.rect.training.internal.Children;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.training.internal.TrainingEvents;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.LostRaces;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school takes the training of an ECT into its own hands, from today or from the ECT's first day (spec 01 §8.7, spec 02
 * SJ-CTP-01 to SJ-CTP-03). Training that has ended, for whatever reason, stays as it is (DM-GAP-07).
 *
 * <p>Fails as {@link Refusal} says, in that order. Repeated, it answers with the training that is there.
 */
@UseCase
public class SwitchToSchoolLed {

    private final TrainingPeriods trainings;
    private final ContractPeriods contractPeriods;
    private final Children children;
    private final TrainingEvents events;
    private final Spells spells;
    private final LostRaces races;
    private final ServiceClock clock;

    SwitchToSchoolLed(
            TrainingPeriods trainings,
            ContractPeriods contractPeriods,
            Children children,
            TrainingEvents events,
            Spells spells,
            LostRaces races,
            ServiceClock clock) {
        this.trainings = trainings;
        this.contractPeriods = contractPeriods;
        this.children = children;
        this.events = events;
        this.spells = spells;
        this.races = races;
        this.clock = clock;
    }

    /** Whose training. */
    public record Command(Author author, EctAtSchoolPeriodId ect) {}

    /**
     * The school-led training.
     *
     * @param already whether it was there before
     */
    public record Switched(TrainingPeriodId training, boolean already) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** There is no such spell. */
        record PeriodUnknown() implements Refusal {}

        /** The ECT has left the school (SJ-X-03). */
        record HasLeft() implements Refusal {}

        /** Schools cannot change programmes these days (DM-CP-20). */
        record RegistrationClosed() implements Refusal {}

        /** Training that would have to go has been declared for (DM-TRN-20). */
        record DeclarationsExist() implements Refusal {}

        /** The ECT is trained at another school at the same time. */
        record TrainedElsewhere() implements Refusal {}
    }

    /** Switches to school-led. */
    public Switched execute(Command command) {
        EctAtSchoolPeriod ect =
                spells.locked(command.ect()).orElseThrow(() -> new Refused(new Refusal.PeriodUnknown()));
        LocalDate today = clock.today();
        if (!ect.dates().currentOrFuture(today)) {
            throw new Refused(new Refusal.HasLeft());
        }
        TrainingHistory here = trainings.in(ect.id());
        Optional<TrainingPeriod> current = here.currentOrNext(today);
        if (current.isPresent() && !current.get().providerLed()) {
            return new Switched(current.get().id(), true);
        }
        if (!contractPeriods.registrationWindowOpen(today)) {
            throw new Refused(new Refusal.RegistrationClosed());
        }
        return races.asRefusals(
                Map.of("training_periods_no_overlap", new Refusal.TrainedElsewhere()),
                () -> replace(command, ect, here, today));
    }

    private Switched replace(Command command, EctAtSchoolPeriod ect, TrainingHistory here, LocalDate today) {
        LocalDate startsOn = Beginnings.notBefore(ect.dates().startedOn(), today);
        try {
            children.makeWay(here, startsOn, command.author());
        } catch (Children.Declared declared) {
            throw new Refused(new Refusal.DeclarationsExist());
        }
        TrainingPeriodId training = trainings.beginSchoolLed(
                ect.id(), new DateRange(startsOn, ect.dates().finishedOn()));
        events.programmeUpdated(
                command.author(),
                ect,
                here.effective(today).map(TrainingPeriod::programme),
                TrainingProgramme.SCHOOL_LED);
        return new Switched(training, false);
    }
}
