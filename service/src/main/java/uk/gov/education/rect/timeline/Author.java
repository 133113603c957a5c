package uk.gov.education.rect.timeline;

import org.jspecify.annotations.Nullable;

/** Who did something (spec 01 §15.1). A DfE user who impersonates a school stays a DfE user here. */
public sealed interface Author {

    /** Jobs, imports and reconciliation. */
    record System() implements Author {}

    /** A person at a school. */
    record SchoolUser(String email, String name) implements Author {}

    /** A person at an appropriate body, also through a file they uploaded. */
    record AppropriateBodyUser(String email, String name) implements Author {}

    /**
     * A member of DfE staff.
     *
     * @param userId {@code users.id}
     * @param actingForUrn the school in whose place they act (SJ-IMP-03), or null when they act as themselves
     */
    record DfeStaffUser(
            long userId,
            String email,
            String name,
            @Nullable Integer actingForUrn) implements Author {

        /** Somebody who acts as themselves. */
        public DfeStaffUser(long userId, String email, String name) {
            this(userId, email, name, null);
        }
    }

    /** A lead provider's system; named by its lead provider. */
    record LeadProviderApi(String leadProviderName) implements Author {}
}
