package uk.gov.education.rect.schools;

import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.ServiceClock;

/**
 * Whether a school has to say again who its induction tutor is: once for each contract period, the current one or else
 * the next (DM-SCH-09, SJ-IT-01).
 */
@Component
public class InductionTutorConfirmation {

    private final ContractPeriods contractPeriods;
    private final ServiceClock clock;

    InductionTutorConfirmation(ContractPeriods contractPeriods, ServiceClock clock) {
        this.contractPeriods = contractPeriods;
        this.clock = clock;
    }

    /** Whether the school has not yet named or confirmed anybody for the contract period. */
    public boolean due(School school) {
        Integer last = school.inductionTutorLastNominatedIn();
        return contractPeriods
                .calendar()
                .currentOrUpcoming(clock.today())
                .filter(period -> last == null || last < period.year().value())
                .isPresent();
    }

    /** Whether there is a contract period for which a tutor can be named or confirmed (spec 02 §16.2). */
    public boolean possible() {
        return contractPeriods.calendar().currentOrUpcoming(clock.today()).isPresent();
    }
}
