package uk.gov.education.rect.leadproviderapi.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;

/** Stored documents, one after the other. */
interface Bodies {

    /** Whether there is one more, which is then written next. */
    boolean next() throws SQLException, IOException;

    /** Writes the body that {@link #next} has found, in UTF-8. */
    void writeTo(OutputStream out) throws SQLException, IOException;
}
