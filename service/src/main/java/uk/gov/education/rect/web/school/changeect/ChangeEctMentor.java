package uk.gov.education.rect.web.school.changeect;

import static uk.gov.education.rect.web.journey.Branch.otherwise;
import static uk.gov.education.rect.web.journey.Branch.when;
import static uk.gov.education.rect.web.school.changeect.MentorStep.CHECK_ANSWERS;
import static uk.gov.education.rect.web.school.changeect.MentorStep.CONFIRMATION;
import static uk.gov.education.rect.web.school.changeect.MentorStep.EDIT;
import static uk.gov.education.rect.web.school.changeect.MentorStep.LEAD_PROVIDER;
import static uk.gov.education.rect.web.school.changeect.MentorStep.REVIEW_MENTOR_ELIGIBILITY;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.training.EligibleMentors.EligibleMentor;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.change.ChangePage;
import uk.gov.education.rect.web.school.change.Changed;
import uk.gov.education.rect.web.school.change.EctHere;
import uk.gov.education.rect.web.school.change.Parts;

/** Gives an ECT another mentor of the school, or leads to registering one (spec 02 §13.5). */
@Component
class ChangeEctMentor implements EctChange<NewMentor, MentorStep> {

    static final String MENTOR = "mentor_at_school_period_id";
    static final String PROVIDER = "lead_provider_id";

    /** The value of the radio that stands for a mentor who is not at the school yet. */
    static final String NEW_MENTOR = "0";

    private final OtherMentors others;
    private final MentorViews views;
    private final Journey<NewMentor, MentorStep, EctHere, Changed> journey;

    ChangeEctMentor(OtherMentors others, MentorViews views, SaveMentorChange save) {
        this.others = others;
        this.views = views;
        this.journey = Journey.<NewMentor, MentorStep, EctHere, Changed>at(
                        BASE + "/change-mentor", MentorStep.class, NewMentor.class, Changed.class)
                .question(
                        EDIT,
                        new Choose(),
                        NewMentor::given,
                        when(NewMentor::firstTraining, REVIEW_MENTOR_ELIGIBILITY),
                        otherwise(CHECK_ANSWERS))
                .question(
                        REVIEW_MENTOR_ELIGIBILITY,
                        this::acceptEctsProvider,
                        NewMentor::reviewed,
                        when(answers -> answers.leadProvider() != null, LEAD_PROVIDER),
                        otherwise(CHECK_ANSWERS))
                .aside(REVIEW_MENTOR_ELIGIBILITY, LEAD_PROVIDER, answers -> true)
                .question(
                        LEAD_PROVIDER,
                        new Provider(),
                        answers -> answers.leadProvider() != null,
                        otherwise(CHECK_ANSWERS))
                .review(CHECK_ANSWERS, save)
                .confirmation(CONFIRMATION)
                .startingAt(EDIT);
    }

    @Override
    public Journey<NewMentor, MentorStep, EctHere, Changed> journey() {
        return journey;
    }

    @Override
    public boolean closesWithRegistration() {
        return true;
    }

    @Override
    public boolean appliesTo(EctHere ect) {
        return ect.mentor() != null;
    }

    @Override
    public NewMentor begin(EctHere ect) {
        return NewMentor.NONE;
    }

    @Override
    public NewMentor begin(EctHere ect, String preselected) {
        return preselected.equals(NEW_MENTOR) ? NewMentor.NONE.registering() : NewMentor.NONE;
    }

    @Override
    public Optional<String> insteadOf(EctHere ect) {
        return others.of(ect).isEmpty() ? Optional.of(registering(ect)) : Optional.empty();
    }

    @Override
    public Optional<String> leaving(MentorStep step, Form form, EctHere ect) {
        return step == EDIT && form.value(MENTOR).equals(NEW_MENTOR) ? Optional.of(registering(ect)) : Optional.empty();
    }

