package uk.gov.education.rect.integrations.trs;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The error body of TRS, of which only the code is read: its detail may hold personal data. */
record Problem(@Nullable Integer errorCode) {

    /** The error code in a body, if it is such a body and has one. */
    static Optional<Integer> codeIn(JsonMapper json, byte[] body) {
        try {
            return Optional.ofNullable(json.readValue(body, Problem.class)).map(Problem::errorCode);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
