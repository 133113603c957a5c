package uk.gov.education.rect.integrations.trs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.teachers.InductionStatusWrites.Operation;

/** The body of a write: all four keys, always (spec 07 §3.7). */
final class InductionWriteBody {

    private static final DateTimeFormatter THREE_DECIMALS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final JsonMapper json = JsonMapper.builder().build();

    /** @param modifiedOn when the person acted (TRS-11) */
    byte[] of(Operation operation, Instant modifiedOn) {
        Map<String, @Nullable String> body = new LinkedHashMap<>();
        body.put("status", operation.status().code());
        body.put("startDate", text(operation.start()));
        body.put("completedDate", text(operation.completion()));
        body.put("modifiedOn", THREE_DECIMALS.format(modifiedOn));
        return json.writeValueAsBytes(body);
    }

    private static @Nullable String text(@Nullable Object date) {
        return date == null ? null : date.toString();
    }
}
