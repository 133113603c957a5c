package uk.gov.education.rect.web.apiguidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.ServiceTest;

/** The guidance as anybody reads it, signed in nowhere. */
@ServiceTest
class GuidanceTest {

    private static final String ROOT = "/api/guidance";
    private static final String FOLDER = ROOT + "/guidance-for-lead-providers";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private GuidancePages guidance;

    /** Somebody who is not signed in. */
    private Browser anybody() {
        return new Browser(mvc, request -> request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quick-start",
                "lead-provider-guidance-2026",
                "api-ids-explained",
                "api-data-states",
                "create-view-and-update-partnerships",
                "keeping-data-in-sync",
                "how-to-test-the-api-effectively",
                "schedules-and-milestones-guidance",
                "view-participant-data",
                "understanding-declarations",
                "update-participant-data",
                "glossary",
                "view-financial-statement-payment-dates",
                "how-cohort-closures-and-changes-work",
                "understanding-unfunded-mentors",
                "connect-to-rect-api",
                "contract-changes",
                "sandbox"
            })
    @DisplayName("API-DOC-03: every page is there, named, and marked in the navigation")
    void every_page(String slug) {
        Browser.Answer answer = anybody().open(FOLDER + "/" + slug);

        assertThat(answer.status()).isEqualTo(200);
        GuidancePage page = guidance.find(slug).orElseThrow();
        assertThat(answer.page().select("h1").eachText()).containsExactly(page.title());
        assertThat(answer.page().title()).startsWith(page.title() + " - Lead provider API");
        assertThat(answer.page()
                        .select("nav[aria-label=Guidance pages] a[aria-current=page]")
                        .eachText())
                .containsExactly(page.label());
    }

    @Test
    @DisplayName("API-DOC-01: the navigation lists every page in the order of the positions")
    void navigation() {
        Document first = anybody().open(FOLDER).page();

        assertThat(first.select("h1").text()).isEqualTo("Guidance for lead providers");
        assertThat(first.select("nav[aria-label=Guidance pages] a").eachText())
                .containsSubsequence(
                        guidance.all().stream().map(GuidancePage::label).toList());
        assertThat(anybody().open(FOLDER + "/guidance-for-lead-providers").goesTo())
                .isEqualTo(FOLDER);
    }

    @Test
    @DisplayName("03 §34 no. 43: no link within the guidance leads nowhere, nor to a heading that is not there")
    void no_broken_links() {
        Map<String, Browser.Answer> opened = new TreeMap<>();
        List<String> toRead = new ArrayList<>(List.of(ROOT));
        Set<String> broken = new TreeSet<>();
        Set<String> fragments = new LinkedHashSet<>();
        while (!toRead.isEmpty()) {
            String address = toRead.removeLast();
            if (opened.containsKey(address)) {
                continue;
            }
            Browser.Answer answer = anybody().open(address);
            opened.put(address, answer);
            if (answer.status() >= 400) {
                broken.add(address);
            } else if (address.startsWith(ROOT)) {
                links(answer, address).forEach(link -> {
                    toRead.add(link.split("#", 2)[0]);
                    if (link.contains("#")) {
                        fragments.add(link);
                    }
                });
            }
        }
        fragments.stream()
                .filter(link -> Objects.requireNonNull(opened.get(link.split("#", 2)[0]))
                        .page()
                        .select("[id=" + link.split("#", 2)[1] + "]")
                        .isEmpty())
                .forEach(broken::add);

        assertThat(opened.keySet()).as("what was reached").contains(FOLDER + "/glossary", "/api/docs/v3", "/support");
        assertThat(broken).isEmpty();
    }

    private static Stream<String> links(Browser.Answer answer, String here) {
        return answer.page().select("main a[href]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> !href.startsWith("http") && !href.startsWith("mailto:"))
                .map(href -> href.startsWith("#") ? here + href : href);
    }

    @Test
    @DisplayName("03 §28: every example that is kept is shown on a page")
    void every_example_is_shown() {
        String all = String.join("\n", GuidanceText.folder("pages/*.md").values());

        assertThat(GuidanceText.folder("examples/*.txt").keySet())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(all).contains("```example " + name + "\n"));
    }

    @Test
    @DisplayName("03 §28: the changes of the contract account for exactly the operations that it has")
    void contract_changes() {
        Set<String> operations = new TreeSet<>();
        ContractChange.all().reversed().forEach(change -> {
            operations.addAll(change.added());
            change.removed().forEach(operations::remove);
        });
        Set<String> described = new TreeSet<>();
        if (GuidanceText.yaml("openapi/lead-provider-api-v3.yaml") instanceof Map<?, ?> contract
                && contract.get("paths") instanceof Map<?, ?> paths) {
            paths.forEach((path, methods) -> ((Map<?, ?>) methods)
                    .keySet()
                    .forEach(method -> described.add(method.toString().toUpperCase(Locale.ROOT) + " " + path)));
        }

        assertThat(operations).isEqualTo(described);
    }

