package uk.gov.education.rect.finance;

/** {@code declarations.id}: one claim by a lead provider that a participant reached a milestone. */
public record DeclarationId(long value) {}
