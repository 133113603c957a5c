package uk.gov.education.rect.schools;

import java.util.Optional;
import java.util.UUID;

/** The schools that use the service. */
public interface Schools {

    /** The school with the given id. */
    Optional<School> find(SchoolId id);

    /** The school whose GIAS record now has the URN. */
    Optional<School> find(Urn urn);

    /** The school with the given id in the lead provider API. */
    Optional<School> findByApiId(UUID apiId);

    /** The GIAS record with the URN, whether or not we have a school for it. */
    Optional<GiasSchool> findInGias(Urn urn);

    /**
     * What people who sign in for the URN may do (DM-SCH-06, DM-SCH-07).
     *
     * @return empty when neither we nor GIAS know the URN
     */
    Optional<SchoolAccess> access(Urn urn);
}
