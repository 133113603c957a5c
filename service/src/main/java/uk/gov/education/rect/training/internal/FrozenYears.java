package uk.gov.education.rect.training.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractPeriod;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.training.TrainingPeriod;

/** Keeps which closed contract period a teacher left behind, whoever moves them to another (DM-FRZ-04, DM-GAP-06). */
@Component
public class FrozenYears {

    private final ContractPeriods contractPeriods;
    private final ProviderChanges changes;
    private final ServiceClock clock;

    FrozenYears(ContractPeriods contractPeriods, ProviderChanges changes, ServiceClock clock) {
        this.contractPeriods = contractPeriods;
        this.changes = changes;
        this.clock = clock;
    }

    /** The closed contract period left behind, before and after a move. */
    public record Kept(Optional<ContractYear> before, Optional<ContractYear> after) {}

    /**
     * Whoever leaves a closed contract period may come back to it; whoever has come back is at home.
     *
     * @param training as it was before the move
     * @param target the contract period it moves to, which may be its own
     */
    public Kept move(TrainingPeriod training, ContractPeriod target) {
        Optional<ContractYear> before = changes.frozenYear(training.teacher(), training.role());
        Optional<ContractYear> after = after(training, target, before);
        if (!before.equals(after)) {
            changes.rememberFrozenYear(training.teacher(), training.role(), after.orElse(null));
        }
        return new Kept(before, after);
    }

    /** Whether the contract period is closed to whoever has the training: all but those who left it (API-ACT-C9). */
    public boolean closed(ContractPeriod period, TrainingPeriod training) {
        return period.frozen(clock.now())
                && !changes.frozenYear(training.teacher(), training.role()).equals(Optional.of(period.year()));
    }

    private Optional<ContractYear> after(
            TrainingPeriod training, ContractPeriod target, Optional<ContractYear> before) {
        if (training.contractYear().equals(Optional.of(target.year()))) {
            return before;
        }
        Optional<ContractPeriod> left =
                training.contractYear().flatMap(contractPeriods::find).filter(period -> period.frozen(clock.now()));
        if (left.isPresent()) {
            return left.map(ContractPeriod::year);
        }
        return target.frozen(clock.now()) ? Optional.empty() : before;
    }
}
