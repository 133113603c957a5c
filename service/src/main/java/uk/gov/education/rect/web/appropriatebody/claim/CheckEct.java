package uk.gov.education.rect.web.appropriatebody.claim;

import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.induction.Induction;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.journey.Submission;

/**
 * Step 2 of a claim: the button says that this is the ECT they support (DM-PIS-02, AB-CLM-10). Whoever has been claimed
 * since, or has an outcome since, is not (AB-CLM-09, AB-CLM-11).
 */
@Component
class CheckEct implements Question<ClaimAnswers, ClaimStep, Claimant, ClaimedEct> {

    private final Standing standing;

    CheckEct(Standing standing) {
        this.standing = standing;
    }

    @Override
    public Submission<ClaimAnswers, ClaimStep, ClaimedEct> submit(Form form, ClaimAnswers answers, Claimant claimant) {
        Trn trn = new Trn(Objects.requireNonNull(answers.trn()));
        Induction induction = standing.induction(trn);
        if (Standing.holds(claimant.body(), induction)) {
            return Submission.accepted(
                    answers.heldAs(standing.teacher(trn).map(TeacherId::value).orElseThrow()));
        }
        return Submission.accepted(
                Standing.here(induction).map(answers::blockedBy).orElseGet(answers::withDetailsChecked));
    }
}
