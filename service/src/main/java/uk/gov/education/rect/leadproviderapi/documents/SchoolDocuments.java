package uk.gov.education.rect.leadproviderapi.documents;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static uk.gov.education.rect.database.Tables.API_SCHOOLS;
import static uk.gov.education.rect.database.Tables.API_SCHOOL_INTERESTS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.leadproviderapi.requests.Order;
import uk.gov.education.rect.leadproviderapi.requests.Page;

/**
 * Schools in a contract period as a lead provider sees them: one document for all, and another for those who are, or
 * were, of interest there, which takes its place.
 */
@Component
public class SchoolDocuments {

    private final DSLContext database;
    private final Rendering rendering;

    SchoolDocuments(DSLContext database, Rendering rendering) {
        this.database = database;
        this.rendering = rendering;
    }

    /**
     * Which schools.
     *
     * @param leadProviderId who asks
     * @param cohort contract period
     * @param urn API-FIL-06; null for all
     * @param updatedSince API-UPD-02, inclusive; null for all
     */
    public record Wanted(
            long leadProviderId,
            int cohort,
            @Nullable Integer urn,
            @Nullable Instant updatedSince) {}

    /** One page of the list. */
    public ResultQuery<?> list(Wanted wanted, List<Order> orders, Page page) {
        List<Order> asked = Order.orCreation(orders);
        Seen seen = seenBy(wanted.leadProviderId(), wanted.cohort());
        if (Rendering.wanted()) {
            return database.select(seen.body())
                    .from(seen.table())
                    .where(condition(wanted, seen))
                    .orderBy(sorted(asked, seen))
                    .limit(page.size())
                    .offset(page.offset());
        }
        // a school was created when it was, whoever looks at it: without a word on updates, all schools are in order,
        // and
        // their index alone says which are meant
        boolean byUpdate = asked.stream().anyMatch(Order::byUpdate);
        Seen listed = wanted.updatedSince() == null && !byUpdate
                ? new Seen(database.selectFrom(API_SCHOOLS)
                        .where(API_SCHOOLS.CONTRACT_PERIOD_YEAR.eq(wanted.cohort()))
                        .asTable("seen"))
                : seen;
        List<Field<?>> columns = new ArrayList<>(List.of(listed.recordId(), listed.createdAt()));
        if (byUpdate) {
            columns.add(listed.updatedAt());
        }
        Seen found = new Seen(database.select(columns)
                .from(listed.table())
                .where(condition(wanted, listed))
                .orderBy(sorted(asked, listed))
                .limit(page.size())
                .offset(page.offset())
                .asTable("seen"));
        return database.select(coalesce(API_SCHOOL_INTERESTS.BODY, API_SCHOOLS.BODY))
                .from(found.table())
                .join(API_SCHOOLS)
                .on(API_SCHOOLS.CONTRACT_PERIOD_YEAR.eq(wanted.cohort()))
                .and(API_SCHOOLS.RECORD_ID.eq(found.recordId()))
                .leftJoin(API_SCHOOL_INTERESTS)
                .on(API_SCHOOL_INTERESTS.LEAD_PROVIDER_ID.eq(wanted.leadProviderId()))
                .and(API_SCHOOL_INTERESTS.CONTRACT_PERIOD_YEAR.eq(wanted.cohort()))
                .and(API_SCHOOL_INTERESTS.RECORD_ID.eq(found.recordId()))
                .orderBy(sorted(asked, found));
    }

    private static Condition condition(Wanted wanted, Seen seen) {
        return noCondition()
                .and(wanted.urn() == null ? noCondition() : seen.urn().eq(wanted.urn()))
                .and(
                        wanted.updatedSince() == null
                                ? noCondition()
                                : seen.updatedAt().ge(wanted.updatedSince()));
    }

    private static List<SortField<?>> sorted(List<Order> orders, Seen seen) {
        List<SortField<?>> sorted = new ArrayList<>(orders.stream()
                .map(order -> order.on(seen.createdAt(), seen.updatedAt()))
                .toList());
        sorted.add(seen.recordId().asc());
        return sorted;
    }

    /** One school, in a contract period; empty when it is not to be seen there (API-SCH-01). */
    public Optional<String> one(long leadProviderId, int cohort, UUID id) {
        Seen seen = seenBy(leadProviderId, cohort);
        return database.select(seen.body())
                .from(seen.table())
                .where(seen.id().eq(id))
                .fetchOptional(seen.body());
    }

    private Seen seenBy(long leadProviderId, int cohort) {
        Condition ofCohort = API_SCHOOLS.CONTRACT_PERIOD_YEAR.eq(cohort);
        Table<?> common = Rendering.wanted()
                ? rendering.of(API_SCHOOLS, List.of("contract_period_year", "record_id"), ofCohort)
                : API_SCHOOLS;
        Table<?> own = Rendering.wanted()
                ? rendering.of(
                        API_SCHOOL_INTERESTS,
                        List.of("lead_provider_id", "contract_period_year", "record_id"),
                        API_SCHOOL_INTERESTS
                                .LEAD_PROVIDER_ID
                                .eq(leadProviderId)
                                .and(API_SCHOOL_INTERESTS.CONTRACT_PERIOD_YEAR.eq(cohort)))
                : API_SCHOOL_INTERESTS;
        Table<?> seen = database.select(
                        API_SCHOOL_INTERESTS.RECORD_ID,
                        API_SCHOOL_INTERESTS.ID,
                        API_SCHOOL_INTERESTS.URN,
                        API_SCHOOL_INTERESTS.CREATED_AT,
                        API_SCHOOL_INTERESTS.UPDATED_AT,
                        API_SCHOOL_INTERESTS.BODY)
                .from(own)
                .where(API_SCHOOL_INTERESTS.LEAD_PROVIDER_ID.eq(leadProviderId))
                .and(API_SCHOOL_INTERESTS.CONTRACT_PERIOD_YEAR.eq(cohort))
                .unionAll(database.select(
                                API_SCHOOLS.RECORD_ID,
                                API_SCHOOLS.ID,
                                API_SCHOOLS.URN,
                                API_SCHOOLS.CREATED_AT,
                                API_SCHOOLS.UPDATED_AT,
                                API_SCHOOLS.BODY)
                        .from(common)
                        .where(ofCohort)
                        .and(notExists(selectOne()
                                .from(own)
                                .where(API_SCHOOL_INTERESTS.LEAD_PROVIDER_ID.eq(leadProviderId))
                                .and(API_SCHOOL_INTERESTS.CONTRACT_PERIOD_YEAR.eq(cohort))
                                .and(API_SCHOOL_INTERESTS.RECORD_ID.eq(API_SCHOOLS.RECORD_ID)))))
                .asTable("seen");
        return new Seen(seen);
    }

    private record Seen(Table<?> table) {
        Field<Long> recordId() {
            return column("record_id", Long.class);
        }

        Field<UUID> id() {
            return column("id", UUID.class);
        }

        Field<Integer> urn() {
            return column("urn", Integer.class);
        }

        Field<Instant> createdAt() {
            return column("created_at", Instant.class);
        }

        Field<Instant> updatedAt() {
            return column("updated_at", Instant.class);
        }

        Field<String> body() {
            return column("body", String.class);
        }

        private static <T> Field<T> column(String name, Class<T> type) {
            return DSL.field(DSL.name("seen", name), type);
        }
    }
}
