package uk.gov.education.rect.web.school.registermentor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.govuk.SummaryList;

/**
 * The latest confirmed training of a mentor, at any school (spec 02 §12.2).
 *
 * @param school of their latest training
 * @param leadProvider confirmed, or null
 * @param deliveryPartner confirmed, or null
 */
record PreviousTraining(
        String school,
        @Nullable String leadProvider,
        @Nullable String deliveryPartner) {

    private static final String UNKNOWN = "Not confirmed";

    /** For the page. */
    SummaryList summary() {
        List<SummaryList.Row> rows = new ArrayList<>();
        rows.add(SummaryList.Row.of("School name", school));
        rows.add(SummaryList.Row.of("Lead provider", leadProvider == null ? UNKNOWN : leadProvider));
        rows.add(SummaryList.Row.of("Delivery partner", deliveryPartner == null ? UNKNOWN : deliveryPartner));
        return SummaryList.of(rows);
    }
}
