package uk.gov.education.rect.doubles.dfesignin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with an ID token or its delivery (spec 07 §16.2). */
enum TokenFault {
    WRONG_ISSUER,
    ISSUER_WITHOUT_PORT,
    WRONG_AUDIENCE,
    WRONG_NONCE,
    EXPIRED,
    ISSUED_IN_FUTURE,
    UNKNOWN_KEY,
    UNSIGNED,
    NO_ORGANISATION,
    NULL_ORGANISATION,
    NO_EMAIL,
    STATE_ALTERED;

    /** Name in requests and forms: lower case with hyphens. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<TokenFault> of(String code) {
        return Arrays.stream(values())
                .filter(fault -> fault.code().equals(code))
                .findFirst();
    }
}
