package uk.gov.education.rect.web.school.change;

import java.util.Optional;
import uk.gov.education.rect.web.journey.Answers;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.StepView;

/**
 * One thing that can be changed about one person's record: a journey that is given the person anew with every request,
 * so that it shows and checks what is so now.
 *
 * @param <A> its answers
 * @param <S> its steps
 * @param <P> whom it is about
 */
public interface Change<A extends Answers<A>, S extends Enum<S>, P extends Person> {

    /** Its steps; the address names the person's record. */
    Journey<A, S, P, Changed> journey();

    /** Whether there is anything to change for the person; otherwise its pages are not found. */
    default boolean appliesTo(P person) {
        return true;
    }

    /** Whether it is closed while schools cannot register anybody (SJ-WIN-02). */
    default boolean closesWithRegistration() {
        return false;
    }

    /** The answers before the first page. */
    A begin(P person);

    /**
     * The answers before the first page, where the visitor comes back to it from elsewhere.
     *
     * @param preselected what they had chosen there
     */
    default A begin(P person, String preselected) {
        return begin(person);
    }

    /** Where a person is sent instead of beginning, when it cannot be done here. */
    default Optional<String> insteadOf(P person) {
        return Optional.empty();
    }

    /** Where a step's form leads when it leaves the journey. */
    default Optional<String> leaving(S step, Form form, P person) {
        return Optional.empty();
    }

    /** The page of a step. */
    ChangePage page(StepView<A, S> view, P person);
}
