package uk.gov.education.rect.induction;

/**
 * An induction period as it was closed.
 *
 * @param already whether it had been closed just like this before (AB-CLS-10)
 */
public record InductionClosed(InductionPeriodId period, boolean already) {}
