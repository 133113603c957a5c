package uk.gov.education.rect.doubles.http;

/** Thrown by a handler to close the connection without an answer. */
public final class ConnectionDropped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConnectionDropped() {
        super("connection dropped on purpose", null, false, false);
    }
}
