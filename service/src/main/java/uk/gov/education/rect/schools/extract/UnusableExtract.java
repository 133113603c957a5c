package uk.gov.education.rect.schools.extract;

/** The extract as a whole cannot be used: it is no zip, lacks a file or column, or is damaged. Nothing is taken in. */
public final class UnusableExtract extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param problem in words for the person who runs the import */
    public UnusableExtract(String problem) {
        super(problem);
    }

    /** @param problem in words for the person who runs the import */
    public UnusableExtract(String problem, Throwable cause) {
        super(problem, cause);
    }
}
