package uk.gov.education.rect.schools;

import static uk.gov.education.rect.database.Tables.SCHOOLS;

import java.util.Optional;
import org.jooq.DSLContext;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Sets up a school that has opened in GIAS and follows from no other (spec 01 §8.18, open). Never refuses: one that is
 * set up already, or does not qualify, stays as it is.
 */
@UseCase
public class OpenSchool {

    private final DSLContext database;
    private final ServiceClock clock;
    private final Timeline timeline;
    private final Schools schools;
    private final Reconciliation reconciliation;

    OpenSchool(
            DSLContext database,
            ServiceClock clock,
            Timeline timeline,
            Schools schools,
            Reconciliation reconciliation) {
        this.database = database;
        this.clock = clock;
        this.timeline = timeline;
        this.schools = schools;
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
        GiasSchool gias = schools.findInGias(command.urn).orElseThrow();
        return database.insertInto(SCHOOLS)
                .set(SCHOOLS.URN, command.urn.value())
                .onConflict(SCHOOLS.URN)
                .doNothing()
                .returning(SCHOOLS.ID)
                .fetchOptional(SCHOOLS.ID)
                .map(id -> {
                    timeline.record(Event.of(EventType.SCHOOL_OPENED, command.author, gias.name() + " opened")
                            .on(Optional.ofNullable(gias.openedOn()).orElseGet(clock::today))
                            .about(Link.SCHOOL, id)
                            .with("urn", command.urn)
                            .with("name", gias.name()));
                    return new SchoolId(id);
                });
    }
}
