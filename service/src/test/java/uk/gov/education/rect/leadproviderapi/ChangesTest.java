package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.testing.TestClock;

/** 03 §34 no. 54: the feed of changes. */
class ChangesTest extends ActionsTest {

    @Autowired
    private DataSource dataSource;

    @Test
    @DisplayName("03 §34 no. 54: every change of every resource is told once, in order, whatever the size of the page")
    void in_order() throws Exception {
        var who = ect("2025-09-01", null);
        mentor("2025-09-01", null);
        sweep();
        List<JsonNode> all = read(null, 3000);
        assertThat(all.stream()
                        .map(change -> change.at("/attributes/resource_type").asString()))
                .contains("participant", "partnership", "delivery-partner", "school");
        assertThat(all.stream()
                        .map(change -> change.at("/attributes/changed_at").asString()))
                .isSorted();
        assertThat(paged(4)).isEqualTo(all);

        String known = cursor(all.getLast());
        assertThat(read(known, 100)).isEmpty();
        TestClock.set(Instant.parse("2026-03-10T12:00:00Z"));
        withdraw(who, "other", ECT).data();
        List<JsonNode> news = read(known, 100);
        assertThat(news.stream().map(change -> change.get("id").asString())).contains(who.id());
        assertThat(news.stream()
                        .map(change -> change.at("/attributes/changed_at").asString()))
                .containsOnly("2026-03-10T12:00:00Z");
        assertThat(read(cursor(news.getLast()), 100)).isEmpty();
    }

    @Test
    @DisplayName("03 §34 no. 54: the feed holds what the lists hold, with their times; a school once for each cohort")
    void as_the_lists() throws Exception {
        var who = ect("2025-09-01", null);
        List<JsonNode> all = read(null, 3000);
        JsonNode participant = api.as(AMBITION).get("/participants/" + who.id()).attributes();
        assertThat(all.stream()
                        .filter(change -> change.get("id").asString().equals(who.id()))
                        .filter(change -> change.at("/attributes/resource_type")
                                .asString()
                                .equals("participant"))
                        .map(change -> change.at("/attributes/changed_at").asString()))
                .containsExactly(participant.get("updated_at").asString());
        String school = database.fetchSingle("select api_id from schools where id = ?", who.school())
                .get(0, String.class);
        List<String> cohorts = all.stream()
                .filter(change -> change.get("id").asString().equals(school))
                .map(change -> change.at("/attributes/cohort").asString())
                .toList();
        assertThat(cohorts).contains("2025", "2026").doesNotHaveDuplicates();
        for (JsonNode change : all) {
            if (change.get("id").asString().equals(school)) {
                assertThat(api.as(AMBITION)
                                .get(
                                        "/schools/" + school,
                                        "filter[cohort]",
                                        change.at("/attributes/cohort").asString())
                                .attributes()
                                .get("updated_at")
                                .asString())
                        .isEqualTo(change.at("/attributes/changed_at").asString());
            }
        }
    }

    @Test
    @DisplayName("03 §34 no. 54, API-TST-03: nothing of another lead provider's is in it")
    void own_only() throws Exception {
        var who = ect("2025-09-01", null);
        assertThat(api.as(TEACH_FIRST).get("/changes", "page[per_page]", "3000").ids())
                .doesNotContain(who.id());
    }

    @Test
    @DisplayName("03 §34 no. 54: what is no cursor is refused, and what is no page")
    void no_cursor() throws Exception {
        for (String bad : List.of("yesterday", "1", "1.2.3", "1.2.3.4.5", "-1.0.0.0", "99999999999999999999.1.1.1")) {
            assertThat(api.as(AMBITION).get("/changes", "since", bad).titles())
                    .as(bad)
                    .containsExactly("Bad request");
        }
        assertThat(api.as(AMBITION).get("/changes", "since", "").status()).isEqualTo(200);
        assertThat(api.as(AMBITION).get("/changes", "page[per_page]", "0").status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName(
            "03 §34 no. 54: while somebody writes nothing later than their beginning is told, so that nothing is missed")
    void settled() throws Exception {
        Instant before = settledNow();
        try (Connection writing = dataSource.getConnection()) {
            writing.setAutoCommit(false);
            writing.createStatement().execute("update teachers set corrected_name = corrected_name");
            Instant begun = settledNow();
            assertThat(begun).isAfterOrEqualTo(before);
            assertThat(settledNow()).as("stands still").isEqualTo(begun);
            writing.rollback();
        }
        assertThat(settledNow()).as("goes on").isAfter(before);
    }

    private Instant settledNow() {
        return database.fetchSingle("select api_settled()").get(0, Instant.class);
    }

    private List<JsonNode> paged(int size) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        List<JsonNode> page = read(null, size);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(size);
            all.addAll(page);
            page = read(cursor(page.getLast()), size);
        }
        return all;
    }

    private List<JsonNode> read(@org.jspecify.annotations.Nullable String since, int size) throws Exception {
        List<String> query = new ArrayList<>(List.of("page[per_page]", String.valueOf(size)));
        if (since != null) {
            query.addAll(List.of("since", since));
        }
        return api.as(AMBITION)
                .get("/changes", query.toArray(String[]::new))
                .data()
                .valueStream()
                .toList();
    }

    private static String cursor(JsonNode change) {
        return change.at("/attributes/cursor").asString();
    }
}
