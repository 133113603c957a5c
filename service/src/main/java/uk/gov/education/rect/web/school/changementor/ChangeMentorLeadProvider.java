package uk.gov.education.rect.web.school.changementor;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.training.ChangeLeadProvider;
import uk.gov.education.rect.training.SelectableLeadProviders;
import uk.gov.education.rect.training.TrainingHistories;
import uk.gov.education.rect.web.school.change.ChangeStep;
import uk.gov.education.rect.web.school.change.LeadProviderChange;
import uk.gov.education.rect.web.school.change.MentorHere;
import uk.gov.education.rect.web.school.change.OneAnswer;

/** Changes the lead provider of a mentor who trains at this school (spec 02 §14, SJ-X-18). */
@Component
class ChangeMentorLeadProvider extends LeadProviderChange<MentorHere> implements MentorChange<OneAnswer, ChangeStep> {

    ChangeMentorLeadProvider(
            ChangeLeadProvider changeProvider, SelectableLeadProviders selectable, TrainingHistories histories) {
        super(BASE + "/change-lead-provider", changeProvider, selectable, histories);
    }

    @Override
    public boolean appliesTo(MentorHere mentor) {
        return mentor.fundedTraining() && super.appliesTo(mentor);
    }

    @Override
    protected List<String> advice(MentorHere mentor) {
        return List.of(
                "It is best that " + mentor.name() + " keeps the same lead provider until the mentor training is"
                        + " completed. The training stops until the new lead provider confirms that it works with your"
                        + " school.",
                "We will tell both lead providers about the change.");
    }

    @Override
    protected String[] whatHappensNext(MentorHere mentor, String before, String after) {
        return new String[] {
            "We will tell " + after + ", who will confirm that they will provide " + mentor.name()
                    + "’s mentor training.",
            "We will tell " + before + " that they will no longer train " + mentor.name() + "."
        };
    }
}
