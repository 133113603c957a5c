package uk.gov.education.rect.web.appropriatebody.claim;

import static uk.gov.education.rect.govuk.SummaryList.Row.of;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.induction.Induction;
import uk.gov.education.rect.teachers.InductionStatus;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Links;
import uk.gov.education.rect.web.appropriatebody.ects.EctPage;

/**
 * What TRS and this service know of the person found (04 §10.3).
 *
 * @param trn their number
 * @param replaced the number that was typed, where TRS has replaced it; else null
 * @param dateOfBirth as typed, or null once forgotten
 * @param person what TRS says
 * @param induction under all appropriate bodies
 * @param blockage why they cannot be claimed, or null
 * @param action where it is sent that these are the details of their ECT
 */
public record ClaimPage(
        String trn,
        @Nullable String replaced,
        @Nullable LocalDate dateOfBirth,
        Person person,
        Induction induction,
        @Nullable Blockage blockage,
        String action) {

    /** The heading. */
    public String heading() {
        return blockage == null ? "Check the details of " + person.name() : ClaimWords.heading(blockage, person.name());
    }

    /** What stands in the way; empty when nothing does. */
    public String explanation() {
        return blockage == null ? "" : ClaimWords.explanation(blockage);
    }

    /** That the number typed is no longer theirs; empty when it is. */
    public String replacement() {
        return replaced == null
                ? ""
                : "TRN " + replaced + " has been replaced. We found this teacher under their new TRN, " + trn + ".";
    }

    /** Who they are. */
    public SummaryList personal() {
        List<SummaryList.Row> rows = new ArrayList<>();
        rows.add(of("First name", person.firstName()));
        rows.add(of("Last name", person.lastName()));
        if (dateOfBirth != null) {
            rows.add(of("Date of birth", Formats.date(dateOfBirth)));
        }
        rows.add(
                person.alerts()
                        ? of(
                                "Alerts",
                                Links.link(
                                        "Yes: see Check a teacher’s record",
                                        "https://www.gov.uk/guidance/check-a-teachers-record"))
                        : of("Alerts", "No"));
        return SummaryList.of(rows);
    }

    /** How they qualified; empty when TRS says nothing. */
    public Optional<SummaryList> training() {
        List<SummaryList.Row> rows = new ArrayList<>();
        if (person.qtsAwardedOn() != null) {
            rows.add(of("QTS awarded", Formats.date(person.qtsAwardedOn())));
        }
        if (person.ittProvider() != null) {
            rows.add(of("Provider", person.ittProvider()));
        }
        if (person.ittEndedOn() != null) {
            rows.add(of("End of training", Formats.date(person.ittEndedOn())));
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(SummaryList.of(rows));
    }

    /** Where their induction stands. */
    public SummaryList inductionSummary() {
        List<SummaryList.Row> rows = new ArrayList<>();
        if (person.inductionStartedOn() != null) {
            rows.add(of("Induction start date", Formats.date(person.inductionStartedOn())));
        }
        rows.add(of(
                "Induction status",
                EctPage.tag(InductionStatus.of(person.status(), induction.open().isPresent()))));
        if (!induction.periods().isEmpty()) {
            rows.add(of("Terms completed", EctPage.progress(induction)));
        }
        return SummaryList.of(rows);
    }

    /** The induction that is going on, on a card. */
    public Optional<SummaryList> current() {
        return induction
                .open()
                .map(period -> SummaryList.of(
                                of(
                                        "Programme",
                                        period.programme()
                                                .map(TrainingProgramme::label)
                                                .orElse("Not known")),
                                of("Start date", Formats.date(period.days().startedOn())))
                        .withCard(SummaryList.Card.of(period.appropriateBodyName())
                                .withHeadingLevel(3)));
    }

    /** Inductions served before, on cards. */
    public List<SummaryList> past() {
        return EctPage.pastCards(induction);
    }
}
