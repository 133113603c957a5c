package uk.gov.education.rect.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.access.SessionEntry.ActingAs;

/**
 * Lets somebody who acts both for a school and for an appropriate body change sides without signing in again (SES-09).
 * Roles that were last checked over an hour ago are checked again first.
 */
@Component
public class SwitchRole {

    private static final Duration ROLES_STAY_FRESH = Duration.ofHours(1);

    private final CurrentPeople people;
    private final DfeSignInRoles roles;
    private final Clock clock;

    SwitchRole(CurrentPeople people, DfeSignInRoles roles, Clock clock) {
        this.people = people;
        this.roles = roles;
        this.clock = clock;
    }

    /**
     * The session of the same person on their other side.
     *
     * @return empty when they have no other side, or what it acts for is gone
     */
    public Optional<SessionEntry> toOther(SessionEntry entry) {
        if (!(entry instanceof SessionEntry.External external)) {
            return Optional.empty();
        }
        ActingAs other = switch (external.actingAs()) {
            case SCHOOL -> ActingAs.APPROPRIATE_BODY;
            case APPROPRIATE_BODY -> ActingAs.SCHOOL;
        };
        DfeSignInRole needed = other == ActingAs.SCHOOL ? DfeSignInRole.SCHOOL : DfeSignInRole.APPROPRIATE_BODY;
        Instant now = clock.instant();
        boolean stale = external.rolesCheckedAt().plus(ROLES_STAY_FRESH).isBefore(now);
        Set<DfeSignInRole> held = stale ? askAgain(external) : external.roles();
        if (!held.contains(needed)) {
            return Optional.empty();
        }
        SessionEntry switched = external.as(other, held, stale ? now : external.rolesCheckedAt());
        return people.of(switched).map(_ -> switched);
    }

    private Set<DfeSignInRole> askAgain(SessionEntry.External external) {
        return switch (roles.of(external.userId(), external.organisationId())) {
            case DfeSignInRoles.Answer.Roles(Set<DfeSignInRole> held) -> held;
            case DfeSignInRoles.Answer.NoAccess _ -> Set.of();
            // DfE Sign-in being down takes nothing away from who is already signed in
            case DfeSignInRoles.Answer.Unavailable _ -> external.roles();
        };
    }
}
