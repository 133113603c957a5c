package uk.gov.education.rect.leadproviderapi.requests;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** Ends a request with an error answer. The catalogue of API-ERR-02. */
public final class ApiRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<ApiError> errors;
    private final transient Set<HttpMethod> allowed;

    private ApiRefused(HttpStatus status, List<ApiError> errors) {
        this(status, errors, Set.of());
    }

    private ApiRefused(HttpStatus status, List<ApiError> errors, Set<HttpMethod> allowed) {
        super(status + " " + errors, null, false, false);
        this.status = status;
        this.errors = List.copyOf(errors);
        this.allowed = allowed;
    }

    /** The body does not have the documented structure (API-REQ-01), or is not JSON (API-REQ-04). */
    public static ApiRefused body() {
        return badRequest("The body must be JSON of the documented structure: see the API documentation");
    }

    /** The parameters cannot be read: badly encoded, or too many. */
    public static ApiRefused parameters() {
        return badRequest("The parameters of the request cannot be read");
    }

    /** API-PAG-02. */
    public static ApiRefused page() {
        return badRequest("page[page] and page[per_page] must be positive numbers");
    }

    /** API-UPD-01. */
    public static ApiRefused updatedSince() {
        return badRequest("The filter '#/updated_since' must be a valid ISO 8601 date or date-time");
    }

    /** A parameter that takes one value was sent as a list or an object (03 §34 no. 28). */
    public static ApiRefused oneValue(String parameter) {
        return badRequest("The parameter '#/" + parameter + "' takes a single value");
    }

    /** API-IDE-02: the key is longer than keys can be. */
    static ApiRefused idempotencyKey() {
        return badRequest("The Idempotency-Key must have at most 255 characters");
    }

    /** API-IDE-02: with this key something else was asked for. */
    static ApiRefused idempotencyKeyUsed() {
        return unprocessable(List.of(new ApiError(
                IdempotencyKeys.HEADER,
                "This Idempotency-Key was sent with another path or body: use a new key for it")));
    }

    /** 03 §34 no. 55: the header says neither yes nor no. */
    static ApiRefused dryRun() {
        return badRequest("The header Dry-Run must be true or false");
    }

    /** 03 §34 no. 54: the cursor is none that a change had. */
    public static ApiRefused cursor() {
        return badRequest("The parameter '#/since' must be the cursor of a change");
    }

    /** API-FIL-01. */
    public static ApiRefused filterShape() {
        return badParameter("The filter must be a hash, such as filter[cohort]=2025");
    }

    /** API-FIL-05. */
    public static ApiRefused filterMissing(String name) {
        return badParameter("The request must include the filter '#/" + name + "'");
    }

    /** Unknown, or not for this lead provider: which of the two is never said. */
    public static ApiRefused notFound() {
        return new ApiRefused(
                HttpStatus.NOT_FOUND, List.of(new ApiError("Resource not found", "Nothing matches the given details")));
    }

    /** 03 §34 no. 57: the id is an old one of a participant that the lead provider may see under another. */
    public static ApiRefused mergedInto(UUID survivor) {
        return new ApiRefused(
                HttpStatus.NOT_FOUND,
                List.of(new ApiError(
                        "Resource not found",
                        "The participant with this id was merged into " + survivor + ": use that id")));
    }

    /** Whether it says that there is nothing. */
    public boolean isNotFound() {
        return status == HttpStatus.NOT_FOUND;
    }

    /** The path is known, but not with this method (API-RTE-04). */
    static ApiRefused method(Set<HttpMethod> allowed) {
        return new ApiRefused(
                HttpStatus.METHOD_NOT_ALLOWED,
                List.of(new ApiError("Method not allowed", "This path takes other methods: see the Allow header")),
                allowed);
    }

    /** What a use case refuses, one entry for each message. */
    public static ApiRefused unprocessable(List<ApiError> errors) {
        return new ApiRefused(HttpStatus.UNPROCESSABLE_CONTENT, errors);
    }

    private static ApiRefused badRequest(String detail) {
        return new ApiRefused(HttpStatus.BAD_REQUEST, List.of(new ApiError("Bad request", detail)));
    }

    private static ApiRefused badParameter(String detail) {
        return new ApiRefused(HttpStatus.BAD_REQUEST, List.of(new ApiError("Bad parameter", detail)));
    }

    HttpStatus status() {
        return status;
    }

    List<ApiError> errors() {
        return errors;
    }

    /** With which methods the path is known; none unless that is what is wrong. */
    Set<HttpMethod> allowed() {
        return allowed;
    }
}
