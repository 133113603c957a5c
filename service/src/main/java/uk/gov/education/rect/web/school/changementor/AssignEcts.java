package uk.gov.education.rect.web.school.changementor;

import static uk.gov.education.rect.web.journey.Branch.otherwise;
import static uk.gov.education.rect.web.journey.Branch.when;
import static uk.gov.education.rect.web.school.changementor.AssignEctsStep.CHECK_ANSWERS;
import static uk.gov.education.rect.web.school.changementor.AssignEctsStep.CONFIRMATION;
import static uk.gov.education.rect.web.school.changementor.AssignEctsStep.EDIT;
import static uk.gov.education.rect.web.school.changementor.AssignEctsStep.LEAD_PROVIDER;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.providers.ActiveLeadProvider;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.EligibleMentors;
import uk.gov.education.rect.training.TrainingPlan;
import uk.gov.education.rect.training.TrainingPlans;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.assignmentor.FirstTraining;
import uk.gov.education.rect.web.school.change.ChangePage;
import uk.gov.education.rect.web.school.change.Changed;
import uk.gov.education.rect.web.school.change.MentorHere;
import uk.gov.education.rect.web.school.changementor.EctsToMentor.Candidate;

/** Gives a mentor several ECTs at once, with training when it is their first (SJ-X-58, SJ-ASG-05). */
@Component
class AssignEcts implements MentorChange<ChosenEcts, AssignEctsStep> {

    private final EctsToMentor ects;
    private final EligibleMentors eligible;
    private final FirstTraining firstTraining;
    private final TrainingPlans plans;
    private final AssignEctsPages pages;
    private final Journey<ChosenEcts, AssignEctsStep, MentorHere, Changed> journey;

    AssignEcts(
            EctsToMentor ects,
            EligibleMentors eligible,
            FirstTraining firstTraining,
            TrainingPlans plans,
            AssignEctsPages pages,
            SaveAssignedEcts save) {
        this.ects = ects;
        this.eligible = eligible;
        this.firstTraining = firstTraining;
        this.plans = plans;
        this.pages = pages;
        this.journey = Journey.<ChosenEcts, AssignEctsStep, MentorHere, Changed>at(
                        BASE + "/assign-ects", AssignEctsStep.class, ChosenEcts.class, Changed.class)
                .question(
                        EDIT,
                        new Choose(),
                        ChosenEcts::given,
                        when(ChosenEcts::firstTraining, LEAD_PROVIDER),
                        otherwise(CHECK_ANSWERS))
                .question(
                        LEAD_PROVIDER,
                        new ChooseProvider(),
                        chosen -> chosen.leadProvider() != null,
                        otherwise(CHECK_ANSWERS))
                .review(CHECK_ANSWERS, save)
                .confirmation(CONFIRMATION)
                .startingAt(EDIT);
    }

    @Override
    public Journey<ChosenEcts, AssignEctsStep, MentorHere, Changed> journey() {
        return journey;
    }

    @Override
    public boolean closesWithRegistration() {
        return true;
    }

    @Override
    public ChosenEcts begin(MentorHere mentor) {
        return ChosenEcts.NONE;
    }

    @Override
    public ChangePage page(StepView<ChosenEcts, AssignEctsStep> view, MentorHere mentor) {
        return switch (view.step()) {
            case EDIT -> pages.choose(view, mentor, ects.of(mentor));
            case LEAD_PROVIDER -> pages.leadProvider(view, mentor, offered(view.answers(), mentor));
            case CHECK_ANSWERS ->
                pages.check(view, mentor, chosen(view.answers(), mentor), offered(view.answers(), mentor));
            case CONFIRMATION -> throw new IllegalStateException("a finished journey has a result");
        };
    }

    private List<Candidate> chosen(ChosenEcts answers, MentorHere mentor) {
        return ects.of(mentor).stream()
                .filter(ect -> answers.ects().contains(ect.id()))
                .toList();
    }

    /** The lead providers that can train the mentor, by name (SJ-LP-01). */
    private List<LeadProvider> offered(ChosenEcts answers, MentorHere mentor) {
        Long ect = answers.trainedFor();
        return ect == null
                ? List.of()
                : plans
                        .firstMentorTraining(mentor.period(), new EctAtSchoolPeriodId(ect))
                        .found()
                        .map(TrainingPlan::leadProviders)
                        .orElse(List.of())
                        .stream()
                        .map(ActiveLeadProvider::leadProvider)
                        .toList();
    }

    /** The provider-led ECT for whom the mentor would train for the first time. */
    private Optional<Candidate> trainedFor(List<Candidate> chosen, MentorHere mentor) {
        return chosen.stream()
                .filter(Candidate::providerLed)
                .findFirst()
                .filter(ect -> eligible.of(mentor.visit().schoolId(), new EctAtSchoolPeriodId(ect.id())).stream()
                        .filter(one -> one.period().equals(mentor.period()))
                        .anyMatch(one -> firstTraining.wouldBe(one.teacher())));
    }

    private final class Choose implements Question<ChosenEcts, AssignEctsStep, MentorHere, Changed> {

        @Override
        public Form prefill(ChosenEcts answers, MentorHere mentor) {
            Form form = Form.empty();
            for (long ect : answers.ects()) {
                form = form.with(AssignEctsPages.field(ect), AssignEctsPages.CHOSEN);
            }
            return form;
        }

        @Override
        public Submission<ChosenEcts, AssignEctsStep, Changed> submit(
                Form form, ChosenEcts answers, MentorHere mentor) {
            List<Candidate> chosen = ects.of(mentor).stream()
                    .filter(ect -> form.value(AssignEctsPages.field(ect.id())).equals(AssignEctsPages.CHOSEN))
                    .toList();
            if (chosen.isEmpty()) {
                return Submission.rejected(
                        AssignEctsPages.ECTS, "Select the ECTs that " + mentor.name() + " will mentor");
            }
            Optional<Candidate> trained = trainedFor(chosen, mentor);
            List<Long> ids = chosen.stream().map(Candidate::id).toList();
            return Submission.accepted(new ChosenEcts(
                    ids, trained.map(Candidate::id).orElse(null), trained.isPresent() ? answers.leadProvider() : null));
        }
    }

    private final class ChooseProvider implements Question<ChosenEcts, AssignEctsStep, MentorHere, Changed> {

        /** With the lead provider of the ECT, until another is chosen. */
        @Override
        public Form prefill(ChosenEcts answers, MentorHere mentor) {
            Long before = answers.leadProvider();
            return Form.empty()
                    .with(
                            AssignEctsPages.PROVIDER,
                            before != null
                                    ? before
                                    : chosen(answers, mentor).stream()
                                            .filter(ect ->
                                                    Long.valueOf(ect.id()).equals(answers.trainedFor()))
                                            .findFirst()
                                            .map(Candidate::leadProvider)
                                            .orElse(null));
        }

        @Override
        public Submission<ChosenEcts, AssignEctsStep, Changed> submit(
                Form form, ChosenEcts answers, MentorHere mentor) {
            // SJ-LP-02: only one of those offered
            return form.number(AssignEctsPages.PROVIDER)
                    .filter(id -> offered(answers, mentor).stream()
                            .anyMatch(provider -> provider.id().value() == id))
                    .<Submission<ChosenEcts, AssignEctsStep, Changed>>map(
                            id -> Submission.accepted(answers.trainedBy(id)))
                    .orElseGet(() -> Submission.rejected(
                            AssignEctsPages.PROVIDER, "Select the lead provider that will provide the training"));
        }
    }
}
