package uk.gov.education.rect.jobs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Delivers one kind of outbox message; a bean in the module that talks to the other service. */
public interface OutboxHandler {

    /** The kind of message it delivers. */
    String kind();

    /**
     * Makes the call. May be called again for a message whose delivery could not be recorded, so it must recognise, or
     * not mind, a repeat.
     *
     * @param attempt 1 for the first
     */
    Delivery deliver(OutboxMessage message, int attempt);

    /** What became of an attempt. */
    sealed interface Delivery {

        /** The other service has it. */
        record Delivered() implements Delivery {}

        /** No longer wanted: something later has taken its place. */
        record Superseded(String reason) implements Delivery {}

        /**
         * Try again later.
         *
         * @param reason for the jobs page; no personal data
         * @param after what the other service asked for, or null for the usual growing pause
         */
        record Retry(String reason, @Nullable Duration after) implements Delivery {}

        /**
         * Somebody has to change our settings first: the message is kept however long that takes, and nothing of its
         * kind is tried before then.
         *
         * @param reason for the jobs page; no personal data
         * @param after how long until the next try
         */
        record Held(String reason, Duration after) implements Delivery {}

        /** The other service will never take it; somebody must look. */
        record Refused(String reason) implements Delivery {}
    }
}
