package uk.gov.education.rect.testing;

import static uk.gov.education.rect.database.Tables.OUTBOX;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import uk.gov.education.rect.jobs.internal.SealedPayloads;

/** Opens what waits in the outbox, which the database holds encrypted. */
@TestComponent
public class Letters {

    private final DSLContext database;
    private final SealedPayloads payloads;

    Letters(DSLContext database, SealedPayloads payloads) {
        this.database = database;
        this.payloads = payloads;
    }

    /** What those messages say, oldest first. */
    public List<Map<String, String>> where(Condition condition) {
        return database.select(OUTBOX.PAYLOAD)
                .from(OUTBOX)
                .where(condition)
                .orderBy(OUTBOX.ID)
                .fetch(row -> payloads.open(row.value1()));
    }
}
