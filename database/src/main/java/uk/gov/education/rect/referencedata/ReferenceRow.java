package uk.gov.education.rect.referencedata;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.EnumType;
import org.jspecify.annotations.Nullable;

/** One line of a {@link ReferenceFile}; every reader fails naming file, line, column and value. */
final class ReferenceRow {

    private final String file;
    private final List<String> header;
    private final List<String> fields;
    private final long line;

    ReferenceRow(String file, List<String> header, List<String> fields, long line) {
        this.file = file;
        this.header = header;
        this.fields = fields;
        this.line = line;
        if (fields.size() != header.size()) {
            throw malformed("has " + fields.size() + " fields instead of " + header.size());
        }
    }

    MalformedReferenceFileException malformed(String problem) {
        return new MalformedReferenceFileException(file, line, problem);
    }

    String text(String column) {
        return required(column, value -> value, "text");
    }

    @Nullable
    String optionalText(String column) {
        return optional(column, value -> value, "text");
    }

    LocalDate date(String column) {
        return required(column, LocalDate::parse, "a date such as 2025-06-01");
    }

    @Nullable
    LocalDate optionalDate(String column) {
        return optional(column, LocalDate::parse, "a date such as 2025-06-01");
    }

    int integer(String column) {
        return required(column, Integer::valueOf, "a whole number");
    }

    @Nullable
    Integer optionalInteger(String column) {
        return optional(column, Integer::valueOf, "a whole number");
    }

    BigDecimal decimal(String column) {
        return required(column, BigDecimal::new, "a number");
    }

    @Nullable
    BigDecimal optionalDecimal(String column) {
        return optional(column, BigDecimal::new, "a number");
    }

    @Nullable
    UUID optionalUuid(String column) {
        return optional(column, UUID::fromString, "a UUID");
    }

    boolean truth(String column) {
        return switch (text(column)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw notA(column, "true or false");
        };
    }

    <E extends Enum<E> & EnumType> E oneOf(Class<E> type, String column) {
        String value = text(column);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.getLiteral().equals(value))
                .findFirst()
                .orElseThrow(() -> notA(column, "one of the values of " + type.getSimpleName()));
    }

    /** Values separated by bars. */
    List<String> list(String column) {
        return List.of(text(column).split("\\|"));
    }

    private <T> T required(String column, Function<String, T> parse, String wanted) {
        T value = optional(column, parse, wanted);
        if (value == null) {
            throw malformed(column + " is empty");
        }
        return value;
    }

    private <T> @Nullable T optional(String column, Function<String, T> parse, String wanted) {
        String value = value(column);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return parse.apply(value);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw notA(column, wanted);
        }
    }

    private MalformedReferenceFileException notA(String column, String wanted) {
        return malformed(column + " '" + value(column) + "' is not " + wanted);
    }

    private String value(String column) {
        return fields.get(header.indexOf(column)).strip();
    }
}
