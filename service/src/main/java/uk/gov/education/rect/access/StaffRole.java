package uk.gov.education.rect.access;

import java.util.Locale;

/** What a member of DfE staff is; 06 §1.2 says what each may do. */
public enum StaffRole {
    ADMIN("Admin", false, false),
    USER_MANAGER("User manager", true, false),
    FINANCE("Finance", true, true),
    PRODUCT_TEAM("Product team", true, true);

    private final String displayName;
    private final boolean managesUsers;
    private final boolean seesFinance;

    StaffRole(String displayName, boolean managesUsers, boolean seesFinance) {
        this.displayName = displayName;
        this.managesUsers = managesUsers;
        this.seesFinance = seesFinance;
    }

    /** The role for people. */
    public String displayName() {
        return displayName;
    }

    /** Whether the role may add, change and unlock members of staff. */
    public boolean managesUsers() {
        return managesUsers;
    }

    /** Whether the role may open the finance pages. */
    public boolean seesFinance() {
        return seesFinance;
    }

    /** Whether the role may make and revoke API tokens and set jobs going (06 §17.1). */
    public boolean runsTheService() {
        return this == PRODUCT_TEAM;
    }

    /** The name under which the database keeps it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role with the given stored name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static StaffRole of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
