package uk.gov.education.rect.schools.extract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** One CSV file of the extract: ISO-8859-1 unless it starts with a byte order mark, columns found by name. */
public final class ExtractTable implements AutoCloseable {

    private final String name;
    private final CsvReader<NamedCsvRecord> rows;

    ExtractTable(String name, InputStream bytes) {
        this.name = name;
        this.rows = CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(false)
                // a row with too few or too many fields is that row's error, not the file's
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The file's name within the extract. */
    public String name() {
        return name;
    }

    /**
     * Hands over each row in turn; the header alone is a table without rows.
     *
     * @param required columns without which the file is of no use, where there are rows
     * @throws UnusableExtract when the file is damaged or lacks a required column
     */
    public void forEach(List<String> required, Consumer<ExtractRow> work) {
        try {
            Iterator<NamedCsvRecord> records = rows.iterator();
            if (!records.hasNext()) {
                return;
            }
            NamedCsvRecord first = records.next();
            requireColumns(required, first.getHeader());
            work.accept(new ExtractRow(first));
            while (records.hasNext()) {
                work.accept(new ExtractRow(records.next()));
            }
        } catch (CsvParseException | UncheckedIOException damaged) {
            throw new UnusableExtract(name + " is damaged: " + damaged.getMessage(), damaged);
        }
    }

    private void requireColumns(List<String> required, List<String> present) {
        List<String> missing =
                required.stream().filter(column -> !present.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new UnusableExtract(name + " lacks the column " + String.join(", ", missing));
        }
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
