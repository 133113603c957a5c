package uk.gov.education.rect.doubles.trs;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.doubles.DoublesSettings;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.http.Call;
import uk.gov.education.rect.doubles.http.DoubleServer;
import uk.gov.education.rect.doubles.http.Html;
import uk.gov.education.rect.doubles.http.Reply;
import uk.gov.education.rect.doubles.world.Person;
import uk.gov.education.rect.doubles.world.SampleWorld;

/** The Teaching Record System API v3 as a local server (spec 07 §3, §16.3). */
public final class TrsDouble implements AutoCloseable {

    /** The key that may read and write. */
    public static final String API_KEY = TrsGate.FULL_KEY;

    /** The version the double plays. */
    public static final String API_VERSION = "20260120";

    private final DoubleServer server;
    private final InductionLedger ledger;
    private final SampleWorld world;
    private final MovableClock clock;

    private TrsDouble(int port, SampleWorld world, MovableClock clock, int requestsPerMinute) {
        this.world = world;
        this.clock = clock;
        ledger = new InductionLedger(world, clock);
        TrsGate gate = new TrsGate(clock, requestsPerMinute);
        ReadPerson read = new ReadPerson(ledger, world.trsReference(), clock);
        WriteInduction write = new WriteInduction(ledger, world.trsReference());
        FindPeople find = new FindPeople(ledger, world.trsReference(), clock);
        Set<String> readers = Set.of("GetPerson", "AppropriateBody");
        server = new DoubleServer("Teaching Record System", port, clock, this::home)
                .route("read person", "GET", "/v3/persons/{trn}", gate.open(readers, read::answer))
                .route("find person", "GET", "/v3/persons", gate.open(Set.of("GetPerson"), find::byLastName))
                .route("find people", "POST", "/v3/persons/find", gate.open(Set.of("GetPerson"), find::inBulk))
                .route("read trn", "GET", "/v3/trns/{trn}", gate.open(readers, find::trn))
                .route(
                        "write induction",
                        "PUT",
                        "/v3/persons/{trn}/cpd-induction",
                        gate.open(Set.of("SetCpdInduction"), write::answer))
                .route("people", "GET", "/__admin/people", call -> Reply.json(200, people()))
                .route("put person", "POST", "/__admin/people", this::put)
                .onReset(ledger::reset)
                .onReset(gate::reset);
    }

    /** Starts on that port (0: any free one) with the limit of the real service, 1,000 requests a minute. */
    public static TrsDouble start(int port, SampleWorld world) {
        return start(port, world, DoublesSettings.defaults().clock(), 1_000);
    }

    /** Starts on that port (0: any free one). */
    public static TrsDouble start(int port, SampleWorld world, MovableClock clock, int requestsPerMinute) {
        TrsDouble started = new TrsDouble(port, world, clock, requestsPerMinute);
        started.server.start();
        return started;
    }

    /** Base address, as {@code TRS_API_BASE_URL} wants it. */
    public URI uri() {
        return server.uri();
    }

    /** Its server: faults, journal, reset. */
    public DoubleServer server() {
        return server;
    }

    /** Adds a person or replaces one; what was written about them is forgotten. */
    public void put(Person person) {
        ledger.put(person);
    }

    @Override
    public void close() {
        server.close();
    }

    private Reply put(Call call) {
        Person person = Person.fromJson(call.text());
        put(person);
        return Reply.json(201, Map.of("trn", person.trn()));
    }

    private List<Map<String, @Nullable Object>> people() {
        LocalDate today = clock.today();
        return ledger.people().stream()
                .map(person -> {
                    Map<String, @Nullable Object> row = new LinkedHashMap<>();
                    row.put("trn", person.trn());
                    row.put("firstName", person.firstName());
                    row.put("middleName", person.middleName());
                    row.put("lastName", person.lastName());
                    row.put("dateOfBirth", person.dateOfBirth().on(today));
                    row.put("nationalInsuranceNumber", person.nationalInsuranceNumber());
                    row.put(
                            "qtsFrom",
                            person.qtsFrom(world.trsReference())
                                    .map(date -> date.on(today))
                                    .orElse(null));
                    row.put("note", person.note());
                    row.put("induction", ledger.shown(person));
                    row.put("writes", ledger.writes(person));
                    return row;
                })
                .toList();
    }

    private String home() {
        List<List<String>> rows = people().stream()
                .map(row -> List.of(
                        String.valueOf(row.get("trn")),
                        row.get("firstName") + " " + row.get("lastName"),
                        String.valueOf(row.get("dateOfBirth")),
                        row.get("nationalInsuranceNumber") == null
                                ? "none"
                                : String.valueOf(row.get("nationalInsuranceNumber")),
                        row.get("qtsFrom") == null ? "none" : String.valueOf(row.get("qtsFrom")),
                        inductionText(row.get("induction")),
                        writesText(row.get("writes")),
                        String.valueOf(row.get("note"))))
                .toList();
        return "<p>API key <code>" + API_KEY + "</code> (also <code>trs-key-ab</code>, <code>trs-key-none</code>), "
                + "version <code>" + API_VERSION + "</code>. Generated people: 8000001–8009999 ordinary, "
                + "8100001–8100500 in progress, 9000001–9000999 without QTS. 7000002 never existed. "
                + "<a href=\"/__admin/people\">People (JSON)</a></p>\n"
                + Html.table(
                        "People and their induction",
                        List.of(
                                "TRN",
                                "Name",
                                "Date of birth",
                                "NI number",
                                "QTS from",
                                "Induction",
                                "Writes",
                                "What they show"),
                        rows);
    }

    private static String inductionText(@Nullable Object induction) {
        return induction instanceof InductionLedger.Shown shown
                ? shown.status()
                        + (shown.startDate() == null ? "" : " from " + shown.startDate())
                        + (shown.completedDate() == null ? "" : " to " + shown.completedDate())
                : "";
    }

    private static String writesText(@Nullable Object writes) {
        StringBuilder text = new StringBuilder();
        if (writes instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof InductionLedger.Write write) {
                    text.append(write.status())
                            .append(" (modified ")
                            .append(write.modifiedOn())
                            .append(", by ")
                            .append(write.key())
                            .append(write.changedSomething() ? "" : ", nothing changed")
                            .append("); ");
                }
            }
        }
        return text.toString();
    }
}
