package uk.gov.education.rect.web.school.changeect;

import org.springframework.stereotype.Component;
import uk.gov.education.rect.training.ChangeEmailAddress;
import uk.gov.education.rect.training.EmailInUse;
import uk.gov.education.rect.web.school.change.ChangeStep;
import uk.gov.education.rect.web.school.change.EctHere;
import uk.gov.education.rect.web.school.change.EmailChange;
import uk.gov.education.rect.web.school.change.OneAnswer;

/** Changes the e-mail address of an ECT (spec 02 §13.2). */
@Component
class ChangeEctEmailAddress extends EmailChange<EctHere> implements EctChange<OneAnswer, ChangeStep> {

    ChangeEctEmailAddress(ChangeEmailAddress changeEmail, EmailInUse inUse) {
        super(BASE + "/change-email-address", changeEmail, inUse);
    }

    @Override
    protected String whatHappensNext() {
        return "If a lead provider trains them, it will be told of the new email address.";
    }
}
