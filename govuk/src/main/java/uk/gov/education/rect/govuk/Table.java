package uk.gov.education.rect.govuk;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts to compare and scan. */
@RecordBuilder
public record Table(
        List<Cell> head,
        List<List<Cell>> rows,
        @Nullable String caption,
        @Nullable String captionClasses,
        boolean firstCellIsHeader,
        @Nullable String classes,
        @Nullable Attributes attributes)
        implements TableBuilder.With {
    /**
     * One cell of the head or of a row.
     *
     * @param format {@code numeric} for a figure, else not set
     */
    @RecordBuilder
    public record Cell(
            @Nullable Words content,
            @Nullable String format,
            @Nullable Integer colspan,
            @Nullable Integer rowspan,
            @Nullable String classes,
            @Nullable Attributes attributes)
            implements TableCellBuilder.With {
        public static Cell of(String text) {
            return of(Text.of(text));
        }

        public static Cell of(Words content) {
            return TableCellBuilder.builder().content(content).build();
        }

        /** A figure, set to the right. */
        public static Cell numeric(String text) {
            return of(text).withFormat("numeric");
        }
    }

    /** A table with these column headings and no rows yet. */
    public static Table of(String caption, String... columns) {
        return TableBuilder.builder()
                .caption(caption)
                .captionClasses("govuk-table__caption--m")
                .head(Arrays.stream(columns).map(Cell::of).toList())
                .build();
    }

    /** This table with one more row. */
    public Table row(Cell... cells) {
        return withRows(Stream.concat(rows.stream(), Stream.of(List.of(cells))).toList());
    }
}
