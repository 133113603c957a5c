package uk.gov.education.rect.web.school.registerect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.SummaryList;
import uk.gov.education.rect.training.TrainingProgramme;
import uk.gov.education.rect.web.Formats;

/**
 * The latest registration of a person as an ECT, at any school (SJ-RE-20).
 *
 * @param school its name
 * @param inductionStartedOn first day of the earliest induction period, or null
 * @param appropriateBody of the latest induction period, or null
 * @param programme of the latest training, or null
 * @param leadProvider confirmed, or null
 * @param deliveryPartner confirmed, or null
 */
record PreviousRegistration(
        String school,
        @Nullable LocalDate inductionStartedOn,
        @Nullable String appropriateBody,
        @Nullable TrainingProgramme programme,
        @Nullable String leadProvider,
        @Nullable String deliveryPartner) {

    private static final String UNKNOWN = "Not confirmed";

    /** For the page. */
    SummaryList summary() {
        List<SummaryList.Row> rows = new ArrayList<>();
        rows.add(SummaryList.Row.of("School name", school));
        rows.add(SummaryList.Row.of("Induction start date", Formats.date(inductionStartedOn, UNKNOWN)));
        rows.add(SummaryList.Row.of("Appropriate body", or(appropriateBody)));
        rows.add(SummaryList.Row.of("Training programme", programme == null ? UNKNOWN : programme.label()));
        if (programme == TrainingProgramme.PROVIDER_LED) {
            rows.add(SummaryList.Row.of("Lead provider", or(leadProvider)));
            rows.add(SummaryList.Row.of("Delivery partner", or(deliveryPartner)));
        }
        return SummaryList.of(rows);
    }

    private static String or(@Nullable String value) {
        return value == null ? UNKNOWN : value;
    }
}
