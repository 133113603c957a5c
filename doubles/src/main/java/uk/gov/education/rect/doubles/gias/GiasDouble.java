package uk.gov.education.rect.doubles.gias;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import uk.gov.education.rect.doubles.DoublesSettings;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.http.BadRequest;
import uk.gov.education.rect.doubles.http.Call;
import uk.gov.education.rect.doubles.http.DoubleServer;
import uk.gov.education.rect.doubles.http.Html;
import uk.gov.education.rect.doubles.http.Json;
import uk.gov.education.rect.doubles.http.Reply;
import uk.gov.education.rect.doubles.world.SampleWorld;

/**
 * The extract service of Get Information About Schools: SOAP 1.1 whose answer carries the ZIP as a second MIME part
 * (spec 07 §4.1, §16.4).
 */
public final class GiasDouble implements AutoCloseable {

    /** User of the WS-Security header. */
    public static final String USER = "gias-user";

    /** Password of the WS-Security header. */
    public static final String PASSWORD = "gias-password";

    /** The one extract there is. */
    public static final String EXTRACT_ID = "13904";

    private static final String BOUNDARY = "uuid:5c1f0c2e-4e8b-4c8e-9d0a-0d0b1e5a0001";
    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

    private final DoubleServer server;
    private final Extract extract;
    private final AtomicInteger rows;
    private volatile ExtractFlaw flaw = ExtractFlaw.NONE;
    private final SampleWorld world;
    private final DayScript script;
    private final MovableClock clock;

    private GiasDouble(int port, SampleWorld world, MovableClock clock, int initialRows) {
        this.world = world;
        this.clock = clock;
        script = new DayScript(world);
        extract = new Extract(world, script);
        rows = new AtomicInteger(initialRows);
        server = new DoubleServer("Get Information About Schools", port, clock, this::home)
                .route("wsdl", "GET", "/edubase/schema/service.wsdl", call -> Reply.text(200, "text/xml", wsdl()))
                .route("get extract", "POST", "/edubase/service", this::getExtract)
                .route("extract file", "GET", "/extract.zip", this::download)
                .route("set rows", "POST", "/__admin/rows", call -> {
                    rows.set(number(call.form("rows").orElse("0")));
                    return Reply.seeOther("/");
                })
                .route("set flaw", "POST", "/__admin/flaw", this::setFlaw)
                .route("day", "GET", "/__admin/day", call -> Reply.json(200, Map.of("day", script.day())))
                .route("set day", "POST", "/__admin/day", this::setDay)
                .onReset(() -> {
                    script.stop();
                    rows.set(initialRows);
                    flaw = ExtractFlaw.NONE;
                });
    }

    /** Starts on that port (0: any free one) with the sample schools alone. */
    public static GiasDouble start(int port, SampleWorld world) {
        return start(port, world, DoublesSettings.defaults().clock(), 0);
    }

    /** Starts on that port (0: any free one) with so many schools, see {@link DoublesSettings#giasRows()}. */
    public static GiasDouble start(int port, SampleWorld world, MovableClock clock, int rows) {
        GiasDouble started = new GiasDouble(port, world, clock, rows);
        started.server.start();
        return started;
    }

    /** Base address. */
    public URI uri() {
        return server.uri();
    }

    /** Address of the WSDL, as {@code GIAS_API_SCHEMA} wants it. */
    public URI wsdlUri() {
        return uri().resolve("/edubase/schema/service.wsdl");
    }

    /**
     * Goes to a day of the script; -1 ends it.
     *
     * @throws BadRequest when the script has no such day
     */
    public void goToDay(int day) {
        if (day < -1 || day > DayScript.LAST) {
            throw new BadRequest("day must be between -1 and " + DayScript.LAST);
        }
        script.moveTo(day, LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London")));
    }

    /** Its server: faults, journal, reset. */
    public DoubleServer server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
    }

