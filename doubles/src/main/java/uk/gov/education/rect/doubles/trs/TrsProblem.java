package uk.gov.education.rect.doubles.trs;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.doubles.http.Reply;

/** Answers of TRS other than success (spec 07 §3.2, §3.7). */
final class TrsProblem {

    private TrsProblem() {}

    static Reply of(int status, int errorCode, String title, @Nullable String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("title", title);
        if (detail != null) {
            problem.put("detail", detail);
        }
        problem.put("status", status);
        problem.put("errorCode", errorCode);
        return Reply.problem(status, problem);
    }

    static Reply notFound(String criteria) {
        return of(404, 10001, "Person not found.", criteria);
    }

    static Reply gone(String trn) {
        return of(410, 10058, "Person is inactive.", "TRN: '" + trn + "'");
    }

    static Reply invalid(String field, String message) {
        return Reply.problem(
                400,
                Map.of(
                        "title",
                        "One or more validation errors occurred.",
                        "status",
                        400,
                        "errors",
                        Map.of(field, new String[] {message})));
    }

    static Reply rateLimited(int limit, long secondsLeft) {
        return Reply.problem(
                        429,
                        Map.of(
                                "title",
                                "API calls quota exceeded.",
                                "detail",
                                limit + " requests per 60 seconds are allowed. Try again in " + secondsLeft
                                        + " seconds.",
                                "status",
                                429))
                .with("Retry-After", Long.toString(secondsLeft));
    }
}
