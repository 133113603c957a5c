package uk.gov.education.rect.access;

import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.access.RouteRules.Audience;

/** What becomes of a request for a route: the outcomes of 07 §2.14. */
public sealed interface Admission {

    /** Go ahead. */
    record Admitted() implements Admission {}

    /** No rule is declared for the route: as if it did not exist. */
    record NoSuchRoute() implements Admission {}

    /** Sign in first; the path is remembered (DSI-13). */
    record SignInFirst() implements Admission {}

    /** Their school may not use the service now (07 §2.10). */
    record SchoolBlocked() implements Admission {}

    /** They are in their other role; its home is offered instead (SES-08). */
    record ElsewhereFirst(String path) implements Admission {}

    /** Signed in as somebody the route is not for. */
    record NotForThem(Audience audience) implements Admission {}

    /** A member of staff who looks at a school would change something there (06 §23.1). */
    record LookingOnly() implements Admission {}

    /** No valid token came with the request (API-AUTH-03). */
    record TokenNeeded() implements Admission {}

    /**
     * Decides.
     *
     * @param audience for whom the route is, or null when no rule is declared
     * @param visitor who is signed in, or null
     * @param schoolBlocked whether the school the visitor acts for is blocked
     */
    static Admission decide(@Nullable Audience audience, @Nullable SignedIn visitor, boolean schoolBlocked) {
        if (audience == null) {
            return new NoSuchRoute();
        }
        if (audience == Audience.EVERYONE) {
            return new Admitted();
        }
        if (audience == Audience.API_CALLER) {
            return new TokenNeeded();
        }
        if (visitor == null) {
            return new SignInFirst();
        }
        boolean belongs = switch (audience) {
            case EVERYONE, SIGNED_IN -> true;
            case API_CALLER -> false;
            case SCHOOL, UNBLOCKED_SCHOOL -> visitor instanceof SchoolUser;
            case APPROPRIATE_BODY -> visitor instanceof AppropriateBodyUser;
            case STAFF -> visitor instanceof StaffUser;
            case FINANCE -> visitor instanceof StaffUser staff && staff.role().seesFinance();
            case USER_MANAGERS ->
                visitor instanceof StaffUser staff && staff.role().managesUsers();
            case PRODUCT_TEAM -> visitor instanceof StaffUser staff && staff.role() == StaffRole.PRODUCT_TEAM;
        };
        if (belongs) {
            return audience == Audience.UNBLOCKED_SCHOOL && schoolBlocked ? new SchoolBlocked() : new Admitted();
        }
        boolean schoolPage = audience == Audience.SCHOOL || audience == Audience.UNBLOCKED_SCHOOL;
        if (schoolPage && visitor instanceof AppropriateBodyUser && maySwitchRole(visitor)) {
            return new ElsewhereFirst(Home.APPROPRIATE_BODY);
        }
        if (audience == Audience.APPROPRIATE_BODY && visitor instanceof SchoolUser && maySwitchRole(visitor)) {
            return new ElsewhereFirst(Home.SCHOOL);
        }
        return new NotForThem(audience);
    }

    private static boolean maySwitchRole(SignedIn visitor) {
        DfeSignInIdentity identity = switch (visitor) {
            case SchoolUser user -> user.dfeSignIn();
            case AppropriateBodyUser user -> user.dfeSignIn();
            case StaffUser _ -> null;
        };
        return identity != null && identity.maySwitchRole();
    }
}
