package uk.gov.education.rect.access;

import java.util.Arrays;
import java.util.Optional;

/** The roles that DfE Sign-in can grant for this service (07 §2.1); any other code authorises nothing. */
public enum DfeSignInRole {
    SCHOOL("SchoolUser"),
    APPROPRIATE_BODY("AppropriateBodyUser"),
    DFE("DfEUser");

    private final String code;

    DfeSignInRole(String code) {
        this.code = code;
    }

    /** The exact role code of DfE Sign-in. */
    public String code() {
        return code;
    }

    /** The role with that exact code, if the service knows it. */
    public static Optional<DfeSignInRole> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
