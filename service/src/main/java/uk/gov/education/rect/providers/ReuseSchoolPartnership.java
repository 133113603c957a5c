package uk.gov.education.rect.providers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.schools.School;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.schools.Schools;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A school works again with the lead provider and delivery partner of an earlier partnership, in another contract
 * period (DM-SP-07, SJ-PAR-04). Nothing is made when the partnership is another school's, or when the two do not work
 * together in that contract period. Repeated, it answers with the partnership that is there.
 */
@UseCase
public class ReuseSchoolPartnership {

    private final SchoolPartnerships partnerships;
    private final LeadProviders leadProviders;
    private final DeliveryPartners deliveryPartners;
    private final Schools schools;
    private final PartnershipCreation creation;
    private final Timeline timeline;

    ReuseSchoolPartnership(
            SchoolPartnerships partnerships,
            LeadProviders leadProviders,
            DeliveryPartners deliveryPartners,
            Schools schools,
            PartnershipCreation creation,
            Timeline timeline) {
        this.partnerships = partnerships;
        this.leadProviders = leadProviders;
        this.deliveryPartners = deliveryPartners;
        this.schools = schools;
        this.creation = creation;
        this.timeline = timeline;
    }

    /**
     * Which partnership to have again.
     *
     * @param previous a partnership of the school
     * @param contractYear the contract period to have it in
     */
    public record Command(Author author, SchoolId school, SchoolPartnershipId previous, ContractYear contractYear) {}

    /**
     * What came of it.
     *
     * @param partnership the one in that contract period, or null when none could be made
     */
    public record Result(@Nullable SchoolPartnership partnership) {}

    /** Makes the partnership, if that can be done. */
    public Result execute(Command command) {
        School school = schools.find(command.school()).orElseThrow();
        creation.lock(school);
        return new Result(partnerships
                .find(command.previous())
                .filter(previous -> previous.school().equals(command.school()))
                .flatMap(previous -> again(command, school, previous))
                .orElse(null));
    }

    private Optional<SchoolPartnership> again(Command command, School school, SchoolPartnership previous) {
        Optional<PairingId> pairing = leadProviders
                .active(previous.leadProvider().id(), command.contractYear())
                .flatMap(active -> deliveryPartners.pairing(
                        active.id(), previous.deliveryPartner().id()));
        Optional<SchoolPartnership> existing = pairing.flatMap(pair -> partnerships.find(school.id(), pair));
        return existing.or(() -> pairing.map(pair -> create(command, school, previous, pair)));
    }

    private SchoolPartnership create(Command command, School school, SchoolPartnership previous, PairingId pairing) {
        SchoolPartnership partnership = creation.create(command.author(), school, pairing);
        timeline.record(PartnershipCreation.event(
                        EventType.SCHOOL_PARTNERSHIP_REUSED,
                        command.author(),
                        school.name() + " works with "
                                + partnership.leadProvider().name() + " and "
                                + partnership.deliveryPartner().name() + " again, in " + partnership.contractYear(),
                        partnership)
                .with("previous_school_partnership_id", previous.id().value())
                .with("reused_into_contract_period_year", partnership.contractYear()));
        return partnership;
    }
}
