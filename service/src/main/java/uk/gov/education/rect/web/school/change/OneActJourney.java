package uk.gov.education.rect.web.school.change;

import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Question;

/** A change that asks nothing but whether it is meant: the page that explains it is the one that does it. */
public final class OneActJourney {

    private OneActJourney() {}

    /**
     * The journey.
     *
     * @param base its address, with a variable for the record
     * @param act what is done when the page is confirmed
     */
    public static <P extends Person> Journey<OneAnswer, ActStep, P, Changed> of(
            String base, Question<OneAnswer, ActStep, P, Changed> act) {
        return Journey.<OneAnswer, ActStep, P, Changed>at(base, ActStep.class, OneAnswer.class, Changed.class)
                .act(ActStep.EDIT, act)
                .confirmation(ActStep.CONFIRMATION)
                .startingAt(ActStep.EDIT);
    }
}
