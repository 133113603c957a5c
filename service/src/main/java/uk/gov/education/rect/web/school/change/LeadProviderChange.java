package uk.gov.education.rect.web.school.change;

import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.paragraph;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.training.ChangeLeadProvider;
import uk.gov.education.rect.training.SelectableLeadProviders;
import uk.gov.education.rect.training.TrainingHistories;
import uk.gov.education.rect.training.TrainingPeriod;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.journey.Submission;

/** Changes the lead provider of an ECT or a mentor whose training is provider-led (spec 02 §13.6, §14). */
public abstract class LeadProviderChange<P extends Person> implements Change<OneAnswer, ChangeStep, P> {

    private static final String PROVIDER = "lead_provider_id";

    private final ChangeLeadProvider changeProvider;
    private final SelectableLeadProviders selectable;
    private final TrainingHistories histories;
    private final Journey<OneAnswer, ChangeStep, P, Changed> journey;

    /** @param base the journey's address, with a variable for the record */
    protected LeadProviderChange(
            String base,
            ChangeLeadProvider changeProvider,
            SelectableLeadProviders selectable,
            TrainingHistories histories) {
        this.changeProvider = changeProvider;
        this.selectable = selectable;
        this.histories = histories;
        this.journey = OneQuestionJourney.of(base, new Edit(), this::save);
    }

    /** What a school should know before it changes the lead provider. */
    protected abstract List<String> advice(P person);

    /** What happens once it is changed, to the new and the old lead provider. */
    protected abstract String[] whatHappensNext(P person, String before, String after);

    @Override
    public Journey<OneAnswer, ChangeStep, P, Changed> journey() {
        return journey;
    }

    @Override
    public boolean appliesTo(P person) {
        return training(person)
                .filter(training ->
                        training.providerLed() && training.leadProvider().isPresent())
                .isPresent();
    }

    @Override
    public OneAnswer begin(P person) {
        return OneAnswer.NONE;
    }

    @Override
    public ChangePage page(StepView<OneAnswer, ChangeStep> view, P person) {
        return switch (view.step()) {
            case EDIT -> {
                String title = "Change " + person.name() + "’s lead provider";
                List<Content> parts = new ArrayList<>();
                parts.add(paragraph("The lead provider is " + before(person) + " now."));
                advice(person).forEach(advice -> parts.add(paragraph(advice)));
                yield Parts.leadProviderPage(
                        title,
                        view,
                        "Which lead provider will be training " + person.name() + "?",
                        offered(person),
                        parts.toArray(Content[]::new));
            }
            case CHECK_ANSWERS -> {
                String title = "Check and confirm the new lead provider";
                yield ChangePage.form(
                        title,
                        view,
                        "Confirm change",
                        heading(title),
                        Parts.facts(Parts.fromTo(
                                person instanceof EctHere ? "ECT" : "Mentor",
                                person,
                                "lead provider",
                                before(person),
                                name(view.answers(), person),
                                view.links().change(ChangeStep.EDIT))));
            }
            case CONFIRMATION -> throw new IllegalStateException("a finished journey has a result");
        };
    }

    private Submission<OneAnswer, ChangeStep, Changed> save(Form form, OneAnswer answers, P person) {
        String before = before(person);
        String after = name(answers, person);
        try {
            changeProvider.execute(new ChangeLeadProvider.Command(
                    person.visit().author(), person.period(), new LeadProviderId(Long.parseLong(answers.get()))));
            return Submission.finished(
                    Changed.of(person, "Lead provider changed to " + after, whatHappensNext(person, before, after)));
        } catch (Refused refused) {
            return Submission.rejected(Parts.CONFIRM, words(refused.as(ChangeLeadProvider.Refusal.class), person));
        }
    }

    private static String words(ChangeLeadProvider.Refusal refusal, Person person) {
        return switch (refusal) {
            case ChangeLeadProvider.Refusal.PeriodUnknown() -> Parts.HAS_LEFT;
            case ChangeLeadProvider.Refusal.HasLeft() -> Parts.HAS_LEFT;
            case ChangeLeadProvider.Refusal.NothingToChange() ->
                person.name() + "’s training is not provider-led any more. Nothing has been saved";
            case ChangeLeadProvider.Refusal.NoPlace noPlace -> Parts.NO_PLACE;
            case ChangeLeadProvider.Refusal.LeadProviderNotSelectable notSelectable -> Parts.NOT_SELECTABLE;
            case ChangeLeadProvider.Refusal.DeclarationsExist() -> Parts.declared(person);
            case ChangeLeadProvider.Refusal.TrainedElsewhere() -> Parts.trainedElsewhere(person);
        };
    }

    private Optional<TrainingPeriod> training(P person) {
        return histories.in(person.period()).effective(person.visit().today());
    }

    private String before(P person) {
        return training(person)
                .flatMap(TrainingPeriod::leadProvider)
                .map(LeadProvider::name)
                .orElse("Not available");
    }

    private List<LeadProvider> offered(P person) {
        return selectable.forChange(person.period());
    }

    private String name(OneAnswer answers, P person) {
        return Parts.nameOf(answers.get(), offered(person));
    }

    /** SJ-LP-02, SJ-X-33: one of those offered, which the current one is not. */
    private final class Edit implements Question<OneAnswer, ChangeStep, P, Changed> {

        @Override
        public Form prefill(OneAnswer answers, P person) {
            return Form.empty().with(PROVIDER, answers.value());
        }

        @Override
        public Submission<OneAnswer, ChangeStep, Changed> submit(Form form, OneAnswer answers, P person) {
            return Parts.chosen(form, offered(person))
                    .<Submission<OneAnswer, ChangeStep, Changed>>map(chosen -> Submission.accepted(
                            new OneAnswer(Long.toString(chosen.id().value()))))
                    .orElseGet(() -> Submission.rejected(PROVIDER, Parts.SELECT_PROVIDER));
        }
    }
}
