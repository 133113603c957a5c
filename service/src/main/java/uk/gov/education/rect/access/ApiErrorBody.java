package uk.gov.education.rect.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The one shape of an error of the lead provider API (API-ERR-01; 03 §34 no. 29), for whoever refuses a request before an
 * operation sees it. Where the older service sent a single {@code error} key (401, 429 and failures), that key is kept
 * beside.
 */
public final class ApiErrorBody {

    private static final String CONTENT_TYPE = "application/json;charset=utf-8";

    private ApiErrorBody() {}

    /**
     * Ends a request with an error.
     *
     * @param status HTTP status
     * @param title kind of error; plain words without quotes, as is the detail
     * @param detail for a person to read
     */
    public static void send(HttpServletResponse response, int status, String title, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType(CONTENT_TYPE);
        response.getWriter().write(json(status, title, detail));
    }

    private static String json(int status, String title, String detail) {
        String errors = "\"errors\":[{\"title\":\"" + title + "\",\"detail\":\"" + detail + "\"}]";
        return status == 401 || status == 429 || status >= 500
                ? "{" + errors + ",\"error\":\"" + detail + "\"}"
                : "{" + errors + "}";
    }
}
