package uk.gov.education.rect.induction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A teacher's whole induction (spec 04 §6.1).
 *
 * @param periods earliest first
 * @param extensions in the order in which they were granted
 */
public record Induction(List<InductionPeriod> periods, List<Extension> extensions) {

    /** The terms of a standard induction: two years. */
    private static final BigDecimal STANDARD_TERMS = BigDecimal.valueOf(6);

    /** Keeps its own copies. */
    public Induction {
        periods = List.copyOf(periods);
        extensions = List.copyOf(extensions);
    }

    /**
     * Terms granted on top of the standard ones.
     *
     * @param terms 0.1 to 16
     */
    public record Extension(InductionExtensionId id, BigDecimal terms, LocalDate addedOn) {}

    /** The period without an end; at most one (AB-IND-08). */
    public Optional<InductionPeriod> open() {
        return periods.stream().filter(InductionPeriod::ongoing).findFirst();
    }

    /** The period with an outcome; at most one ever (AB-IND-20). */
    public Optional<InductionPeriod> concluded() {
        return periods.stream().filter(period -> period.outcome().isPresent()).findFirst();
    }

    /** The first day of the earliest period. */
    public Optional<LocalDate> startedOn() {
        return periods.stream().map(period -> period.days().startedOn()).findFirst();
    }

    /** The latest last day of any period. */
    public Optional<LocalDate> latestFinish() {
        return periods.stream().flatMap(period -> period.days().end().stream()).max(LocalDate::compareTo);
    }

    /** Terms served under all appropriate bodies. */
    public BigDecimal termsCompleted() {
        return periods.stream()
                .map(InductionPeriod::terms)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Terms granted on top of the standard ones. */
    public BigDecimal extensionTerms() {
        return extensions.stream().map(Extension::terms).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Six and the extensions. */
    public BigDecimal termsRequired() {
        return STANDARD_TERMS.add(extensionTerms());
    }
}
