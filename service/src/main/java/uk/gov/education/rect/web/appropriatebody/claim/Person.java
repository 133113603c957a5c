package uk.gov.education.rect.web.appropriatebody.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.TrsInductionStatus;

/**
 * What the pages show of the person found in TRS (04 §10.3).
 *
 * @param alerts whether there is any alert, closed ones included
 */
public record Person(
        String firstName,
        String lastName,
        TrsInductionStatus status,
        @Nullable LocalDate inductionStartedOn,
        @Nullable LocalDate qtsAwardedOn,
        @Nullable String qtsDescription,
        @Nullable String ittProvider,
        @Nullable LocalDate ittEndedOn,
        boolean alerts) {

    static Person of(TeachingRecord record) {
        return new Person(
                record.firstName(),
                record.lastName(),
                record.status(),
                record.inductionStartedOn(),
                record.qtsAwardedOn(),
                record.qtsDescription(),
                record.ittProvider(),
                record.ittEndedOn(),
                !record.alertCategories().isEmpty());
    }

    /** Both names. */
    public String name() {
        return (firstName + " " + lastName).strip();
    }
}
