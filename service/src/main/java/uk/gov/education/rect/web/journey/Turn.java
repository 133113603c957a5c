package uk.gov.education.rect.web.journey;

import org.springframework.http.HttpStatus;

/**
 * What a journey answers to a request.
 *
 * @param <A> its answers
 * @param <S> its steps
 * @param <R> what is left when it has done its work
 */
public sealed interface Turn<A, S extends Enum<S>, R> {

    /** Show a step's page, with this status: 200, 422 with errors, or 503 when another service does not answer. */
    record Show<A, S extends Enum<S>, R>(StepView<A, S> view, HttpStatus status) implements Turn<A, S, R> {}

    /** Show the page that says what was done. */
    record Confirm<A, S extends Enum<S>, R>(R result) implements Turn<A, S, R> {}

    /** Send the browser to another page of the journey (303). */
    record GoTo<A, S extends Enum<S>, R>(String address) implements Turn<A, S, R> {}

    /**
     * There is no such run in this session any more: it expired, or belongs to someone else. Nothing was saved; say so
     * (SJ-WIZ-06) and offer to begin again.
     */
    record Lost<A, S extends Enum<S>, R>() implements Turn<A, S, R> {}

    /** The journey has no such step: 404. */
    record NoSuchStep<A, S extends Enum<S>, R>() implements Turn<A, S, R> {}
}
