package uk.gov.education.rect.doubles.gias;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.gov.education.rect.doubles.Browser;
import uk.gov.education.rect.doubles.world.SampleWorld;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GiasDoubleTest {

    private final SampleWorld world = SampleWorld.load();
    private final Browser browser = new Browser();
    private GiasDouble gias;

    @BeforeAll
    void start() {
        gias = GiasDouble.start(0, world);
    }

    @AfterAll
    void stop() {
        gias.close();
        browser.close();
    }

    @AfterEach
    void reset() {
        gias.server().reset();
    }

    @Test
    @DisplayName("GIAS §4.1: the answer is an envelope that includes the ZIP as the second part")
    void the_answer_carries_the_zip() throws Exception {
        HttpResponse<byte[]> response = getExtract(GiasDouble.USER, GiasDouble.PASSWORD, GiasDouble.EXTRACT_ID, true);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("multipart/related");
        String text = new String(response.body(), StandardCharsets.ISO_8859_1);
        assertThat(text).contains("href=\"cid:extract.zip@doubles.example.test\"");
        int part = text.indexOf("Content-Id: <extract.zip@doubles.example.test>");
        int from = text.indexOf("\r\n\r\n", part) + 4;
        int to = text.lastIndexOf("\r\n--uuid:");
        Map<String, byte[]> files = files(Arrays.copyOfRange(response.body(), from, to));
        assertThat(files).containsOnlyKeys("ecf_tech.csv", "links.csv", "groups.csv", "groupLinks.csv");
    }

    @Test
    @DisplayName("GIAS §4.2: the columns are those of the extract, in order, in ISO-8859-1 with CRLF")
    void the_columns_are_those_of_the_extract() throws Exception {
        byte[] csv =
                schools(files(browser.bytes(gias.uri().resolve("/extract.zip")).body()));
        String text = new String(csv, StandardCharsets.ISO_8859_1);

        assertThat(text)
                .startsWith("URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (code),"
                        + "TypeOfEstablishment (name),EstablishmentStatus (code),EstablishmentStatus (name),"
                        + "OpenDate,CloseDate,PhaseOfEducation (code),PhaseOfEducation (name),UKPRN,"
                        + "LastChangedDate,Street,Locality,Address3,Town,Postcode,SchoolWebsite,MainEmail,"
                        + "AlternativeEmail,Section41Approved (name),DistrictAdministrative (code),"
                        + "DistrictAdministrative (name),Easting,Northing,PreviousLA (code),PreviousLA (name)\r\n")
                .contains("St Zoë's Catholic Primary School", "\"The \"\"Old Mill\"\" School, Upper Field\"");
        assertThat(rows(csv)).hasSize(world.schools().size());
    }

    @Test
    @DisplayName("GIAS §4.1: wrong credentials, a missing timestamp and an unknown extract are SOAP faults")
    void bad_requests_are_soap_faults() {
        assertFault(
                getExtract("nobody", GiasDouble.PASSWORD, GiasDouble.EXTRACT_ID, true), "wsse:FailedAuthentication");
        assertFault(getExtract(GiasDouble.USER, "wrong", GiasDouble.EXTRACT_ID, true), "wsse:FailedAuthentication");
        assertFault(getExtract(GiasDouble.USER, GiasDouble.PASSWORD, GiasDouble.EXTRACT_ID, false), "Timestamp");
        assertFault(getExtract(GiasDouble.USER, GiasDouble.PASSWORD, "1", true), "No extract with id 1");
    }

    @Test
    @DisplayName("§16.4: a large extract holds the rows asked for, each URN and UKPRN once, the same every time")
    void a_large_extract_is_deterministic() throws Exception {
        URI large = gias.uri().resolve("/extract.zip?rows=5000");
        byte[] first = schools(files(browser.bytes(large).body()));
        byte[] second = schools(files(browser.bytes(large).body()));

        assertThat(first).isEqualTo(second);
        List<NamedCsvRecord> rows = rows(first);
        assertThat(rows).hasSize(5_000);
        assertThat(new HashSet<>(rows.stream().map(row -> row.getField("URN")).toList()))
                .hasSize(5_000);
        assertThat(new HashSet<>(rows.stream().map(row -> row.getField("UKPRN")).toList()))
                .hasSize(5_000);
        assertThat(rows.stream()
                        .filter(row ->
                                row.getField("EstablishmentStatus (name)").equals("Open"))
                        .count())
                .isGreaterThan(4_000);
    }

    @Test
    @DisplayName("§16.4: flaws: without links, without a column, with bad rows, with a path in a name, as HTML")
    void the_extract_can_be_flawed() throws Exception {
        assertThat(flawed("no-links-file")).doesNotContainKey("links.csv").containsKey("ecf_tech.csv");
        assertThat(new String(schools(flawed("missing-column")), StandardCharsets.ISO_8859_1))
                .doesNotContain("TypeOfEstablishment (name)");
        assertThat(rows(schools(flawed("bad-rows")))).hasSize(world.schools().size() + 4);
        assertThat(rows(schools(flawed("no-rows")))).isEmpty();
        assertThat(rows(schools(flawed("many-rows-missing"))))
                .hasSize(world.schools().size() * 6 / 10);
        assertThat(flawed("path-in-entry-name")).containsKey("../ecf_tech.csv");
        browser.json("POST", gias.uri().resolve("/__admin/flaw"), "{\"flaw\":\"html-instead\"}");
        assertThat(getExtract(GiasDouble.USER, GiasDouble.PASSWORD, GiasDouble.EXTRACT_ID, true)
                        .body())
                .asString(StandardCharsets.UTF_8)
                .contains("<html");
    }

    @Test
    @DisplayName("GIAS §4.1: the WSDL names the operation and where to call it")
    void the_wsdl_names_the_operation() {
        assertThat(browser.get(gias.wsdlUri()).body())
                .contains("http://ws.edubase.texunatech.com/GetExtract", gias.uri() + "/edubase/service");
    }

    private static byte[] schools(Map<String, byte[]> files) {
        return Optional.ofNullable(files.get("ecf_tech.csv")).orElseThrow();
    }

    private Map<String, byte[]> flawed(String flaw) throws IOException {
        browser.json("POST", gias.uri().resolve("/__admin/flaw"), "{\"flaw\":\"" + flaw + "\"}");
        return files(browser.bytes(gias.uri().resolve("/extract.zip")).body());
    }

    private HttpResponse<byte[]> getExtract(String user, String password, String id, boolean timestamp) {
        String security = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-";
        String body = """
                <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/" xmlns:e="http://ws.edubase.texunatech.com">
                <soap:Header><w:Security xmlns:w="%1$ssecext-1.0.xsd" xmlns:u="%1$sutility-1.0.xsd">%2$s
                <w:UsernameToken><w:Username>%3$s</w:Username><w:Password>%4$s</w:Password></w:UsernameToken>
                </w:Security></soap:Header>
                <soap:Body><e:GetExtract><e:Id>%5$s</e:Id></e:GetExtract></soap:Body></soap:Envelope>
                """.formatted(security, timestamp ? "<u:Timestamp/>" : "", user, password, id);
        return browser.postBytes(gias.uri().resolve("/edubase/service"), body, "text/xml; charset=utf-8");
    }

    private static void assertFault(HttpResponse<byte[]> response, String text) {
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).asString(StandardCharsets.UTF_8).contains("soap:Fault", text);
    }

    private static List<NamedCsvRecord> rows(byte[] csv) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new String(csv, StandardCharsets.ISO_8859_1))) {
            return reader.stream().toList();
        }
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
