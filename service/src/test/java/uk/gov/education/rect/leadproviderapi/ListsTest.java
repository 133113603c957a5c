package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.gov.education.rect.access.CreateApiToken;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;

/** What all lists share, shown by participants (spec 03 §8 to §11). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsTest extends ApiTest {

    private final List<String> ids = new ArrayList<>();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CreateApiToken createToken;

    private SchoolId school = new SchoolId(1);

    /** Eight participants, a minute apart; the fourth changed its name later. */
    @BeforeAll
    void eight_participants() {
        school = scene.aSchool();
        scene.aPartnership().of(AMBITION).with(school).create();
        for (int i = 0; i < 8; i++) {
            TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(i)));
            ids.add(apiIdOf(scene.anEct()
                            .at(school)
                            .since("2026-09-01")
                            .trainedBy(AMBITION)
                            .register()
                            .teacher())
                    .toString());
        }
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(20)));
        transactions.executeWithoutResult(status -> database.execute(
                "update teachers set corrected_name = 'Changed' where api_id = ?",
                java.util.UUID.fromString(ids.get(3))));
    }

    @Test
    @DisplayName("API-PAG-01, API-PAG-03, API-PAG-05: pages of five hold five, three and none")
    void pages() throws Exception {
        assertThat(list("page[per_page]", "5")).isEqualTo(ids.subList(0, 5));
        assertThat(list("page[per_page]", "5", "page[page]", "2")).isEqualTo(ids.subList(5, 8));
        assertThat(list("page[per_page]", "5", "page[page]", "3")).isEmpty();
        assertThat(list("page[per_page]", "9999999999999")).isEqualTo(ids);
        assertThat(list("page[page]", "99999999999999999999")).isEmpty();
        assertThat(list("page[per_page]", "2abc")).isEqualTo(ids.subList(0, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "created_at", "-created_at", "updated_at", "-updated_at", "updated_at,-created_at"})
    @DisplayName("API-PAG-03, API-SORT-06: page by page, a list is the whole list, in every order and with filters")
    void page_by_page(String order) throws Exception {
        for (String since : List.of("", "2026-10-06T09:03:00Z")) {
            List<String> whole = list("sort", order, "filter[updated_since]", since);
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= 4; page++) {
                pages.addAll(list(
                        "sort",
                        order,
                        "filter[updated_since]",
                        since,
                        "page[per_page]",
                        "3",
                        "page[page]",
                        String.valueOf(page)));
            }
            assertThat(pages).isEqualTo(whole).hasSizeGreaterThan(4);
        }
    }

    @Test
    @DisplayName("API-RES-01: compressed, a list is the same byte for byte, few rows or many")
    void compressed() throws Exception {
        for (String perPage : List.of("8", "3000")) {
            byte[] plain = answer(perPage, null).getContentAsByteArray();
            MockHttpServletResponse compressed = answer(perPage, "gzip, deflate");
            assertThat(compressed.getHeader("Content-Encoding")).isEqualTo("gzip");
            assertThat(compressed.getContentType()).isEqualTo("application/json; charset=utf-8");
            assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.getContentAsByteArray())).readAllBytes())
                    .isEqualTo(plain);
        }
    }

    private MockHttpServletResponse answer(String perPage, @Nullable String encoding) throws Exception {
        MockHttpServletRequestBuilder request = get("/api/v3/participants")
                .queryParam("page[per_page]", perPage)
                .header(
                        "Authorization",
                        "Bearer "
                                + createToken
                                        .execute(CreateApiToken.Command.of(
                                                Scene.TUTOR,
                                                scene.leadProvider(AMBITION).value()))
                                        .token());
        if (encoding != null) {
            request.header("Accept-Encoding", encoding);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    @ParameterizedTest
    @CsvSource({
        "page[page], -1",
        "page[page], 0",
        "page[per_page], 0.8",
        "page[per_page], abc",
        "page[page], ' '",
        "page, 2"
    })
    @DisplayName("API-PAG-02: what is no positive number is refused")
    void no_page(String name, String value) throws Exception {
        var answer = api.as(AMBITION).get("/participants", name, value);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.titles()).containsExactly("Bad request");
    }

    @Test
    @DisplayName("API-SORT-01 to API-SORT-05: documented orders, signs and combinations; the rest is ignored")
    void sorts() throws Exception {
        List<String> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        assertThat(list("sort", "created_at")).isEqualTo(ids);
        assertThat(list("sort", "+created_at")).isEqualTo(ids);
        assertThat(list("sort", "-created_at")).isEqualTo(reversed);
        assertThat(list("sort", "-updated_at").getFirst()).isEqualTo(ids.get(3));
        assertThat(list("sort", "updated_at").getLast()).isEqualTo(ids.get(3));
        assertThat(list("sort", "trn,-created_at")).isEqualTo(reversed);
        assertThat(list("sort", "trn")).isEqualTo(ids);
        assertThat(list("sort[]", "-created_at")).isEqualTo(reversed);
    }

    @Test
    @DisplayName(
            "API-FIL-10, API-UPD-01 to API-UPD-03: updated_since is inclusive and takes dates, offsets and double encoding")
    void updated_since() throws Exception {
        assertThat(list("filter[updated_since]", "2026-10-06T09:07:00Z")).containsExactly(ids.get(3), ids.get(7));
        assertThat(list("filter[updated_since]", "2026-10-06T10:07:00+01:00")).containsExactly(ids.get(3), ids.get(7));
        assertThat(list("filter[updated_since]", "2026-10-06T10:07:00%2B01:00"))
                .containsExactly(ids.get(3), ids.get(7));
        assertThat(list("filter[updated_since]", "2026-10-06T09:06:00.5Z")).containsExactly(ids.get(3), ids.get(7));
        assertThat(list("filter[updated_since]", "2026-10-06T09:07:00")).containsExactly(ids.get(3), ids.get(7));
        assertThat(list("filter[updated_since]", "2026-10-06")).isEqualTo(ids);
        assertThat(list("filter[updated_since]", "2026-10-07")).isEmpty();
        assertThat(list("filter[updated_since]", "")).isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "2026-10-06T25:00:00Z", "06/10/2026", "+12026-10-06T09:00:00Z"})
    @DisplayName("API-UPD-01: anything else is refused")
    void not_a_date(String value) throws Exception {
        var answer = api.as(AMBITION).get("/participants", "filter[updated_since]", value);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.titles()).containsExactly("Bad request");
    }

    @Test
    @DisplayName(
            "API-FIL-04, API-FIL-07 to API-FIL-09: matches, no matches, invalid items, blanks, and only invalid items")
    void filters() throws Exception {
        assertThat(list("filter[cohort]", "2026")).isEqualTo(ids);
        assertThat(list("filter[cohort]", "2025")).isEmpty();
        assertThat(list("filter[cohort]", "2025, 2026,soon")).isEqualTo(ids);
        assertThat(list("filter[cohort][]", "2026")).isEqualTo(ids);
        assertThat(list("filter[cohort]", "")).isEqualTo(ids);
        assertThat(list("filter[cohort]", "soon")).isEmpty();
        assertThat(list("filter[training_status]", "active")).isEqualTo(ids);
        assertThat(list("filter[training_status]", "withdrawn")).isEmpty();
        assertThat(list("filter[training_status]", "resting")).isEmpty();
        assertThat(list("filter[from_participant_id]", ids.getFirst())).isEmpty();
        assertThat(list("filter[from_participant_id]", "nobody")).isEmpty();
        assertThat(list("filter[unheard_of]", "x")).isEqualTo(ids);
    }

    @Test
    @DisplayName("API-FIL-01: a filter that is no hash is refused on every operation, before the body is read")
    void filter_is_a_hash() throws Exception {
        assertThat(api.as(AMBITION).get("/participants", "filter", "x").titles())
                .containsExactly("Bad parameter");
        assertThat(api.as(AMBITION).get("/participants", "filter[]", "x").status())
                .isEqualTo(400);
        assertThat(api.as(AMBITION)
                        .get("/participants/" + ids.getFirst(), "filter", "x")
                        .status())
                .isEqualTo(400);
        assertThat(api.as(AMBITION).post("/partnerships?filter=x", "{").titles())
                .containsExactly("Bad parameter");
        assertThat(api.as(AMBITION)
                        .get(
                                "/participants",
                                "filter[updated_since][]",
                                "2026-10-06",
                                "filter[updated_since][]",
                                "2026-10-07")
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("API-FIL-03: a show ignores the filters of the list")
    void show_ignores_filters() throws Exception {
        assertThat(api.as(AMBITION)
                        .get(
                                "/participants/" + ids.getFirst(),
                                "filter[cohort]",
                                "2021",
                                "filter[updated_since]",
                                "never")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("API-AUTH-03, API-AUTH-04, API-TST-01: without a good token nothing else is looked at")
    void tokens() throws Exception {
        assertThat(api.withToken(null).get("/participants", "filter", "x").status())
                .isEqualTo(401);
        var bad = api.withToken("nonsense").get("/participants");
        assertThat(bad.status()).isEqualTo(401);
        assertThat(bad.body().get("error").asString()).isNotBlank();
    }

    @Test
    @DisplayName(
            "API-PART-01, API-TST-03: another lead provider sees none of them, and cannot tell them from unknown ones")
    void others_see_nothing() throws Exception {
        assertThat(api.as(TEACH_FIRST).get("/participants").ids()).isEmpty();
        var theirs = api.as(TEACH_FIRST).get("/participants/" + ids.getFirst());
        var malformed = api.as(TEACH_FIRST).get("/participants/1234");
        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.text()).isEqualTo(malformed.text());
    }

    @Test
    @DisplayName("API-RTE-04, 03 §34 no. 29: an unknown route answers in the shape of all errors")
    void unknown_routes() throws Exception {
        assertThat(api.as(AMBITION).get("/nothing-here").titles()).containsExactly("Resource not found");
    }

    private List<String> list(String... query) throws Exception {
        return api.as(AMBITION).get("/participants", query).ids();
    }
}
