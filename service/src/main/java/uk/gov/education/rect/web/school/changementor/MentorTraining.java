package uk.gov.education.rect.web.school.changementor;

import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.paragraph;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.training.BeginMentorTraining;
import uk.gov.education.rect.training.SelectableLeadProviders;
import uk.gov.education.rect.training.TrainingHistories;
import uk.gov.education.rect.training.TrainingPeriod;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.change.ChangePage;
import uk.gov.education.rect.web.school.change.ChangeStep;
import uk.gov.education.rect.web.school.change.Changed;
import uk.gov.education.rect.web.school.change.MentorHere;
import uk.gov.education.rect.web.school.change.OneAnswer;
import uk.gov.education.rect.web.school.change.OneQuestionJourney;
import uk.gov.education.rect.web.school.change.Parts;

/**
 * Registers a mentor for mentor training at this school, whoever they mentor, or moves their training here from another
 * school where they mentor (SJ-X-57).
 */
@Component
class MentorTraining implements MentorChange<OneAnswer, ChangeStep> {

    private static final String PROVIDER = "lead_provider_id";

    private final BeginMentorTraining beginTraining;
    private final SelectableLeadProviders selectable;
    private final TrainingHistories histories;
    private final Journey<OneAnswer, ChangeStep, MentorHere, Changed> journey;

    MentorTraining(BeginMentorTraining beginTraining, SelectableLeadProviders selectable, TrainingHistories histories) {
        this.beginTraining = beginTraining;
        this.selectable = selectable;
        this.histories = histories;
        this.journey = OneQuestionJourney.of(BASE + "/mentor-training", new Edit(), this::save);
    }

    @Override
    public Journey<OneAnswer, ChangeStep, MentorHere, Changed> journey() {
        return journey;
    }

    @Override
    public boolean appliesTo(MentorHere mentor) {
        return mentor.fundedTraining() && histories.canBegin(mentor.period());
    }

    @Override
    public boolean closesWithRegistration() {
        return true;
    }

    @Override
    public OneAnswer begin(MentorHere mentor) {
        return OneAnswer.NONE;
    }

    @Override
    public ChangePage page(StepView<OneAnswer, ChangeStep> view, MentorHere mentor) {
        Optional<TrainingPeriod> elsewhere = histories.elsewhere(mentor.period());
        return switch (view.step()) {
            case EDIT -> {
                String title = elsewhere.isPresent()
                        ? "Move " + mentor.name() + "’s mentor training to your school"
                        : "Register " + mentor.name() + " for mentor training";
                yield Parts.leadProviderPage(
                        title,
                        view,
                        "Which lead provider will be training " + mentor.name() + "?",
                        offered(mentor),
                        explanation(mentor, elsewhere));
            }
            case CHECK_ANSWERS -> {
                String title = "Check and confirm the mentor training";
                List<SummaryList.Row> rows = new ArrayList<>();
                rows.add(SummaryList.Row.of("Mentor", mentor.name()));
                elsewhere.ifPresent(
                        training -> rows.add(SummaryList.Row.of("Current lead provider", providerOf(training))));
                rows.add(SummaryList.Row.of(
                                elsewhere.isPresent() ? "Lead provider at your school" : "Lead provider",
                                name(view.answers(), mentor))
                        .change(view.links().change(ChangeStep.EDIT), "lead provider"));
                yield ChangePage.form(
                        title,
                        view,
                        "Confirm mentor training",
                        heading(title),
                        Parts.facts(rows.toArray(SummaryList.Row[]::new)));
            }
            case CONFIRMATION -> throw new IllegalStateException("a finished journey has a result");
        };
    }

    private static Content[] explanation(MentorHere mentor, Optional<TrainingPeriod> elsewhere) {
        Content hours = paragraph("Mentors can have up to 20 hours of funded early career training for mentors, whether"
                + " the training of their ECTs is provider-led or school-led.");
        return elsewhere
                .map(training -> new Content[] {
                    paragraph(mentor.name() + " trains with " + providerOf(training)
                            + " through another school where they mentor. Nobody can train through two schools at"
                            + " once."),
                    paragraph("If you move the training to your school, it ends at the other school. Agree this with "
                            + mentor.name() + " and the other school first.")
                })
                .orElseGet(() -> new Content[] {hours});
    }

