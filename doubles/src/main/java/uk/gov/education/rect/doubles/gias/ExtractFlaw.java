package uk.gov.education.rect.doubles.gias;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with the answer of the extract service (spec 07 §16.4). */
enum ExtractFlaw {
    NONE,
    SOAP_FAULT,
    HTML_INSTEAD,
    NO_LINKS_FILE,
    NO_ROWS,
    MISSING_COLUMN,
    BAD_ROWS,
    MANY_ROWS_MISSING,
    PATH_IN_ENTRY_NAME;

    /** Name in requests and forms: lower case with hyphens. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ExtractFlaw> of(String code) {
        return Arrays.stream(values()).filter(flaw -> flaw.code().equals(code)).findFirst();
    }
}
