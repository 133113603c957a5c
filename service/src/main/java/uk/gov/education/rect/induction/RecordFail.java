package uk.gov.education.rect.induction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.induction.internal.Closing;
import uk.gov.education.rect.induction.internal.Concluding;
import uk.gov.education.rect.induction.internal.RegulatorNotices;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * An appropriate body records that an ECT failed induction, having told them so in writing (spec 01 §8.15, spec 04
 * §15). Everything that follows from a pass follows from it too, with TRS told the fail; and the regulator is sent an
 * e-mail (AB-FAI-01).
 *
 * <p>Refused with a {@link ClosingRefusal}; repeated, it answers with the period there is and sends nothing again.
 */
@UseCase
public class RecordFail {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Concluding concluding;
    private final RegulatorNotices notices;

    RecordFail(Concluding concluding, RegulatorNotices notices) {
        this.concluding = concluding;
        this.notices = notices;
    }

    /**
     * Who failed, when, and when they were told.
     *
     * @param finishedOn last day of induction
     * @param numberOfTerms full-time equivalent terms served with this appropriate body, 0 to 16 with one decimal
     * @param failConfirmationSentOn when the ECT was told in writing; on or after the last day, not in the future
     */
    public record Command(
            Author author,
            AppropriateBodyPeriodId appropriateBody,
            TeacherId teacher,
            LocalDate finishedOn,
            BigDecimal numberOfTerms,
            LocalDate failConfirmationSentOn) {}

    /**
     * Records the fail.
     *
     * @throws Refused with a {@link ClosingRefusal}
     */
    public InductionClosed execute(Command command) {
        var wanted = new Closing.Wanted(
                command.appropriateBody(),
                command.finishedOn(),
                command.numberOfTerms(),
                Outcome.FAIL,
                command.failConfirmationSentOn());
        String note = "The ECT was told in writing on "
                + command.failConfirmationSentOn().format(DAY);
        InductionClosed closed = concluding.conclude(command.author(), command.teacher(), wanted, Outcome.FAIL, note);
        if (!closed.already()) {
            notices.failed(
                    command.teacher(),
                    command.appropriateBody(),
                    closed.period(),
                    command.failConfirmationSentOn().format(DAY));
        }
        return closed;
    }
}
