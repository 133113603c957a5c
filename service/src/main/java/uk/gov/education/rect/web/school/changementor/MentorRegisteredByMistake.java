package uk.gov.education.rect.web.school.changementor;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.training.CancelRegistration;
import uk.gov.education.rect.training.CancellableRegistrations;
import uk.gov.education.rect.web.school.change.ActStep;
import uk.gov.education.rect.web.school.change.MentorHere;
import uk.gov.education.rect.web.school.change.OneAnswer;
import uk.gov.education.rect.web.school.change.RegistrationByMistake;

/** Takes back the registration of a mentor (SJ-X-51). */
@Component
class MentorRegisteredByMistake extends RegistrationByMistake<MentorHere> implements MentorChange<OneAnswer, ActStep> {

    MentorRegisteredByMistake(CancelRegistration cancel, CancellableRegistrations cancellable) {
        super(BASE + "/registered-by-mistake", cancel, cancellable);
    }

    @Override
    protected List<String> consequences(MentorHere mentor) {
        return List.of(
                "they no longer appear in your school’s list of mentors",
                "their mentor training at your school does not start",
                "the ECTs they were to mentor need another mentor");
    }

    @Override
    protected String[] list() {
        return new String[] {"Back to mentors", "/school/home/mentors"};
    }
}
