package uk.gov.education.rect.schools.extract;

/** One row cannot be used; the rest of the file can. */
final class UnusableRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;

    /** @param column empty when it is the row as a whole */
    UnusableRow(String column, String problem) {
        super(problem, null, false, false);
        this.column = column;
    }

    String column() {
        return column;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
