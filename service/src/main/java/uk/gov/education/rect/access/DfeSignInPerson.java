package uk.gov.education.rect.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What DfE Sign-in says of somebody who has just signed in there (07 §2.2).
 *
 * @param userId their id ({@code sub})
 * @param email their e-mail address
 * @param name given and family name; the e-mail address when there is neither
 * @param organisation the organisation they chose, or null when they belong to none
 * @param idToken the encoded identity token, kept only to sign them out (DSI-01)
 */
public record DfeSignInPerson(
        String userId, String email, String name, @Nullable Organisation organisation, String idToken) {

    /**
     * The organisation somebody chose at sign-in.
     *
     * @param id id in this environment's DfE Sign-in
     * @param name name, or null
     * @param urn unique reference number, or null where it is not an establishment
     * @param address postal address, or null
     * @param category name of its category, or null
     * @param type name of its establishment type, or null
     * @param status name of its status, or null
     * @param companyRegistrationNumber Companies House number, or null
     */
    public record Organisation(
            UUID id,
            @Nullable String name,
            @Nullable Integer urn,
            @Nullable String address,
            @Nullable String category,
            @Nullable String type,
            @Nullable String status,
            @Nullable String companyRegistrationNumber) {}

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "DfeSignInPerson[" + userId + "]";
    }
}
