package uk.gov.education.rect.leadproviderapi.documents;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
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
     * Which documents.
     *
     * @param documents which resource
     * @param leadProviderId whose
     * @param cohorts contract periods of which they must be about one; null for all
     * @param filters what else each must satisfy, in columns of the document table
     * @param updatedSince API-UPD-02, inclusive; null for all
     */
    public record Wanted(
            DocumentTable documents,
            long leadProviderId,
            @Nullable List<Integer> cohorts,
            List<Condition> filters,
            @Nullable Instant updatedSince) {

        private boolean all() {
            return cohorts == null && filters.isEmpty();
        }

        /** The contract period that alone is asked for, where no document is about several. */
        private Optional<Integer> onlyCohort() {
            return documents.ofOneCohort() && cohorts != null && cohorts.size() == 1
                    ? Optional.of(cohorts.getFirst())
                    : Optional.empty();
        }

        private Condition condition() {
            Condition wanted = documents.leadProviderId().eq(leadProviderId);
            if (updatedSince != null) {
                wanted = wanted.and(documents.updatedAt().ge(updatedSince));
            }
            if (onlyCohort().isPresent()) {
                wanted = wanted.and(documents.onlyCohort().eq(onlyCohort().get()));
            } else if (cohorts != null) {
                wanted = wanted.and(
                        "{0} && {1}",
                        documents.cohorts(), val(cohorts.toArray(Integer[]::new), SQLDataType.INTEGER.array()));
            }
            return wanted.and(DSL.and(filters));
        }
    }

    /**
     * One page of a list.
     *
     * @param order see {@link #sorted}
     */
    public ResultQuery<?> list(Wanted wanted, List<SortField<?>> order, Page page) {
        DocumentTable documents = wanted.documents();
        boolean ofCreation = order.equals(List.of(documents.createdAt().asc()));
        List<SortField<?>> stable = new ArrayList<>(order);
        stable.add(documents.recordId().asc());
        if (Rendering.wanted()) {
            return database.select(documents.body())
                    .from(source(documents, wanted.leadProviderId()))
                    .where(wanted.condition())
                    .orderBy(stable)
                    .limit(page.size())
                    .offset(page.offset());
        }
        if (ofCreation && wanted.all() && page.number() == 1) {
            return first(wanted, page);
        }
        if (ofCreation
                && wanted.updatedSince() == null
                && wanted.filters().isEmpty()
                && documents.counted()
                && (wanted.all() || wanted.onlyCohort().isPresent())) {
            return database.select(documents.body())
                    .from(documents.table())
                    .where(wanted.condition())
                    .and(row(documents.createdAt(), documents.recordId()).ge(start(wanted, page)))
                    .orderBy(stable)
                    .limit(page.size());
        }
        // the page is found on a narrow index before any body is read, so that a deep page costs little more than the
        // first
        List<Field<?>> columns = new ArrayList<>();
        List<SortField<?>> again = new ArrayList<>();
        for (SortField<?> sorted : stable) {
            Field<?> column = sorted.$field().as("sorted_" + columns.size());
            columns.add(column);
            again.add(DSL.field(DSL.name("page", column.getName())).sort(sorted.getOrder()));
        }
        Table<?> found = database.select(columns)
                .from(documents.table())
                .where(wanted.condition())
                .orderBy(stable)
                .limit(page.size())
                .offset(page.offset())
                .asTable("page");
        return database.select(documents.body())
                .from(found)
                .join(documents.table())
                .on(documents.leadProviderId().eq(wanted.leadProviderId()))
                .and(documents.recordId().eq(found.field(columns.getLast().getName(), Long.class)))
                .orderBy(again);
    }

    /** What is asked for most: written out once. */
    private ResultQuery<?> first(Wanted wanted, Page page) {
        return wanted.updatedSince() == null
                ? database.resultQuery(wanted.documents().selectFirst(), wanted.leadProviderId(), page.size())
                : database.resultQuery(
                        wanted.documents().selectUpdated(),
                        wanted.leadProviderId(),
                        val(wanted.updatedSince(), SQLDataType.INSTANT),
                        page.size());
    }

    /** Where the page begins: looked for in its week only, which is known from what is counted (API-PERF-03). */
    private static Select<Record2<Instant, Long>> start(Wanted wanted, Page page) {
        DocumentTable documents = wanted.documents();
        Table<?> weeks = table(
                "api_page_start({0}, {1}, {2}, {3})",
                val(documents.table().getName()),
                val(wanted.leadProviderId()),
                val(wanted.onlyCohort().orElse(null), Integer.class),
                val(page.offset()));
        Field<Instant> week = field(name("week", "week"), Instant.class);
        Field<Long> passed = field(name("week", "passed"), Long.class);
        Table<Record2<Instant, Long>> row = lateral(select(documents.createdAt(), documents.recordId())
                        .from(documents.table())
                        .where(wanted.condition())
                        .and(documents.createdAt().ge(week))
                        .orderBy(documents.createdAt(), documents.recordId())
                        .limit(1)
                        .offset(val(page.offset()).minus(passed)))
                .as("start");
        return select(row.field("created_at", Instant.class), row.field("record_id", Long.class))
                .from(weeks.as("week"))
                .crossJoin(row);
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

    private Table<?> source(DocumentTable documents, long leadProviderId) {
        return Rendering.wanted()
                ? rendering.of(
                        documents.table(),
                        List.of("lead_provider_id", "record_id"),
                        documents.leadProviderId().eq(leadProviderId))
                : documents.table();
    }
}
