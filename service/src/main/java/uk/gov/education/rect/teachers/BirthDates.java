package uk.gov.education.rect.teachers;

import java.time.LocalDate;

/** Which dates of birth a teacher can have (DM-VAL-04). */
public final class BirthDates {

    private static final int YOUNGEST = 18;
    private static final int OLDEST = 100;

    private BirthDates() {}

    /** Whether the date makes a plausible teacher today, or on which side it fails. */
    public enum Verdict {
        PLAUSIBLE,
        TOO_YOUNG,
        TOO_OLD
    }

    /** Judges a date of birth; somebody who is 18 or 100 years old today is accepted. */
    public static Verdict judge(LocalDate dateOfBirth, LocalDate today) {
        if (dateOfBirth.isAfter(today.minusYears(YOUNGEST))) {
            return Verdict.TOO_YOUNG;
        }
        return dateOfBirth.isBefore(today.minusYears(OLDEST)) ? Verdict.TOO_OLD : Verdict.PLAUSIBLE;
    }
}
