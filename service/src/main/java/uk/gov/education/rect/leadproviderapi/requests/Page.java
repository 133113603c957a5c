package uk.gov.education.rect.leadproviderapi.requests;

/**
 * Which part of a list (API-PAG-01).
 *
 * @param number from 1
 * @param size how many, at most {@value #LARGEST}
 */
public record Page(long number, int size) {

    static final int USUAL = 100;
    static final int LARGEST = 3_000;

    /** Refuses what cannot be a page. */
    public Page {
        if (number < 1 || size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("page " + number + " of " + size);
        }
    }

    /** How many rows come before it. */
    public long offset() {
        return (number - 1) * size;
    }
}
