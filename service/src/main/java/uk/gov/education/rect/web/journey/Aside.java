package uk.gov.education.rect.web.journey;

import java.util.function.Predicate;

/**
 * A step that is reached by a link or a detour from another step, beside the way the answers lead.
 *
 * @param from the step it is reached from, and goes back to
 * @param to the step beside the way
 * @param open when it may be opened
 */
public record Aside<A, S>(S from, S to, Predicate<A> open) {}
