package uk.gov.education.rect.providers;

import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.SCHOOL_PARTNERSHIPS;

import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.schools.School;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;

/** Makes a school partnership, whoever asked for it: the row, its event, the fact for others (API-PSH-20). */
@Component
class PartnershipCreation {

    private final DSLContext database;
    private final SchoolPartnerships partnerships;
    private final Timeline timeline;
    private final ApplicationEventPublisher publisher;
    private final ServiceClock clock;

    PartnershipCreation(
            DSLContext database,
            SchoolPartnerships partnerships,
            Timeline timeline,
            ApplicationEventPublisher publisher,
            ServiceClock clock) {
        this.database = database;
        this.partnerships = partnerships;
        this.timeline = timeline;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Waits until nobody else decides with whom the school works. */
    void lock(School school) {
        database.select(SCHOOLS.ID)
                .from(SCHOOLS)
                .where(SCHOOLS.ID.eq(school.id().value()))
                .forNoKeyUpdate()
                .fetchSingle();
    }

    SchoolPartnership create(Author author, School school, PairingId pairing) {
        SchoolPartnershipId id = new SchoolPartnershipId(database.insertInto(SCHOOL_PARTNERSHIPS)
                .set(SCHOOL_PARTNERSHIPS.SCHOOL_ID, school.id().value())
                .set(SCHOOL_PARTNERSHIPS.LEAD_PROVIDER_DELIVERY_PARTNERSHIP_ID, pairing.value())
                .set(SCHOOL_PARTNERSHIPS.CREATED_AT, clock.now())
                .returningResult(SCHOOL_PARTNERSHIPS.ID)
                .fetchSingle()
                .value1());
        SchoolPartnership partnership = partnerships.find(id).orElseThrow();
        timeline.record(event(
                        EventType.SCHOOL_PARTNERSHIP_CREATED,
                        author,
                        partnership.leadProvider().name() + " and "
                                + partnership.deliveryPartner().name() + " work with " + school.name() + " in "
                                + partnership.contractYear(),
                        partnership)
                .with("contract_period_year", partnership.contractYear()));
        publisher.publishEvent(new SchoolPartnershipCreated(partnership, author));
        return partnership;
    }

    /** An event with the links that every event about a partnership has (spec 01 §15.4). */
    static Event event(EventType type, Author author, String heading, SchoolPartnership partnership) {
        return Event.of(type, author, heading)
                .about(Link.SCHOOL_PARTNERSHIP, partnership.id().value())
                .about(Link.DELIVERY_PARTNER, partnership.deliveryPartner().id().value())
                .about(Link.SCHOOL, partnership.school().value())
                .about(Link.LEAD_PROVIDER, partnership.leadProvider().id().value());
    }
}
