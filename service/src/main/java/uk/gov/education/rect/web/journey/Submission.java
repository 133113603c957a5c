package uk.gov.education.rect.web.journey;

import java.util.List;

/**
 * What became of a submitted page.
 *
 * @param <A> the journey's answers
 * @param <S> the journey's steps
 * @param <R> what is left when the journey has done its work
 */
public sealed interface Submission<A, S, R> {

    /** The page was answered: go on where the answers lead. */
    record Accepted<A, S, R>(A answers) implements Submission<A, S, R> {}

    /** The page was answered in a way that leads to one step, wherever the answers would lead otherwise. */
    record Detour<A, S, R>(A answers, S step) implements Submission<A, S, R> {}

    /** Something is wrong with the answers: show the page again as it was filled in (422). */
    record Rejected<A, S, R>(List<FieldError> errors) implements Submission<A, S, R> {
        /** @throws IllegalArgumentException without an error, which would leave the person with nothing to do */
        public Rejected {
            if (errors.isEmpty()) {
                throw new IllegalArgumentException("a rejected page needs an error");
            }
        }
    }

    /** Another service does not answer: show the page again as it was filled in, to be tried later (503). */
    record Unavailable<A, S, R>(FieldError error) implements Submission<A, S, R> {}

    /** The journey has done its work; the answers are forgotten, the result is what its last page shows. */
    record Finished<A, S, R>(R result) implements Submission<A, S, R> {}

    /** The page was answered. */
    static <A, S, R> Submission<A, S, R> accepted(A answers) {
        return new Accepted<>(answers);
    }

    /** The page was answered and leads to one step. */
    static <A, S, R> Submission<A, S, R> detour(A answers, S step) {
        return new Detour<>(answers, step);
    }

    /** One or more things are wrong. */
    static <A, S, R> Submission<A, S, R> rejected(List<FieldError> errors) {
        return new Rejected<>(errors);
    }

    /** One thing is wrong. */
    static <A, S, R> Submission<A, S, R> rejected(String field, String message) {
        return new Rejected<>(List.of(FieldError.of(field, message)));
    }

    /** One thing is wrong with a date. */
    static <A, S, R> Submission<A, S, R> rejectedDate(String field, String message) {
        return new Rejected<>(List.of(FieldError.ofDate(field, message)));
    }

    /** Another service does not answer. */
    static <A, S, R> Submission<A, S, R> unavailable(String field, String message) {
        return new Unavailable<>(FieldError.of(field, message));
    }

    /** The journey has done its work. */
    static <A, S, R> Submission<A, S, R> finished(R result) {
        return new Finished<>(result);
    }
}
