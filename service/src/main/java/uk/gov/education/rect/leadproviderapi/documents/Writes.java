package uk.gov.education.rect.leadproviderapi.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.leadproviderapi.requests.IdempotencyKeys;
import uk.gov.education.rect.leadproviderapi.requests.Write;
import uk.gov.education.rect.leadproviderapi.requests.WriteHeaders;

/**
 * Carries out what a caller asks for, once for each idempotency key (API-IDE-02), and answers with what it is then
 * (API-RES-06). A dry run (03 §34 no. 55) does the same in a transaction that is rolled back: what it answers is what
 * the request would have, and nothing of it stays.
 */
@Component
public class Writes {

    private final IdempotencyKeys keys;
    private final KeepDocumentsFresh documents;
    private final DocumentAnswers answers;
    private final DSLContext database;
    private final TransactionTemplate transactions;

    Writes(
            IdempotencyKeys keys,
            KeepDocumentsFresh documents,
            DocumentAnswers answers,
            DSLContext database,
            PlatformTransactionManager manager) {
        this.keys = keys;
        this.documents = documents;
        this.answers = answers;
        this.database = database;
        this.transactions = new TransactionTemplate(manager);
    }

    /**
     * Does the work and answers.
     *
     * @param work changes something, or refuses, and returns its id in the API
     * @param shown the document with an id
     */
    public void carryOut(Write write, Supplier<UUID> work, Function<UUID, String> shown, HttpServletResponse response) {
        if (write.headers().dryRun()) {
            String document = tried(work, shown);
            response.setHeader(WriteHeaders.DRY_RUN, "true");
            answers.one(document, response);
        } else {
            answers.one(shown.apply(keys.once(write, work)), response);
        }
    }

    private String tried(Supplier<UUID> work, Function<UUID, String> shown) {
        return Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            UUID id = work.get();
            database.execute("set constraints all immediate");
            documents.now();
            return shown.apply(id);
        }));
    }
}
