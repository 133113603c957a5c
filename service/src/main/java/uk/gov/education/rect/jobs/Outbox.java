package uk.gov.education.rect.jobs;

/** Where use cases leave calls to other services, in their own transaction. */
public interface Outbox {

    /**
     * Keeps the message until its handler has delivered it. A message already kept under the same kind and key stays as
     * it is.
     *
     * @throws IllegalStateException when no transaction is active
     */
    void add(OutboxMessage message);
}
