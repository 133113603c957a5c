package uk.gov.education.rect.web.school.registerect;

import static uk.gov.education.rect.web.journey.Prose.heading;
import static uk.gov.education.rect.web.journey.Prose.paragraph;
import static uk.gov.education.rect.web.journey.Prose.subheading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.appropriatebodies.AppropriateBodies;
import uk.gov.education.rect.appropriatebodies.AppropriateBody;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.journey.FormPage;
import uk.gov.education.rect.web.journey.StepView;
import uk.gov.education.rect.web.school.SchoolVisit;

/** Check your answers, in registering an ECT (spec 02 §9.7). */
@Component
class EctCheck {

    private final AppropriateBodies bodies;
    private final EctFacts facts;

    EctCheck(AppropriateBodies bodies, EctFacts facts) {
        this.bodies = bodies;
        this.facts = facts;
    }

    EctForms.Form page(StepView<EctAnswers, EctStep> view, SchoolVisit visit) {
        String title = "Check your answers and confirm ECT details";
        return new EctForms.Form(
                title,
                FormPage.of(
                        view,
                        "Confirm details",
                        heading(title),
                        subheading("Teacher details"),
                        Govuk.summaryList(teacher(view)),
                        subheading("Programme details"),
                        Govuk.summaryList(programme(view, visit)),
                        paragraph("When you confirm, we will save these details and email "
                                + view.answers().name() + " to say that they are registered.")));
    }

    private static SummaryList teacher(StepView<EctAnswers, EctStep> view) {
        EctAnswers answers = view.answers();
        StepView.Links<EctStep> links = view.links();
        return SummaryList.of(
                SummaryList.Row.of("Name", answers.name()).change(links.change(EctStep.REVIEW_ECT_DETAILS), "name"),
                SummaryList.Row.of(
                        "Teacher reference number (TRN)", answers.person().trn()),
                SummaryList.Row.of(
                                "Email address",
                                String.valueOf(answers.contact().email()))
                        .change(links.change(EctStep.EMAIL_ADDRESS), "email address"),
                SummaryList.Row.of("School start date", Formats.date(answers.start()))
                        .change(links.change(EctStep.START_DATE), "school start date"),
                SummaryList.Row.of(
                                "Working pattern",
                                answers.workingPattern() == null
                                        ? ""
                                        : answers.workingPattern().label())
                        .change(links.change(EctStep.WORKING_PATTERN), "working pattern"));
    }

    private SummaryList programme(StepView<EctAnswers, EctStep> view, SchoolVisit visit) {
        EctAnswers answers = view.answers();
        EctChoices choices = answers.choices();
        StepView.Links<EctStep> links = view.links();
        List<SummaryList.Row> rows = new ArrayList<>();
        if (answers.reuseOffered()) {
            rows.add(SummaryList.Row.of("Choices used by your school previously", choices.reusing() ? "Yes" : "No")
                    .change(links.change(EctStep.USE_PREVIOUS_ECT_CHOICES), "choices used by your school previously"));
        }
        if (choices.reusing()) {
            rows.addAll(previousChoices(offer(answers)).rows());
            return SummaryList.of(rows);
        }
        rows.add(SummaryList.Row.of("Appropriate body", bodyName(choices))
                .change(
                        links.change(
                                answers.independentSchool()
                                        ? EctStep.INDEPENDENT_SCHOOL_APPROPRIATE_BODY
                                        : EctStep.STATE_SCHOOL_APPROPRIATE_BODY),
                        "appropriate body"));
        rows.add(SummaryList.Row.of("Training programme", programmeName(choices.programme()))
                .change(links.change(EctStep.TRAINING_PROGRAMME), "training programme"));
        if (choices.programme() == TrainingProgramme.PROVIDER_LED) {
            rows.add(SummaryList.Row.of("Lead provider", providerName(answers, visit))
                    .change(links.change(EctStep.LEAD_PROVIDER), "lead provider"));
            deliveryPartner(answers, visit)
                    .ifPresent(partner -> rows.add(SummaryList.Row.of("Delivery partner", partner)));
        }
        return SummaryList.of(rows);
    }

    /** What the school chose last time. */
    static SummaryList previousChoices(ReuseOffer offer) {
        List<SummaryList.Row> rows = new ArrayList<>();
        rows.add(SummaryList.Row.of("Appropriate body", offer.appropriateBodyName()));
        rows.add(SummaryList.Row.of("Training programme", programmeName(offer.programme())));
        if (offer.leadProviderName() != null) {
            rows.add(SummaryList.Row.of("Lead provider", offer.leadProviderName()));
        }
        if (offer.deliveryPartnerName() != null) {
            rows.add(SummaryList.Row.of("Delivery partner", offer.deliveryPartnerName()));
        }
        return SummaryList.of(rows);
    }

    static ReuseOffer offer(EctAnswers answers) {
        ReuseOffer offer = answers.choices().offer();
        if (offer == null) {
            throw new IllegalStateException("there are no earlier choices to use again");
        }
        return offer;
    }

    private String bodyName(EctChoices choices) {
        Long body = choices.appropriateBody();
        return body == null
                ? ""
                : bodies.find(new AppropriateBodyPeriodId(body))
                        .map(AppropriateBody::name)
                        .orElse("");
    }

    private String providerName(EctAnswers answers, SchoolVisit visit) {
        Long chosen = answers.choices().leadProvider();
        return facts.leadProviders(answers.person().typedTrn(), answers.start()).stream()
                .filter(provider -> chosen != null && provider.id().value() == chosen)
                .map(LeadProvider::name)
                .findFirst()
                .orElse("");
    }

    /** That of the partnership that will be used, when there is one. */
    private Optional<String> deliveryPartner(EctAnswers answers, SchoolVisit visit) {
        Long chosen = answers.choices().leadProvider();
        return chosen == null
                ? Optional.empty()
                : facts.deliveryPartner(
                        visit, answers.person().typedTrn(), answers.start(), new LeadProviderId(chosen));
    }

    private static String programmeName(@Nullable TrainingProgramme programme) {
        return programme == null ? "" : programme.label();
    }
}
