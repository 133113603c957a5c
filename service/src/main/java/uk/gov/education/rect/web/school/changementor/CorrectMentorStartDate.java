package uk.gov.education.rect.web.school.changementor;

import org.springframework.stereotype.Component;
import uk.gov.education.rect.training.CorrectStartDate;
import uk.gov.education.rect.training.StartCorrections;
import uk.gov.education.rect.web.school.change.ChangeStep;
import uk.gov.education.rect.web.school.change.MentorHere;
import uk.gov.education.rect.web.school.change.OneAnswer;
import uk.gov.education.rect.web.school.change.StartDateCorrection;

/** Corrects the first day of a mentor at the school (SJ-X-50). */
@Component
class CorrectMentorStartDate extends StartDateCorrection<MentorHere> implements MentorChange<OneAnswer, ChangeStep> {

    CorrectMentorStartDate(CorrectStartDate correct, StartCorrections corrections) {
        super(BASE + "/correct-start-date", correct, corrections);
    }

    @Override
    protected String role() {
        return "Mentor";
    }

    @Override
    protected String doing() {
        return "mentoring";
    }
}
