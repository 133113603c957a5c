package uk.gov.education.rect.doubles.world;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in by DfE Sign-in.
 *
 * @param kind heading under which the sign-in page lists the user
 * @param staffRole for DfE staff: the role the service's own list of users gives them, null when it has none
 * @param hasInactiveRoles whether the public API shows the roles with status 0
 * @param roleLookUp {@code ok}, or how the public API fails for this user: {@code 500}, {@code 403}, {@code slow}
 * @param note what the user shows
 */
public record SignInUser(
        String key,
        UUID id,
        String email,
        String givenName,
        String familyName,
        String kind,
        List<Membership> memberships,
        @Nullable String staffRole,
        boolean hasInactiveRoles,
        String roleLookUp,
        String note) {

    /**
     * The user at one organisation.
     *
     * @param mayUseService whether the organisation granted the service; without it the public API answers 404
     * @param roles role codes for the service
     */
    public record Membership(Organisation organisation, boolean mayUseService, List<String> roles) {}

    /** Given and family name, or the e-mail address when there is neither. */
    public String displayName() {
        String name = (givenName + " " + familyName).strip();
        return name.isEmpty() ? email : name;
    }
}
