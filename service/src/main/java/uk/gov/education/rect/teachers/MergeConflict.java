package uk.gov.education.rect.teachers;

import uk.gov.education.rect.calendar.DateRange;

/**
 * Two facts about two records that cannot both be true of one person, so that somebody has to put one right before the
 * records are merged (DM-MRG-02, DM-GAP-28).
 *
 * @param kind what they are
 * @param source the days of the one on the record that would end
 * @param destination the days of the one on the record that would go on
 */
public record MergeConflict(Kind kind, DateRange source, DateRange destination) {

    /** What can stand in the way. */
    public enum Kind {
        /** At two schools as an ECT on one day (DM-ECT-02). */
        ECT_AT_SCHOOL,
        /** Twice at one school as a mentor on one day (DM-MEN-02). */
        MENTOR_AT_SCHOOL,
        /** Trained twice as a mentor on one day (DM-TRN-09). */
        MENTOR_TRAINING,
        /** One mentors the other (DM-MSH-02). */
        MENTORSHIP,
        /** In two inductions on one day (DM-IND-07). */
        INDUCTION,
        /** Two inductions with an outcome (DM-IND-05). */
        OUTCOME,
        /** Declared for twice with the same type; the days are those of the declarations (DM-DEC-02). */
        DECLARATION
    }
}
