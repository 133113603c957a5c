package uk.gov.education.rect.access;

import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODY_PERIODS;
import static uk.gov.education.rect.database.Tables.GIAS_SCHOOLS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.USERS;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The sample people, and whom each stands for now (ADM-PSN-01, ADM-PSN-03). While they are switched off there are none,
 * which also ends the session of everybody who is one (ADM-PSN-02).
 */
@Component
public class Personas {

    private static final List<Persona> ALL = List.of(
            new Persona(
                    "state-school",
                    "Hilda Quillon",
                    "hilda.quill@schools.example.test",
                    new Persona.OfSchool("Abbey Grove School"),
                    "A state-funded school with ECTs and mentors"),
            new Persona(
                    "independent-school",
                    "Basil Brookfield",
                    "basil.brook@schools.example.test",
                    new Persona.OfSchool("Brookfield School"),
                    "An independent school with section 41 approval"),
            new Persona(
                    "school-without-ects",
                    "Bunty Greyfriar",
                    "bunty.greyfriar@schools.example.test",
                    new Persona.OfSchool("Greyfriars School"),
                    "A state-funded school that has registered nobody yet"),
            new Persona(
                    "golden-leaf",
                    "Velma Dinkley",
                    "velma.dinkley@bodies.example.test",
                    new Persona.OfAppropriateBody("Golden Leaf Teaching School Hub"),
                    "A teaching school hub"),
            new Persona(
                    "umber",
                    "Fred Jones",
                    "fred.jones@bodies.example.test",
                    new Persona.OfAppropriateBody("Umber Teaching School Hub"),
                    "Another teaching school hub"),
            staff("ada.minton@education.gov.uk", "Ada Minton", StaffRole.ADMIN),
            staff("uma.manderley@education.gov.uk", "Uma Manderley", StaffRole.USER_MANAGER),
            staff("finn.ansett@education.gov.uk", "Finn Ansett", StaffRole.FINANCE),
            staff("prudence.teamley@education.gov.uk", "Prudence Teamley", StaffRole.PRODUCT_TEAM));

    private final DSLContext database;
    private final AccessSettings settings;

    Personas(DSLContext database, AccessSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    private static Persona staff(String email, String name, StaffRole role) {
        return new Persona(
                role.code().replace('_', '-'),
                name,
                email,
                new Persona.OfDfe(role),
                "DfE staff: " + role.displayName());
    }

    /** Everybody there is to be; nobody while they are switched off. */
    public List<Persona> all() {
        return settings.personas() ? ALL : List.of();
    }

    /** The one with the key. */
    public Optional<Persona> find(@Nullable String key) {
        return all().stream().filter(persona -> persona.key().equals(key)).findFirst();
    }

    /** URN of a persona's school, if the service has it. */
    Optional<Integer> urnOf(Persona.OfSchool as) {
        return database.select(SCHOOLS.URN)
                .from(SCHOOLS)
                .join(GIAS_SCHOOLS)
                .on(GIAS_SCHOOLS.URN.eq(SCHOOLS.URN))
                .where(GIAS_SCHOOLS.NAME.eq(as.school()))
                .orderBy(SCHOOLS.URN)
                .limit(1)
                .fetchOptional(SCHOOLS.URN);
    }

    /** Key of a persona's appropriate body, if the service has it. */
    Optional<Long> bodyOf(Persona.OfAppropriateBody as) {
        return database.select(APPROPRIATE_BODY_PERIODS.ID)
                .from(APPROPRIATE_BODY_PERIODS)
                .where(APPROPRIATE_BODY_PERIODS.NAME.eq(as.appropriateBody()))
                .fetchOptional(APPROPRIATE_BODY_PERIODS.ID);
    }

    /** {@code users.id} of a persona of DfE, if there is such an account and it is open. */
    Optional<Long> staffOf(Persona persona) {
        return database.select(USERS.ID)
                .from(USERS)
                .where(USERS.EMAIL.eq(persona.email()))
                .and(USERS.DISABLED_AT.isNull())
                .fetchOptional(USERS.ID);
    }
}