    private Reply getExtract(Call call) {
        Optional<SoapRequest> parsed = SoapRequest.parse(call.body());
        if (parsed.isEmpty()) {
            return fault("soap:Client", "The request is not XML");
        }
        SoapRequest request = parsed.get();
        if (!request.hasTimestamp()) {
            return fault("wsse:InvalidSecurity", "Timestamp is missing");
        }
        boolean isKnown =
                request.user().equals(Optional.of(USER)) && request.password().equals(Optional.of(PASSWORD));
        if (!isKnown) {
            return fault("wsse:FailedAuthentication", "The security token could not be authenticated or authorized");
        }
        if (!request.extractId().equals(Optional.of(EXTRACT_ID))) {
            return fault(
                    "soap:Client", "No extract with id " + request.extractId().orElse("(none)"));
        }
        return switch (flaw) {
            case SOAP_FAULT -> fault("soap:Server", "Unexpected error");
            case HTML_INSTEAD -> Reply.page(200, Html.page("Down for maintenance", "<p>Back soon.</p>"));
            default -> withAttachment(extract.zip(rowsFor(call), flaw));
        };
    }

    private Reply download(Call call) {
        return new Reply(200, Map.of("Content-Type", "application/zip"), extract.zip(rowsFor(call), flaw));
    }

    private int rowsFor(Call call) {
        return call.query("rows").map(GiasDouble::number).orElseGet(rows::get);
    }

    private Reply setFlaw(Call call) {
        boolean isForm = call.form("flaw").isPresent();
        String code = isForm
                ? call.form("flaw").orElse("")
                : Json.tree(call.text()).path("flaw").asString("");
        flaw = ExtractFlaw.of(code).orElseThrow(() -> new BadRequest("No such flaw: " + code));
        return isForm ? Reply.seeOther("/") : Reply.empty(204);
    }

