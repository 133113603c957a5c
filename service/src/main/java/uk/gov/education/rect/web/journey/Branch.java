package uk.gov.education.rect.web.journey;

import java.util.function.Predicate;

/**
 * One way out of a step. Of a step's branches the first that applies is taken; the last always applies.
 *
 * @param applies when the answers lead this way
 * @param to where to
 */
public record Branch<A, S>(Predicate<A> applies, S to) {

    /** A way out that is taken when the answers are so. */
    public static <A, S> Branch<A, S> when(Predicate<A> applies, S to) {
        return new Branch<>(applies, to);
    }

    /** The way out that is taken when no other is. */
    public static <A, S> Branch<A, S> otherwise(S to) {
        return new Branch<>(answers -> true, to);
    }
}
