package uk.gov.education.rect.web.appropriatebody.ects;

import static uk.gov.education.rect.govuk.SummaryList.Row.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.Html;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.govuk.Tag;
import uk.gov.education.rect.induction.Induction;
import uk.gov.education.rect.induction.InductionPeriod;
import uk.gov.education.rect.induction.Outcome;
import uk.gov.education.rect.teachers.InductionStatus;
import uk.gov.education.rect.teachers.InductionStatusDeliveries.Delivery;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.appropriatebody.ects.EctStory.AtSchool;
import uk.gov.education.rect.web.appropriatebody.ects.EctStory.Happening;
import uk.gov.education.rect.web.appropriatebody.ects.Ects.Ect;

/**
 * An ECT's record for the appropriate body (04 §8).
 *
 * @param body who reads it
 * @param ect the ECT
 * @param induction all of it, under all appropriate bodies
 * @param trs how far what TRS was last told has come
 * @param school what the latest school reported
 * @param history what happened with this appropriate body, latest first
 */
public record EctPage(
        AppropriateBodyPeriodId body,
        Ect ect,
        Induction induction,
        Optional<Delivery> trs,
        Optional<AtSchool> school,
        List<Happening> history) {

    public EctPage {
        history = List.copyOf(history);
    }

    /** Where the pages about this ECT are. */
    public String address() {
        return "/appropriate-body/teachers/" + ect.id();
    }

    /** The whole induction in a few facts. */
    public SummaryList summary() {
        List<SummaryList.Row> rows = new ArrayList<>();
        induction.startedOn().ifPresent(day -> rows.add(of("Induction start date", Formats.date(day))));
        rows.add(of("Status", tag(ect.status())));
        rows.add(of("Terms completed", progress(induction)));
        rows.add(of(
                "Extensions",
                induction.extensionTerms().signum() == 0 ? "None" : Formats.terms(induction.extensionTerms())));
        if (ect.qtsAwardedOn() != null) {
            rows.add(of("QTS awarded", Formats.date(ect.qtsAwardedOn())));
        }
        if (ect.ittProvider() != null) {
            rows.add(of("Initial teacher training provider", ect.ittProvider()));
        }
        trs.ifPresent(delivery -> rows.add(of("Teaching Record System", Html.of(Govuk.tag(trsTag(delivery))))));
        return SummaryList.of(rows);
    }

    /** What waiting or failing to tell TRS means for the reader; empty when there is nothing to say. */
    public String trsAdvice() {
        return trs.map(delivery -> switch (delivery.state()) {
                    case WAITING ->
                        "We are updating the Teaching Record System. If it does not answer we keep trying: you do not need to do anything.";
                    case FAILED ->
                        "The Teaching Record System did not accept the latest change. Your record here is saved. Contact support so that we can put it right.";
                    case SENT, SUPERSEDED -> "";
                })
                .orElse("");
    }

    /** The open period on a card, with what can be done about it. */
    public Optional<SummaryList> current() {
        return induction.open().map(period -> {
            SummaryList.Card card = ect.openHere()
                    ? SummaryList.Card.of(
                            period.appropriateBodyName(),
                            SummaryList.Action.of("Release", address() + "/release/new", "this ECT"))
                    : SummaryList.Card.of(period.appropriateBodyName());
            return SummaryList.of(
                            of("Programme", programme(period)),
                            of("Start date", Formats.date(period.days().startedOn())))
                    .withCard(card.withHeadingLevel(3));
        });
    }

    /** Finished periods on cards, latest first. */
    public List<SummaryList> past() {
        return pastCards(induction);
    }

    /** What the school reported; a difference from the record here is pointed out. */
    public Optional<SummaryList> schoolFacts() {
        return school.map(facts -> {
            List<SummaryList.Row> rows = new ArrayList<>();
            rows.add(of("School", facts.school() + " (URN " + facts.urn() + ")"));
            rows.add(of("School start date", Formats.date(facts.startedOn())));
            if (facts.finishedOn() != null) {
                rows.add(of("School end date", Formats.date(facts.finishedOn())));
            }
            if (facts.workingPattern() != null) {
                rows.add(of("Working pattern", facts.workingPattern()));
            }
            rows.add(of("Induction tutor", tutor(facts)));
            rows.add(of("Appropriate body they reported", reportedBody(facts)));
            if (facts.providerLed() != null) {
                rows.add(of("Training programme", facts.providerLed() ? "Provider-led" : "School-led"));
            }
            if (facts.leadProvider() != null) {
                rows.add(of("Lead provider", facts.leadProvider()));
            }
            if (facts.deliveryPartner() != null) {
                rows.add(of("Delivery partner", facts.deliveryPartner()));
            }
            return SummaryList.of(rows);
        });
    }

    /** "2 of 6 terms". */
    public static String progress(Induction induction) {
        return induction.termsCompleted().stripTrailingZeros().toPlainString() + " of "
                + Formats.terms(induction.termsRequired());
    }

    /** Finished periods on cards, latest first. */
    public static List<SummaryList> pastCards(Induction induction) {
        return induction.periods().reversed().stream()
                .filter(period -> !period.ongoing())
                .map(EctPage::pastCard)
                .toList();
    }

    /** The tag of a status. */
    public static Html tag(InductionStatus status) {
        return Html.of(Govuk.tag(
                Tag.of(status.label(), Tag.Colour.valueOf(status.colour().toUpperCase(Locale.ROOT)))));
    }

    private static SummaryList pastCard(InductionPeriod period) {
        List<SummaryList.Row> rows = new ArrayList<>();
        rows.add(of("Programme", programme(period)));
        rows.add(of("Start date", Formats.date(period.days().startedOn())));
        rows.add(of("End date", Formats.date(period.days().finishedOn(), "")));
        if (period.terms() != null) {
            rows.add(of("Number of terms", Formats.terms(period.terms())));
        }
        period.outcome().ifPresent(outcome -> rows.add(of("Outcome", outcome == Outcome.PASS ? "Passed" : "Failed")));
        return SummaryList.of(rows)
                .withCard(SummaryList.Card.of(period.appropriateBodyName()).withHeadingLevel(3));
    }

    private static String programme(InductionPeriod period) {
        return period.programme().map(TrainingProgramme::label).orElse("Pre-2021 induction");
    }

    private static String tutor(AtSchool facts) {
        if (facts.tutor() == null) {
            return "Not set";
        }
        return facts.tutorEmail() == null ? facts.tutor() : facts.tutor() + ", " + facts.tutorEmail();
    }

    private String reportedBody(AtSchool facts) {
        if (facts.reportedBody() == null) {
            return "Not reported";
        }
        boolean ours = facts.reportedBodyId() != null && facts.reportedBodyId() == body.value();
        return ours ? facts.reportedBody() : facts.reportedBody() + " (not you)";
    }

    private static Tag trsTag(Delivery delivery) {
        return switch (delivery.state()) {
            case WAITING -> Tag.of("Waiting to be updated", Tag.Colour.YELLOW);
            case SENT, SUPERSEDED -> Tag.of("Up to date", Tag.Colour.GREEN);
            case FAILED -> Tag.of("Could not be updated", Tag.Colour.RED);
        };
    }
}
