package uk.gov.education.rect.integrations.trs;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Reason;

/** What came back from one call. */
sealed interface TrsReply {

    /** An answer with a status, whatever it is. */
    record Answer(int status, HttpHeaders headers, byte[] body) implements TrsReply {

        /** How long to leave the server alone, when it says so: seconds, or an HTTP date (TRS-06). */
        Optional<Duration> retryAfter(Instant now) {
            String header = headers.getFirst(HttpHeaders.RETRY_AFTER);
            if (header == null) {
                return Optional.empty();
            }
            try {
                Duration wait = header.strip().matches("[0-9]{1,9}")
                        ? Duration.ofSeconds(Long.parseLong(header.strip()))
                        : Duration.between(
                                now,
                                ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                        .toInstant());
                return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        }

        /** A server or gateway that may well answer the next time (TRS-04). */
        boolean worthRepeating() {
            return status == 502 || status == 503 || status == 504;
        }
    }

    /**
     * No answer.
     *
     * @param neverSent whether the request cannot have reached the server
     * @param cause for the log, or null
     */
    record None(Reason reason, boolean neverSent, @Nullable Exception cause) implements TrsReply {}
}
