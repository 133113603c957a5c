package uk.gov.education.rect.web.school.home;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.Govuk;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.training.TrainingStatus;
import uk.gov.education.rect.web.Formats;

/**
 * An ECT on the list (spec 02 §4.2).
 *
 * @param name of the ECT
 * @param href their record
 * @param status the coloured words
 * @param explanation what stands under them, or null
 * @param withdrawnWarning whether the school is asked what becomes of somebody who was withdrawn
 * @param facts the rows of the card
 * @param mentor name of the mentor, or null when one is needed
 * @param laterMentors mentors who follow, each with the first day
 * @param assignMentor where a mentor is assigned
 */
public record EctCard(
        String name,
        String href,
        Content status,
        @Nullable String explanation,
        boolean withdrawnWarning,
        SummaryList facts,
        @Nullable String mentor,
        List<String> laterMentors,
        String assignMentor) {

    static EctCard of(Ect ect) {
        EctStatus status = ect.status();
        return new EctCard(
                ect.name(),
                "/school/ects/" + ect.id(),
                Govuk.tag(status.tag()),
                status.explanation(ect),
                status == EctStatus.WITHDRAWN,
                facts(ect),
                ect.mentor() == null ? null : ect.mentor().name(),
                later(ect),
                ect.assignMentorPath());
    }

    static List<String> later(Ect ect) {
        return ect.laterMentors().stream()
                .map(mentor -> mentor.name() + " (from " + Formats.date(mentor.startedOn()) + ")")
                .toList();
    }

    private static SummaryList facts(Ect ect) {
        Training training = ect.training();
        List<SummaryList.Row> rows = new ArrayList<>();
        rows.add(SummaryList.Row.of("TRN", ect.trn()));
        if (ect.schoolSaidSo() && training != null) {
            rows.add(SummaryList.Row.of("School start date", Formats.date(ect.startedOn())));
        }
        if (ect.cameFrom() != null) {
            rows.add(SummaryList.Row.of("Previous school", ect.cameFrom()));
        }
        rows.add(SummaryList.Row.of(
                "Appropriate body", ect.appropriateBody() == null ? "Not reported" : ect.appropriateBody()));
        if (training == null) {
            rows.add(SummaryList.Row.of("Delivery partner", "Yet to be reported by the lead provider"));
        } else if (training.providerLed() && training.status() != TrainingStatus.WITHDRAWN) {
            rows.add(SummaryList.Row.of("Lead provider", training.leadProviderOrNot()));
            rows.add(SummaryList.Row.of(
                    "Delivery partner",
                    training.confirmed() ? training.deliveryPartnerOrNot() : "Their lead provider will confirm this"));
        }
        return SummaryList.of(rows).withClasses("govuk-summary-list--no-border govuk-!-margin-bottom-0");
    }
}
