package uk.gov.education.rect.leadproviderapi.requests;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static uk.gov.education.rect.database.Tables.API_REQUESTS;
import static uk.gov.education.rect.database.Tables.API_TOKENS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Query;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.jobs.WriteBehind;

/**
 * Requests on their way into {@code api_requests}. What a node holds when it dies is lost, which support can bear.
 */
@Component
class RequestRecords extends WriteBehind<RequestRecord> {

    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext database;

    RequestRecords(DSLContext database, MeterRegistry metrics) {
        super("requests of the lead provider API", "api.requests", MOST_WAITING, MOST_AT_ONCE, metrics);
        this.database = database;
    }

    @Override
    protected void write(List<RequestRecord> batch) {
        database.batch(batch.stream().map(this::insert).toList()).execute();
    }

    /** A token or lead provider that has gone meanwhile is left out. */
    private Query insert(RequestRecord one) {
        return database.insertInto(API_REQUESTS)
                .set(API_REQUESTS.REQUEST_ID, one.requestId())
                .set(
                        API_REQUESTS.LEAD_PROVIDER_ID,
                        field(select(LEAD_PROVIDERS.ID)
                                .from(LEAD_PROVIDERS)
                                .where(LEAD_PROVIDERS.ID.eq(one.caller().leadProviderId()))))
                .set(
                        API_REQUESTS.API_TOKEN_ID,
                        field(select(API_TOKENS.ID)
                                .from(API_TOKENS)
                                .where(API_TOKENS.ID.eq(one.caller().tokenId()))))
                .set(API_REQUESTS.METHOD, one.method())
                .set(API_REQUESTS.ROUTE, one.route())
                .set(API_REQUESTS.PATH, one.path())
                .set(API_REQUESTS.QUERY, JSONB.valueOf(JSON.writeValueAsString(one.query())))
                .set(API_REQUESTS.STATUS_CODE, one.status())
                .set(API_REQUESTS.ERROR_CODES, one.errors().toArray(String[]::new))
                .set(API_REQUESTS.DURATION_MS, (int) Math.min(one.milliseconds(), Integer.MAX_VALUE))
                .set(API_REQUESTS.RESPONSE_BYTES, one.bytes())
                .set(API_REQUESTS.USER_AGENT, one.userAgent())
                .set(API_REQUESTS.CREATED_AT, one.at())
                .onConflict(API_REQUESTS.REQUEST_ID)
                .doNothing();
    }

    /** Deletes what is older than support needs. */
    void forgetBefore(Instant oldest) {
        database.deleteFrom(API_REQUESTS)
                .where(API_REQUESTS.CREATED_AT.lt(oldest))
                .execute();
    }
}
