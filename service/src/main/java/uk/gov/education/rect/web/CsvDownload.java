package uk.gov.education.rect.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/**
 * A list as a file that spreadsheets open: written row by row as it is read, and with nothing in it that a spreadsheet
 * would take for a formula, whatever people have typed (SJ-X-54).
 *
 * @param file its name, without the ending
 * @param columns the first row
 * @param rows is given a writer of rows, one value for each column; null stands for nothing
 */
public record CsvDownload(String file, List<String> columns, Consumer<Rows> rows) implements View {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n|%";

    /** Takes one row. */
    public interface Rows {

        /** One value for each column. */
        void row(@Nullable String... values);
    }

    @Override
    public String getContentType() {
        return "text/csv;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(getContentType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + ".csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Writer out = response.getWriter();
        // so that spreadsheets read names with accents
        out.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(columns);
        rows.accept(values ->
                csv.writeRecord(Arrays.stream(values).map(CsvDownload::harmless).toArray(String[]::new)));
        csv.flush();
    }

    /** The value, or the value after an apostrophe where a spreadsheet would calculate with it. */
    public static String harmless(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return STARTS_A_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
