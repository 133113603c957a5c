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

/** The resources that each lead provider has its own documents of. */
public enum DocumentTable {
    PARTICIPANTS(API_PARTICIPANTS),
    DECLARATIONS(API_DECLARATIONS),
    PARTNERSHIPS(API_PARTNERSHIPS),
    STATEMENTS(API_STATEMENTS),
    DELIVERY_PARTNERS(API_DELIVERY_PARTNERS),
    TRANSFERS(API_TRANSFERS),
    UNFUNDED_MENTORS(API_UNFUNDED_MENTORS);

    private final Table<?> table;
    private final String selectOne;

    DocumentTable(Table<?> table) {
        this.table = table;
        this.selectOne = "select body from " + table.getName() + " where lead_provider_id = ? and id = ?";
    }

    /** Finds one body by lead provider and id: written out once, since nothing is asked more often. */
    String selectOne() {
        return selectOne;
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

    Field<String> body() {
        return column("body", String.class);
    }

    private <T> Field<T> column(String name, Class<T> type) {
        return Objects.requireNonNull(table.field(name, type), name);
    }
}
