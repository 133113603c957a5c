package uk.gov.education.rect.induction;

import java.math.BigDecimal;
import java.time.LocalDate;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.induction.internal.Closing;
import uk.gov.education.rect.induction.internal.Concluding;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * An appropriate body records that an ECT passed induction (spec 01 §8.15, spec 04 §14). Their time at the school ends
 * today unless it has an end already, a placement that has not begun goes, and TRS is told the pass with the first day
 * and the last one.
 *
 * <p>Refused with a {@link ClosingRefusal}; repeated, it answers with the period there is.
 */
@UseCase
public class RecordPass {

    private final Concluding concluding;

    RecordPass(Concluding concluding) {
        this.concluding = concluding;
    }

    /**
     * Who passed, and when.
     *
     * @param finishedOn last day of induction
     * @param numberOfTerms full-time equivalent terms served with this appropriate body, 0 to 16 with one decimal
     */
    public record Command(
            Author author,
            AppropriateBodyPeriodId appropriateBody,
            TeacherId teacher,
            LocalDate finishedOn,
            BigDecimal numberOfTerms) {}

    /**
     * Records the pass.
     *
     * @throws Refused with a {@link ClosingRefusal}
     */
    public InductionClosed execute(Command command) {
        var wanted = new Closing.Wanted(
                command.appropriateBody(), command.finishedOn(), command.numberOfTerms(), Outcome.PASS, null);
        return concluding.conclude(command.author(), command.teacher(), wanted, Outcome.PASS, null);
    }
}
