package uk.gov.education.rect.schools;

import static uk.gov.education.rect.database.Tables.SUPPORT_QUERIES;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.database.enums.SupportQueryStates;

/** Questions to support, for whoever turns them into tickets. */
@Component
public class SupportQueries {

    private final DSLContext database;

    SupportQueries(DSLContext database) {
        this.database = database;
    }

    /**
     * A question.
     *
     * @param id {@code support_queries.id}; the ticket carries it, so that none is made twice
     */
    public record SupportQuery(long id, String name, String email, String schoolName, int urn, String message) {}

    /** The question, marked as being sent; empty when it has become a ticket already or does not exist. */
    public Optional<SupportQuery> toSend(long id) {
        move(id, SupportQueryStates.FAILED, SupportQueryStates.PENDING);
        move(id, SupportQueryStates.PENDING, SupportQueryStates.SENDING);
        return database.selectFrom(SUPPORT_QUERIES)
                .where(SUPPORT_QUERIES.ID.eq(id))
                .and(SUPPORT_QUERIES.STATE.eq(SupportQueryStates.SENDING))
                .fetchOptional(row -> new SupportQuery(
                        row.getId(),
                        row.getName(),
                        row.getEmail(),
                        row.getSchoolName(),
                        row.getSchoolUrn(),
                        row.getMessage()));
    }

    /** It has become a ticket. */
    public void sent(long id, long ticket) {
        database.update(SUPPORT_QUERIES)
                .set(SUPPORT_QUERIES.ZENDESK_ID, ticket)
                .set(SUPPORT_QUERIES.STATE, SupportQueryStates.SENT)
                .where(SUPPORT_QUERIES.ID.eq(id))
                .execute();
    }

    /** It could not be made a ticket this time. */
    public void failed(long id) {
        move(id, SupportQueryStates.SENDING, SupportQueryStates.FAILED);
    }

    private void move(long id, SupportQueryStates from, SupportQueryStates to) {
        database.update(SUPPORT_QUERIES)
                .set(SUPPORT_QUERIES.STATE, to)
                .where(SUPPORT_QUERIES.ID.eq(id))
                .and(SUPPORT_QUERIES.STATE.eq(from))
                .execute();
    }
}
