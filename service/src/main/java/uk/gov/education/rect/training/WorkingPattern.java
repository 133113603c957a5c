package uk.gov.education.rect.training;

/** How much an ECT works. */
public enum WorkingPattern {
    PART_TIME("Part time"),
    FULL_TIME("Full time");

    private final String label;

    WorkingPattern(String label) {
        this.label = label;
    }

    /** The words for people. */
    public String label() {
        return label;
    }
}
