package uk.gov.education.rect.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.providers.ActiveLeadProvider;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.teachers.Trn;

/**
 * The lead providers a school may choose, by name (spec 02 §8.2): those at work in the contract period that
 * {@link TrainingPlans} finds. None when no training could be planned.
 */
@Component
public class SelectableLeadProviders {

    private final TrainingPlans plans;
    private final TrainingHistories histories;
    private final ServiceClock clock;

    SelectableLeadProviders(TrainingPlans plans, TrainingHistories histories, ServiceClock clock) {
        this.plans = plans;
        this.histories = histories;
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

    /** For somebody whose lead provider changes: all but the one they have (DM-CLP-05). */
    public List<LeadProvider> forChange(AtSchoolPeriodId period) {
        Optional<LeadProviderId> current = histories
                .in(period)
                .effective(clock.today())
                .flatMap(TrainingPeriod::leadProvider)
                .map(LeadProvider::id);
        return of(plans.leadProviderChange(period)).stream()
                .filter(offered -> !current.equals(Optional.of(offered.id())))
                .toList();
    }

    /** For an ECT whose training becomes provider-led (DM-GAP-43). */
    public List<LeadProvider> forSwitch(EctAtSchoolPeriodId ect) {
        return of(plans.switchToProviderLed(ect));
    }

    /** For a mentor at the school who trains for the first time (SJ-LP-01). */
    public List<LeadProvider> forFirstTraining(MentorAtSchoolPeriodId mentor, EctAtSchoolPeriodId mentee) {
        return of(plans.firstMentorTraining(mentor, mentee));
    }

    /** For a mentor at the school who has no training there (SJ-X-57). */
    public List<LeadProvider> forMentorTraining(MentorAtSchoolPeriodId mentor) {
        return of(plans.mentorTraining(mentor));
    }

    private static List<LeadProvider> of(TrainingPlan.Outcome outcome) {
        return outcome.found().map(TrainingPlan::leadProviders).orElse(List.of()).stream()
                .map(ActiveLeadProvider::leadProvider)
                .toList();
    }
}
