package uk.gov.education.rect.leadproviderapi.requests;

import java.util.List;
import org.jooq.Field;
import org.jooq.SortField;

/** What lists can be ordered by (API-SORT-02). */
public enum Order {
    CREATED_FIRST,
    CREATED_LAST,
    UPDATED_FIRST,
    UPDATED_LAST;

    /** The asked orders, or the default when none was valid (API-SORT-03). */
    public static List<Order> orCreation(List<Order> asked) {
        return asked.isEmpty() ? List.of(CREATED_FIRST) : asked;
    }

    /** Whether it is about when something changed. */
    public boolean byUpdate() {
        return this == UPDATED_FIRST || this == UPDATED_LAST;
    }

    /** This order in the columns of a resource. */
    public SortField<?> on(Field<?> createdAt, Field<?> updatedAt) {
        return switch (this) {
            case CREATED_FIRST -> createdAt.asc();
            case CREATED_LAST -> createdAt.desc();
            case UPDATED_FIRST -> updatedAt.asc();
            case UPDATED_LAST -> updatedAt.desc();
        };
    }
}
