package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import uk.gov.education.rect.providers.DeliveryPartnerId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.CountedStatements;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;

/** What 03 §33 asks of every list and every show, held for each of them over eight of everything, a minute apart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryEndpointTest extends ApiTest {

    private static final int HOW_MANY = 8;
    private static final String[] NOTHING = {};

    /** A list and what 03 §9 and §10 offer there. */
    private enum Endpoint {
        PARTICIPANTS("/participants", "participant", true, true),
        TRANSFERS("/participants/transfers", "participant-transfer", true, true),
        UNFUNDED_MENTORS("/unfunded-mentors", "unfunded-mentor", true, true),
        DECLARATIONS("/participant-declarations", "participant-declaration", false, true),
        SCHOOLS("/schools", "school", true, true),
        PARTNERSHIPS("/partnerships", "partnership", true, true),
        DELIVERY_PARTNERS("/delivery-partners", "delivery-partner", true, false),
        STATEMENTS("/statements", "statement", false, true);

        private final String path;
        private final String type;
        private final boolean sorted;
        private final boolean updatedSince;

        Endpoint(String path, String type, boolean sorted, boolean updatedSince) {
            this.path = path;
            this.type = type;
            this.sorted = sorted;
            this.updatedSince = updatedSince;
        }

        String show(String id) {
            return this == TRANSFERS ? "/participants/" + id + "/transfers" : path + "/" + id;
        }

        String documents() {
            return this == DECLARATIONS
                    ? "api_declarations"
                    : "api_" + path.substring(1).replace("participants/", "").replace('-', '_');
        }
    }

    @Autowired
    private FinishEctAtSchoolPeriod finishEct;

    @Autowired
    private CountedStatements statements;

    @BeforeAll
    void eight_of_everything() throws Exception {
        startAfresh();
        var money = new uk.gov.education.rect.finance.testing.Scene(database);
        var contract = money.contract(AMBITION, 2026, 100);
        for (int i = 0; i < HOW_MANY; i++) {
            TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(i)));
            SchoolId school = scene.aSchool();
            DeliveryPartnerId partner = scene.aDeliveryPartner();
            scene.aPartnership().of(AMBITION).through(partner).with(school).create();
            money.outputStatement(contract, 2026 + (10 + i) / 12, 1 + (10 + i) % 12);
            var ect = scene.anEct()
                    .at(school)
                    .since("2026-09-01")
                    .trainedBy(AMBITION)
                    .register();
            scene.aMentor().at(school).of(ect.period()).since("2026-09-01").register();
            var leaver = scene.anEct()
                    .at(school)
                    .since("2026-09-01")
                    .trainedBy(AMBITION)
                    .register();
            finishEct.execute(new FinishEctAtSchoolPeriod.Command(
                    Scene.TUTOR, leaver.period(), LocalDate.parse("2026-10-20"), school));
            sweep();
            api.as(AMBITION)
                    .post("/participant-declarations", """
                            {"data":{"attributes":{"participant_id":"%s","declaration_type":"started",
                            "declaration_date":"2026-10-06T08:30:00Z","course_identifier":"ecf-induction",
                            "evidence_held":"training-event-attended"}}}""".formatted(apiIdOf(ect.teacher())))
                    .data();
        }
    }

    @Test
    @DisplayName("03 §33: no list of the contract is left out")
    void all_of_them() {
        Set<String> lists = new HashSet<>();
        Contract.operations().stream()
                .filter(operation -> operation.startsWith("GET ") && !operation.contains("{id}"))
                .forEach(operation -> lists.add(operation.substring("GET /api/v3".length())));
        assertThat(lists.remove("/changes")).as("ChangesTest holds it").isTrue();
        assertThat(lists)
                .isEqualTo(new HashSet<>(Stream.of(Endpoint.values())
                        .map(endpoint -> endpoint.path)
                        .toList()));
    }

    @TestFactory
    @DisplayName("API-TST-02, API-SORT-04, API-SORT-06, API-STM-02: lists are in their order; who has none gets none")
    Stream<DynamicTest> in_order() {
        return each((endpoint, all) -> {
            assertThat(all).hasSizeGreaterThanOrEqualTo(HOW_MANY).doesNotHaveDuplicates();
            assertThat(all)
                    .isEqualTo(stored(endpoint, endpoint == Endpoint.STATEMENTS ? "payment_date" : "created_at"));
            List<String> others =
                    api.as(TEACH_FIRST).get(endpoint.path, needed(endpoint)).ids();
            assertThat(others).isEqualTo(endpoint == Endpoint.SCHOOLS ? all : List.of());
        });
    }

    @TestFactory
    @DisplayName(
            "API-TST-03, API-ERR-02, API-RES-02: own is shown as it is listed, as id, type and attributes; unknown, malformed and another's are one and the same 404")
    Stream<DynamicTest> shown() {
        return each((endpoint, all) -> {
            var listed = api.as(AMBITION).get(endpoint.path, needed(endpoint)).data();
            for (int i = 0; i < 3; i++) {
                var shown = api.as(AMBITION).get(endpoint.show(all.get(i)), needed(endpoint));
                assertThat(shown.data()).isEqualTo(listed.get(i));
                assertThat(shown.body().propertyNames()).containsExactly("data");
                assertThat(shown.data().propertyNames()).containsExactly("id", "type", "attributes");
                assertThat(shown.data().get("type").asString()).isEqualTo(endpoint.type);
            }
            var unknown = api.as(AMBITION).get(endpoint.show(UUID.randomUUID().toString()), needed(endpoint));
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(unknown.titles()).containsExactly("Resource not found");
            assertThat(api.as(AMBITION)
                            .get(endpoint.show("1234"), needed(endpoint))
                            .text())
                    .isEqualTo(unknown.text());
            if (endpoint != Endpoint.SCHOOLS) {
                assertThat(api.as(TEACH_FIRST)
                                .get(endpoint.show(all.getFirst()))
                                .text())
                        .isEqualTo(unknown.text());
            }
        });
    }

    @TestFactory
    @DisplayName("API-TST-01, API-AUTH-03, API-AUTH-04: no token and a bad one are 401, whatever else is wrong")
    Stream<DynamicTest> tokens() {
        return each((endpoint, all) -> {
            for (String token : Arrays.asList(null, "nonsense")) {
                for (String path : List.of(endpoint.path, endpoint.show(all.getFirst()))) {
                    var refused = api.withToken(token).get(path, "filter", "x", "page", "x");
                    assertThat(refused.status()).isEqualTo(401);
                    assertThat(refused.body().get("error").asString()).isNotBlank();
                }
            }
        });
    }

    @TestFactory
    @DisplayName("API-TST-04, API-PAG-01 to API-PAG-05: pages of five, the page after the last, and what is no page")
    Stream<DynamicTest> pages() {
        return each((endpoint, all) -> {
            List<String> paged = new ArrayList<>();
            for (int page = 1; page <= all.size() / 5 + 1; page++) {
                paged.addAll(list(endpoint, "page[per_page]", "5", "page[page]", String.valueOf(page)));
            }
            assertThat(paged).isEqualTo(all);
            assertThat(list(endpoint, "page[per_page]", "5")).hasSize(5);
            assertThat(list(endpoint, "page[page]", "99")).isEmpty();
            assertThat(list(endpoint, "page[per_page]", "3001")).isEqualTo(all);
            assertThat(list(endpoint, "page[per_page]", "3x")).isEqualTo(all.subList(0, 3));
            for (String bad : List.of("-1", "0", "0.8", "abc", "")) {
                for (String name : List.of("page[page]", "page[per_page]")) {
                    var refused = api.as(AMBITION).get(endpoint.path, with(endpoint, name, bad));
                    assertThat(refused.status()).as(name + "=" + bad).isEqualTo(400);
                    assertThat(refused.titles()).containsExactly("Bad request");
                }
            }
            assertThat(api.as(AMBITION)
                            .get(endpoint.path, with(endpoint, "page", "2"))
                            .status())
                    .isEqualTo(400);
        });
    }

    @TestFactory
    @DisplayName(
            "API-TST-07, API-SORT-01 to API-SORT-05: the four orders and their combinations, where they are offered")
    Stream<DynamicTest> sorts() {
        return each((endpoint, all) -> {
            if (!endpoint.sorted) {
                assertThat(list(endpoint, "sort", "-created_at")).isEqualTo(all);
                return;
            }
            assertThat(list(endpoint, "sort", "created_at")).isEqualTo(all);
            assertThat(list(endpoint, "sort", "-created_at")).isEqualTo(stored(endpoint, "created_at desc"));
            assertThat(list(endpoint, "sort", "updated_at")).isEqualTo(stored(endpoint, "updated_at"));
            assertThat(list(endpoint, "sort", "-updated_at")).isEqualTo(stored(endpoint, "updated_at desc"));
            assertThat(list(endpoint, "sort", "trn,name,-updated_at,+created_at"))
                    .isEqualTo(stored(endpoint, "updated_at desc, created_at"));
            assertThat(list(endpoint, "sort", "id")).isEqualTo(all);
        });
    }

    @TestFactory
    @DisplayName(
            "API-TST-08, API-UPD-01 to API-UPD-03: updated_since in UTC, with an offset, encoded twice; a bad one is refused")
    Stream<DynamicTest> updated_since() {
        return each((endpoint, all) -> {
            if (!endpoint.updatedSince) {
                assertThat(list(endpoint, "filter[updated_since]", "2100-01-01"))
                        .isEqualTo(all);
                return;
            }
            List<String> changed = stored(endpoint, order(endpoint), "updated_at >= '2026-10-06T09:05:00Z'");
            assertThat(changed.size()).as("some, not all").isBetween(1, all.size() - 1);
            for (String since : List.of(
                    "2026-10-06T09:05:00Z",
                    "2026-10-06T10:05:00+01:00",
                    "2026-10-06T10%3A05%3A00%2B01%3A00",
                    "2026-10-06T09:05:00")) {
                assertThat(list(endpoint, "filter[updated_since]", since))
                        .as(since)
                        .isEqualTo(changed);
            }
            assertThat(list(endpoint, "filter[updated_since]", "")).isEqualTo(all);
            assertThat(list(endpoint, "filter[updated_since]", "2026-10-07")).isEmpty();
            for (String bad : List.of("yesterday", "2026-02-30", "2026-10-06T25:00:00Z")) {
                var refused = api.as(AMBITION).get(endpoint.path, with(endpoint, "filter[updated_since]", bad));
                assertThat(refused.status()).isEqualTo(400);
                assertThat(refused.titles()).containsExactly("Bad request");
            }
        });
    }

    @TestFactory
    @DisplayName(
            "API-TST-05, API-FIL-02, API-FIL-04: lists of values match, miss, drop what is invalid, and ignore blanks")
    Stream<DynamicTest> filters() {
        return each((endpoint, all) -> {
            String path = "GET /api/v3" + endpoint.path;
            for (String filter : filtersOf(path)) {
                if (filter.equals("updated_since") || endpoint == Endpoint.SCHOOLS && filter.equals("cohort")) {
                    continue;
                }
                String name = "filter[" + filter + "]";
                assertThat(list(endpoint, name, "")).as(filter).isEqualTo(all);
                assertThat(list(endpoint, name, "nothing-of-the-kind"))
                        .as(filter)
                        .isEmpty();
            }
            if (filtersOf(path).contains("cohort") && endpoint != Endpoint.SCHOOLS) {
                assertThat(list(endpoint, "filter[cohort]", "2026")).isEqualTo(all);
                assertThat(list(endpoint, "filter[cohort]", "1099")).isEmpty();
                assertThat(list(endpoint, "filter[cohort]", "1099, 2026 ,soon,"))
                        .isEqualTo(all);
                assertThat(list(endpoint, "filter[cohort][]", "2026")).isEqualTo(all);
            } else if (endpoint != Endpoint.SCHOOLS) {
                assertThat(list(endpoint, "filter[cohort]", "1099")).isEqualTo(all);
            }
            for (String shape : List.of("filter", "filter[]", "filter[x][y]")) {
                var refused = api.as(AMBITION).get(endpoint.path, with(endpoint, shape, "x"));
                assertThat(refused.titles()).as(shape).containsExactly("Bad parameter");
            }
            assertThat(list(endpoint, "filter[unheard_of]", "x")).isEqualTo(all);
        });
    }

    @TestFactory
    @DisplayName(
            "API-TST-06, API-FIL-03: a show ignores the filters and the page of its list, but not a filter that is none")
    Stream<DynamicTest> show_ignores_filters() {
        return each((endpoint, all) -> {
            List<String> query = new ArrayList<>(List.of("page[page]", "-1", "sort", "-updated_at"));
            for (String filter : filtersOf("GET /api/v3" + endpoint.path)) {
                query.addAll(List.of(
                        "filter[" + filter + "]",
                        endpoint == Endpoint.SCHOOLS && filter.equals("cohort") ? "2026" : "no"));
            }
            String show = endpoint.show(all.getFirst());
            assertThat(api.as(AMBITION).get(show, query.toArray(String[]::new)).status())
                    .isEqualTo(200);
            assertThat(api.as(AMBITION).get(show, "filter", "x").titles()).containsExactly("Bad parameter");
        });
    }

    @TestFactory
    @DisplayName("API-TST-11, API-PERF-02: as many statements for one as for all of them")
    Stream<DynamicTest> statements() {
        return each((endpoint, all) -> {
            AtomicReference<Exception> failure = new AtomicReference<>();
            int[] counts = Stream.of("1", "500", "3000")
                    .mapToInt(size -> statements.during(() -> {
                        try {
                            list(endpoint, "page[per_page]", size);
                        } catch (Exception e) {
                            failure.set(e);
                        }
                    }))
                    .toArray();
            assertThat(failure.get()).isNull();
            assertThat(counts[0]).isEqualTo(counts[1]).isLessThan(5);
            assertThat(counts[2]).as("the copy of a long page is not counted").isEqualTo(counts[0] - 1);
        });
    }

    @TestFactory
    @DisplayName(
            "API-PERF-01, API-PERF-03: every order of every list, and updated_since, has an index that also breaks ties")
    Stream<DynamicTest> indexed() {
        return each((endpoint, all) -> {
            String audience = endpoint == Endpoint.SCHOOLS ? "contract_period_year" : "lead_provider_id";
            List<String> indexes = database.fetch(
                            "select indexdef from pg_indexes where tablename = ?", endpoint.documents())
                    .getValues(0, String.class);
            for (String order : endpoint == Endpoint.STATEMENTS
                    ? List.of("payment_date", "updated_at")
                    : List.of("created_at", "updated_at")) {
                assertThat(indexes)
                        .as(order)
                        .anyMatch(index -> index.contains("(" + audience + ", " + order + ", record_id"));
            }
        });
    }

    @TestFactory
    @DisplayName(
            "03 §34 no. 31: whoever follows the links reads every page, with its filters, once, and comes to an end")
    Stream<DynamicTest> links() {
        return each((endpoint, all) -> {
            List<String> read = new ArrayList<>();
            String[] query = with(endpoint, "page[per_page]", "3", "filter[unheard_of]", "a b<>\"&c");
            var page = api.as(AMBITION).get(endpoint.path, query);
            String next = linked(page, "next");
            assertThat(linked(page, "prev")).isNull();
            while (next != null) {
                read.addAll(page.ids());
                page = api.as(AMBITION).send(request(HttpMethod.GET, URI.create(next)), endpoint.path);
                next = linked(page, "next");
                assertThat(linked(page, "prev")).isNotNull();
                assertThat(linked(page, "first")).isNotNull();
            }
            assertThat(page.ids()).isEmpty();
            assertThat(read).isEqualTo(all);
        });
    }

    private static @Nullable String linked(ApiCalls.Answer answer, String relation) {
        var link = Pattern.compile("<([^>]*)>; rel=\"" + relation + "\"")
                .matcher(String.valueOf(answer.response().getHeader("Link")));
        return link.find() ? link.group(1) : null;
    }

    private interface Check {
        void on(Endpoint endpoint, List<String> all) throws Exception;
    }

    private Stream<DynamicTest> each(Check check) {
        return Arrays.stream(Endpoint.values())
                .map(endpoint -> dynamicTest(endpoint.path, () -> check.on(endpoint, list(endpoint))));
    }

    private static List<String> filtersOf(String operation) {
        List<String> filters = new ArrayList<>();
        for (var parameter : Contract.described(operation).path("parameters")) {
            var one = Contract.resolved(parameter);
            if (one.get("name").asString().equals("filter")) {
                filters.addAll(
                        Contract.resolved(one.get("schema")).get("properties").propertyNames());
            }
        }
        return filters;
    }

    private static String order(Endpoint endpoint) {
        return endpoint == Endpoint.STATEMENTS ? "payment_date" : "created_at";
    }

    /** Ids from the tables, in an order, ties broken by the row's own key. */
    private List<String> stored(Endpoint endpoint, String order) {
        return stored(endpoint, order, "true");
    }

    private List<String> stored(Endpoint endpoint, String order, String condition) {
        String lead = String.valueOf(scene.leadProvider(AMBITION).value());
        String documents = endpoint == Endpoint.SCHOOLS
                ? """
                  (select s.record_id, s.id, s.created_at, greatest(s.updated_at, i.updated_at) as updated_at
                  from api_schools s
                  left join api_school_interests i on i.record_id = s.record_id
                    and i.contract_period_year = s.contract_period_year and i.lead_provider_id = %s
                  where s.contract_period_year = 2026) d""".formatted(lead)
                : "(select * from " + endpoint.documents() + " where lead_provider_id = " + lead
                        + " and id is not null) d";
        return database.fetch("select d.id from " + documents + " where " + condition + " order by " + order
                        + ", d.record_id")
                .map(row -> row.get(0, UUID.class).toString());
    }

    private List<String> list(Endpoint endpoint, String... query) throws Exception {
        return api.as(AMBITION).get(endpoint.path, with(endpoint, query)).ids();
    }

    private static String[] needed(Endpoint endpoint) {
        return endpoint == Endpoint.SCHOOLS ? new String[] {"filter[cohort]", "2026"} : NOTHING;
    }

    private static String[] with(Endpoint endpoint, String... query) {
        return Stream.of(needed(endpoint), query).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
