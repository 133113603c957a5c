package uk.gov.education.rect.leadproviderapi.requests;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * How a request that changes something is to be treated.
 *
 * @param idempotencyKey API-IDE-02: what tells it from any other when it is sent again; null when none came
 * @param dryRun 03 §34 no. 55: whether nothing is to be kept of it
 */
public record WriteHeaders(@Nullable String idempotencyKey, boolean dryRun) {

    /** The header that asks to keep nothing, and says so in the answer. */
    public static final String DRY_RUN = "Dry-Run";

    /** @throws ApiRefused when {@code Dry-Run} is something else than true or false: nothing is changed on a guess */
    static WriteHeaders of(HttpServletRequest request) {
        String dryRun = request.getHeader(DRY_RUN);
        if (dryRun == null || dryRun.isBlank() || dryRun.strip().equals("false")) {
            return new WriteHeaders(request.getHeader(IdempotencyKeys.HEADER), false);
        }
        if (!dryRun.strip().equals("true")) {
            throw ApiRefused.dryRun();
        }
        return new WriteHeaders(request.getHeader(IdempotencyKeys.HEADER), true);
    }
}
