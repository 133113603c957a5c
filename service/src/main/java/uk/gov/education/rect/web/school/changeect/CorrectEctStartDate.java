package uk.gov.education.rect.web.school.changeect;

import org.springframework.stereotype.Component;
import uk.gov.education.rect.training.CorrectStartDate;
import uk.gov.education.rect.training.StartCorrections;
import uk.gov.education.rect.web.school.change.ChangeStep;
import uk.gov.education.rect.web.school.change.EctHere;
import uk.gov.education.rect.web.school.change.OneAnswer;
import uk.gov.education.rect.web.school.change.StartDateCorrection;

/** Corrects the first day of an ECT at the school, where the school had given it (SJ-X-50, SJ-LST-10). */
@Component
class CorrectEctStartDate extends StartDateCorrection<EctHere> implements EctChange<OneAnswer, ChangeStep> {

    CorrectEctStartDate(CorrectStartDate correct, StartCorrections corrections) {
        super(BASE + "/correct-start-date", correct, corrections);
    }

    @Override
    public boolean appliesTo(EctHere ect) {
        return ect.schoolSaidSo();
    }

    @Override
    protected String role() {
        return "ECT";
    }

    @Override
    protected String doing() {
        return "as an ECT";
    }
}
