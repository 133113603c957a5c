package uk.gov.education.rect.web.journey;

/**
 * What a person has said so far in a journey, with what the service found out from it: an immutable record that can be
 * written as JSON. A journey's branches are functions of it alone.
 *
 * @param <A> the record itself
 */
public interface Answers<A> {

    /**
     * The same answers without dates of birth, National Insurance numbers and the like. Used as soon as the journey ends
     * on a page that refuses; what the branches and that page need must survive.
     */
    A withoutSensitive();
}
