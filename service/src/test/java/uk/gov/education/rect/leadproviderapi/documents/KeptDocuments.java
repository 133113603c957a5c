package uk.gov.education.rect.leadproviderapi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;

/** All stored documents at a moment. */
record KeptDocuments(Map<String, Kept> byKey) {

    /** @param content the body without its time */
    record Kept(String content, Instant updatedAt) {}

    private static final String ALL = """
            select
              '%1$s ' || concat_ws(' ', %2$s, record_id) as key,
              replace(body, '"updated_at":"' || api_time(updated_at) || '"', '"updated_at":null') as content,
              updated_at
            from %1$s""";

    static KeptDocuments in(DSLContext database) {
        Map<String, Kept> found = new HashMap<>();
        read(database, found, "api_participants", "lead_provider_id");
        read(database, found, "api_declarations", "lead_provider_id");
        read(database, found, "api_partnerships", "lead_provider_id");
        read(database, found, "api_statements", "lead_provider_id");
        read(database, found, "api_delivery_partners", "lead_provider_id");
        read(database, found, "api_transfers", "lead_provider_id");
        read(database, found, "api_unfunded_mentors", "lead_provider_id");
        read(database, found, "api_schools", "contract_period_year");
        read(database, found, "api_school_interests", "lead_provider_id, contract_period_year");
        return new KeptDocuments(found);
    }

    /**
     * Fails unless the time of last change moved to now for exactly those whose content differs from before (API-UPD-04).
     *
     * @param when for the message
     * @return how many differ
     */
    int changedSince(KeptDocuments before, Instant now, String when) {
        int changed = 0;
        for (Map.Entry<String, Kept> entry : byKey.entrySet()) {
            Kept old = before.byKey().get(entry.getKey());
            Kept kept = entry.getValue();
            if (old != null && old.content().equals(kept.content())) {
                assertThat(kept.updatedAt())
                        .as("%s left %s alone", when, entry.getKey())
                        .isEqualTo(old.updatedAt());
            } else {
                changed++;
                // a second transaction at the same instant comes a microsecond later
                assertThat(kept.updatedAt().truncatedTo(ChronoUnit.MILLIS))
                        .as("%s changed %s", when, entry.getKey())
                        .isEqualTo(now);
            }
        }
        return changed;
    }

    private static void read(DSLContext database, Map<String, Kept> found, String table, String audience) {
        database.fetch(ALL.formatted(table, audience))
                .forEach(row -> found.put(
                        row.get("key", String.class),
                        new Kept(row.get("content", String.class), row.get("updated_at", Instant.class))));
    }
}
