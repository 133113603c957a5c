package uk.gov.education.rect.calendar;

/**
 * The calendar year in which a contract period starts: its key. The API calls it cohort.
 *
 * @param value 2020 or later (DM-CP-01)
 */
public record ContractYear(int value) implements Comparable<ContractYear> {

    private static final int FIRST = 2020;

    /** @throws IllegalArgumentException before 2020 */
    public ContractYear {
        if (value < FIRST) {
            throw new IllegalArgumentException("there is no contract period " + value);
        }
    }

    @Override
    public int compareTo(ContractYear other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
