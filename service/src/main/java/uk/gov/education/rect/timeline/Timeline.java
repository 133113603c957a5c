package uk.gov.education.rect.timeline;

/** Puts events on the timeline, in the transaction of the use case that calls it. */
public interface Timeline {

    /**
     * Records the event in the current transaction (DM-EVT-04).
     *
     * @return {@code events.id}
     * @throws IllegalStateException when no transaction is active
     */
    long record(Event event);
}
