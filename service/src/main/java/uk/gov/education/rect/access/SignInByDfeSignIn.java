package uk.gov.education.rect.access;

import static org.jooq.impl.DSL.lower;
import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODY_PERIODS;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.USERS;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.access.DfeSignInPerson.Organisation;
import uk.gov.education.rect.access.SessionEntry.ActingAs;
import uk.gov.education.rect.usecase.LostRaces;

/**
 * Decides what somebody is here, once DfE Sign-in has said who they are (07 §2.4, 06 §2.3): a school user, else an
 * appropriate body user, else a member of DfE staff, else nobody. Not a transaction: it asks DfE Sign-in over the network.
 */
@Component
public class SignInByDfeSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignInByDfeSignIn.class);

    /** What became of the sign-in. */
    public sealed interface Outcome {

        /**
         * They are in.
         *
         * @param entry what the session must keep
         */
        record In(SessionEntry entry) implements Outcome {}

        /**
         * They have no access here.
         *
         * @param organisationName the organisation they chose, or null where it makes no difference (DSI-08)
         */
        record Denied(@Nullable String organisationName) implements Outcome {}

        /** Their roles cannot be known now (DSI-09). */
        record Unavailable() implements Outcome {}
    }

    private final DSLContext database;
    private final DfeSignInRoles roles;
    private final RecordSchoolSignIn recordSchoolSignIn;
    private final OrganisationsSeen organisationsSeen;
    private final Clock clock;

    SignInByDfeSignIn(
            DSLContext database,
            DfeSignInRoles roles,
            RecordSchoolSignIn recordSchoolSignIn,
            OrganisationsSeen organisationsSeen,
            Clock clock) {
        this.database = database;
        this.roles = roles;
        this.recordSchoolSignIn = recordSchoolSignIn;
        this.organisationsSeen = organisationsSeen;
        this.clock = clock;
    }

    /** Signs the person in, if they may use the service. */
    public Outcome signIn(DfeSignInPerson person) {
        Organisation organisation = person.organisation();
        if (organisation == null) {
            return new Outcome.Denied(null);
        }
        boolean school = knownSchool(organisation.urn());
        boolean appropriateBody = knownAppropriateBody(organisation);
        Long staffId = staffWithEmail(person.email());
        if (!school && !appropriateBody && staffId == null) {
            return new Outcome.Denied(organisation.name());
        }
        return switch (roles.of(person.userId(), organisation.id())) {
            case DfeSignInRoles.Answer.NoAccess() -> {
                LOG.info("DfE Sign-in grants this service to user {} at no organisation they chose", person.userId());
                yield new Outcome.Denied(null);
            }
            case DfeSignInRoles.Answer.Unavailable(String reason) -> {
                LOG.error("DfE Sign-in could not say which roles a person has: {}", reason);
                yield new Outcome.Unavailable();
            }
            case DfeSignInRoles.Answer.Roles(Set<DfeSignInRole> held) -> {
                if (school && held.contains(DfeSignInRole.SCHOOL)) {
                    yield asSchool(person, organisation, held);
                }
                if (appropriateBody && held.contains(DfeSignInRole.APPROPRIATE_BODY)) {
                    yield asAppropriateBody(person, organisation, held);
                }
                if (staffId != null && held.contains(DfeSignInRole.DFE)) {
                    yield new Outcome.In(new SessionEntry.Staff(staffId, true, null, clock.instant()));
                }
                yield new Outcome.Denied(organisation.name());
            }
        };
    }

    private Outcome asSchool(DfeSignInPerson person, Organisation organisation, Set<DfeSignInRole> held) {
        // DSI-11: what is recorded about a sign-in never stops it
        attempt("the organisation of a sign-in", () -> organisationsSeen.school(organisation));
        Integer urn = organisation.urn();
        if (urn != null) {
            attempt(
                    "a sign-in",
                    () -> recordSchoolSignIn.execute(
                            new RecordSchoolSignIn.Command(person.name(), person.email(), urn)));
        }
        return in(ActingAs.SCHOOL, person, organisation, held);
    }

    private Outcome asAppropriateBody(DfeSignInPerson person, Organisation organisation, Set<DfeSignInRole> held) {
        attempt("the organisation of a sign-in", () -> organisationsSeen.appropriateBody(organisation));
        return in(ActingAs.APPROPRIATE_BODY, person, organisation, held);
    }

    private Outcome in(ActingAs side, DfeSignInPerson person, Organisation organisation, Set<DfeSignInRole> held) {
        Instant now = clock.instant();
        return new Outcome.In(new SessionEntry.External(
                side,
                person.name(),
                person.email(),
                person.userId(),
                organisation.id(),
                organisation.urn(),
                held,
                now,
                now));
    }

    private static void attempt(String what, Runnable recording) {
        try {
            recording.run();
        } catch (RuntimeException failure) {
            // the database's own words may hold the person's name and address
            LOG.error(
                    "could not record {}: {} {}",
                    what,
                    failure.getClass().getSimpleName(),
                    LostRaces.brokenConstraint(failure).orElse(""));
        }
    }

    private boolean knownSchool(@Nullable Integer urn) {
        return urn != null
                && (database.fetchExists(SCHOOLS, SCHOOLS.URN.eq(urn))
                        || database.fetchExists(GIAS_SCHOOLS, GIAS_SCHOOLS.URN.eq(urn)));
    }

    private boolean knownAppropriateBody(Organisation organisation) {
        return database.fetchExists(
                APPROPRIATE_BODY_PERIODS, APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID.eq(organisation.id()));
    }

    private @Nullable Long staffWithEmail(String email) {
        return database.select(USERS.ID)
                .from(USERS)
                .where(lower(USERS.EMAIL).eq(email.toLowerCase(Locale.ROOT)))
                .and(USERS.DISABLED_AT.isNull())
                .fetchOne(USERS.ID);
    }
}
