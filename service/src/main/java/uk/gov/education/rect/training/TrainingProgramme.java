package uk.gov.education.rect.training;

/** Who designs the training. */
public enum TrainingProgramme {
    PROVIDER_LED("Provider-led"),
    SCHOOL_LED("School-led");

    private final String label;

    TrainingProgramme(String label) {
        this.label = label;
    }

    /** The words for people. */
    public String label() {
        return label;
    }
}
