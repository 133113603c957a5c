package uk.gov.education.rect.web.appropriatebody.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.web.journey.Answers;

/**
 * What is known so far of an ECT to be claimed.
 *
 * @param trn the number under which TRS has them, or the one brought along from a list; null before
 * @param typedTrn the number that was typed, where TRS has merged it into another (AB-CLM-07); else null
 * @param dateOfBirth as typed, gone once the journey has ended
 * @param person what TRS says; null until found
 * @param blockage why they cannot be claimed, or null
 * @param yours their id, when this appropriate body holds them already; else null
 * @param checked whether somebody has said that these are the details of their ECT (DM-PIS-02)
 */
public record ClaimAnswers(
        @Nullable String trn,
        @Nullable String typedTrn,
        @Nullable LocalDate dateOfBirth,
        @Nullable Person person,
        @Nullable Blockage blockage,
        @Nullable Long yours,
        boolean checked)
        implements Answers<ClaimAnswers> {

    /** Before the first page. */
    static ClaimAnswers startingWith(@Nullable String trn) {
        return new ClaimAnswers(trn, null, null, null, null, null, false);
    }

    ClaimAnswers blockedBy(@Nullable Blockage reason) {
        return new ClaimAnswers(trn, typedTrn, dateOfBirth, person, reason, yours, checked);
    }

    ClaimAnswers heldAs(long teacher) {
        return new ClaimAnswers(trn, typedTrn, dateOfBirth, person, null, teacher, checked);
    }

    ClaimAnswers withDetailsChecked() {
        return new ClaimAnswers(trn, typedTrn, dateOfBirth, person, blockage, yours, true);
    }

    @Override
    public ClaimAnswers withoutSensitive() {
        return new ClaimAnswers(trn, typedTrn, null, person, blockage, yours, checked);
    }
}
