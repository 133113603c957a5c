package uk.gov.education.rect.schools;

import java.nio.file.Path;

/** Where the extract of GIAS comes from. The call goes over the network; never make it inside a transaction. */
public interface GiasExtracts {

    /** Fetches today's extract into a temporary file. */
    Fetched fetch();

    /** How that went. */
    sealed interface Fetched {

        /**
         * The extract is here.
         *
         * @param zip a temporary file, which the caller deletes
         */
        record Extract(Path zip) implements Fetched {}

        /**
         * There is none to be had now.
         *
         * @param reason for the person who runs the import
         */
        record Unavailable(String reason) implements Fetched {}
    }
}
