package uk.gov.education.rect.web.school.changementor;

import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.paragraph;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.govuk.Checkboxes;
import uk.gov.education.rect.govuk.Fieldset;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Html;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.web.journey.FormPage;
import uk.gov.education.rect.web.journey.Prose;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.school.change.ChangePage;
import uk.gov.education.rect.web.school.change.MentorHere;
import uk.gov.education.rect.web.school.change.Parts;
import uk.gov.education.rect.web.school.changementor.EctsToMentor.Candidate;

/** The words and fields of giving a mentor several ECTs. */
@Component
class AssignEctsPages {

    /** What errors about the choice of ECTs are about. */
    static final String ECTS = "ects";

    static final String PROVIDER = "lead_provider_id";

    /** The value of the box of an ECT that is ticked. */
    static final String CHOSEN = "yes";

    /** The field of an ECT's box. */
    static String field(long ect) {
        return "ect-" + ect;
    }

    ChangePage choose(StepView<ChosenEcts, AssignEctsStep> view, MentorHere mentor, List<Candidate> ects) {
        String title = "Which ECTs will " + mentor.name() + " mentor?";
        if (ects.isEmpty()) {
            return new ChangePage.WithForm(
                    title,
                    FormPage.unanswerable(
                            view,
                            heading(title),
                            paragraph(mentor.name() + " mentors every ECT at your school, or there is none.")));
        }
        Checkboxes.Item[] items = ects.stream()
                .map(ect -> Checkboxes.Item.of(CHOSEN, ect.name())
                        .withName(view.name(field(ect.id())))
                        .withChecked(view.form().value(field(ect.id())).equals(CHOSEN))
                        .withHint(
                                ect.mentor() == null
                                        ? "No mentor yet"
                                        : "Mentored by " + ect.mentor() + ", who will stop"))
                .toArray(Checkboxes.Item[]::new);
        return ChangePage.form(
                title,
                view,
                "Continue",
                Govuk.checkboxes(Checkboxes.of(ECTS, Fieldset.pageHeading(title), items)
                        .withHint("Select all that apply")
                        .withError(view.error(ECTS))));
    }

    ChangePage leadProvider(StepView<ChosenEcts, AssignEctsStep> view, MentorHere mentor, List<LeadProvider> offered) {
        String title = mentor.name() + " can receive mentor training";
        return Parts.leadProviderPage(
                title,
                view,
                "Which lead provider will be training " + mentor.name() + "?",
                offered,
                paragraph("They can have up to 20 hours of funded early career training for mentors."));
    }

    ChangePage check(
            StepView<ChosenEcts, AssignEctsStep> view,
            MentorHere mentor,
            List<Candidate> chosen,
            List<LeadProvider> offered) {
        String title = "Check and confirm the ECTs";
        List<SummaryList.Row> rows = new ArrayList<>();
        rows.add(SummaryList.Row.of("Mentor", mentor.name()));
        rows.add(SummaryList.Row.of(
                        "ECTs",
                        Html.of(Prose.bullets(chosen.stream()
                                .map(ect ->
                                        ect.mentor() == null ? ect.name() : ect.name() + ", instead of " + ect.mentor())
                                .toList())))
                .change(view.links().change(AssignEctsStep.EDIT), "ECTs"));
        offered.stream()
                .filter(provider -> Long.valueOf(provider.id().value())
                        .equals(view.answers().leadProvider()))
                .forEach(provider -> rows.add(SummaryList.Row.of("Lead provider", provider.name())
                        .change(view.links().change(AssignEctsStep.LEAD_PROVIDER), "lead provider")));
        return ChangePage.form(title, view, "Confirm change", heading(title), Govuk.summaryList(SummaryList.of(rows)));
    }
}
