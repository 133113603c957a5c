package uk.gov.education.rect.access;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODY_PERIODS;
import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOL_TYPES;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;
import static uk.gov.education.rect.database.Tables.USERS;

import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.database.enums.GiasSchoolStatuses;

/**
 * Who the person of a session is now. What the session points at is read afresh for each request, so that somebody who
 * has gone, or whose role has changed, is found out at once (SES-01).
 */
@Component
public class CurrentPeople {

    private final DSLContext database;
    private final Personas personas;
    private final AccessSettings settings;

    CurrentPeople(DSLContext database, Personas personas, AccessSettings settings) {
        this.database = database;
        this.personas = personas;
        this.settings = settings;
    }

    /**
     * Somebody as they are now.
     *
     * @param person who they are
     * @param schoolBlocked whether the school they act for may not use the service now (07 §2.10)
     */
    public record Current(SignedIn person, boolean schoolBlocked) {}

    /** The person of a session, if what it points at still exists. */
    public Optional<Current> of(SessionEntry entry) {
        return switch (entry) {
            case SessionEntry.Staff staff -> stillAllowed(staff.persona()) ? staff(staff) : Optional.empty();
            case SessionEntry.Impersonating impersonating ->
                stillAllowed(impersonating.persona()) ? impersonator(impersonating) : Optional.empty();
            case SessionEntry.ByCode byCode -> byCode(byCode);
            case SessionEntry.Sample sample -> personas.find(sample.persona()).flatMap(this::sample);
            case SessionEntry.External external ->
                switch (external.actingAs()) {
                    case SCHOOL -> school(external);
                    case APPROPRIATE_BODY -> appropriateBody(external);
                };
        };
    }

    /** ADM-PSN-02: switching the sample people off signs them all out. */
    private boolean stillAllowed(@Nullable String persona) {
        return persona == null || personas.find(persona).isPresent();
    }

    /** OTP-06: which school an account stands for is read afresh, and so is whether it may (SJ-OTP-01). */
    private Optional<Current> byCode(SessionEntry.ByCode entry) {
        if (!settings.oneTimeCodesForSchools()) {
            return Optional.empty();
        }
        return database.select(USERS.NAME, USERS.EMAIL, USERS.OTP_SCHOOL_URN)
                .from(USERS)
                .where(USERS.ID.eq(entry.userId()))
                .and(USERS.DISABLED_AT.isNull())
                .and(USERS.OTP_SCHOOL_URN.isNotNull())
                .fetchOptional()
                .flatMap(user -> schoolAsItIs(user.value3())
                        // SJ-ACC-12: blocked like everybody else of the school
                        .map(school -> new Current(
                                SchoolUser.of(user.value1(), user.value2(), user.value3(), school.name(), null),
                                school.blocked())));
    }

    private Optional<Current> sample(Persona persona) {
        return switch (persona.as()) {
            case Persona.OfSchool school ->
                personas.urnOf(school)
                        .map(urn -> new Current(
                                SchoolUser.of(persona.name(), persona.email(), urn, school.school(), null), false));
            case Persona.OfAppropriateBody body ->
                personas.bodyOf(body)
                        .map(id -> new Current(
                                new AppropriateBodyUser(
                                        persona.name(), persona.email(), id, body.appropriateBody(), null),
                                false));
            case Persona.OfDfe _ -> Optional.empty();
        };
    }

    private record SchoolAsItIs(String name, boolean blocked) {}

    private Optional<SchoolAsItIs> schoolAsItIs(int urn) {
        return database.select(GIAS_SCHOOLS.NAME, field(blocked()))
                .from(GIAS_SCHOOLS)
                .join(GIAS_SCHOOL_TYPES)
                .on(GIAS_SCHOOL_TYPES.NAME.eq(GIAS_SCHOOLS.TYPE_NAME))
                .leftJoin(SCHOOLS)
                .on(SCHOOLS.URN.eq(GIAS_SCHOOLS.URN))
                .where(GIAS_SCHOOLS.URN.eq(urn))
                .fetchOptional(school -> new SchoolAsItIs(school.value1(), school.value2()));
    }

    private Optional<Current> staff(SessionEntry.Staff entry) {
        return database.select(USERS.NAME, USERS.EMAIL, USERS.ROLE)
                .from(USERS)
                .where(USERS.ID.eq(entry.userId()))
                .and(USERS.DISABLED_AT.isNull())
                .fetchOptional(user -> new Current(
                        new StaffUser(
                                entry.userId(),
                                user.value1(),
                                user.value2(),
                                StaffRole.of(user.value3().getLiteral()),
                                entry.byDfeSignIn()),
                        false));
    }

