package uk.gov.education.rect.web.school;

/** Thrown where a page is not open to the school at the moment: the browser is sent to one that says why. */
final class Elsewhere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;

    Elsewhere(String path) {
        super("see " + path, null, false, false);
        this.path = path;
    }

    String path() {
        return path;
    }
}
