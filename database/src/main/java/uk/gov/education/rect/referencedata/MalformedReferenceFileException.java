package uk.gov.education.rect.referencedata;

/** A reference file says something that cannot be read; the message names file and line. */
public final class MalformedReferenceFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedReferenceFileException(String file, long line, String problem) {
        super("reference/" + file + " line " + line + ": " + problem);
    }

    MalformedReferenceFileException(String file, String problem, Throwable cause) {
        super("reference/" + file + ": " + problem, cause);
    }
}
