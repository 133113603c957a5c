package uk.gov.education.rect.web.journey;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values in the fields of one step's page, as typed or as filled in beforehand. Fields are named
 * {@code find_ect[trn]} on the wire (SJ-WIZ-02) and {@code trn} here.
 */
public final class Form {

    private static final Pattern NOT_PRINTABLE = Pattern.compile("\\p{Cntrl}");
    private static final Form EMPTY = new Form(Map.of());

    private final Map<String, String> values;

    private Form(Map<String, String> values) {
        this.values = values;
    }

    /** A form with nothing in it. */
    public static Form empty() {
        return EMPTY;
    }

    /**
     * The fields of a step among the parameters of a request; control characters and surrounding blanks are dropped.
     *
     * @param step the step, whose name is before the brackets
     */
    public static Form of(Enum<?> step, Map<String, String[]> parameters) {
        String prefix = stepKey(step) + "[";
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach((name, given) -> {
            if (name.startsWith(prefix) && given.length > 0) {
                String field = name.substring(prefix.length()).replace("]", "");
                values.put(field, NOT_PRINTABLE.matcher(given[0]).replaceAll("").strip());
            }
        });
        return new Form(values);
    }

    /** This form with a field filled in, or as it is when there is nothing to fill in. */
    public Form with(String field, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(field, value.toString());
        return new Form(more);
    }

    /** This form with a date filled in, or as it is when there is none. */
    public Form withDate(String field, @Nullable LocalDate date) {
        return date == null
                ? this
                : with(field + "-day", date.getDayOfMonth())
                        .with(field + "-month", date.getMonthValue())
                        .with(field + "-year", date.getYear());
    }

    /** What is in a field, empty text when nothing is. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is in a field, when something is. */
    public Optional<String> text(String field) {
        return Optional.of(value(field)).filter(value -> !value.isEmpty());
    }

    /** The record chosen in a field by its id; empty when none is, or what was sent is no id. */
    public Optional<Long> number(String field) {
        return text(field).filter(value -> value.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    /** What the three fields of a date amount to. */
    public DateAnswer date(String field) {
        return DateAnswer.of(value(field + "-day"), value(field + "-month"), value(field + "-year"));
    }

    /** A field's name on the wire: {@code find_ect[date_of_birth]}. */
    public static String name(Enum<?> step, String field) {
        return stepKey(step) + "[" + field + "]";
    }

    /** The id of a field's element: {@code date-of-birth}. */
    public static String id(String field) {
        return field.replace('_', '-');
    }

    private static String stepKey(Enum<?> step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
