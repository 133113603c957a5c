package uk.gov.education.rect.leadproviderapi.documents;

import static uk.gov.education.rect.database.Tables.API_DECLARATIONS;
import static uk.gov.education.rect.database.Tables.API_DELIVERY_PARTNERS;
import static uk.gov.education.rect.database.Tables.API_PARTICIPANTS;
import static uk.gov.education.rect.database.Tables.API_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.API_STATEMENTS;
import static uk.gov.education.rect.database.Tables.API_TRANSFERS;
import static uk.gov.education.rect.database.Tables.API_UNFUNDED_MENTORS;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The resources that each lead provider has its own documents of. */
public enum DocumentTable {
    PARTICIPANTS(API_PARTICIPANTS, true, false),
    DECLARATIONS(API_DECLARATIONS, true, true),
    PARTNERSHIPS(API_PARTNERSHIPS, true, true),
    STATEMENTS(API_STATEMENTS, false, false),
    DELIVERY_PARTNERS(API_DELIVERY_PARTNERS, false, false),
    TRANSFERS(API_TRANSFERS, true, false),
    UNFUNDED_MENTORS(API_UNFUNDED_MENTORS, false, false);

    private final Table<?> table;
    private final boolean counted;
    private final boolean ofOneCohort;
    private final String selectOne;
    private final String selectFirst;
    private final String selectUpdated;

    /**
     * @param counted whether it is known how many were created in each week, so that deep pages are found fast
     * @param ofOneCohort whether each is about exactly one contract period, by which the database finds it
     */
    DocumentTable(Table<?> table, boolean counted, boolean ofOneCohort) {
        this.table = table;
        this.counted = counted;
        this.ofOneCohort = ofOneCohort;
        String all = "select body from " + table.getName() + " where lead_provider_id = ?";
        String inOrder = " order by created_at, record_id limit ?";
        this.selectFirst = all + inOrder;
        this.selectUpdated = all + " and updated_at >= cast(? as timestamptz)" + inOrder;
        this.selectOne = "select body from " + table.getName() + " where lead_provider_id = ? and id = ?";
    }

    /** Finds one body by lead provider and id: written out once, since nothing is asked more often. */
    String selectOne() {
        return selectOne;
    }

    /** The first bodies by creation, by lead provider and how many. */
    String selectFirst() {
        return selectFirst;
    }

    /** The same of those that changed since a time, which is given in between. */
    String selectUpdated() {
        return selectUpdated;
    }

    boolean counted() {
        return counted;
    }

    boolean ofOneCohort() {
        return ofOneCohort;
    }

    Table<?> table() {
        return table;
    }

    Field<Long> leadProviderId() {
        return column("lead_provider_id", Long.class);
    }

    Field<Long> recordId() {
        return column("record_id", Long.class);
    }

    Field<UUID> id() {
        return column("id", UUID.class);
    }

    Field<Instant> createdAt() {
        return column("created_at", Instant.class);
    }

    Field<Instant> updatedAt() {
        return column("updated_at", Instant.class);
    }

    Field<Integer[]> cohorts() {
        return column("cohorts", Integer[].class);
    }

    /** As the index has it. */
    Field<Integer> onlyCohort() {
        return DSL.field("api_only_cohort({0})", Integer.class, cohorts());
    }

    Field<String> body() {
        return column("body", String.class);
    }

    private <T> Field<T> column(String name, Class<T> type) {
        return Objects.requireNonNull(table.field(name, type), name);
    }
}
