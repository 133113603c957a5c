package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.providers.ActiveLeadProvider;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.teachers.Trn;

/**
 * The lead providers a school may choose, by name (spec 02 §8.2): those at work in the contract period that
 * {@link TrainingPlans} finds. None when no training could be planned.
 */
@Component
public class SelectableLeadProviders {

    private final TrainingPlans plans;
    private final ServiceClock clock;

    SelectableLeadProviders(TrainingPlans plans, ServiceClock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** For an ECT whom a school registers from the day. */
    public List<LeadProvider> forEct(Trn trn, LocalDate startedOn) {
        return of(plans.ectRegistration(trn, startedOn));
    }

    /** For a mentor whom a school registers from the day. */
    public List<LeadProvider> forMentor(Trn trn, LocalDate startedOn, EctAtSchoolPeriodId mentee) {
        return of(plans.mentorRegistration(trn, startedOn, mentee));
    }

    /** For a mentor whom a school registers from today. */
    public List<LeadProvider> forMentor(Trn trn, EctAtSchoolPeriodId mentee) {
        return forMentor(trn, clock.today(), mentee);
    }

    private static List<LeadProvider> of(TrainingPlan.Outcome outcome) {
        return outcome.found().map(TrainingPlan::leadProviders).orElse(List.of()).stream()
                .map(ActiveLeadProvider::leadProvider)
                .toList();
    }
}
