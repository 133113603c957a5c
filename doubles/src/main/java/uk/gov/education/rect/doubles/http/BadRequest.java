package uk.gov.education.rect.doubles.http;

/** A request to a double's administration that cannot be understood; answered with 400 and the message. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadRequest(String message) {
        super(message);
    }
}
