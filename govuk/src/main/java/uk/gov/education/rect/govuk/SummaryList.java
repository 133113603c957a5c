package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts as pairs of key and value, each with what can be done about it.
 *
 * @param card puts the list on a card with a title
 */
@RecordBuilder
public record SummaryList(
        List<Row> rows,
        @Nullable Card card,
        @Nullable String classes,
        @Nullable Attributes attributes) implements SummaryListBuilder.With {
    /** One fact. */
    @RecordBuilder
    public record Row(
            @Nullable Words key,
            @Nullable Words value,
            List<Action> actions,
            @Nullable String keyClasses,
            @Nullable String valueClasses,
            @Nullable String actionsClasses,
            @Nullable String classes)
            implements SummaryListRowBuilder.With {
        public static Row of(String key, String value) {
            return of(key, Text.of(value));
        }

        public static Row of(String key, Words value) {
            return SummaryListRowBuilder.builder()
                    .key(Text.of(key))
                    .value(value)
                    .build();
        }

        /** This row with one more action. */
        public Row and(Action action) {
            return withActions(
                    Stream.concat(actions.stream(), Stream.of(action)).toList());
        }

        /** This row with a "Change" link; a screen reader adds what is changed, such as "start date". */
        public Row change(String href, String what) {
            return and(Action.of("Change", href, what));
        }
    }

    /** A link to do something about a fact or a card. */
    @RecordBuilder
    public record Action(
            @Nullable String href,
            @Nullable Words content,
            @Nullable String visuallyHiddenText,
            @Nullable String classes,
            @Nullable Attributes attributes)
            implements SummaryListActionBuilder.With {
        public static Action of(String text, String href, String visuallyHiddenText) {
            return SummaryListActionBuilder.builder()
                    .content(Text.of(text))
                    .href(href)
                    .visuallyHiddenText(visuallyHiddenText)
                    .build();
        }
    }

    /** A card around a list. */
    @RecordBuilder
    public record Card(
            @Nullable Words title,
            @Nullable Integer headingLevel,
            @Nullable String titleClasses,
            List<Action> actions,
            @Nullable String actionsClasses,
            @Nullable String classes,
            @Nullable Attributes attributes)
            implements SummaryListCardBuilder.With {
        public static Card of(String title, Action... actions) {
            return SummaryListCardBuilder.builder()
                    .title(Text.of(title))
                    .actions(List.of(actions))
                    .build();
        }
    }

    public static SummaryList of(Row... rows) {
        return of(List.of(rows));
    }

    public static SummaryList of(List<Row> rows) {
        return SummaryListBuilder.builder().rows(rows).build();
    }

    /** Whether the list has a column of actions. */
    public boolean anyRowHasActions() {
        return rows.stream().anyMatch(row -> !row.actions().isEmpty());
    }
}
