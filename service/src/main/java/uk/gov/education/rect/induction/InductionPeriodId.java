package uk.gov.education.rect.induction;

/** {@code induction_periods.id}: one spell of induction under one appropriate body. */
public record InductionPeriodId(long value) {}
