package uk.gov.education.rect.web.school.changeect;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.training.CancelRegistration;
import uk.gov.education.rect.training.CancellableRegistrations;
import uk.gov.education.rect.web.school.SchoolVisits;
import uk.gov.education.rect.web.school.change.ActStep;
import uk.gov.education.rect.web.school.change.EctHere;
import uk.gov.education.rect.web.school.change.OneAnswer;
import uk.gov.education.rect.web.school.change.RegistrationByMistake;

/** Takes back the registration of an ECT (SJ-X-51). */
@Component
class EctRegisteredByMistake extends RegistrationByMistake<EctHere> implements EctChange<OneAnswer, ActStep> {

    EctRegisteredByMistake(CancelRegistration cancel, CancellableRegistrations cancellable) {
        super(BASE + "/registered-by-mistake", cancel, cancellable);
    }

    @Override
    protected List<String> consequences(EctHere ect) {
        return List.of(
                "they no longer appear in your school’s list of ECTs",
                "their training at your school does not start",
                "they no longer have a mentor at your school; a mentor stays registered");
    }

    @Override
    protected String[] list() {
        return new String[] {"Back to ECTs", SchoolVisits.ECTS};
    }
}
