package uk.gov.education.rect.web.school.changeect;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.training.ChangeLeadProvider;
import uk.gov.education.rect.training.SelectableLeadProviders;
import uk.gov.education.rect.training.TrainingHistories;
import uk.gov.education.rect.web.school.change.ChangeStep;
import uk.gov.education.rect.web.school.change.EctHere;
import uk.gov.education.rect.web.school.change.LeadProviderChange;
import uk.gov.education.rect.web.school.change.OneAnswer;

/** Changes the lead provider of an ECT (spec 02 §13.6). */
@Component
class ChangeEctLeadProvider extends LeadProviderChange<EctHere> implements EctChange<OneAnswer, ChangeStep> {

    ChangeEctLeadProvider(
            ChangeLeadProvider changeProvider, SelectableLeadProviders selectable, TrainingHistories histories) {
        super(BASE + "/change-lead-provider", changeProvider, selectable, histories);
    }

    @Override
    protected List<String> advice(EctHere ect) {
        return List.of(
                "It is best to change the lead provider at the end of a school year. " + ect.name()
                        + "’s training stops until the new lead provider confirms that it works with your school, and"
                        + " the delivery partner may change.",
                "We will tell both lead providers about the change.");
    }

    @Override
    protected String[] whatHappensNext(EctHere ect, String before, String after) {
        return new String[] {
            "We will tell " + after + ", who will confirm that they will train " + ect.name()
                    + " and which delivery partner will deliver the training events.",
            "We will tell " + before + " that they will no longer train " + ect.name() + "."
        };
    }
}
