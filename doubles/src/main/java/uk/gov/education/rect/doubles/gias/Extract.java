package uk.gov.education.rect.doubles.gias;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.doubles.world.School;

/**
 * The ZIP that GIAS delivers: {@code ecf_tech.csv} and {@code links.csv}, with {@code groups.csv} and {@code
 * groupLinks.csv} beside them, in ISO-8859-1 with CRLF (spec 07 §4.1).
 */
final class Extract {

    private final SampleWorld world;
    private final DayScript script;

    Extract(SampleWorld world, DayScript script) {
        this.world = world;
        this.script = script;
    }

    /**
     * The extract with so many schools; the sample schools alone when that is not more than their number.
     *
     * @param wanted what is wrong with it; when nothing is, then what the day script has wrong
     */
    byte[] zip(int rows, ExtractFlaw wanted) {
        ExtractFlaw flaw = wanted == ExtractFlaw.NONE ? script.flaw() : wanted;
        List<School> schools = new ArrayList<>(world.schools());
        schools.addAll(script.schools());
        if (rows > schools.size()) {
            schools.addAll(new GeneratedSchools(world.schools()).first(rows - schools.size()));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.BEST_SPEED);
            String schoolsName = flaw == ExtractFlaw.PATH_IN_ENTRY_NAME ? "../ecf_tech.csv" : "ecf_tech.csv";
            entry(zip, schoolsName, csv -> writeSchools(csv, schools, flaw));
            if (flaw != ExtractFlaw.NO_LINKS_FILE) {
                entry(zip, "links.csv", this::writeLinks);
            }
            entry(zip, "groups.csv", csv -> csv.writeRecord("Group UID", "Group Name", "Group Type"));
            entry(zip, "groupLinks.csv", csv -> csv.writeRecord("URN", "Group UID", "Joined date"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeSchools(CsvWriter csv, List<School> schools, ExtractFlaw flaw) {
        List<String> header = schools.getFirst().columns().sequencedKeySet().stream()
                .filter(column -> flaw != ExtractFlaw.MISSING_COLUMN || !column.equals("TypeOfEstablishment (name)"))
                .toList();
        csv.writeRecord(header);
        if (flaw == ExtractFlaw.NO_ROWS) {
            return;
        }
        int kept = flaw == ExtractFlaw.MANY_ROWS_MISSING ? schools.size() * 6 / 10 : schools.size();
        schools.stream()
                .limit(kept)
                .forEach(school ->
                        csv.writeRecord(header.stream().map(school::column).toList()));
        if (flaw == ExtractFlaw.BAD_ROWS) {
            School pattern = schools.getFirst();
            csv.writeRecord(broken(header, pattern, "URN", "not a number"));
            csv.writeRecord(broken(header, pattern, "TypeOfEstablishment (name)", "School of a type nobody knows"));
            csv.writeRecord(broken(header, pattern, "OpenDate", "31-02-2020"));
            csv.writeRecord(broken(header, pattern, "LA (code)", ""));
        }
    }

    private static List<String> broken(List<String> header, School pattern, String column, String value) {
        return header.stream()
                .map(name -> {
                    if (name.equals(column)) {
                        return value;
                    }
                    return name.equals("URN") ? "7" + (10_000 + header.indexOf(column)) : pattern.column(name);
                })
                .toList();
    }

    private void writeLinks(CsvWriter csv) {
        csv.writeRecord("URN", "LinkURN", "LinkName", "LinkType", "LinkEstablishedDate");
        Stream.concat(world.links().stream(), script.links().stream())
                .forEach(link -> csv.writeRecord(
                        link.urn(), link.linkUrn(), link.linkName(), link.linkType(), link.establishedDate()));
    }

    private static void entry(ZipOutputStream zip, String name, Consumer<CsvWriter> content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.ISO_8859_1);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        content.accept(csv);
        csv.flush();
        writer.flush();
        zip.closeEntry();
    }
}
