package uk.gov.education.rect.leadproviderapi.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.Cursor;
import org.jooq.ResultQuery;
import org.jooq.conf.ParamType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.leadproviderapi.requests.Page;

/**
 * Writes stored documents to callers (API-RES-01, API-RES-02). A long list goes from the database to the socket as it is, while
 * both are at work: no document is parsed, and no long list is held in memory but a compressed one, so that the database is
 * let go before the caller reads.
 */
@Component
public class DocumentAnswers {

    /** Up to so many are read as any result is, with values bound; more are copied. */
    private static final int FEW = 500;

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final byte[] LIST_START = "{\"data\":[".getBytes(StandardCharsets.UTF_8);
    private static final byte[] LIST_END = "]}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ONE_START = "{\"data\":".getBytes(StandardCharsets.UTF_8);

    private final DataSource database;

    DocumentAnswers(DataSource database) {
        this.database = database;
    }

    /**
     * Answers with a list that is read page by page, and links to its other pages (03 §34 no. 31).
     *
     * @param page how many are asked for: few are read at once, many are copied
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
        try {
            Answer answer = new Answer(beginning, gzipped, response);
            if (page.size() <= FEW) {
                fetch(query.get(), answer);
            } else {
                copy(query.get(), answer);
            }
            if (gzipped != null) {
                gzipped.sendTo(response);
            }
        } catch (IOException callerGone) {
            throw new UncheckedIOException(callerGone);
        }
    }

    private static void fetch(ResultQuery<?> query, Answer answer) throws IOException {
        try (Cursor<?> cursor = query.fetchLazy()) {
            answer.write(new FetchedBodies(Objects.requireNonNull(cursor.resultSet(), "the cursor is closed")));
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private void copy(ResultQuery<?> query, Answer answer) throws IOException {
        String sql = query.getSQL(ParamType.INLINED);
        try (Connection connection = database.getConnection();
                CopiedBodies bodies = new CopiedBodies(connection, sql)) {
            answer.write(bodies);
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("the documents cannot be read", failure);
    }

    private record FetchedBodies(ResultSet rows) implements Bodies {

        @Override
        public boolean next() throws SQLException {
            return rows.next();
        }

        /** The driver hands over the UTF-8 that PostgreSQL sent, without making a string of it. */
        @Override
        public void writeTo(OutputStream out) throws SQLException, IOException {
            out.write(rows.getBytes(1));
        }
    }

    private record Answer(
            Consumer<Boolean> beginning, @Nullable GzippedAnswer gzipped, HttpServletResponse response) {

        /** The first is looked for before the first byte is written: a query that fails is still answered as an error. */
        private void write(Bodies bodies) throws SQLException, IOException {
            boolean more = bodies.next();
            beginning.accept(more);
            json(response);
            OutputStream out =
                    gzipped == null ? new BufferedOutputStream(response.getOutputStream(), BUFFER_BYTES) : gzipped;
            out.write(LIST_START);
            while (more) {
                bodies.writeTo(out);
                more = bodies.next();
                if (more) {
                    out.write(',');
                }
            }
            out.write(LIST_END);
            out.flush();
        }
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
