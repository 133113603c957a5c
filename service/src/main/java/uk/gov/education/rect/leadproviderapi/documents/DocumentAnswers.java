package uk.gov.education.rect.leadproviderapi.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.Cursor;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.leadproviderapi.requests.Page;

/**
 * Writes stored documents to callers (API-RES-01, API-RES-02). A list goes from the database cursor to the socket as it
 * is, a few hundred documents at a time: no document is parsed, and no list is held in memory but a compressed one, so that
 * the database is let go before the caller reads.
 */
@Component
public class DocumentAnswers {

    private static final int ROWS_AT_A_TIME = 500;
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final byte[] LIST_START = "{\"data\":[".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LIST_END = "]}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ONE_START = "{\"data\":".getBytes(StandardCharsets.UTF_8);

    private final TransactionTemplate readOnly;

    DocumentAnswers(PlatformTransactionManager transactions) {
        this.readOnly = new TransactionTemplate(transactions);
        readOnly.setReadOnly(true);
    }

    /**
     * Answers with a list that is read page by page, and links to its other pages (03 §34 no. 31).
     *
     * @param page how many are asked for: few are read at once, many a part at a time
     * @param query one column, the bodies, in order
     */
    public void list(
            Page page, Supplier<ResultQuery<?>> query, HttpServletRequest request, HttpServletResponse response) {
        send(page, any -> PageLinks.tell(request, page, any, response), query, request, response);
    }

    /** Answers with a list that goes on from what its last entry says. */
    public void feed(
            Page page, Supplier<ResultQuery<?>> query, HttpServletRequest request, HttpServletResponse response) {
        send(page, _ -> {}, query, request, response);
    }

    /** @param beginning is told, before anything is sent, whether there is anything to send */
    private void send(
            Page page,
            Consumer<Boolean> beginning,
            Supplier<ResultQuery<?>> query,
            HttpServletRequest request,
            HttpServletResponse response) {
        GzippedAnswer gzipped = GzippedAnswer.acceptedBy(request) ? new GzippedAnswer() : null;
        if (page.size() <= ROWS_AT_A_TIME) {
            read(query.get(), beginning, gzipped, response);
        } else {
            readOnly.executeWithoutResult(
                    status -> read(query.get().fetchSize(ROWS_AT_A_TIME), beginning, gzipped, response));
        }
        if (gzipped != null) {
            try {
                gzipped.sendTo(response);
            } catch (IOException callerGone) {
                throw new UncheckedIOException(callerGone);
            }
        }
    }

    private static void read(
            ResultQuery<?> query,
            Consumer<Boolean> beginning,
            @Nullable GzippedAnswer gzipped,
            HttpServletResponse response) {
        // opened before the first byte is written: a query that fails is still answered as an error
        try (Cursor<?> cursor = query.fetchLazy()) {
            ResultSet bodies = Objects.requireNonNull(cursor.resultSet(), "the cursor is closed");
            boolean any = bodies.next();
            beginning.accept(any);
            json(response);
            write(
                    bodies,
                    any,
                    gzipped == null ? new BufferedOutputStream(response.getOutputStream(), BUFFER_BYTES) : gzipped);
        } catch (SQLException failure) {
            throw new IllegalStateException("the documents cannot be read", failure);
        } catch (IOException callerGone) {
            throw new UncheckedIOException(callerGone);
        }
    }

    /** @param any whether the first body is there */
    private static void write(ResultSet bodies, boolean any, OutputStream out) throws SQLException, IOException {
        out.write(LIST_START);
        for (boolean more = any; more; ) {
            // the driver hands over the UTF-8 that PostgreSQL sent, without making a string of it
            out.write(bodies.getBytes(1));
            more = bodies.next();
            if (more) {
                out.write(',');
            }
        }
        out.write(LIST_END);
        out.flush();
    }

    /** Answers with one document. */
    public void one(String body, HttpServletResponse response) {
        try {
            json(response);
            OutputStream out = response.getOutputStream();
            out.write(ONE_START);
            out.write(body.getBytes(StandardCharsets.UTF_8));
            out.write('}');
        } catch (IOException callerGone) {
            throw new UncheckedIOException(callerGone);
        }
    }

    private static void json(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("application/json; charset=utf-8");
    }
}
