package uk.gov.education.rect.doubles.faults;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.doubles.http.BadRequest;

/**
 * A fault rule, as posted to {@code /__admin/faults}. Everything but {@code mode} may be left out.
 *
 * @param name a label; a new fault of the same name replaces the old one
 * @param method only requests with this method
 * @param path only requests whose path starts so
 * @param operation only this operation (names are listed on the home page)
 * @param mode what happens
 * @param status for {@code status}: the code, 503 when left out
 * @param body for {@code status}: the body, a JSON problem when left out
 * @param latencyMs milliseconds to wait first, in any mode; 5,000 for {@code latency} when left out
 * @param retryAfterSeconds for {@code rate_limit}: the header, 30 when left out
 * @param times how many requests it hits; left out: until cleared
 */
public record Fault(
        @Nullable String name,
        @Nullable String method,
        @Nullable String path,
        @Nullable String operation,
        Mode mode,
        @Nullable Integer status,
        @Nullable String body,
        @Nullable Integer latencyMs,
        @Nullable Integer retryAfterSeconds,
        @Nullable Integer times) {

    /** What a fault does to a request. */
    public enum Mode {
        /** Answers with a status code without doing the work. */
        status,
        /** Waits, then answers as usual. */
        latency,
        /** Closes the connection without doing the work. */
        drop,
        /** Does the work, then closes the connection: the caller cannot know it was done. */
        drop_after,
        /** Does the work and cuts the answer off half way. */
        malformed,
        /** Answers 429 with {@code Retry-After}. */
        rate_limit
    }

    public Fault {
        if (mode == null) {
            throw new BadRequest("mode is missing: one of status, latency, drop, drop_after, malformed, rate_limit");
        }
        if (times != null && times < 1) {
            throw new BadRequest("times must be 1 or more");
        }
        if (latencyMs == null) {
            latencyMs = mode == Mode.latency ? 5_000 : 0;
        }
    }

    /** A fault on every request until it is cleared. */
    public static Fault always(String name, Mode mode) {
        return new Fault(name, null, null, null, mode, null, null, null, null, null);
    }

    /** The same, only for paths that start so. */
    public Fault onPath(String prefix) {
        return new Fault(name, method, prefix, operation, mode, status, body, latencyMs, retryAfterSeconds, times);
    }

    /** The same, only for the next requests. */
    public Fault times(int requests) {
        return new Fault(name, method, path, operation, mode, status, body, latencyMs, retryAfterSeconds, requests);
    }

    /** The same with another status code. */
    public Fault answering(int code) {
        return new Fault(name, method, path, operation, mode, code, body, latencyMs, retryAfterSeconds, times);
    }

    /** The same, waiting so many milliseconds first. */
    public Fault after(int milliseconds) {
        return new Fault(name, method, path, operation, mode, status, body, milliseconds, retryAfterSeconds, times);
    }

    boolean hits(String requestMethod, String requestPath, String requestOperation) {
        return (method == null || method.toUpperCase(Locale.ROOT).equals(requestMethod))
                && (path == null || requestPath.startsWith(path))
                && (operation == null || operation.equals(requestOperation));
    }
}
