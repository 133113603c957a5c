package uk.gov.education.rect.timeline;

/** Who did something (spec 01 §15.1). A DfE user who impersonates a school stays a DfE user here. */
public sealed interface Author {

    /** Jobs, imports and reconciliation. */
    record System() implements Author {}

    /** A person at a school. */
    record SchoolUser(String email, String name) implements Author {}

    /** A person at an appropriate body, also through a file they uploaded. */
    record AppropriateBodyUser(String email, String name) implements Author {}

    /** @param userId {@code users.id} */
    record DfeStaffUser(long userId, String email, String name) implements Author {}

    /** A lead provider's system; named by its lead provider. */
    record LeadProviderApi(String leadProviderName) implements Author {}
}
