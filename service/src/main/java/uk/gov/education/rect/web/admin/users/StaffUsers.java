package uk.gov.education.rect.web.admin.users;

import static uk.gov.education.rect.database.Tables.USERS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.access.StaffRole;

/** Reads the members of DfE staff, one statement each. */
@Component
class StaffUsers {

    private final DSLContext database;

    StaffUsers(DSLContext database) {
        this.database = database;
    }

    /**
     * @param schoolUrn the school they are a person of when they sign in by code, or null for none
     * @param locked whether they may not sign in by code because of too many wrong ones
     */
    record Row(
            long id,
            String name,
            String email,
            StaffRole role,
            @Nullable Integer schoolUrn,
            boolean locked,
            boolean disabled,
            Instant createdAt) {}

    /** Everybody, by name. */
    List<Row> all() {
        return database.selectFrom(USERS).orderBy(USERS.NAME, USERS.ID).fetch(StaffUsers::row);
    }

    /** The one with the id. */
    Optional<Row> find(long id) {
        return database.selectFrom(USERS).where(USERS.ID.eq(id)).fetchOptional(StaffUsers::row);
    }

    private static Row row(Record user) {
        return new Row(
                user.get(USERS.ID),
                user.get(USERS.NAME),
                user.get(USERS.EMAIL),
                StaffRole.of(user.get(USERS.ROLE).getLiteral()),
                user.get(USERS.OTP_SCHOOL_URN),
                user.get(USERS.OTP_LOCKED_AT) != null,
                user.get(USERS.DISABLED_AT) != null,
                user.get(USERS.CREATED_AT));
    }
}
