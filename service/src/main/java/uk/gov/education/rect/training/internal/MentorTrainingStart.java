package uk.gov.education.rect.training.internal;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.providers.ActiveLeadProvider;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.training.EvaluateFundingEligibility;
import uk.gov.education.rect.training.MentorAtSchoolPeriod;
import uk.gov.education.rect.training.TrainingPeriodId;
import uk.gov.education.rect.training.TrainingPlan;

/** Begins the training of a mentor who is at the school already (spec 01 §8.4, §8.5, §8.7, SJ-X-57). */
@Component
public class MentorTrainingStart {

    private final Beginnings beginnings;
    private final EvaluateFundingEligibility funding;
    private final Timeline timeline;
    private final Names names;

    MentorTrainingStart(Beginnings beginnings, EvaluateFundingEligibility funding, Timeline timeline, Names names) {
        this.beginnings = beginnings;
        this.funding = funding;
        this.timeline = timeline;
        this.names = names;
    }

    /**
     * Begins the training, until the mentor leaves if that is known, and finds out whether it is funded (DM-GAP-04).
     *
     * @param on the day that the timeline gives for it
     */
    public TrainingPeriodId begin(
            Author author,
            MentorAtSchoolPeriod mentor,
            TrainingPlan plan,
            ActiveLeadProvider leadProvider,
            LocalDate on) {
        TrainingPeriodId training = beginnings.train(
                author,
                mentor.teacher(),
                mentor.id(),
                plan,
                beginnings.provision(mentor.school(), leadProvider),
                mentor.dates().finishedOn());
        timeline.record(Event.of(
                        EventType.TEACHER_STARTS_TRAINING_PERIOD,
                        author,
                        names.person(mentor.teacher()) + " started training as a mentor")
                .on(on)
                .about(Link.TEACHER, mentor.teacher().value())
                .about(Link.MENTOR_AT_SCHOOL_PERIOD, mentor.id().value())
                .about(Link.TRAINING_PERIOD, training.value())
                .about(Link.SCHOOL, mentor.school().value()));
        funding.evaluate(mentor.teacher(), TraineeRole.MENTOR, author);
        return training;
    }
}
