package uk.gov.education.rect.doubles.http;

/** Answers one operation. */
@FunctionalInterface
public interface Handler {

    /**
     * The answer. May throw {@link BadRequest} (answered 400) or {@link ConnectionDropped}; an
     * {@link InterruptedException} means the server is closing.
     */
    Reply answer(Call call) throws InterruptedException;
}
