package uk.gov.education.rect.access;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a session keeps of the person signed in: as little as will find them again. Who they are now is read from it
 * for each request ({@link CurrentPeople}).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SessionEntry.External.class, name = "external"),
    @JsonSubTypes.Type(value = SessionEntry.ByCode.class, name = "by-code"),
    @JsonSubTypes.Type(value = SessionEntry.Sample.class, name = "sample"),
    @JsonSubTypes.Type(value = SessionEntry.Staff.class, name = "staff"),
    @JsonSubTypes.Type(value = SessionEntry.Impersonating.class, name = "impersonating")
})
public sealed interface SessionEntry {

    /** When they signed in, by the machine's clock, which never travels. */
    Instant startedAt();

    /** Through which side of the service somebody with a DfE Sign-in account acts. */
    enum ActingAs {
        SCHOOL,
        APPROPRIATE_BODY
    }

    /**
     * Somebody of a school or appropriate body.
     *
     * @param actingAs which side they are on now
     * @param name full name
     * @param email e-mail address
     * @param userId id in DfE Sign-in
     * @param organisationId id of the organisation in DfE Sign-in
     * @param urn URN of the organisation, or null
     * @param roles recognised roles at the last check
     * @param rolesCheckedAt when DfE Sign-in was last asked for the roles
     * @param startedAt when they signed in
     */
    record External(
            ActingAs actingAs,
            String name,
            String email,
            String userId,
            UUID organisationId,
            @Nullable Integer urn,
            Set<DfeSignInRole> roles,
            Instant rolesCheckedAt,
            Instant startedAt)
            implements SessionEntry {

        public External {
            roles = Set.copyOf(roles);
        }

        /** The same person on one side of the service, with what DfE Sign-in now says of their roles. */
        public External as(ActingAs side, Set<DfeSignInRole> nowHeld, Instant checkedAt) {
            return new External(side, name, email, userId, organisationId, urn, nowHeld, checkedAt, startedAt);
        }
    }

    /**
     * The holder of an account with a school's URN, who came by a one-time code (OTP-06); which school is read afresh.
     *
     * @param userId {@code users.id}
     * @param startedAt when they signed in
     */
    record ByCode(long userId, Instant startedAt) implements SessionEntry {}

    /**
     * A sample person of a school or an appropriate body (SJ-PER-01).
     *
     * @param persona key of the {@link Persona}
     * @param startedAt when they signed in
     */
    record Sample(String persona, Instant startedAt) implements SessionEntry {}

    /**
     * A member of DfE staff.
     *
     * @param userId {@code users.id}
     * @param byDfeSignIn whether they came through DfE Sign-in
     * @param persona key of the {@link Persona} somebody pretends to be, or null where it is they themselves
     * @param startedAt when they signed in
     */
    record Staff(long userId, boolean byDfeSignIn, @Nullable String persona, Instant startedAt)
            implements SessionEntry {}

    /**
     * A member of DfE staff in the place of a school's people (SJ-IMP-01).
     *
     * @param userId {@code users.id}
     * @param byDfeSignIn whether they came through DfE Sign-in
     * @param urn the school
     * @param mayChange whether they gave a reason to change things; otherwise they only look
     * @param persona key of the {@link Persona} somebody pretends to be, or null where it is they themselves
     * @param startedAt when they signed in, not when they took the school's place
     */
    record Impersonating(
            long userId,
            boolean byDfeSignIn,
            int urn,
            boolean mayChange,
            @Nullable String persona,
            Instant startedAt) implements SessionEntry {}
}
