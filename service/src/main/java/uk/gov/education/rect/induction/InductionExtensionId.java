package uk.gov.education.rect.induction;

/** {@code induction_extensions.id}: terms granted on top of the six standard ones. */
public record InductionExtensionId(long value) {}
