package uk.gov.education.rect.web.journey;

/**
 * The form of one step.
 *
 * @param <A> the journey's answers
 * @param <S> the journey's steps
 * @param <C> who asks, for what: given anew with every request
 * @param <R> what is left when the journey has done its work
 */
public interface Question<A, S, C, R> {

    /** The form as it is first shown: with what was answered before, if anything. Changes nothing. */
    default Form prefill(A answers, C context) {
        return Form.empty();
    }

    /** Checks the form and takes its answers, or does the journey's work. */
    Submission<A, S, R> submit(Form form, A answers, C context);
}
