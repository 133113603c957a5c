package uk.gov.education.rect.web.school.changeect;

import org.springframework.stereotype.Component;
import uk.gov.education.rect.training.ChangeName;
import uk.gov.education.rect.web.school.change.EctHere;
import uk.gov.education.rect.web.school.change.NameChange;
import uk.gov.education.rect.web.school.change.NameStep;
import uk.gov.education.rect.web.school.change.NewName;

/** Changes the name of an ECT (spec 02 §13.1). */
@Component
class ChangeEctName extends NameChange<EctHere> implements EctChange<NewName, NameStep> {

    ChangeEctName(ChangeName changeName) {
        super(BASE + "/change-name", changeName);
    }

    @Override
    protected String role() {
        return "ECT";
    }

    @Override
    protected String ifItIsAnotherPerson() {
        return "If you mean a different person, cancel this change. Register them as an ECT, and tell us if this ECT has"
                + " left your school.";
    }
}
