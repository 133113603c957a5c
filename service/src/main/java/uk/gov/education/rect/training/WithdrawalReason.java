package uk.gov.education.rect.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a lead provider withdraws a trainee (spec 03 §16.3). */
public enum WithdrawalReason {
    LEFT_TEACHING_PROFESSION,
    MOVED_SCHOOL,
    /** Not for ECTs (DM-TRN-13). */
    MENTOR_NO_LONGER_BEING_MENTOR,
    SWITCHED_TO_SCHOOL_LED,
    CHANGED_LEAD_PROVIDER,
    OTHER;

    /** The word in the API, such as {@code moved-school}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason with the given word in the API; empty when there is none. */
    public static Optional<WithdrawalReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
