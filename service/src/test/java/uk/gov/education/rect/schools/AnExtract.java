package uk.gov.education.rect.schools;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A GIAS extract for a test, in the true column layout. */
public final class AnExtract {

    static final List<String> COLUMNS = List.of(
            "URN",
            "LA (code)",
            "LA (name)",
            "EstablishmentNumber",
            "EstablishmentName",
            "TypeOfEstablishment (code)",
            "TypeOfEstablishment (name)",
            "EstablishmentStatus (code)",
            "EstablishmentStatus (name)",
            "OpenDate",
            "CloseDate",
            "PhaseOfEducation (code)",
            "PhaseOfEducation (name)",
            "UKPRN",
            "LastChangedDate",
            "Street",
            "Locality",
            "Address3",
            "Town",
            "Postcode",
            "SchoolWebsite",
            "MainEmail",
            "AlternativeEmail",
            "Section41Approved (name)",
            "DistrictAdministrative (code)",
            "DistrictAdministrative (name)",
            "Easting",
            "Northing",
            "PreviousLA (code)",
            "PreviousLA (name)");

    private final List<Map<String, String>> schools = new ArrayList<>();
    private final List<List<String>> links = new ArrayList<>();
    private final List<String> columns = new ArrayList<>(COLUMNS);
    private Charset charset = StandardCharsets.ISO_8859_1;
    private String prefix = "";

    /** An open community school, with some columns different. */
    public AnExtract school(int urn, String... different) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("URN", Integer.toString(urn));
        row.put("LA (code)", "201");
        row.put("LA (name)", "Example");
        row.put("EstablishmentNumber", "1234");
        row.put("EstablishmentName", "School " + urn);
        row.put("TypeOfEstablishment (name)", "Community school");
        row.put("EstablishmentStatus (name)", "Open");
        row.put("PhaseOfEducation (name)", "Primary");
        row.put("UKPRN", "10" + urn);
        row.put("Street", "1 High Street");
        row.put("Town", "Exampleton");
        row.put("Postcode", "EX1 1EX");
        row.put("Section41Approved (name)", "Not applicable");
        for (int i = 0; i < different.length; i += 2) {
            row.put(different[i], different[i + 1]);
        }
        schools.add(row);
        return this;
    }

    /** A link from one record to another. */
    public AnExtract link(int from, int to, String type) {
        links.add(List.of(Integer.toString(from), Integer.toString(to), "School " + to, type, "01-09-2026"));
        return this;
    }

    AnExtract without(String column) {
        columns.remove(column);
        return this;
    }

    AnExtract inUtf8WithByteOrderMark() {
        charset = StandardCharsets.UTF_8;
        prefix = "\uFEFF";
        return this;
    }

    /** Writes it into the folder. */
    public Path in(Path folder) {
        try {
            Path file = Files.createTempFile(folder, "extract", ".zip");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                zip.putNextEntry(new ZipEntry("ecf_tech.csv"));
                Writer writer = new OutputStreamWriter(zip, charset);
                writer.write(prefix);
                CsvWriter csv = CsvWriter.builder().build(writer);
                csv.writeRecord(columns);
                for (Map<String, String> school : schools) {
                    csv.writeRecord(columns.stream()
                            .map(column -> school.getOrDefault(column, ""))
                            .toList());
                }
                csv.flush();
                writer.flush();
                zip.closeEntry();
                zip.putNextEntry(new ZipEntry("links.csv"));
                CsvWriter linkCsv = CsvWriter.builder().build(new OutputStreamWriter(zip, charset));
                linkCsv.writeRecord("URN", "LinkURN", "LinkName", "LinkType", "LinkEstablishedDate");
                links.forEach(linkCsv::writeRecord);
                linkCsv.flush();
                zip.closeEntry();
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
