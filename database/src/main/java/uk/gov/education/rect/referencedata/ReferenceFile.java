package uk.gov.education.rect.referencedata;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One CSV file with a header line.
 *
 * @param name file name, for messages
 * @param content the text of the file
 */
record ReferenceFile(String name, String content) {

    /** SHA-256 of the content, in hexadecimal. */
    String checksum() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * Reads every line below the header.
     *
     * @param header the columns the file must have, in order
     * @param key what makes a row the same as another; no two rows may share it
     * @throws MalformedReferenceFileException if the header differs, a line has too many or few fields, or two rows are
     *     the same
     */
    <R> List<R> rows(List<String> header, Function<ReferenceRow, R> read, Function<R, Object> key) {
        List<R> rows = new ArrayList<>();
        Set<Object> keys = new HashSet<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(content)) {
            boolean first = true;
            for (CsvRecord line : reader) {
                if (first) {
                    checkHeader(header, line);
                    first = false;
                } else {
                    ReferenceRow row = new ReferenceRow(name, header, line.getFields(), line.getStartingLineNumber());
                    R value = read.apply(row);
                    if (!keys.add(key.apply(value))) {
                        throw row.malformed("repeats an earlier line");
                    }
                    rows.add(value);
                }
            }
        } catch (CsvParseException e) {
            throw new MalformedReferenceFileException(name, "not readable as CSV: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
        if (rows.isEmpty()) {
            throw new MalformedReferenceFileException(name, 1, "has no rows");
        }
        return rows;
    }

    private void checkHeader(List<String> header, CsvRecord line) {
        if (!line.getFields().equals(header)) {
            throw new MalformedReferenceFileException(
                    name, line.getStartingLineNumber(), "the header must be " + String.join(",", header));
        }
    }
}
