package uk.gov.education.rect.leadproviderapi.documents;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * Bodies as PostgreSQL copies them out, in its binary format: it sends while they are read and passed on, where a cursor
 * would wait for every few hundred to be asked for.
 */
final class CopiedBodies implements Bodies, AutoCloseable {

    private static final int SIGNATURE_BYTES = 11;
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final short END = -1;

    private final DataInputStream copied;
    private boolean begun;
    private byte[] body = new byte[BUFFER_BYTES];

    /**
     * @param query one column of text that is never null, with all its values in it
     * @throws SQLException when it cannot be run; nothing has been read then
     */
    CopiedBodies(Connection connection, String query) throws SQLException {
        copied = new DataInputStream(new PGCopyInputStream(
                connection.unwrap(PGConnection.class), "copy (" + query + ") to stdout (format binary)"));
    }

    @Override
    public boolean next() throws IOException {
        if (!begun) {
            copied.skipNBytes(SIGNATURE_BYTES + Integer.BYTES);
            copied.skipNBytes(copied.readInt());
            begun = true;
        }
        return copied.readShort() != END;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        int length = copied.readInt();
        if (length > body.length) {
            body = new byte[length];
        }
        if (copied.readNBytes(body, 0, length) < length) {
            throw new EOFException("the copy ends within a document");
        }
        out.write(body, 0, length);
    }

    /**
     * Reads what was not wanted any more, so that the connection is free for its next statement. It is a page at most; asking
     * PostgreSQL to stop, as closing the driver's stream does, leaves answers behind that the next statement takes for its own.
     */
    @Override
    public void close() throws IOException {
        try (copied) {
            copied.transferTo(OutputStream.nullOutputStream());
        }
    }
}
