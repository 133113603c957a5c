package uk.gov.education.rect.web.school.inductiontutor;

import uk.gov.education.rect.web.school.SchoolVisits;

/** Why somebody says who the induction tutor is. */
enum Occasion {
    /** Once a year, of somebody named before. */
    CONFIRM_EXISTING(SchoolVisits.CONFIRM_TUTOR),
    /** Nobody was named yet. */
    NEW(SchoolVisits.NEW_TUTOR),
    /** The school has a reason of its own. */
    UPDATE("/school/induction-tutor/update-induction-tutor");

    private final String base;

    Occasion(String base) {
        this.base = base;
    }

    /** Where its pages are. */
    String base() {
        return base;
    }

    /** Whether the service asks, so that there is nowhere to go back to. */
    boolean asked() {
        return this != UPDATE;
    }
}
