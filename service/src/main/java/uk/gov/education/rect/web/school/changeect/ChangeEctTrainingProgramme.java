package uk.gov.education.rect.web.school.changeect;

import static uk.gov.education.rect.web.journey.Branch.otherwise;
import static uk.gov.education.rect.web.journey.Branch.when;
import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.paragraph;
import static uk.gov.education.rect.web.school.changeect.ProgrammeStep.CHECK_ANSWERS;
import static uk.gov.education.rect.web.school.changeect.ProgrammeStep.CONFIRMATION;
import static uk.gov.education.rect.web.school.changeect.ProgrammeStep.EDIT;
import static uk.gov.education.rect.web.school.changeect.ProgrammeStep.LEAD_PROVIDER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.training.SelectableLeadProviders;
import uk.gov.education.rect.training.TrainingHistories;
import uk.gov.education.rect.training.TrainingPeriod;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.web.journey.FieldError;
import uk.gov.education.rect.web.journey.Form;
import uk.gov.education.rect.web.journey.Journey;
import uk.gov.education.rect.web.journey.Question;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.journey.Submission;
import uk.gov.education.rect.web.school.change.ChangePage;
import uk.gov.education.rect.web.school.change.Changed;
import uk.gov.education.rect.web.school.change.EctHere;
import uk.gov.education.rect.web.school.change.Parts;

/** Changes an ECT's training from provider-led to school-led or back (spec 02 §13.4). */
@Component
class ChangeEctTrainingProgramme implements EctChange<NewProgramme, ProgrammeStep> {

    private static final String PROGRAMME = "training_programme";
    private static final String PROVIDER = "lead_provider_id";

    private final SelectableLeadProviders selectable;
    private final TrainingHistories histories;
    private final Journey<NewProgramme, ProgrammeStep, EctHere, Changed> journey;

    ChangeEctTrainingProgramme(SelectableLeadProviders selectable, TrainingHistories histories, SaveProgramme save) {
        this.selectable = selectable;
        this.histories = histories;
        this.journey = Journey.<NewProgramme, ProgrammeStep, EctHere, Changed>at(
                        BASE + "/change-training-programme", ProgrammeStep.class, NewProgramme.class, Changed.class)
                .question(
                        EDIT,
                        this::programme,
                        NewProgramme::given,
                        when(NewProgramme::providerLed, LEAD_PROVIDER),
                        otherwise(CHECK_ANSWERS))
                .question(
                        LEAD_PROVIDER,
                        new LeadProvider(),
                        answers -> answers.leadProvider() != null,
                        otherwise(CHECK_ANSWERS))
                .review(CHECK_ANSWERS, save)
                .confirmation(CONFIRMATION)
                .startingAt(EDIT);
    }

    @Override
    public Journey<NewProgramme, ProgrammeStep, EctHere, Changed> journey() {
        return journey;
    }

    @Override
    public boolean closesWithRegistration() {
        return true;
    }

    @Override
    public boolean appliesTo(EctHere ect) {
        return histories.in(ect.period()).latest().isPresent();
    }

    @Override
    public NewProgramme begin(EctHere ect) {
        return NewProgramme.NONE;
    }

    @Override
    public ChangePage page(StepView<NewProgramme, ProgrammeStep> view, EctHere ect) {
        return switch (view.step()) {
            case EDIT ->
                current(ect) == TrainingProgramme.PROVIDER_LED ? toSchoolLed(view, ect) : toProviderLed(view, ect);
            case LEAD_PROVIDER -> {
                String title = "Which lead provider will be training " + ect.name() + "?";
                yield Parts.leadProviderPage(title, view, "Lead provider", selectable.forSwitch(ect.period()));
            }
            case CHECK_ANSWERS -> check(view, ect);
            case CONFIRMATION -> throw new IllegalStateException("a finished journey has a result");
        };
    }

