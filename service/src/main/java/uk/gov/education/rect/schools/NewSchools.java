package uk.gov.education.rect.schools;

import static uk.gov.education.rect.database.Tables.SCHOOLS;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;

/** Sets schools up that GIAS knows. */
@Component
class NewSchools {

    private final DSLContext database;
    private final ServiceClock clock;
    private final Timeline timeline;

    NewSchools(DSLContext database, ServiceClock clock, Timeline timeline) {
        this.database = database;
        this.clock = clock;
        this.timeline = timeline;
    }

    /**
     * Sets the school up, with the event on its opening day.
     *
     * @return the school, empty when it was set up already
     */
    Optional<SchoolId> setUp(Author author, GiasSchool gias) {
        return database.insertInto(SCHOOLS)
                .set(SCHOOLS.URN, gias.urn().value())
                .onConflict(SCHOOLS.URN)
                .doNothing()
                .returning(SCHOOLS.ID)
                .fetchOptional(SCHOOLS.ID)
                .map(id -> {
                    timeline.record(Event.of(EventType.SCHOOL_OPENED, author, gias.name() + " opened")
                            .on(Optional.ofNullable(gias.openedOn()).orElseGet(clock::today))
                            .about(Link.SCHOOL, id)
                            .with("urn", gias.urn())
                            .with("name", gias.name()));
                    return new SchoolId(id);
                });
    }
}
