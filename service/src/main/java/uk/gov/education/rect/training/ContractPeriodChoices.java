package uk.gov.education.rect.training;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractPeriod;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.providers.ActiveLeadProvider;
import uk.gov.education.rect.providers.LeadProviders;
import uk.gov.education.rect.providers.SchoolPartnership;
import uk.gov.education.rect.providers.SchoolPartnerships;
import uk.gov.education.rect.training.internal.ProviderChanges;
import uk.gov.education.rect.training.internal.TrainingPeriods;

/**
 * Which contract periods staff may move training to, and with which partnerships (spec 01 §8.16, spec 06 §9.2, §9.3): a
 * page asks while the question is on the screen, {@link ChangeContractPeriod} again when it saves.
 */
@Component
public class ContractPeriodChoices {

    private final TrainingPeriods trainings;
    private final ContractPeriods contractPeriods;
    private final LeadProviders leadProviders;
    private final SchoolPartnerships partnerships;
    private final ProviderChanges changes;
    private final ServiceClock clock;

    ContractPeriodChoices(
            TrainingPeriods trainings,
            ContractPeriods contractPeriods,
            LeadProviders leadProviders,
            SchoolPartnerships partnerships,
            ProviderChanges changes,
            ServiceClock clock) {
        this.trainings = trainings;
        this.contractPeriods = contractPeriods;
        this.leadProviders = leadProviders;
        this.partnerships = partnerships;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Whether the training can be moved at all (DM-CCP-01): provider-led, and the person's training now, unless that
     * began today, or their only training to come, if it goes on from now with the same delivery partner.
     */
    public boolean movable(TrainingPeriod training) {
        if (!training.providerLed() || training.dates().endedBefore(clock.today())) {
            return false;
        }
        Optional<TrainingPeriod> now = now(training);
        if (now.filter(current -> current.dates().startedOn().equals(clock.today()))
                .isPresent()) {
            return false;
        }
        List<TrainingPeriod> later = trainings.of(training.teacher(), training.role()).periods().stream()
                .filter(other -> other.dates().startsAfter(clock.today()))
                .toList();
        return switch (later.size()) {
            case 0 -> now.filter(current -> current.id().equals(training.id())).isPresent();
            case 1 ->
                later.getFirst().id().equals(training.id())
                        && (now.isEmpty() || training.interestOnly() || samePartners(training, now.get()));
            default -> false;
        };
    }

    /**
     * Contract periods the training can be moved to, latest first (DM-CCP-02): open ones, and the closed one the person
     * came from. Where only the school has said what it wants, those in which its lead provider works.
     */
    public List<ContractYear> of(TrainingPeriod training) {
        Optional<ContractYear> ownFrozenYear = changes.frozenYear(training.teacher(), training.role());
        return contractPeriods.all().stream()
                .filter(period -> !training.contractYear().equals(Optional.of(period.year())))
                .filter(period -> period.enabled() && !period.frozen(clock.now())
                        || ownFrozenYear.equals(Optional.of(period.year())))
                .map(ContractPeriod::year)
                .filter(year ->
                        !training.interestOnly() || interest(training, year).isPresent())
                .sorted(Comparator.comparingInt(ContractYear::value).reversed())
                .toList();
    }

    /** The school's partnerships with which training that is confirmed can go on in the contract period (06 §9.4). */
    public List<SchoolPartnership> partnerships(TrainingPeriod training, ContractYear year) {
        Optional<SchoolPartnership> now = training.dates().startsAfter(clock.today())
                ? now(training).flatMap(this::partnershipOf)
                : Optional.empty();
        return partnerships.of(training.school(), year).stream()
                .filter(candidate -> now.isEmpty() || samePartners(candidate, now.get()))
                .toList();
    }

    /** The lead provider the school wants, at work in the contract period. */
    Optional<ActiveLeadProvider> interest(TrainingPeriod training, ContractYear year) {
        return training.leadProvider().flatMap(leadProvider -> leadProviders.active(leadProvider.id(), year));
    }

    private Optional<TrainingPeriod> now(TrainingPeriod training) {
        return trainings.of(training.teacher(), training.role()).periods().stream()
                .filter(other -> other.dates().contains(clock.today()))
                .findFirst();
    }

    private boolean samePartners(TrainingPeriod one, TrainingPeriod other) {
        return partnershipOf(one)
                .flatMap(ours -> partnershipOf(other)
                        .filter(theirs -> samePartners(ours, theirs))
                        .filter(theirs -> ours.contractYear().equals(theirs.contractYear())))
                .isPresent();
    }

    private static boolean samePartners(SchoolPartnership one, SchoolPartnership other) {
        return one.leadProvider().equals(other.leadProvider())
                && one.deliveryPartner().equals(other.deliveryPartner());
    }

    private Optional<SchoolPartnership> partnershipOf(TrainingPeriod training) {
        return Optional.ofNullable(training.partnership()).flatMap(partnerships::find);
    }
}
