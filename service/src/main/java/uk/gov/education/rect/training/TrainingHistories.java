package uk.gov.education.rect.training;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.training.internal.Spells;
import uk.gov.education.rect.training.internal.TrainingPeriods;

/** Reads the training of people, for pages that show or change it. */
@Component
public class TrainingHistories {

    private final TrainingPeriods trainings;
    private final Spells spells;
    private final ServiceClock clock;

    TrainingHistories(TrainingPeriods trainings, Spells spells, ServiceClock clock) {
        this.trainings = trainings;
        this.spells = spells;
        this.clock = clock;
    }

    /** All training in one spell at a school; none for a spell there is not. */
    public TrainingHistory in(AtSchoolPeriodId period) {
        return trainings.in(period);
    }

    /** Whether the mentor's school can have them trained, as far as their training there is concerned (SJ-X-57). */
    public boolean canBegin(MentorAtSchoolPeriodId mentor) {
        return BeginMentorTraining.possible(trainings.in(mentor), clock.today());
    }

    /** The training that the mentor has, now or next, at another school. */
    public Optional<TrainingPeriod> elsewhere(MentorAtSchoolPeriodId mentor) {
        return spells.find(mentor)
                .map(spell -> trainings.of(spell.teacher(), TraineeRole.MENTOR))
                .flatMap(all -> all.where(training -> !training.atSchoolPeriod().equals(mentor))
                        .currentOrNext(clock.today()));
    }
}
