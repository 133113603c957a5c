package uk.gov.education.rect.web.apiguidance;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changed in the OpenAPI document on a day.
 *
 * @param added operations that are new, as method and path
 * @param changed other differences, in words
 * @param removed operations that are gone
 */
public record ContractChange(LocalDate date, List<String> added, List<String> changed, List<String> removed) {

    /** All changes, newest first. */
    static List<ContractChange> all() {
        return ((List<?>) GuidanceText.yaml("guidance/contract-changes.yaml"))
                .stream().map(ContractChange::read).toList();
    }

    private static ContractChange read(Object entry) {
        if (entry instanceof Map<?, ?> change && change.get("date") instanceof Date date) {
            return new ContractChange(
                    date.toInstant().atZone(ZoneOffset.UTC).toLocalDate(),
                    texts(change.get("added")),
                    texts(change.get("changed")),
                    texts(change.get("removed")));
        }
        throw new IllegalArgumentException("a change of the contract needs a date: " + entry);
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> texts
                ? texts.stream().map(Object::toString).toList()
                : List.of();
    }
}