    /** To the day that is given, or else to the next. */
    private Reply setDay(Call call) {
        boolean isForm = call.form("day").isPresent();
        String given = isForm
                ? call.form("day").orElse("")
                : call.text().isBlank()
                        ? ""
                        : Json.tree(call.text()).path("day").asString("");
        goToDay(given.isEmpty() ? script.day() + 1 : number(given));
        return isForm ? Reply.seeOther("/") : Reply.json(200, Map.of("day", script.day()));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadRequest("not a number: " + text);
        }
    }

    private static Reply withAttachment(byte[] zip) {
        String head = """
                --%1$s\r
                Content-Id: <rootpart*doubles@example.test>\r
                Content-Type: application/xop+xml;charset=utf-8;type="text/xml"\r
                Content-Transfer-Encoding: binary\r
                \r
                <?xml version='1.0' encoding='UTF-8'?>\
                <S:Envelope xmlns:S="%2$s"><S:Body>\
                <ns2:GetExtractResponse xmlns:ns2="%3$s"><ns2:Extract>\
                <xop:Include xmlns:xop="http://www.w3.org/2004/08/xop/include" href="cid:extract.zip@doubles.example.test"/>\
                </ns2:Extract></ns2:GetExtractResponse></S:Body></S:Envelope>\r
                --%1$s\r
                Content-Id: <extract.zip@doubles.example.test>\r
                Content-Type: application/octet-stream\r
                Content-Transfer-Encoding: binary\r
                \r
                """.formatted(BOUNDARY, ENVELOPE, SoapRequest.NAMESPACE);
        ByteArrayOutputStream body = new ByteArrayOutputStream(zip.length + 2_000);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(zip);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new Reply(
                200,
                Map.of(
                        "Content-Type",
                        "multipart/related;start=\"<rootpart*doubles@example.test>\";type=\"application/xop+xml\";boundary=\""
                                + BOUNDARY + "\";start-info=\"text/xml\""),
                body.toByteArray());
    }

    private static Reply fault(String code, String text) {
        return Reply.text(500, "text/xml; charset=utf-8", """
                <?xml version="1.0" encoding="UTF-8"?>
                <soap:Envelope xmlns:soap="%s" \
                xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">\
                <soap:Body><soap:Fault><faultcode>%s</faultcode><faultstring>%s</faultstring></soap:Fault></soap:Body>\
                </soap:Envelope>
                """.formatted(ENVELOPE, code, Html.escape(text)));
    }

    private String wsdl() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" \
                xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xsd="http://www.w3.org/2001/XMLSchema" \
                xmlns:tns="%1$s" targetNamespace="%1$s" name="EdubaseService">
                <wsdl:types><xsd:schema targetNamespace="%1$s" elementFormDefault="qualified">
                <xsd:element name="GetExtract"><xsd:complexType><xsd:sequence>
                <xsd:element name="Id" type="xsd:int"/></xsd:sequence></xsd:complexType></xsd:element>
                <xsd:element name="GetExtractResponse"><xsd:complexType><xsd:sequence>
                <xsd:element name="Extract" type="xsd:base64Binary"/></xsd:sequence></xsd:complexType></xsd:element>
                </xsd:schema></wsdl:types>
                <wsdl:message name="GetExtractRequest"><wsdl:part name="GetExtract" element="tns:GetExtract"/></wsdl:message>
                <wsdl:message name="GetExtractResponse">\
                <wsdl:part name="GetExtractResponse" element="tns:GetExtractResponse"/></wsdl:message>
                <wsdl:portType name="Edubase"><wsdl:operation name="GetExtract">
                <wsdl:input message="tns:GetExtractRequest"/><wsdl:output message="tns:GetExtractResponse"/>
                </wsdl:operation></wsdl:portType>
                <wsdl:binding name="EdubaseSoap11" type="tns:Edubase">
                <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
                <wsdl:operation name="GetExtract"><soap:operation soapAction="%1$s/GetExtract"/>
                <wsdl:input><soap:body use="literal"/></wsdl:input>
                <wsdl:output><soap:body use="literal"/></wsdl:output></wsdl:operation></wsdl:binding>
                <wsdl:service name="EdubaseService"><wsdl:port name="EdubaseSoap11" binding="tns:EdubaseSoap11">
                <soap:address location="%2$s/edubase/service"/></wsdl:port></wsdl:service>
                </wsdl:definitions>
                """.formatted(SoapRequest.NAMESPACE, uri());
    }

    private String home() {
        StringBuilder html = new StringBuilder();
        html.append("<p>User <code>" + USER + "</code>, password <code>" + PASSWORD + "</code>, extract <code>"
                + EXTRACT_ID + "</code>. <a href=\"/edubase/schema/service.wsdl\">WSDL</a>, "
                + "<a href=\"/extract.zip\">the ZIP as a file</a>. Rows: "
                + Math.max(rows.get(), world.schools().size())
                + ". Flaw: " + flaw.code() + ".</p>\n");
        for (int count : List.of(0, 2_000, 30_000, 50_000)) {
            html.append(Html.button(
                    "/__admin/rows",
                    count == 0 ? "Sample schools alone" : count + " schools",
                    "rows",
                    Integer.toString(count)));
        }
        html.append("<h2>Day script</h2>\n<p>")
                .append(script.day() < 0 ? "Not begun." : "Day " + script.day() + ".")
                .append("</p>\n");
        if (script.day() < DayScript.LAST) {
            html.append(Html.button("/__admin/day", "Next day", "day", Integer.toString(script.day() + 1)));
        }
        html.append(Html.button("/__admin/day", "End the script", "day", "-1"))
                .append(Html.table(
                        "What happens each day",
                        List.of("Day", "Change", "What the service should make of it"),
                        Arrays.stream(DayScript.Day.values())
                                .map(day -> List.of(Integer.toString(day.ordinal()), day.change(), day.expected()))
                                .toList()))
                .append("<h2>Flaws of the extract</h2>\n");
        for (ExtractFlaw each : ExtractFlaw.values()) {
            html.append(Html.button("/__admin/flaw", each.code(), "flaw", each.code()));
        }
        return html.append(Html.table(
                        "Sample schools",
                        List.of("URN", "Name", "Type", "Status", "Opened", "Closed", "Section 41"),
                        world.schools().stream()
                                .map(school -> List.of(
                                        school.urn(),
                                        school.name(),
                                        school.typeName(),
                                        school.statusName(),
                                        school.column("OpenDate"),
                                        school.column("CloseDate"),
                                        school.column("Section41Approved (name)")))
                                .toList()))
                .toString();
    }
}
