package uk.gov.education.rect.web.appropriatebody.closing;

import uk.gov.education.rect.web.journey.Answers;

/**
 * What is known before an induction is closed.
 *
 * @param told whether the appropriate body has confirmed that it told the ECT in writing; only asked before a fail
 */
public record ClosingAnswers(boolean told) implements Answers<ClosingAnswers> {

    /** Before the first page. */
    static final ClosingAnswers NONE = new ClosingAnswers(false);

    @Override
    public ClosingAnswers withoutSensitive() {
        return this;
    }
}
