package uk.gov.education.rect.access;

import java.util.Set;
import java.util.UUID;

/**
 * Who DfE Sign-in says a person is, and for which organisation they chose to act.
 *
 * @param userId id of the person in DfE Sign-in ({@code sub})
 * @param organisationId id of the organisation in this environment's DfE Sign-in
 * @param organisationName name of the organisation, as shown beside the person's name
 * @param roles the recognised roles they hold there
 * @param maySwitchRole whether they can act both for a school and for an appropriate body (SES-09)
 */
public record DfeSignInIdentity(
        String userId, UUID organisationId, String organisationName, Set<DfeSignInRole> roles, boolean maySwitchRole) {

    public DfeSignInIdentity {
        roles = Set.copyOf(roles);
    }
}
