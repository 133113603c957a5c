package uk.gov.education.rect.web.school.changementor;

import org.springframework.stereotype.Component;
import uk.gov.education.rect.training.ChangeEmailAddress;
import uk.gov.education.rect.training.EmailInUse;
import uk.gov.education.rect.web.school.change.ChangeStep;
import uk.gov.education.rect.web.school.change.EmailChange;
import uk.gov.education.rect.web.school.change.MentorHere;
import uk.gov.education.rect.web.school.change.OneAnswer;

/** Changes the e-mail address of a mentor (spec 02 §14). */
@Component
class ChangeMentorEmailAddress extends EmailChange<MentorHere> implements MentorChange<OneAnswer, ChangeStep> {

    ChangeMentorEmailAddress(ChangeEmailAddress changeEmail, EmailInUse inUse) {
        super(BASE + "/change-email-address", changeEmail, inUse);
    }

    @Override
    protected String whatHappensNext() {
        return "If they are doing mentor training, the lead provider will be told of the new email address.";
    }
}
