package uk.gov.education.rect.induction.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.induction.ClosingRefusal;
import uk.gov.education.rect.induction.ClosingRefusal.Problem;
import uk.gov.education.rect.induction.Induction;
import uk.gov.education.rect.induction.InductionPeriod;
import uk.gov.education.rect.induction.Outcome;
import uk.gov.education.rect.usecase.Refused;

/** What release, pass and fail check alike (spec 04 §12), before anything is written (AB-CLS-11). */
@Component
public class Closing {

    private static final BigDecimal MOST_TERMS = BigDecimal.valueOf(16);

    private final ServiceClock clock;

    Closing(ServiceClock clock) {
        this.clock = clock;
    }

    /**
     * How an induction is to be closed.
     *
     * @param outcome null to release
     * @param failConfirmationSentOn null but for a fail recorded by an appropriate body
     */
    public record Wanted(
            AppropriateBodyPeriodId appropriateBody,
            LocalDate finishedOn,
            BigDecimal terms,
            @Nullable Outcome outcome,
            @Nullable LocalDate failConfirmationSentOn) {}

    /** AB-CLS-10: the period that was closed just like this, when none is open. */
    public Optional<InductionPeriod> alreadyClosed(Induction induction, Wanted wanted) {
        if (induction.open().isPresent()) {
            return Optional.empty();
        }
        return induction.periods().stream()
                .filter(period -> period.appropriateBody().equals(wanted.appropriateBody()))
                .filter(period -> wanted.finishedOn().equals(period.days().finishedOn()))
                .filter(period -> period.outcomeOrNull() == wanted.outcome())
                .filter(period -> period.terms() != null && period.terms().compareTo(wanted.terms()) == 0)
                .findFirst();
    }

    /**
     * The open period that may be closed.
     *
     * @throws Refused with a {@link ClosingRefusal}
     */
    public InductionPeriod check(Induction induction, Wanted wanted) {
        InductionPeriod open = induction.open().orElseThrow(() -> new Refused(new ClosingRefusal.NoOpenInduction()));
        if (!open.appropriateBody().equals(wanted.appropriateBody())) {
            throw new Refused(new ClosingRefusal.HeldByAnotherBody(open.appropriateBodyName()));
        }
        if (wanted.outcome() != null) {
            induction.concluded().flatMap(InductionPeriod::outcome).ifPresent(outcome -> {
                throw new Refused(new ClosingRefusal.OutcomeRecorded(outcome));
            });
        }
        List<Problem> problems = problems(open, wanted);
        if (!problems.isEmpty()) {
            throw new Refused(new ClosingRefusal.Invalid(problems));
        }
        return open;
    }

    private List<Problem> problems(InductionPeriod open, Wanted wanted) {
        LocalDate today = clock.today();
        List<Problem> problems = new ArrayList<>();
        if (wanted.finishedOn().isAfter(today)) {
            problems.add(new ClosingRefusal.FinishInFuture());
        } else if (wanted.finishedOn().isBefore(open.days().startedOn())) {
            problems.add(new ClosingRefusal.FinishBeforeStart(open.days().startedOn()));
        }
        if (wanted.terms().stripTrailingZeros().scale() > 1) {
            problems.add(new ClosingRefusal.TermsWithTwoDecimals());
        } else if (wanted.terms().signum() < 0 || wanted.terms().compareTo(MOST_TERMS) > 0) {
            problems.add(new ClosingRefusal.TermsOutOfRange());
        }
        LocalDate confirmed = wanted.failConfirmationSentOn();
        if (confirmed != null && confirmed.isAfter(today)) {
            problems.add(new ClosingRefusal.ConfirmationInFuture());
        } else if (confirmed != null && confirmed.isBefore(wanted.finishedOn())) {
            problems.add(new ClosingRefusal.ConfirmationBeforeFinish(wanted.finishedOn()));
        }
        return problems;
    }
}