    /** SJ-IMP-03: never blocked, so that support can look at a school that has closed. */
    private Optional<Current> impersonator(SessionEntry.Impersonating entry) {
        return database.select(USERS.NAME, USERS.EMAIL, USERS.ROLE, GIAS_SCHOOLS.NAME)
                .from(USERS)
                .join(SCHOOLS)
                .on(SCHOOLS.URN.eq(entry.urn()))
                .join(GIAS_SCHOOLS)
                .on(GIAS_SCHOOLS.URN.eq(SCHOOLS.URN))
                .where(USERS.ID.eq(entry.userId()))
                .and(USERS.DISABLED_AT.isNull())
                .fetchOptional(found -> {
                    StaffUser staff = new StaffUser(
                            entry.userId(),
                            found.value1(),
                            found.value2(),
                            StaffRole.of(found.value3().getLiteral()),
                            entry.byDfeSignIn());
                    return new Current(
                            new SchoolUser(
                                    staff.name(),
                                    staff.email(),
                                    entry.urn(),
                                    found.value4(),
                                    null,
                                    new Impersonation(staff, found.value4(), entry.mayChange())),
                            false);
                });
    }

    private Optional<Current> school(SessionEntry.External entry) {
        Integer urn = entry.urn();
        if (urn == null) {
            return Optional.empty();
        }
        return database.select(
                        GIAS_SCHOOLS.NAME, field(blocked()), field(appropriateBodyExists(entry.organisationId())))
                .from(GIAS_SCHOOLS)
                .join(GIAS_SCHOOL_TYPES)
                .on(GIAS_SCHOOL_TYPES.NAME.eq(GIAS_SCHOOLS.TYPE_NAME))
                .leftJoin(SCHOOLS)
                .on(SCHOOLS.URN.eq(GIAS_SCHOOLS.URN))
                .where(GIAS_SCHOOLS.URN.eq(urn))
                .fetchOptional(school -> new Current(
                        SchoolUser.of(
                                entry.name(),
                                entry.email(),
                                urn,
                                school.value1(),
                                identity(entry, school.value1(), DfeSignInRole.APPROPRIATE_BODY, school.value3())),
                        school.value2()));
    }

    private Optional<Current> appropriateBody(SessionEntry.External entry) {
        return database.select(
                        APPROPRIATE_BODY_PERIODS.ID, APPROPRIATE_BODY_PERIODS.NAME, field(schoolExists(entry.urn())))
                .from(APPROPRIATE_BODY_PERIODS)
                .where(APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID.eq(entry.organisationId()))
                .fetchOptional(body -> new Current(
                        new AppropriateBodyUser(
                                entry.name(),
                                entry.email(),
                                body.value1(),
                                body.value2(),
                                identity(entry, body.value2(), DfeSignInRole.SCHOOL, body.value3())),
                        false));
    }

    /** SES-09: the other role is only offered when what it acts for exists. */
    private static DfeSignInIdentity identity(
            SessionEntry.External entry, String organisation, DfeSignInRole otherRole, @Nullable Boolean otherExists) {
        return new DfeSignInIdentity(
                entry.userId(),
                entry.organisationId(),
                organisation,
                entry.roles(),
                entry.roles().contains(otherRole) && Boolean.TRUE.equals(otherExists));
    }

    private static Condition appropriateBodyExists(UUID organisationId) {
        return exists(selectOne()
                .from(APPROPRIATE_BODY_PERIODS)
                .where(APPROPRIATE_BODY_PERIODS.DFE_SIGN_IN_ORGANISATION_ID.eq(organisationId)));
    }

    private static Condition schoolExists(@Nullable Integer urn) {
        return exists(selectOne().from(GIAS_SCHOOLS).where(GIAS_SCHOOLS.URN.eq(urn)));
    }

    /** SJ-ACC-10: new here, closed, or independent without section 41 approval and with nobody in training. */
    private static Condition blocked() {
        return SCHOOLS.ID
                .isNull()
                .or(GIAS_SCHOOLS.STATUS.notIn(GiasSchoolStatuses.OPEN, GiasSchoolStatuses.PROPOSED_TO_CLOSE))
                .or(condition(GIAS_SCHOOL_TYPES.INDEPENDENT)
                        .and(GIAS_SCHOOLS.SECTION_41_APPROVED.isFalse())
                        .and(notExists(selectOne()
                                .from(TRAINING_PERIODS)
                                .leftJoin(ECT_AT_SCHOOL_PERIODS)
                                .on(ECT_AT_SCHOOL_PERIODS.ID.eq(TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID))
                                .leftJoin(MENTOR_AT_SCHOOL_PERIODS)
                                .on(MENTOR_AT_SCHOOL_PERIODS.ID.eq(TRAINING_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID))
                                .where(TRAINING_PERIODS.FINISHED_ON.isNull())
                                .and(coalesce(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID, MENTOR_AT_SCHOOL_PERIODS.SCHOOL_ID)
                                        .eq(SCHOOLS.ID)))));
    }
}
