package uk.gov.education.rect.schools;

/** What the people of a school may do here (DM-SCH-06, DM-SCH-07, spec 02 §1.3). */
public enum SchoolAccess {
    /** Everything. */
    FULL,
    /** Everything but registering new ECTs: independent, not section 41 approved, with training still going on. */
    NO_NEW_ECTS,
    /** Nothing: independent, not section 41 approved, with no training going on. */
    NOT_FUNDED,
    /** Nothing: closed, or not open yet. */
    CLOSED,
    /** Nothing yet: GIAS knows the school, we have not set it up. */
    NOT_SET_UP;

    /**
     * What a school that we have set up may do.
     *
     * @param unfinishedTraining whether a training period at the school, of an ECT or a mentor, has no end
     */
    static SchoolAccess of(GiasSchool gias, boolean unfinishedTraining) {
        if (!gias.status().isOpen()) {
            return CLOSED;
        }
        if (!gias.type().independent() || gias.section41Approved()) {
            return FULL;
        }
        return unfinishedTraining ? NO_NEW_ECTS : NOT_FUNDED;
    }

    /** Whether the service is closed to the school. */
    public boolean blocked() {
        return switch (this) {
            case FULL, NO_NEW_ECTS -> false;
            case NOT_FUNDED, CLOSED, NOT_SET_UP -> true;
        };
    }

    /** Whether the school may register new ECTs. */
    public boolean mayRegisterEcts() {
        return this == FULL;
    }
}
