package uk.gov.education.rect.training;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.TrainingPlan.Impossible;
import uk.gov.education.rect.training.internal.AtSchoolPeriods;
import uk.gov.education.rect.training.internal.Locks;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A mentor at the school becomes the mentor of several ECTs there at once (SJ-X-58): each as {@link AssignMentor} does
 * it, all or none. Where the mentor trains for the first time, they begin with the lead provider, for the first
 * provider-led ECT among them ({@link AssignMentorWithTraining}).
 *
 * <p>Fails as {@link Refusal} says. Repeated, it answers with what is there.
 */
@UseCase
public class AssignEctsToMentor {

    private final AssignMentor assign;
    private final AssignMentorWithTraining assignWithTraining;
    private final AtSchoolPeriods periods;
    private final TrainingPeriods trainings;
    private final Locks locks;
    private final ServiceClock clock;

    AssignEctsToMentor(
            AssignMentor assign,
            AssignMentorWithTraining assignWithTraining,
            AtSchoolPeriods periods,
            TrainingPeriods trainings,
            Locks locks,
            ServiceClock clock) {
        this.assign = assign;
        this.assignWithTraining = assignWithTraining;
        this.periods = periods;
        this.trainings = trainings;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Who mentors whom.
     *
     * @param ects in any order
     * @param leadProvider who trains the mentor for the first time, or null when nobody does
     */
    public record Command(
            Author author,
            MentorAtSchoolPeriodId mentor,
            List<EctAtSchoolPeriodId> ects,
            @Nullable LeadProviderId leadProvider) {

        /** Copies the ECTs. */
        public Command {
            ects = List.copyOf(ects);
        }
    }

    /**
     * What was done.
     *
     * @param ects how many ECTs the mentor was given who were not theirs before
     */
    public record Assigned(int ects) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** One of the ECTs cannot be assigned. */
        record NotAssignable(EctAtSchoolPeriodId ect, AssignMentor.Refusal because) implements Refusal {}

        /** There is no contract period, or no schedule in it, for the training. */
        record NoPlace(Impossible because) implements Refusal {}

        /** The lead provider does not work in the contract period of the training (SJ-LP-02). */
        record LeadProviderNotSelectable(LeadProviderId leadProvider, ContractYear contractYear) implements Refusal {}
    }

    /** Assigns the mentor to each. */
    public Assigned execute(Command command) {
        lock(command);
        Optional<EctAtSchoolPeriodId> trainedFor = trainedFor(command);
        int assigned = 0;
        for (EctAtSchoolPeriodId ect : command.ects()) {
            if (trainedFor.equals(Optional.of(ect))) {
                assignWithTraining(command, ect);
                assigned++;
            } else if (!assign(command, ect).already()) {
                assigned++;
            }
        }
        return new Assigned(assigned);
    }

    /** All ECTs in one order, then the mentor, so that two of these at once cannot wait for each other. */
    private void lock(Command command) {
        Stream<TeacherId> ects = command.ects().stream()
                .flatMap(ect -> periods.find(ect).stream())
                .map(EctAtSchoolPeriod::teacher)
                .sorted(Comparator.comparingLong(TeacherId::value));
        ects.forEach(locks::lock);
        periods.find(command.mentor()).map(MentorAtSchoolPeriod::teacher).ifPresent(locks::lock);
    }

    private Optional<EctAtSchoolPeriodId> trainedFor(Command command) {
        return command.leadProvider() == null
                ? Optional.empty()
                : command.ects().stream()
                        .filter(ect -> trainings
                                .in(ect)
                                .currentOrNext(clock.today())
                                .filter(TrainingPeriod::providerLed)
                                .isPresent())
                        .findFirst();
    }

    private AssignMentor.Assigned assign(Command command, EctAtSchoolPeriodId ect) {
        try {
            return assign.execute(new AssignMentor.Command(command.author(), ect, command.mentor(), false));
        } catch (Refused refused) {
            throw new Refused(new Refusal.NotAssignable(ect, refused.as(AssignMentor.Refusal.class)));
        }
    }

    private void assignWithTraining(Command command, EctAtSchoolPeriodId ect) {
        LeadProviderId leadProvider = command.leadProvider();
        if (leadProvider == null) {
            throw new IllegalStateException("nobody trains without a lead provider");
        }
        try {
            assignWithTraining.execute(
                    new AssignMentorWithTraining.Command(command.author(), ect, command.mentor(), leadProvider));
        } catch (Refused refused) {
            throw new Refused(
                    switch (refused.as(AssignMentorWithTraining.Refusal.class)) {
                        case AssignMentorWithTraining.Refusal.NotAssignable(AssignMentor.Refusal because) ->
                            new Refusal.NotAssignable(ect, because);
                        case AssignMentorWithTraining.Refusal.NoPlace(Impossible because) ->
                            new Refusal.NoPlace(because);
                        case AssignMentorWithTraining.Refusal.LeadProviderNotSelectable(
                                LeadProviderId chosen,
                                ContractYear year) -> new Refusal.LeadProviderNotSelectable(chosen, year);
                    });
        }
    }
}