    @Override
    public ChangePage page(StepView<NewMentor, MentorStep> view, EctHere ect) {
        return switch (view.step()) {
            case EDIT -> views.choose(view, ect, others.of(ect));
            case REVIEW_MENTOR_ELIGIBILITY -> views.review(view, ect, others.ectsProvider(ect));
            case LEAD_PROVIDER -> views.leadProvider(view, offeredInstead(view.answers(), ect));
            case CHECK_ANSWERS -> views.check(view, ect, trainer(view.answers(), ect));
            case CONFIRMATION -> throw new IllegalStateException("a finished journey has a result");
        };
    }

    private static String registering(EctHere ect) {
        return "/school/register-mentor/what-you-will-need?ect_id="
                + ect.period().value() + "&new_mentor_requested=true";
    }

    private Submission<NewMentor, MentorStep, Changed> acceptEctsProvider(Form form, NewMentor answers, EctHere ect) {
        Optional<LeadProvider> ects = others.ectsProvider(ect);
        boolean canTrain = ects.isPresent() && offered(answers, ect).contains(ects.get());
        return canTrain
                ? Submission.accepted(answers.withEctsProvider())
                : Submission.rejected(
                        Parts.CONFIRM,
                        ects.map(LeadProvider::name).orElse("The lead provider")
                                + " cannot train new mentors at the moment. Choose another lead provider");
    }

    private Optional<String> trainer(NewMentor answers, EctHere ect) {
        if (!answers.firstTraining()) {
            return Optional.empty();
        }
        Long chosen = answers.leadProvider();
        return chosen == null
                ? others.ectsProvider(ect).map(LeadProvider::name)
                : Optional.of(Parts.nameOf(Long.toString(chosen), offered(answers, ect)));
    }

    private List<LeadProvider> offered(NewMentor answers, EctHere ect) {
        Long mentor = answers.mentor();
        return mentor == null ? List.of() : others.offered(ect, mentor);
    }

    /** Without the ECT's own, which is agreed to on the page before (spec 02 §8.2). */
    private List<LeadProvider> offeredInstead(NewMentor answers, EctHere ect) {
        Optional<LeadProvider> ects = others.ectsProvider(ect);
        return offered(answers, ect).stream()
                .filter(provider -> !ects.equals(Optional.of(provider)))
                .toList();
    }

    private final class Choose implements Question<NewMentor, MentorStep, EctHere, Changed> {

        @Override
        public Form prefill(NewMentor answers, EctHere ect) {
            return answers.registerNew()
                    ? Form.empty().with(MENTOR, NEW_MENTOR)
                    : Form.empty().with(MENTOR, answers.mentor());
        }

        @Override
        public Submission<NewMentor, MentorStep, Changed> submit(Form form, NewMentor answers, EctHere ect) {
            Optional<EligibleMentor> chosen = others.of(ect).stream()
                    .filter(mentor -> form.number(MENTOR)
                            .equals(Optional.of(mentor.period().value())))
                    .findFirst();
            return chosen.<Submission<NewMentor, MentorStep, Changed>>map(mentor -> Submission.accepted(
                            answers.to(mentor.period().value(), mentor.name(), others.wouldTrain(ect, mentor))))
                    .orElseGet(() -> Submission.rejected(MENTOR, "Select who will mentor " + ect.name()));
        }
    }

    private final class Provider implements Question<NewMentor, MentorStep, EctHere, Changed> {

        @Override
        public Form prefill(NewMentor answers, EctHere ect) {
            return Form.empty().with(PROVIDER, answers.leadProvider());
        }

        @Override
        public Submission<NewMentor, MentorStep, Changed> submit(Form form, NewMentor answers, EctHere ect) {
            return Parts.chosen(form, offeredInstead(answers, ect))
                    .<Submission<NewMentor, MentorStep, Changed>>map(chosen ->
                            Submission.accepted(answers.trainedBy(chosen.id().value())))
                    .orElseGet(() -> Submission.rejected(PROVIDER, Parts.SELECT_PROVIDER));
        }
    }
}