    @Test
    @DisplayName("API-DOC-02: every second-level heading can be linked to; no page has an id twice")
    void headings_have_anchors() {
        for (GuidancePage page : guidance.all()) {
            Document document = anybody().open(page.href()).page();
            assertThat(document.select(".rect-guidance h2").eachAttr("id"))
                    .as(page.slug())
                    .containsExactlyElementsOf(page.headings().stream()
                            .map(GuidancePage.Heading::id)
                            .toList());
            assertThat(document.select("[id]").eachAttr("id")).as(page.slug()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FOLDER + "/no-such-page",
                ROOT + "/no-such-page",
                ROOT + "/release-notes/no-such-note",
                "/api/docs/v2"
            })
    @DisplayName("03 §28: what does not exist is a page that says so")
    void unknown(String address) {
        Browser.Answer answer = anybody().open(address);
        assertThat(answer.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/sandbox, /guidance-for-lead-providers/sandbox",
        "/how-to-use-api, /guidance-for-lead-providers/quick-start"
    })
    @DisplayName("03 §28, §34 no. 43: former addresses lead to the page of today")
    void former_addresses(String from, String to) {
        assertThat(anybody().open(ROOT + from).goesTo()).isEqualTo(ROOT + to);
        assertThat(anybody().open(ROOT + "/swagger-api-documentation").goesTo()).isEqualTo("/api/docs/v3");
    }

    @Test
    @DisplayName("03 §28: the landing page shows the latest release note; each note has a page with its tags")
    void release_notes() {
        Browser.Answer landing = anybody().open(ROOT);
        Browser.Answer notes = anybody().open(ROOT + "/release-notes");
        String latest = notes.page().select("main li h2 a").eachAttr("href").getFirst();

        assertThat(landing.page().select("main a").eachAttr("href"))
                .contains(latest, ROOT + "/release-notes", "/api/docs/v3", FOLDER);
        Browser.Answer note = anybody().open(latest);
        assertThat(note.status()).isEqualTo(200);
        assertThat(latest).matches(".*/release-notes/\\d{4}-\\d\\d-\\d\\d-[a-z0-9-]+");
        assertThat(note.page().select("main .govuk-tag").eachText())
                .isEqualTo(landing.page().select("main .govuk-tag").eachText())
                .isNotEmpty();
    }

    @Test
    @DisplayName("the search finds what is in a page, a heading or a release note, and links to it")
    void search() {
        Browser.Answer found = anybody().open(ROOT + "/search?q=Clawback");
        assertThat(found.page().select(".rect-guidance__hit a").eachAttr("href"))
                .contains(FOLDER + "/glossary#clawback")
                .allSatisfy(href -> assertThat(href).startsWith(ROOT));
        assertThat(anybody().open(ROOT + "/search?q=changed-lead-provider").main())
                .contains("Release note: A reason for a change of lead provider");
    }

    @Test
    @DisplayName(
            "the search says when there is nothing, asks for words when there are none, and shows no markup typed into it")
    void search_for_nothing() {
        assertThat(anybody().open(ROOT + "/search?q=zzzz").main()).contains("Nothing found for “zzzz”");
        assertThat(anybody().open(ROOT + "/search").page().select("main h2").eachText())
                .isEmpty();
        Browser.Answer markup = anybody().open(ROOT + "/search?q=%3Cscript%3Ezzzz");
        assertThat(markup.page().select("main script")).isEmpty();
        assertThat(markup.main()).contains("“<script>zzzz”");
    }

    @Test
    @DisplayName("API-UPD-07, API-RTE-05: how to poll, and what may change without a new version, is told")
    void told() {
        assertThat(anybody().open(FOLDER + "/keeping-data-in-sync").main())
                .contains("at 15:15 ask for changes since 13:15, at 16:15 since 14:15")
                .contains("Read page after page until data is empty")
                .contains("not exactly on the hour")
                .contains("Read all pages without updated_since about twice a week");
        assertThat(anybody().open(FOLDER + "/contract-changes").main())
                .contains("New operations, new fields in answers, new optional attributes and filters")
                .contains("A new version is needed when an operation or a field goes");
    }

    @Test
    @DisplayName("API-DOC-05: the history of the API is told in release notes")
    void history() {
        assertThat(anybody().open(ROOT + "/release-notes").page().select("main li h2 a").eachAttr("href").stream()
                        .map(href -> href.substring(href.lastIndexOf('/') + 1).substring(0, 10)))
                .contains(
                        "2025-06-23",
                        "2025-08-13",
                        "2025-09-26",
                        "2025-11-07",
                        "2025-11-27",
                        "2025-12-17",
                        "2026-01-19",
                        "2026-02-16",
                        "2026-02-23",
                        "2026-04-15",
                        "2026-04-28",
                        "2026-05-05",
                        "2026-05-07",
                        "2026-05-08",
                        "2026-05-26",
                        "2026-05-27",
                        "2026-06-10",
                        "2026-06-11",
                        "2026-06-15",
                        "2026-06-16",
                        "2026-06-17",
                        "2026-06-23");
    }
}
