package uk.gov.education.rect.induction.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.induction.ExtensionRefusal;
import uk.gov.education.rect.induction.Induction;
import uk.gov.education.rect.induction.InductionExtensionId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.Refused;

/** What granting and changing an extension share. */
@Component
public class Extensions {

    private static final BigDecimal FEWEST = new BigDecimal("0.1");
    private static final BigDecimal MOST = BigDecimal.valueOf(16);

    private final Timeline timeline;

    Extensions(Timeline timeline) {
        this.timeline = timeline;
    }

    /**
     * An extension and how its length changes.
     *
     * @param before null for a new extension
     */
    public record Terms(
            InductionExtensionId extension, @Nullable BigDecimal before, BigDecimal after) {}

    /**
     * Refuses an appropriate body that does not hold the ECT.
     *
     * @throws Refused with {@link ExtensionRefusal.NotHeld} (AB-EXT-01)
     */
    public static void requireHeldBy(AppropriateBodyPeriodId appropriateBody, Induction induction) {
        boolean held = induction
                .open()
                .filter(open -> open.appropriateBody().equals(appropriateBody))
                .isPresent();
        if (!held) {
            throw new Refused(new ExtensionRefusal.NotHeld());
        }
    }

    /**
     * Refuses a number of terms that no extension has.
     *
     * @throws Refused when the number of terms cannot be (AB-EXT-02)
     */
    public static void requireSensible(BigDecimal terms) {
        if (terms.stripTrailingZeros().scale() > 1) {
            throw new Refused(new ExtensionRefusal.TermsWithTwoDecimals());
        }
        if (terms.compareTo(FEWEST) < 0 || terms.compareTo(MOST) > 0) {
            throw new Refused(new ExtensionRefusal.TermsOutOfRange());
        }
    }

    /** Puts what was done on the timeline (AB-EXT-05). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            EventType event,
            Author author,
            String heading,
            TeacherId teacher,
            AppropriateBodyPeriodId appropriateBody,
            Terms terms) {
        timeline.record(Event.of(event, author, heading)
                .about(Link.TEACHER, teacher.value())
                .about(Link.APPROPRIATE_BODY_PERIOD, appropriateBody.value())
                .about(Link.INDUCTION_EXTENSION, terms.extension().value())
                .changing("number_of_terms", terms.before(), terms.after()));
    }
}
