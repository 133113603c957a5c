package uk.gov.education.rect.schools.staging;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Streams rows into a table with {@code COPY}, a block at a time. */
final class CopyStream {

    private static final int BLOCK = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder block = new StringBuilder(BLOCK + 4096);

    private CopyStream(CopyIn copy) {
        this.copy = copy;
    }

    /** Runs the work, which hands over rows, and finishes the copy; cancels it when the work fails. */
    static void into(Connection connection, String tableAndColumns, Consumer<CopyStream> work) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + tableAndColumns + " from stdin (format csv)");
        try {
            CopyStream stream = new CopyStream(copy);
            work.accept(stream);
            stream.flush();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** One row; null is stored as null. */
    void row(List<@Nullable Object> values) {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                block.append(',');
            }
            Object value = values.get(i);
            if (value != null) {
                block.append('"').append(value.toString().replace("\"", "\"\"")).append('"');
            }
        }
        block.append('\n');
        if (block.length() >= BLOCK) {
            flush();
        }
    }

    private void flush() {
        byte[] bytes = block.toString().getBytes(StandardCharsets.UTF_8);
        block.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException failed) {
            throw new DataAccessException("cannot copy rows", failed);
        }
    }
}
