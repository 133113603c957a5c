package uk.gov.education.rect.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a lead provider defers a trainee (spec 03 §16.3). */
public enum DeferralReason {
    BEREAVEMENT,
    LONG_TERM_SICKNESS,
    PARENTAL_LEAVE,
    CAREER_BREAK,
    OTHER;

    /** The word in the API, such as {@code parental-leave}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason with the given word in the API; empty when there is none. */
    public static Optional<DeferralReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
