package uk.gov.education.rect.providers;

import static uk.gov.education.rect.database.Tables.SCHOOL_PARTNERSHIPS;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import uk.gov.education.rect.schools.School;
import uk.gov.education.rect.schools.Schools;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.LostRaces;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A lead provider corrects the delivery partner of a partnership (DM-SP-04, spec 03 §22.3). Lead provider, contract
 * period and school stay; declarations keep the delivery partner they were made with.
 *
 * <p>Fails as {@link Refusal} says, in that order. Sending the delivery partner it has already is refused too
 * (API-PSH-34).
 */
@UseCase
public class UpdateSchoolPartnership {

    private final DSLContext database;
    private final SchoolPartnerships partnerships;
    private final DeliveryPartners deliveryPartners;
    private final Schools schools;
    private final PartnershipCreation creation;
    private final Timeline timeline;
    private final LostRaces races;

    UpdateSchoolPartnership(
            DSLContext database,
            SchoolPartnerships partnerships,
            DeliveryPartners deliveryPartners,
            Schools schools,
            PartnershipCreation creation,
            Timeline timeline,
            LostRaces races) {
        this.database = database;
        this.partnerships = partnerships;
        this.deliveryPartners = deliveryPartners;
        this.schools = schools;
        this.creation = creation;
        this.timeline = timeline;
        this.races = races;
    }

    /**
     * Which partnership gets which delivery partner.
     *
     * @param leadProvider who asks; only its own partnerships can be seen
     */
    public record Command(
            Author author, LeadProviderId leadProvider, UUID partnershipApiId, UUID deliveryPartnerApiId) {}

    /** The partnership as it is now. */
    public record Updated(SchoolPartnership partnership) {}

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** There is none with the id, or it is another lead provider's (API-PSH-30). */
        record PartnershipUnknown() implements Refusal {}

        /** There is no such delivery partner (API-PSH-32). */
        record DeliveryPartnerUnknown() implements Refusal {}

        /** It does not work with the lead provider in the contract period (API-PSH-33). */
        record DeliveryPartnerNotPaired() implements Refusal {}

        /** The school has a partnership with the two already, perhaps this one (API-PSH-34). */
        record AlreadyInPartnership() implements Refusal {}
    }

    /** Gives the partnership its delivery partner. */
    public Updated execute(Command command) {
        SchoolPartnership known = own(command);
        School school = schools.find(known.school()).orElseThrow();
        creation.lock(school);
        SchoolPartnership before = own(command);
        DeliveryPartner deliveryPartner = deliveryPartners
                .findByApiId(command.deliveryPartnerApiId())
                .orElseThrow(() -> new Refused(new Refusal.DeliveryPartnerUnknown()));
        PairingId pairing = deliveryPartners
                .pairing(before.activeLeadProvider().id(), deliveryPartner.id())
                .orElseThrow(() -> new Refused(new Refusal.DeliveryPartnerNotPaired()));
        if (partnerships.exists(school.id(), pairing)) {
            throw new Refused(new Refusal.AlreadyInPartnership());
        }
        return races.asRefusals(
                Map.of("school_partnerships_pair_unique", new Refusal.AlreadyInPartnership()),
                () -> new Updated(move(command.author(), school, before, pairing)));
    }

    private SchoolPartnership own(Command command) {
        Optional<SchoolPartnership> found = partnerships.findByApiId(command.partnershipApiId());
        return found.filter(partnership -> partnership.leadProvider().id().equals(command.leadProvider()))
                .orElseThrow(() -> new Refused(new Refusal.PartnershipUnknown()));
    }

    private SchoolPartnership move(Author author, School school, SchoolPartnership before, PairingId pairing) {
        database.update(SCHOOL_PARTNERSHIPS)
                .set(SCHOOL_PARTNERSHIPS.LEAD_PROVIDER_DELIVERY_PARTNERSHIP_ID, pairing.value())
                .where(SCHOOL_PARTNERSHIPS.ID.eq(before.id().value()))
                .execute();
        SchoolPartnership after = partnerships.find(before.id()).orElseThrow();
        timeline.record(PartnershipCreation.event(
                        EventType.SCHOOL_PARTNERSHIP_UPDATED,
                        author,
                        "The delivery partner of " + after.leadProvider().name() + " at " + school.name() + " in "
                                + after.contractYear() + " became "
                                + after.deliveryPartner().name(),
                        after)
                .changing(
                        "delivery_partner",
                        before.deliveryPartner().name(),
                        after.deliveryPartner().name())
                .with("contract_period_year", after.contractYear())
                .with(
                        "previous_delivery_partner_id",
                        before.deliveryPartner().id().value()));
        return after;
    }
}