    private Submission<OneAnswer, ChangeStep, Changed> save(Form form, OneAnswer answers, MentorHere mentor) {
        boolean moves = histories.elsewhere(mentor.period()).isPresent();
        String provider = name(answers, mentor);
        try {
            beginTraining.execute(new BeginMentorTraining.Command(
                    mentor.visit().author(), mentor.period(), new LeadProviderId(Long.parseLong(answers.get()))));
            return Submission.finished(Changed.of(
                    mentor,
                    moves ? "Mentor training moved to your school" : "Mentor training registered",
                    "We will tell " + provider + ", who will contact your school about the training.",
                    moves
                            ? "We will show the other school that the training has moved."
                            : mentor.name() + " can train for as long as they mentor at your school."));
        } catch (Refused refused) {
            return Submission.rejected(Parts.CONFIRM, words(refused.as(BeginMentorTraining.Refusal.class), mentor));
        }
    }

    private static String words(BeginMentorTraining.Refusal refusal, MentorHere mentor) {
        return switch (refusal) {
            case BeginMentorTraining.Refusal.PeriodUnknown() -> Parts.HAS_LEFT;
            case BeginMentorTraining.Refusal.HasLeft() -> Parts.HAS_LEFT;
            case BeginMentorTraining.Refusal.TrainsHere() ->
                mentor.name() + " is already registered for mentor training at your school. Nothing has been saved";
            case BeginMentorTraining.Refusal.NotFunded() ->
                "Our records show that " + mentor.name() + " cannot do mentor training. Nothing has been saved";
            case BeginMentorTraining.Refusal.RegistrationClosed() ->
                "Registration is closed at the moment. Nothing has been saved";
            case BeginMentorTraining.Refusal.NoPlace noPlace -> Parts.NO_PLACE;
            case BeginMentorTraining.Refusal.LeadProviderNotSelectable notSelectable -> Parts.NOT_SELECTABLE;
            case BeginMentorTraining.Refusal.DeclarationsExist() -> Parts.declared(mentor);
            case BeginMentorTraining.Refusal.TrainedElsewhere() -> Parts.trainedElsewhere(mentor);
        };
    }

    private List<LeadProvider> offered(MentorHere mentor) {
        return selectable.forMentorTraining(mentor.period());
    }

    private String name(OneAnswer answers, MentorHere mentor) {
        return Parts.nameOf(answers.get(), offered(mentor));
    }

    private static String providerOf(TrainingPeriod training) {
        return training.leadProvider().map(LeadProvider::name).orElse("a lead provider");
    }

    /** SJ-LP-02: one of those offered. */
    private final class Edit implements Question<OneAnswer, ChangeStep, MentorHere, Changed> {

        /** The lead provider they have at another school, until another is chosen. */
        @Override
        public Form prefill(OneAnswer answers, MentorHere mentor) {
            String had = histories
                    .elsewhere(mentor.period())
                    .flatMap(TrainingPeriod::leadProvider)
                    .map(provider -> Long.toString(provider.id().value()))
                    .orElse(null);
            return Form.empty().with(PROVIDER, answers.given() ? answers.get() : had);
        }

        @Override
        public Submission<OneAnswer, ChangeStep, Changed> submit(Form form, OneAnswer answers, MentorHere mentor) {
            return Parts.chosen(form, offered(mentor))
                    .<Submission<OneAnswer, ChangeStep, Changed>>map(chosen -> Submission.accepted(
                            new OneAnswer(Long.toString(chosen.id().value()))))
                    .orElseGet(() -> Submission.rejected(PROVIDER, Parts.SELECT_PROVIDER));
        }
    }
}
