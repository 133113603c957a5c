package uk.gov.education.rect.access;

import java.util.Set;
import java.util.UUID;

/** Which roles DfE Sign-in grants somebody for an organisation (07 §2.3). */
public interface DfeSignInRoles {

    /** The answer. */
    sealed interface Answer {

        /**
         * The roles that this service recognises and that are active; may be none.
         *
         * @param roles never null
         */
        record Roles(Set<DfeSignInRole> roles) implements Answer {
            public Roles {
                roles = Set.copyOf(roles);
            }
        }

        /** They have no access to the service, or are not in the organisation (DSI-08). */
        record NoAccess() implements Answer {}

        /**
         * DfE Sign-in did not answer usefully in time (DSI-09).
         *
         * @param reason for the log; no personal data
         */
        record Unavailable(String reason) implements Answer {}
    }

    /** Asks; never throws for what DfE Sign-in does. */
    Answer of(String userId, UUID organisationId);
}
