package uk.gov.education.rect.teachers;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the Teaching Record System answered a look-up (spec 07 §3.6). */
public sealed interface TeachingRecordAnswer {

    /** The record; where a date of birth or National Insurance number was given, it matched. */
    record Found(TeachingRecord person) implements TeachingRecordAnswer {}

    /** No such TRN, or the date of birth or National Insurance number does not match. */
    record NotFound() implements TeachingRecordAnswer {}

    /** The record has been deactivated. */
    record Deactivated() implements TeachingRecordAnswer {}

    /** The record has been merged into another. */
    record Merged(Trn survivor) implements TeachingRecordAnswer {}

    /**
     * No answer about the person could be had; ask again later.
     *
     * @param retryAfter how long TRS asks to be left alone, or null when it does not say (TRS-06)
     */
    record Unavailable(Reason reason, @Nullable Duration retryAfter) implements TeachingRecordAnswer {}

    /** Why no answer could be had. */
    enum Reason {
        /** Refused, reset or timed out connection. */
        UNREACHABLE,
        /** Too many requests, either there (429) or from here. */
        BUSY,
        /** An error on their side (5xx). */
        FAILING,
        /** Our key, version or address is wrong (400, 401, 403, 404 without an error code): TRS-09. */
        MISCONFIGURED,
        /** An answer that cannot be understood (TRS-07, TRS-08). */
        UNINTELLIGIBLE
    }

    /** The record, when there is one. */
    default Optional<TeachingRecord> record() {
        return this instanceof Found(TeachingRecord person) ? Optional.of(person) : Optional.empty();
    }
}
