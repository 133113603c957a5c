package uk.gov.education.rect.usecase;

/**
 * A reason why a use case did nothing. Each use case nests its own sealed interface of reasons that extends this one;
 * each front door words them for its people (a form error, an API error, a CSV row error).
 */
public interface Refusal {}
