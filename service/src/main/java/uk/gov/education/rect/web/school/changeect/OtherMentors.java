package uk.gov.education.rect.web.school.changeect;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.training.EligibleMentors;
import uk.gov.education.rect.training.EligibleMentors.EligibleMentor;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.training.SelectableLeadProviders;
import uk.gov.education.rect.training.TrainingHistories;
import uk.gov.education.rect.training.TrainingPeriod;
import uk.gov.education.rect.web.school.assignmentor.FirstTraining;
import uk.gov.education.rect.web.school.change.EctHere;

/** Whom an ECT could have as a mentor instead, and who would train them. */
@Component
class OtherMentors {

    private final EligibleMentors eligible;
    private final FirstTraining firstTraining;
    private final TrainingHistories histories;
    private final SelectableLeadProviders selectable;

    OtherMentors(
            EligibleMentors eligible,
            FirstTraining firstTraining,
            TrainingHistories histories,
            SelectableLeadProviders selectable) {
        this.eligible = eligible;
        this.firstTraining = firstTraining;
        this.histories = histories;
        this.selectable = selectable;
    }

    /** The school's mentors but the ECT's own, by name. */
    List<EligibleMentor> of(EctHere ect) {
        Optional<Long> current = ect.assignedMentor().map(EctHere.Mentor::period);
        return eligible.of(ect.visit().schoolId(), ect.period()).stream()
                .filter(mentor -> !current.equals(Optional.of(mentor.period().value())))
                .toList();
    }

    /** SJ-ASG-05: a lead provider trains the ECT, and the mentor would train for the first time. */
    boolean wouldTrain(EctHere ect, EligibleMentor mentor) {
        return current(ect).filter(TrainingPeriod::providerLed).isPresent() && firstTraining.wouldBe(mentor.teacher());
    }

    /** Who trains the ECT now or next. */
    Optional<LeadProvider> ectsProvider(EctHere ect) {
        return current(ect).flatMap(TrainingPeriod::leadProvider);
    }

    /** Who can train the mentor. */
    List<LeadProvider> offered(EctHere ect, long mentor) {
        return selectable.forFirstTraining(new MentorAtSchoolPeriodId(mentor), ect.period());
    }

    private Optional<TrainingPeriod> current(EctHere ect) {
        return histories.in(ect.period()).currentOrNext(ect.visit().today());
    }
}
