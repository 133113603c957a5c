package uk.gov.education.rect.schools;

import static uk.gov.education.rect.database.Tables.SCHOOLS;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school has closed and nothing follows it (spec 01 §8.18, close): it publishes {@link SchoolClosed}, upon which the
 * spells of teachers there end. Refuses only where one of those spells cannot end, with that use case's reason; a
 * school that does not qualify, or has been closed already, stays as it is.
 */
@UseCase
public class CloseSchool {

    private final DSLContext database;
    private final Timeline timeline;
    private final Schools schools;
    private final Reconciliation reconciliation;
    private final ApplicationEventPublisher facts;

    CloseSchool(
            DSLContext database,
            Timeline timeline,
            Schools schools,
            Reconciliation reconciliation,
            ApplicationEventPublisher facts) {
        this.database = database;
        this.timeline = timeline;
        this.schools = schools;
        this.reconciliation = reconciliation;
        this.facts = facts;
    }

    /**
     * Which record closed.
     *
     * @param urn of the record that closed
     */
    public record Command(Author author, Urn urn) {}

    /**
     * Closes the school, if it qualifies.
     *
     * @return whether the school was closed
     */
    public boolean execute(Command command) {
        database.select(SCHOOLS.ID)
                .from(SCHOOLS)
                .where(SCHOOLS.URN.eq(command.urn.value()))
                .forNoKeyUpdate()
                .fetch();
        if (reconciliation.toClose(command.urn).isEmpty()) {
            return false;
        }
        School school = schools.find(command.urn).orElseThrow();
        LocalDate closedOn = reconciliation.closedOn(school.gias());
        facts.publishEvent(new SchoolClosed(school.id(), closedOn, command.author));
        timeline.record(Event.of(EventType.SCHOOL_CLOSED, command.author, school.name() + " closed")
                .on(closedOn)
                .about(Link.SCHOOL, school.id().value())
                .with("urn", command.urn)
                .with("name", school.name()));
        return true;
    }
}
