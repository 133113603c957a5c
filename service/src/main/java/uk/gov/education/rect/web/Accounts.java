package uk.gov.education.rect.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.access.AppropriateBodyUser;
import uk.gov.education.rect.access.DfeSignInIdentity;
import uk.gov.education.rect.access.Impersonation;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.access.SignedIn;
import uk.gov.education.rect.access.StaffUser;

/** Who this request is made by, and how the header names them. */
@Component
class Accounts {

    /** The person signed in, if there is one. */
    Optional<SignedIn> visitor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn visitor
                ? Optional.of(visitor)
                : Optional.empty();
    }

    /** The person and what they act for (SJ-NAV-04). */
    Account describe(SignedIn visitor) {
        return switch (visitor) {
            case SchoolUser user -> school(user);
            case AppropriateBodyUser user ->
                account(user.name(), user.appropriateBodyName(), user.dfeSignIn(), "appropriate body");
            case StaffUser user -> new Account(user.name(), "Department for Education", false);
        };
    }

    private static Account school(SchoolUser user) {
        Impersonation impersonation = user.impersonation();
        if (impersonation != null) {
            return new Account(
                    user.name(),
                    impersonation.schoolName(),
                    false,
                    new Account.Impersonated(impersonation.schoolName(), impersonation.mayChange()));
        }
        return account(user.name(), user.schoolName(), user.dfeSignIn(), "school");
    }

    private static Account account(
            String name, String organisation, @Nullable DfeSignInIdentity identity, String actingAs) {
        return identity != null && identity.maySwitchRole()
                ? new Account(name, organisation + " (" + actingAs + ")", true)
                : new Account(name, organisation, false);
    }
}
