package uk.gov.education.rect.web.school.assignmentor;

import static uk.gov.education.rect.web.school.assignmentor.TrainingStep.CONFIRMATION;
import static uk.gov.education.rect.web.school.assignmentor.TrainingStep.LEAD_PROVIDER;
import static uk.gov.education.rect.web.school.assignmentor.TrainingStep.REVIEW_MENTOR_ELIGIBILITY;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.providers.ActiveLeadProvider;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.training.AssignMentor;
import uk.gov.education.rect.training.AssignMentorWithTraining;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;
import uk.gov.education.rect.training.TrainingPlan;
import uk.gov.education.rect.training.TrainingPlans;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.SchoolVisit;

/**
 * Assigning a mentor who trains for the first time: to continue is to agree to the ECT's lead provider; otherwise
 * another is chosen. Either page commits (SJ-AEM-03).
 */
@Component
class AssignWithTraining {

    /** Where its pages are. */
    static final String BASE = "/school/assign-existing-mentor";

    private static final String PROVIDER = "lead_provider_id";

    private final AssignMentorWithTraining assign;
    private final TrainingPlans plans;

    AssignWithTraining(AssignMentorWithTraining assign, TrainingPlans plans) {
        this.assign = assign;
        this.plans = plans;
    }

    /** The journey as data. */
    Journey<Pair, TrainingStep, SchoolVisit, Assigned> journey() {
        return Journey.<Pair, TrainingStep, SchoolVisit, Assigned>at(
                        BASE, TrainingStep.class, Pair.class, Assigned.class)
                .act(REVIEW_MENTOR_ELIGIBILITY, (form, pair, visit) -> {
                    Long provider = pair.leadProvider();
                    return provider == null
                            ? Submission.detour(pair, LEAD_PROVIDER)
                            : assigned(pair, provider, visit, REVIEW_MENTOR_ELIGIBILITY);
                })
                .aside(REVIEW_MENTOR_ELIGIBILITY, LEAD_PROVIDER, pair -> true)
                .act(LEAD_PROVIDER, (form, pair, visit) -> {
                    Optional<Long> chosen = form.number(PROVIDER)
                            .filter(id -> offered(pair).stream()
                                    .anyMatch(provider -> provider.id().value() == id));
                    return chosen.isEmpty()
                            ? Submission.rejected(PROVIDER, "Select the lead provider that will provide the training")
                            : assigned(pair, chosen.get(), visit, LEAD_PROVIDER);
                })
                .confirmation(CONFIRMATION)
                .startingAt(REVIEW_MENTOR_ELIGIBILITY);
    }

    /** The lead providers that can train the mentor, by name (SJ-LP-01). */
    List<LeadProvider> offered(Pair pair) {
        return plans
                .firstMentorTraining(new MentorAtSchoolPeriodId(pair.mentor()), new EctAtSchoolPeriodId(pair.ect()))
                .found()
                .map(TrainingPlan::leadProviders)
                .orElse(List.of())
                .stream()
                .map(ActiveLeadProvider::leadProvider)
                .toList();
    }

    private Submission<Pair, TrainingStep, Assigned> assigned(
            Pair pair, long provider, SchoolVisit visit, TrainingStep page) {
        try {
            assign.execute(new AssignMentorWithTraining.Command(
                    visit.author(),
                    new EctAtSchoolPeriodId(pair.ect()),
                    new MentorAtSchoolPeriodId(pair.mentor()),
                    new LeadProviderId(provider)));
            return Submission.finished(new Assigned(pair.mentorName(), pair.ectName()));
        } catch (Refused refused) {
            return Submission.rejected(
                    PROVIDER, message(refused.as(AssignMentorWithTraining.Refusal.class), pair, page));
        }
    }

    private static String message(AssignMentorWithTraining.Refusal refusal, Pair pair, TrainingStep page) {
        return switch (refusal) {
            case AssignMentorWithTraining.Refusal.LeadProviderNotSelectable notSelectable ->
                page == REVIEW_MENTOR_ELIGIBILITY
                        ? pair.leadProviderName()
                                + " cannot train new mentors at the moment. Choose another lead provider"
                        : "The lead provider can no longer be chosen. Select another one";
            case AssignMentorWithTraining.Refusal.NoPlace noPlace ->
                "We cannot set up mentor training at the moment. Contact support";
            case AssignMentorWithTraining.Refusal.NotAssignable(AssignMentor.Refusal because) ->
                AssignWords.of(because, pair.mentorName(), pair.ectName());
        };
    }
}
