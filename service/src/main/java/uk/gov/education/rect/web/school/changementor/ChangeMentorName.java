package uk.gov.education.rect.web.school.changementor;

import org.springframework.stereotype.Component;
import uk.gov.education.rect.training.ChangeName;
import uk.gov.education.rect.web.school.change.MentorHere;
import uk.gov.education.rect.web.school.change.NameChange;
import uk.gov.education.rect.web.school.change.NameStep;
import uk.gov.education.rect.web.school.change.NewName;

/** Changes the name of a mentor (spec 02 §14). */
@Component
class ChangeMentorName extends NameChange<MentorHere> implements MentorChange<NewName, NameStep> {

    ChangeMentorName(ChangeName changeName) {
        super(BASE + "/change-name", changeName);
    }

    @Override
    protected String role() {
        return "mentor";
    }

    @Override
    protected String ifItIsAnotherPerson() {
        return "If you mean a different person, cancel this change. You can assign another mentor from the page of the"
                + " ECT they mentor.";
    }
}
