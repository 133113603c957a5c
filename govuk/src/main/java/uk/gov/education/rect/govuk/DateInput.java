package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A date in three fields.
 *
 * @param id start of the ids of the fields; the first is linked as {@link #fieldId()}
 * @param namePrefix start of the names of the fields
 * @param items the fields where they are not day, month and year
 * @param day replaces what is usual for the day
 * @param month replaces what is usual for the month
 * @param year replaces what is usual for the year
 * @param values what was typed before, by the full name of the field
 */
@RecordBuilder
public record DateInput(
        String id,
        @Nullable String namePrefix,
        @Nullable Fieldset fieldset,
        @Nullable Hint hint,
        @Nullable ErrorMessage errorMessage,
        List<Item> items,
        @Nullable Item day,
        @Nullable Item month,
        @Nullable Item year,
        Map<String, String> values,
        @Nullable FormGroup formGroup,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements DateInputBuilder.With, FormField {
    private static final String ERROR = "govuk-input--error";
    private static final String WIDTH = "govuk-input--width-";

    /**
     * One of the fields.
     *
     * @param label the name with a capital letter unless set
     * @param error whether this field is the one in error; where no field says so, all are
     */
    @RecordBuilder
    public record Item(
            @Nullable String name,
            @Nullable String label,
            @Nullable String id,
            @Nullable String value,
            @Nullable Boolean error,
            @Nullable String inputmode,
            @Nullable String autocomplete,
            @Nullable String pattern,
            @Nullable String classes,
            @Nullable Attributes attributes)
            implements DateInputItemBuilder.With {
        /** A field with this name. */
        public static Item of(String name) {
            return DateInputItemBuilder.builder().name(name).build();
        }

        boolean isInError() {
            return Boolean.TRUE.equals(error) || (classes != null && classes.contains(ERROR));
        }
    }

    /** A date whose fields are named {@code id-day}, {@code id-month} and {@code id-year}. */
    public static DateInput of(String id, String legend) {
        return of(id, Fieldset.of(legend));
    }

    /** A date whose fields are named {@code id-day}, {@code id-month} and {@code id-year}. */
    public static DateInput of(String id, Fieldset fieldset) {
        return DateInputBuilder.builder()
                .id(id)
                .namePrefix(id)
                .fieldset(fieldset)
                .build();
    }

    /** This date as it was typed before, right or wrong. */
    public DateInput typed(@Nullable String dayText, @Nullable String monthText, @Nullable String yearText) {
        return withDay(new Item("day", null, null, dayText, null, null, null, null, null, null))
                .withMonth(new Item("month", null, null, monthText, null, null, null, null, null, null))
                .withYear(new Item("year", null, null, yearText, null, null, null, null, null, null));
    }

    /** This date with a hint. */
    public DateInput withHint(String text) {
        return withHint(Hint.of(text));
    }

    /** This date with what is wrong with it, or as it is if the text is null. */
    public DateInput withError(@Nullable String text) {
        return text == null ? this : withErrorMessage(ErrorMessage.of(text));
    }

    @Override
    public String fieldId() {
        return id;
    }

    /** The id of the first field, which an error summary links to. */
    public String firstFieldId() {
        return inputs().getFirst().fieldId();
    }

    @Override
    public @Nullable String describedBy() {
        return fieldset == null ? null : fieldset.describedBy();
    }

    /** The fields, complete with what is usual for each. */
    public List<Input> inputs() {
        List<Part> parts = List.of(part("day", day, 2), part("month", month, 2), part("year", year, 4));
        List<Item> shown = items.isEmpty() ? parts.stream().map(Part::item).toList() : items;
        boolean anyInError = shown.stream().anyMatch(Item::isInError);
        return shown.stream().map(item -> input(item, parts, anyInError)).toList();
    }

    private Part part(String usualName, @Nullable Item own, int width) {
        if (own == null) {
            Item usual = DateInputItemBuilder.builder()
                    .name(usualName)
                    .value(values.get(usualName))
                    .build();
            return new Part(usualName, usual, width);
        }
        return new Part(usualName, own.name() == null ? own.withName(usualName) : own, width);
    }

    private Input input(Item item, List<Part> parts, boolean anyInError) {
        Part part = parts.stream().filter(p -> p.isFor(item)).findFirst().orElse(null);
        String name = Markup.or(item.name(), part == null ? "" : part.usualName());
        String fullName = namePrefix == null ? name : namePrefix + "-" + name;
        String value = item.value() != null
                ? item.value()
                : part == null ? null : part.item().value();
        return InputBuilder.builder()
                .label(Label.of(Markup.or(item.label(), capitalised(name))).withClasses("govuk-date-input__label"))
                .id(Markup.or(item.id(), id + "-" + name))
                .classes(Markup.classes("govuk-date-input__input", inputClasses(item, part, anyInError)))
                .name(fullName)
                .value(value == null ? values.get(fullName) : value)
                .type("text")
                .inputmode(Markup.or(item.inputmode(), "numeric"))
                .autocomplete(item.autocomplete())
                .pattern(item.pattern())
                .attributes(item.attributes())
                .build();
    }

    private String inputClasses(Item item, @Nullable Part part, boolean anyInError) {
        String own = Markup.or(item.classes(), "");
        boolean allInError = errorMessage != null && !anyInError && !Boolean.FALSE.equals(item.error());
        return Markup.classes(
                Markup.when(!own.contains(ERROR) && (item.isInError() || allInError), ERROR),
                Markup.when(!own.contains(WIDTH), WIDTH + (part == null ? 2 : part.width())),
                own);
    }

    private static String capitalised(String name) {
        return name.isEmpty()
                ? name
                : name.substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** What is usual for the day, the month or the year. */
    private record Part(String usualName, Item item, int width) {
        boolean isFor(Item other) {
            return other.name() != null
                    && (other.name().equals(usualName) || other.name().equals(item.name()));
        }
    }
}
