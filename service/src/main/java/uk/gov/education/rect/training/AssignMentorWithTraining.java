package uk.gov.education.rect.training;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.TrainingPlan.Impossible;
import uk.gov.education.rect.training.internal.MentorTrainingStart;
import uk.gov.education.rect.training.internal.Provided;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.training.internal.TrainingPeriods;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A mentor at the school, who never trained as a mentor, becomes the mentor of a provider-led ECT and begins training
 * with a lead provider (DM-SWM-01, DM-SWM-02, SJ-AEM-02): both or neither.
 *
 * <p>Fails as {@link Refusal} says. Repeated, it answers with what is there.
 */
@UseCase
public class AssignMentorWithTraining {

    private final AssignMentor assign;
    private final TrainingPlans plans;
    private final TrainingPeriods trainings;
    private final MentorTrainingStart first;
    private final Spells spells;

    AssignMentorWithTraining(
            AssignMentor assign,
            TrainingPlans plans,
            TrainingPeriods trainings,
            MentorTrainingStart first,
            Spells spells) {
        this.assign = assign;
        this.plans = plans;
        this.trainings = trainings;
        this.first = first;
        this.spells = spells;
    }

    /**
     * Who mentors whom, and who trains the mentor.
     *
     * @param leadProvider the ECT's, or another
     */
    public record Command(
            Author author, EctAtSchoolPeriodId ect, MentorAtSchoolPeriodId mentor, LeadProviderId leadProvider) {}

    /**
     * The mentorship and the training.
     *
     * @param training or null when the mentor had trained before after all, and so does not begin
     */
    public record Assigned(
            MentorshipPeriodId mentorship, @Nullable TrainingPeriodId training) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** The mentor cannot be assigned. */
        record NotAssignable(AssignMentor.Refusal because) implements Refusal {}

        /** There is no contract period, or no schedule in it, for the training. */
        record NoPlace(Impossible because) implements Refusal {}

        /** The lead provider does not work in the contract period of the training (SJ-LP-02). */
        record LeadProviderNotSelectable(LeadProviderId leadProvider, ContractYear contractYear) implements Refusal {}
    }

    /** Assigns the mentor and begins their training. */
    public Assigned execute(Command command) {
        if (spells.locked(command.ect()).isEmpty()) {
            throw new Refused(new Refusal.NotAssignable(new AssignMentor.Refusal.PeriodUnknown()));
        }
        MentorAtSchoolPeriod mentor = spells.locked(command.mentor())
                .orElseThrow(() -> new Refused(new Refusal.NotAssignable(new AssignMentor.Refusal.PeriodUnknown())));
        boolean trainedBefore =
                trainings.of(mentor.teacher(), TraineeRole.MENTOR).latest().isPresent();
        Provided provided = Provided.by(
                command.leadProvider(),
                plans.firstMentorTraining(command.mentor(), command.ect()),
                Refusal.NoPlace::new,
                Refusal.LeadProviderNotSelectable::new);
        MentorshipPeriodId mentorship = assign(command);
        if (trainedBefore) {
            return new Assigned(
                    mentorship,
                    trainings.in(mentor.id()).latest().map(TrainingPeriod::id).orElse(null));
        }
        TrainingPeriodId training = first.begin(
                command.author(),
                mentor,
                provided.plan(),
                provided.leadProvider(),
                provided.plan().startsOn());
        return new Assigned(mentorship, training);
    }

    private MentorshipPeriodId assign(Command command) {
        try {
            return assign.execute(new AssignMentor.Command(command.author(), command.ect(), command.mentor(), false))
                    .mentorship();
        } catch (Refused refused) {
            throw new Refused(new Refusal.NotAssignable(refused.as(AssignMentor.Refusal.class)));
        }
    }
}
