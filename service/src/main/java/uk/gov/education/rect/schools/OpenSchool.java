package uk.gov.education.rect.schools;

import java.util.Optional;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Sets up a school that has opened in GIAS and follows from no other (spec 01 §8.18, open). Never refuses: one that is
 * set up already, or does not qualify, stays as it is.
 */
@UseCase
public class OpenSchool {

    private final Schools schools;
    private final NewSchools newSchools;
    private final Reconciliation reconciliation;

    OpenSchool(Schools schools, NewSchools newSchools, Reconciliation reconciliation) {
        this.schools = schools;
        this.newSchools = newSchools;
        this.reconciliation = reconciliation;
    }

    /**
     * Which record opened.
     *
     * @param urn of the GIAS record
     */
    public record Command(Author author, Urn urn) {}

    /**
     * Sets the school up, if it qualifies.
     *
     * @return the school, empty when it did not qualify
     */
    public Optional<SchoolId> execute(Command command) {
        if (reconciliation.toOpen(command.urn).isEmpty()) {
            return Optional.empty();
        }
        return newSchools.setUp(command.author, schools.findInGias(command.urn).orElseThrow());
    }
}