    private static ChangePage toSchoolLed(StepView<NewProgramme, ProgrammeStep> view, EctHere ect) {
        String title = "Change " + ect.name() + "’s training programme to school-led";
        return ChangePage.form(
                title,
                view,
                "Continue",
                heading(title),
                paragraph(
                        "School-led means that your school designs and delivers the training, based on the early career"
                                + " framework (ECF)."),
                paragraph("It is best to change at the end of a school year. Training with the lead provider stops at"
                        + " once."),
                paragraph("The appropriate body must approve your school’s training programme before it starts."),
                Parts.hidden(view, PROGRAMME, "school_led"));
    }

    private static ChangePage toProviderLed(StepView<NewProgramme, ProgrammeStep> view, EctHere ect) {
        String title = "Change " + ect.name() + "’s training programme to provider-led";
        return ChangePage.form(
                title,
                view,
                "Continue",
                heading(title),
                paragraph("Provider-led means that your school works with a lead provider and a delivery partner, whose"
                        + " training is funded by the Department for Education (DfE)."),
                paragraph("It is best to change at the end of a school year. On the next page we ask for the lead"
                        + " provider."),
                Parts.hidden(view, PROGRAMME, "provider_led"));
    }

    private ChangePage check(StepView<NewProgramme, ProgrammeStep> view, EctHere ect) {
        String title = "Check and confirm the new training programme";
        NewProgramme answers = view.answers();
        List<SummaryList.Row> more = new ArrayList<>();
        Long provider = answers.leadProvider();
        if (provider != null) {
            more.add(SummaryList.Row.of(
                            "Lead provider", Parts.nameOf(Long.toString(provider), selectable.forSwitch(ect.period())))
                    .change(view.links().change(LEAD_PROVIDER), "lead provider"));
        }
        return ChangePage.form(
                title,
                view,
                "Confirm change",
                heading(title),
                Parts.facts(
                        new SummaryList.Row[] {
                            SummaryList.Row.of("ECT", ect.name()),
                            SummaryList.Row.of(
                                    "Current training programme", current(ect).label()),
                            SummaryList.Row.of(
                                    "New training programme",
                                    answers.providerLed()
                                            ? TrainingProgramme.PROVIDER_LED.label()
                                            : TrainingProgramme.SCHOOL_LED.label())
                        },
                        more.toArray(SummaryList.Row[]::new)));
    }

    private Submission<NewProgramme, ProgrammeStep, Changed> programme(Form form, NewProgramme answers, EctHere ect) {
        return Arrays.stream(TrainingProgramme.values())
                .filter(programme -> programme.name().equalsIgnoreCase(form.value(PROGRAMME)))
                .filter(programme -> programme != current(ect))
                .findFirst()
                .<Submission<NewProgramme, ProgrammeStep, Changed>>map(
                        programme -> Submission.accepted(answers.to(programme)))
                .orElseGet(() -> Submission.rejected(List.of(new FieldError(
                        PROGRAMME,
                        ect.name() + "’s training is " + current(ect).label().toLowerCase(Locale.UK)
                                + ". Continue to change it, or cancel",
                        Parts.CONFIRM))));
    }

    private TrainingProgramme current(EctHere ect) {
        return histories
                .in(ect.period())
                .effective(ect.visit().today())
                .map(TrainingPeriod::programme)
                .orElseThrow();
    }

    /** SJ-LP-02. */
    private final class LeadProvider implements Question<NewProgramme, ProgrammeStep, EctHere, Changed> {

        @Override
        public Form prefill(NewProgramme answers, EctHere ect) {
            return Form.empty().with(PROVIDER, answers.leadProvider());
        }

        @Override
        public Submission<NewProgramme, ProgrammeStep, Changed> submit(Form form, NewProgramme answers, EctHere ect) {
            return Parts.chosen(form, selectable.forSwitch(ect.period()))
                    .<Submission<NewProgramme, ProgrammeStep, Changed>>map(chosen ->
                            Submission.accepted(answers.trainedBy(chosen.id().value())))
                    .orElseGet(() -> Submission.rejected(PROVIDER, Parts.SELECT_PROVIDER));
        }
    }
}
