package uk.gov.education.rect.schools.extract;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row whose fields are read by the name of their column; a field that cannot be read is that row's error. */
public final class ExtractRow {

    private static final DateTimeFormatter WITH_HYPHENS = format("dd-MM-uuuu");
    private static final DateTimeFormatter WITH_SLASHES = format("dd/MM/uuuu");

    private final NamedCsvRecord fields;

    ExtractRow(NamedCsvRecord fields) {
        this.fields = fields;
    }

    /** The line on which the row starts; the header is line 1. */
    public long line() {
        return fields.getStartingLineNumber();
    }

    /** @throws UnusableRow when the row has more or fewer fields than the header */
    void requireComplete() {
        if (fields.getFieldCount() != fields.getHeader().size()) {
            throw new UnusableRow(
                    "",
                    "has " + fields.getFieldCount() + " fields instead of "
                            + fields.getHeader().size());
        }
    }

    /** The trimmed text, or null when blank or when there is no such column. */
    @Nullable
    String text(String column) {
        return fields.findField(column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    /** The trimmed text. */
    String requiredText(String column) {
        String text = text(column);
        if (text == null) {
            throw new UnusableRow(column, "is blank");
        }
        return text;
    }

    /** The whole number, or null when blank. */
    @Nullable
    Integer number(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw new UnusableRow(column, "is not a whole number");
        }
        return Integer.valueOf(text);
    }

    /** The whole number. */
    int requiredNumber(String column) {
        Integer number = number(column);
        if (number == null) {
            throw new UnusableRow(column, "is blank");
        }
        return number;
    }

    /** The date, written 31-12-2025 or, in older extracts, 31/12/2025; null when blank. */
    @Nullable
    LocalDate date(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text, text.indexOf('/') >= 0 ? WITH_SLASHES : WITH_HYPHENS);
        } catch (DateTimeException unreadable) {
            throw new UnusableRow(column, "is not a date");
        }
    }

    /** The thing of that name. */
    <T> T known(String column, Function<String, Optional<T>> lookUp) {
        return lookUp.apply(requiredText(column))
                .orElseThrow(() -> new UnusableRow(column, "is none of the known values"));
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    }
}
