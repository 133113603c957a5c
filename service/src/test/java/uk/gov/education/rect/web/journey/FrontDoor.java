package uk.gov.education.rect.web.journey;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a walk sees a journey: as a browser does. */
public interface FrontDoor {

    /**
     * What came back.
     *
     * @param status HTTP status
     * @param location where a redirect leads, or null
     * @param back where the page's back link leads, or null
     * @param forward where the page's continue link leads, or null
     * @param errorLinks addresses in the error summary, each of which must be on the page
     */
    record Seen(
            int status,
            @Nullable String location,
            @Nullable String back,
            @Nullable String forward,
            java.util.List<String> errorLinks) {

        /** Whether a page was shown. */
        public boolean page() {
            return status == 200;
        }

        /** Whether the browser is sent elsewhere. */
        public boolean redirect() {
            return location != null;
        }
    }

    /** Begins a run; the address of its first page. */
    String start();

    /** Opens an address. */
    Seen get(String address);

    /** Sends a form to an address, fields by their names on the wire. */
    Seen post(String address, Map<String, String> fields);
}
