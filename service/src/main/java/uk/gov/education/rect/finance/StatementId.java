package uk.gov.education.rect.finance;

/** {@code statements.id}: one calendar month of money for one lead provider in one contract period. */
public record StatementId(long value) {}
