package uk.gov.education.rect.web.school.change;

import static uk.gov.education.rect.web.journey.Branch.otherwise;

import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Question;

/** The shape most changes have: one question, check your answers, what was done. */
public final class OneQuestionJourney {

    private OneQuestionJourney() {}

    /**
     * The journey.
     *
     * @param base its address, with a variable for the record
     * @param question what is asked
     * @param save what is done when the answer is confirmed
     */
    public static <P extends Person> Journey<OneAnswer, ChangeStep, P, Changed> of(
            String base,
            Question<OneAnswer, ChangeStep, P, Changed> question,
            Question<OneAnswer, ChangeStep, P, Changed> save) {
        return Journey.<OneAnswer, ChangeStep, P, Changed>at(base, ChangeStep.class, OneAnswer.class, Changed.class)
                .question(ChangeStep.EDIT, question, OneAnswer::given, otherwise(ChangeStep.CHECK_ANSWERS))
                .review(ChangeStep.CHECK_ANSWERS, save)
                .confirmation(ChangeStep.CONFIRMATION)
                .startingAt(ChangeStep.EDIT);
    }
}
