package uk.gov.education.rect.web.journey;

import java.util.List;
import java.util.function.Predicate;

/** What kind of page a step is, and where it leads. */
sealed interface Step<A, S, C, R> {

    /** A page with a form; the journey stops here until it is answered. */
    record Asks<A, S, C, R>(Question<A, S, C, R> question, Predicate<A> answered, List<Branch<A, S>> branches)
            implements Step<A, S, C, R> {}

    /** A page that tells something and goes on. */
    record Tells<A, S, C, R>(List<Branch<A, S>> branches) implements Step<A, S, C, R> {}

    /** A page whose form does the journey's work: check your answers, or the only question there is. */
    record Acts<A, S, C, R>(Question<A, S, C, R> question, boolean review) implements Step<A, S, C, R> {}

    /**
     * A page that nothing follows.
     *
     * @param ends whether the journey is over here, so that sensitive answers are forgotten; otherwise the person goes
     *     back and tries something else
     */
    record Refuses<A, S, C, R>(boolean ends) implements Step<A, S, C, R> {}

    /** The page that says what was done. */
    record Confirms<A, S, C, R>() implements Step<A, S, C, R> {}
}
