package uk.gov.education.rect.providers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.gov.education.rect.calendar.ContractPeriod;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.schools.School;
import uk.gov.education.rect.schools.Schools;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.usecase.LostRaces;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A lead provider says that it and a delivery partner work with a school in a contract period (DM-SP-02, spec 03
 * §22.2). {@link SchoolPartnershipCreated} is published, so that training at the school which waited for the lead
 * provider is confirmed in the same transaction (DM-SP-03).
 *
 * <p>Everything that stands in the way is found before it refuses, at most one {@link Problem} for each
 * {@link Attribute}. A repeat is refused with {@link Problem#ALREADY_IN_PARTNERSHIP} (API-PSH-18).
 */
@UseCase
public class CreateSchoolPartnership {

    private final ContractPeriods contractPeriods;
    private final LeadProviders leadProviders;
    private final DeliveryPartners deliveryPartners;
    private final Schools schools;
    private final SchoolPartnerships partnerships;
    private final SchoolTrainingChoices choices;
    private final PartnershipCreation creation;
    private final LostRaces races;
    private final ServiceClock clock;

    CreateSchoolPartnership(
            ContractPeriods contractPeriods,
            LeadProviders leadProviders,
            DeliveryPartners deliveryPartners,
            Schools schools,
            SchoolPartnerships partnerships,
            SchoolTrainingChoices choices,
            PartnershipCreation creation,
            LostRaces races,
            ServiceClock clock) {
        this.contractPeriods = contractPeriods;
        this.leadProviders = leadProviders;
        this.deliveryPartners = deliveryPartners;
        this.schools = schools;
        this.partnerships = partnerships;
        this.choices = choices;
        this.creation = creation;
        this.races = races;
        this.clock = clock;
    }

    /**
     * Who works with which school.
     *
     * @param contractYear the cohort asked for; it may not exist
     * @param schoolApiId the school's id in the lead provider API
     * @param deliveryPartnerApiId the delivery partner's id in the lead provider API
     */
    public record Command(
            Author author,
            LeadProviderId leadProvider,
            ContractYear contractYear,
            UUID schoolApiId,
            UUID deliveryPartnerApiId) {}

    /** The partnership that was made. */
    public record Created(SchoolPartnership partnership) {}

    /** What a problem is about. */
    public enum Attribute {
        COHORT,
        LEAD_PROVIDER,
        SCHOOL,
        DELIVERY_PARTNER
    }

    /** What can stand in the way, in the order of the specification. */
    public enum Problem {
        /** API-PSH-14a. */
        COHORT_UNKNOWN(Attribute.COHORT),
        /** API-PSH-14b. */
        COHORT_NOT_STARTED(Attribute.COHORT),
        /** API-PSH-14c. */
        COHORT_CLOSED(Attribute.COHORT),
        /** API-PSH-15. */
        LEAD_PROVIDER_UNKNOWN(Attribute.LEAD_PROVIDER),
        /** API-PSH-16a. */
        SCHOOL_UNKNOWN(Attribute.SCHOOL),
        /** API-PSH-16b. */
        SCHOOL_NOT_ELIGIBLE(Attribute.SCHOOL),
        /** API-PSH-17a. */
        DELIVERY_PARTNER_UNKNOWN(Attribute.DELIVERY_PARTNER),
        /** API-PSH-17b. */
        DELIVERY_PARTNER_NOT_PAIRED(Attribute.DELIVERY_PARTNER),
        /** API-PSH-18. */
        ALREADY_IN_PARTNERSHIP(Attribute.SCHOOL),
        /** API-PSH-19. */
        SCHOOL_LED_ONLY(Attribute.SCHOOL);

        private final Attribute attribute;

        Problem(Attribute attribute) {
            this.attribute = attribute;
        }

        /** What it is about. */
        public Attribute attribute() {
            return attribute;
        }
    }

    /** Why nothing was done. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {

        /** At least one problem, in the order of the specification. */
        record Invalid(List<Problem> problems) implements Refusal {
            public Invalid {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Makes the partnership. */
    public Created execute(Command command) {
        Optional<School> school = schools.findByApiId(command.schoolApiId());
        school.ifPresent(creation::lock);
        Optional<ActiveLeadProvider> active = leadProviders.active(command.leadProvider(), command.contractYear());
        Optional<DeliveryPartner> deliveryPartner = deliveryPartners.findByApiId(command.deliveryPartnerApiId());
        Optional<PairingId> pairing = active.flatMap(
                working -> deliveryPartner.flatMap(partner -> deliveryPartners.pairing(working.id(), partner.id())));

        List<Problem> problems = new ArrayList<>();
        cohortProblem(command.contractYear()).ifPresent(problems::add);
        boolean leadProviderKnown = leadProviders.find(command.leadProvider()).isPresent();
        if (!leadProviderKnown) {
            problems.add(Problem.LEAD_PROVIDER_UNKNOWN);
        }
        if (school.isEmpty()) {
            problems.add(Problem.SCHOOL_UNKNOWN);
        } else if (!school.get().eligible()) {
            problems.add(Problem.SCHOOL_NOT_ELIGIBLE);
        }
        if (deliveryPartner.isEmpty()) {
            problems.add(Problem.DELIVERY_PARTNER_UNKNOWN);
        } else if (leadProviderKnown && pairing.isEmpty()) {
            problems.add(Problem.DELIVERY_PARTNER_NOT_PAIRED);
        }
        if (school.isPresent()
                && active.isPresent()
                && partnerships.exists(school.get().id(), active.get().id())) {
            problems.add(Problem.ALREADY_IN_PARTNERSHIP);
        }
        if (school.isPresent() && choices.schoolLedOnly(school.get().id(), command.contractYear())) {
            problems.add(Problem.SCHOOL_LED_ONLY);
        }
        if (!problems.isEmpty()) {
            throw new Refused(new Refusal.Invalid(firstOfEachAttribute(problems)));
        }
        return races.asRefusals(
                Map.of("school_partnerships_pair_unique", new Refusal.Invalid(List.of(Problem.ALREADY_IN_PARTNERSHIP))),
                () -> new Created(creation.create(command.author(), school.orElseThrow(), pairing.orElseThrow())));
    }

    private Optional<Problem> cohortProblem(ContractYear year) {
        LocalDate today = clock.today();
        Optional<ContractPeriod> period = contractPeriods.find(year);
        if (period.isEmpty()) {
            return Optional.of(Problem.COHORT_UNKNOWN);
        }
        if (period.get().dates().startsAfter(today)) {
            return Optional.of(Problem.COHORT_NOT_STARTED);
        }
        return period.get().enabled() ? Optional.empty() : Optional.of(Problem.COHORT_CLOSED);
    }

    private static List<Problem> firstOfEachAttribute(List<Problem> problems) {
        Set<Attribute> said = EnumSet.noneOf(Attribute.class);
        return problems.stream()
                .filter(problem -> said.add(problem.attribute()))
                .toList();
    }
}
