package uk.gov.education.rect.leadproviderapi.documents;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

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
import org.jooq.SortOrder;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.leadproviderapi.requests.Order;
import uk.gov.education.rect.leadproviderapi.requests.Page;

/**
 * The stored documents of one lead provider: what its API lists and shows. A caller who travels in time gets a rendering
 * of that day instead of what is stored (API-TT-03).
 */
@Component
public class Documents {

    private final DSLContext database;
    private final JdbcOperations stored;
    private final Rendering rendering;

    Documents(DSLContext database, JdbcOperations stored, Rendering rendering) {
        this.database = database;
        this.stored = stored;
        this.rendering = rendering;
    }

    /**
     * One page of a list.
     *
     * @param documents which resource
     * @param leadProviderId whose
     * @param filters what each must satisfy, in columns of the document table
     * @param updatedSince API-UPD-02, inclusive; null for all
     * @param order see {@link #sorted}
     */
    public ResultQuery<?> list(
            DocumentTable documents,
            long leadProviderId,
            List<Condition> filters,
            @Nullable Instant updatedSince,
            List<SortField<?>> order,
            Page page) {
        Condition wanted = documents
                .leadProviderId()
                .eq(leadProviderId)
                .and(
                        updatedSince == null
                                ? noCondition()
                                : documents.updatedAt().ge(updatedSince));
        for (Condition filter : filters) {
            wanted = wanted.and(filter);
        }
        List<SortField<?>> stable = new ArrayList<>(order);
        stable.add(documents.recordId().asc());
        if (Rendering.wanted() || (filters.isEmpty() && page.number() == 1)) {
            return database.select(documents.body())
                    .from(source(documents, leadProviderId))
                    .where(wanted)
                    .orderBy(stable)
                    .limit(page.size())
                    .offset(page.offset());
        }
        if (filters.isEmpty() && order.size() == 1 && order.getFirst().getOrder() == SortOrder.ASC) {
            return database.select(documents.body())
                    .from(documents.table())
                    .where(wanted)
                    .and(from(order.getFirst().$field(), documents, wanted, stable, page))
                    .orderBy(stable)
                    .limit(page.size());
        }
        // the page is found on a narrow index before any body is read, so that a deep page costs little more than the
        // first
        Field<Long> place = rowNumber().over().orderBy(stable).cast(Long.class).as("place");
        Table<?> found = database.select(documents.recordId().as("found_id"), place)
                .from(documents.table())
                .where(wanted)
                .orderBy(stable)
                .limit(page.size())
                .offset(page.offset())
                .asTable("page");
        return database.select(documents.body())
                .from(found)
                .join(documents.table())
                .on(documents.leadProviderId().eq(leadProviderId))
                .and(documents.recordId().eq(found.field("found_id", Long.class)))
                .orderBy(found.field("place", Long.class));
    }

    /** What stands where the page begins or later: an index finds it without any body, and then gives bodies in order. */
    private static <T> Condition from(
            Field<T> sorted, DocumentTable documents, Condition wanted, List<SortField<?>> stable, Page page) {
        return row(sorted, documents.recordId())
                .ge(select(sorted, documents.recordId())
                        .from(documents.table())
                        .where(wanted)
                        .orderBy(stable)
                        .limit(1)
                        .offset(page.offset()));
    }

    /** The document with an API id, as its lead provider sees it; empty when there is none for it (API-TST-03). */
    public Optional<String> one(DocumentTable documents, long leadProviderId, UUID id) {
        if (Rendering.wanted()) {
            return database.select(documents.body())
                    .from(source(documents, leadProviderId))
                    .where(documents.leadProviderId().eq(leadProviderId))
                    .and(documents.id().eq(id))
                    .fetchOptional(documents.body());
        }
        return stored.query(
                documents.selectOne(),
                found -> found.next() ? Optional.of(found.getString(1)) : Optional.empty(),
                leadProviderId,
                id);
    }

    /** Orders a resource as asked, or by creation when nothing is asked (API-SORT-03). */
    public static List<SortField<?>> sorted(DocumentTable documents, List<Order> orders) {
        return Order.orCreation(orders).stream()
                .<SortField<?>>map(order -> order.on(documents.createdAt(), documents.updatedAt()))
                .toList();
    }

    /** Whether a document is about one of the contract periods; none of none. */
    public static Condition inAny(Field<Integer[]> cohorts, List<Integer> years) {
        return condition("{0} && {1}", cohorts, val(years.toArray(Integer[]::new), SQLDataType.INTEGER.array()));
    }

    private Table<?> source(DocumentTable documents, long leadProviderId) {
        return Rendering.wanted()
                ? rendering.of(
                        documents.table(),
                        List.of("lead_provider_id", "record_id"),
                        documents.leadProviderId().eq(leadProviderId))
                : documents.table();
    }
}
