package uk.gov.education.rect.web.admin.apirequests;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what is kept of the requests of lead providers' software (API-ANA-03): never a body, a token or anybody's data
 * (07 PII-09). One statement a page, from the newest on, without counting.
 */
@Component
class ApiRequests {

    /** Rows on a page. */
    static final int PAGE_SIZE = 50;

    private static final String PAGE = """
            select
              r.id, r.created_at, l.name as lead_provider, r.method, r.path, r.status_code, r.error_codes, r.duration_ms,
              r.user_agent, r.request_id,
              (select string_agg(q.key || '=' || q.value, '&' order by q.key) from jsonb_each_text(r.query) q) as query
            from api_requests r
            left join lead_providers l on l.id = r.lead_provider_id
            where ({0}::bigint is null or r.lead_provider_id = {0})
              and ({1}::integer is null or r.status_code between {1} and {2})
              and ({3}::text is null or position(lower({3}) in lower(r.path)) > 0)
              and ({4}::uuid is null or r.request_id = {4})
              and ({5}::bigint is null or r.id < {5})
            order by r.id desc
            limit {6}
            """;

    private final DSLContext database;

    ApiRequests(DSLContext database) {
        this.database = database;
    }

    /**
     * What staff look for.
     *
     * @param leadProvider whose; null for all
     * @param outcome how they ended
     * @param path what their path holds; null for any
     * @param requestId as the caller was told it; null for any
     * @param before only those recorded before this one; null for the newest
     */
    record Filter(
            @Nullable Long leadProvider,
            Outcome outcome,
            @Nullable String path,
            @Nullable UUID requestId,
            @Nullable Long before) {}

    /** How requests end. */
    enum Outcome {
        ANY("", "All", 0, 999),
        DONE("done", "Done (200)", 200, 299),
        REFUSED("refused", "Refused (400 to 499)", 400, 499),
        FAILED("failed", "Failed (500 and above)", 500, 599);

        private final String code;
        private final String words;
        private final int from;
        private final int to;

        Outcome(String code, String words, int from, int to) {
            this.code = code;
            this.words = words;
            this.from = from;
            this.to = to;
        }

        String code() {
            return code;
        }

        String words() {
            return words;
        }

        /** The one that somebody chose; any when it is none of them. */
        static Outcome of(@Nullable String code) {
            for (Outcome outcome : values()) {
                if (outcome.code.equals(code)) {
                    return outcome;
                }
            }
            return ANY;
        }
    }

    /**
     * A request.
     *
     * @param leadProvider who asked
     * @param asked method, path and parameters
     * @param answered status, and the titles of errors
     * @param software what the caller's software calls itself; empty when it does not say
     */
    record Row(
            long id,
            Instant at,
            String leadProvider,
            String asked,
            String answered,
            int durationMs,
            String software,
            UUID requestId) {}

    /** One page, and one row more when there are older ones. */
    List<Row> page(Filter filter) {
        Outcome outcome = filter.outcome();
        return database.resultQuery(
                        PAGE,
                        DSL.val(filter.leadProvider(), SQLDataType.BIGINT),
                        DSL.val(outcome == Outcome.ANY ? null : outcome.from, SQLDataType.INTEGER),
                        DSL.val(outcome.to),
                        DSL.val(filter.path(), SQLDataType.VARCHAR),
                        DSL.val(filter.requestId(), SQLDataType.UUID),
                        DSL.val(filter.before(), SQLDataType.BIGINT),
                        DSL.val(PAGE_SIZE + 1))
                .fetch(ApiRequests::row);
    }

    private static Row row(Record row) {
        String query = row.get("query", String.class);
        String agent = row.get("user_agent", String.class);
        String leadProvider = row.get("lead_provider", String.class);
        return new Row(
                row.get("id", Long.class),
                row.get("created_at", Instant.class),
                leadProvider == null ? "" : leadProvider,
                row.get("method", String.class) + " " + row.get("path", String.class)
                        + (query == null ? "" : "?" + query),
                (row.get("status_code", Integer.class) + " "
                                + String.join(", ", row.get("error_codes", String[].class)))
                        .strip(),
                row.get("duration_ms", Integer.class),
                agent == null ? "" : agent,
                row.get("request_id", UUID.class));
    }
}
