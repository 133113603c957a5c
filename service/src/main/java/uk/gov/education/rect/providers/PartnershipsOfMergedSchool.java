package uk.gov.education.rect.providers;

import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.REPORTED_LEAVING_TRAININGS;
import static uk.gov.education.rect.database.Tables.SCHOOL_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.schools.School;
import uk.gov.education.rect.schools.Schools;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Timeline;

/**
 * What becomes of the partnerships of a school that merges into another (spec 01 §8.18, merge). A partnership never
 * changes its school: the successor gets one with the same pairing, unless it has it, and the predecessor's goes once
 * nothing rests on it. One that nobody is trained under, nor would be again should a leaving date be taken back, is not
 * taken over where the successor already works with the lead provider in that contract period.
 */
@Component
public class PartnershipsOfMergedSchool {

    private final DSLContext database;
    private final SchoolPartnerships partnerships;
    private final Schools schools;
    private final Timeline timeline;
    private final ApplicationEventPublisher publisher;

    PartnershipsOfMergedSchool(
            DSLContext database,
            SchoolPartnerships partnerships,
            Schools schools,
            Timeline timeline,
            ApplicationEventPublisher publisher) {
        this.database = database;
        this.partnerships = partnerships;
        this.schools = schools;
        this.timeline = timeline;
        this.publisher = publisher;
    }

    /**
     * Finds or makes the successor's partnerships, in the transaction of the merger.
     *
     * @return for each partnership of the predecessor that was taken over, the one at the successor
     */
    public Map<SchoolPartnershipId, SchoolPartnershipId> takeOver(Author author, School predecessor, School successor) {
        Map<SchoolPartnershipId, SchoolPartnershipId> successors = new LinkedHashMap<>();
        database.select(SCHOOL_PARTNERSHIPS.ID, SCHOOL_PARTNERSHIPS.LEAD_PROVIDER_DELIVERY_PARTNERSHIP_ID)
                .from(SCHOOL_PARTNERSHIPS)
                .where(SCHOOL_PARTNERSHIPS.SCHOOL_ID.eq(predecessor.id().value()))
                .orderBy(SCHOOL_PARTNERSHIPS.CREATED_AT, SCHOOL_PARTNERSHIPS.ID)
                .fetch()
                .forEach(row -> atSuccessor(author, row, predecessor, successor)
                        .ifPresent(found -> successors.put(new SchoolPartnershipId(row.value1()), found)));
        return successors;
    }

    /**
     * Removes the predecessor's partnerships; their history goes on with those that took over.
     *
     * @param successors as {@link #takeOver} answered
     */
    public void remove(School predecessor, Map<SchoolPartnershipId, SchoolPartnershipId> successors) {
        successors.forEach((old, successor) -> database.update(EVENTS)
                .set(EVENTS.SCHOOL_PARTNERSHIP_ID, successor.value())
                .where(EVENTS.SCHOOL_PARTNERSHIP_ID.eq(old.value()))
                .execute());
        database.deleteFrom(SCHOOL_PARTNERSHIPS)
                .where(SCHOOL_PARTNERSHIPS.SCHOOL_ID.eq(predecessor.id().value()))
                .execute();
    }

    private Optional<SchoolPartnershipId> atSuccessor(
            Author author, Record2<Long, Long> old, School predecessor, School successor) {
        PairingId pairing = new PairingId(old.value2());
        Optional<SchoolPartnership> existing = partnerships.find(successor.id(), pairing);
        if (existing.isPresent()) {
            return existing.map(SchoolPartnership::id);
        }
        SchoolPartnership previous =
                partnerships.find(new SchoolPartnershipId(old.value1())).orElseThrow();
        boolean trainedUnder = database.fetchExists(
                        TRAINING_PERIODS, TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID.eq(old.value1()))
                || database.fetchExists(
                        REPORTED_LEAVING_TRAININGS, REPORTED_LEAVING_TRAININGS.SCHOOL_PARTNERSHIP_ID.eq(old.value1()));
        if (!trainedUnder
                && partnerships.exists(
                        successor.id(), previous.activeLeadProvider().id())) {
            return Optional.empty();
        }
        return Optional.of(recreate(author, previous, pairing, predecessor, successor));
    }

    private SchoolPartnershipId recreate(
            Author author, SchoolPartnership previous, PairingId pairing, School predecessor, School successor) {
        SchoolPartnershipId id = new SchoolPartnershipId(database.insertInto(SCHOOL_PARTNERSHIPS)
                .set(SCHOOL_PARTNERSHIPS.SCHOOL_ID, successor.id().value())
                .set(SCHOOL_PARTNERSHIPS.LEAD_PROVIDER_DELIVERY_PARTNERSHIP_ID, pairing.value())
                .returningResult(SCHOOL_PARTNERSHIPS.ID)
                .fetchSingle()
                .value1());
        SchoolPartnership partnership = partnerships.find(id).orElseThrow();
        timeline.record(PartnershipCreation.event(
                        EventType.SCHOOL_PARTNERSHIP_RECREATED,
                        author,
                        partnership.leadProvider().name() + " and "
                                + partnership.deliveryPartner().name() + " work with " + successor.name() + " in "
                                + partnership.contractYear() + ", as they did with " + predecessor.name(),
                        partnership)
                .with("contract_period_year", partnership.contractYear())
                .with("old_school_partnership_id", previous.id().value())
                .with("old_school_partnership_api_id", previous.apiId())
                .with("old_school_id", predecessor.id().value())
                .with("old_school_urn", predecessor.urn())
                .with("old_school_name", predecessor.name()));
        publisher.publishEvent(new SchoolPartnershipCreated(partnership, author));
        return id;
    }
}
