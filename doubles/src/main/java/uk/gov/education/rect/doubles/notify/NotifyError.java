package uk.gov.education.rect.doubles.notify;

import java.util.List;
import java.util.Map;
import uk.gov.education.rect.doubles.http.Reply;

/** An error as Notify answers it (spec 07 §5.1). */
final class NotifyError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    private NotifyError(int status, String error, String message) {
        super(message, null, false, false);
        this.status = status;
        this.error = error;
    }

    static NotifyError validation(String message) {
        return new NotifyError(400, "ValidationError", message);
    }

    static NotifyError badRequest(String message) {
        return new NotifyError(400, "BadRequestError", message);
    }

    static NotifyError auth(String message) {
        return new NotifyError(403, "AuthError", message);
    }

    static NotifyError unauthorised(String message) {
        return new NotifyError(401, "AuthError", message);
    }

    static NotifyError notFound() {
        return new NotifyError(404, "NoResultFound", "No result found");
    }

    Reply reply() {
        return Reply.json(
                status,
                Map.of(
                        "status_code",
                        status,
                        "errors",
                        List.of(Map.of("error", error, "message", String.valueOf(getMessage())))));
    }
}
