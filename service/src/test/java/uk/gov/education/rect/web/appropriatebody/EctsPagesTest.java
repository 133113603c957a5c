package uk.gov.education.rect.web.appropriatebody;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.induction.RecordPass;
import uk.gov.education.rect.induction.ReleaseEct;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.testing.CountedStatements;
import uk.gov.education.rect.testing.Scene;

class EctsPagesTest extends BodyTest {

    private static final String LIST = "/appropriate-body/teachers";

    @Autowired
    private CountedStatements statements;

    @Autowired
    private RecordPass recordPass;

    @Autowired
    private ReleaseEct releaseEct;

    @Test
    @DisplayName("04 §7.1: everybody may read the landing page")
    void the_landing_page_is_public() {
        assertThat(browser.open("/appropriate-body").main()).contains("Record inductions", "Go to your ECTs");
    }

    @Test
    @DisplayName("AB-LST-01 AB-LST-02 AB-LST-03: open, closed, and released ECTs in neither list")
    void open_closed_and_released() {
        anEctOf(north, "Olive", "Open", "2026-09-01");
        TeacherId passed = anEctOf(north, "Piers", "Passed", "2025-09-01");
        TeacherId released = anEctOf(north, "Rhys", "Released", "2025-09-01");
        anEctOf(south, "Ottilie", "Elsewhere", "2026-09-01");
        recordPass.execute(
                new RecordPass.Command(SOMEBODY, north, passed, LocalDate.of(2026, 9, 30), new BigDecimal("3")));
        releaseEct.execute(
                new ReleaseEct.Command(SOMEBODY, north, released, LocalDate.of(2026, 9, 30), new BigDecimal("3")));

        String open = browser.open(LIST).main();
        assertThat(open)
                .contains("1 open induction", "1 closed induction", "Olive Open", "1 September 2026", "In progress");
        assertThat(open).doesNotContain("Piers", "Rhys", "Ottilie");
        String closed = browser.open(LIST + "/closed").main();
        assertThat(closed).contains("1 closed induction", "Piers Passed").doesNotContain("Olive", "Rhys");
        assertThat(browser.open(recordOf(released)).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("AB-LST-04 AB-LST-07: an unknown status is open; a page beyond the last is empty")
    void odd_addresses() {
        anEctOf(north, "Olive", "Open", "2026-09-01");
        assertThat(browser.open(LIST + "?status=sideways").main()).contains("Olive Open");
        assertThat(browser.open(LIST + "?page=9").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("AB-LST-06 AB-LST-08 AB-LST-09 AB-LST-11: search by the start of names, by TRN, and safe from signs")
    void search() {
        TeacherId zoe = anEctOf(north, "Zoë", "Ångström", "2026-09-01");
        anEctOf(north, "Olive", "Open", "2026-09-01");
        assertThat(browser.open(LIST + "?q=zoe+ang").main())
                .contains("1 open induction", "Zoë Ångström")
                .doesNotContain("Olive");
        String trn = browser.open(recordOf(zoe)).main().replaceAll(".*TRN: ([0-9]{7}).*", "$1");
        assertThat(browser.open(LIST + "?q=nobody+" + trn).main()).contains("Zoë Ångström");
        assertThat(browser.open(LIST + "?q=%26%20%7C%20%21%28%29%3A%2A%27zoe").main())
                .contains("Zoë Ångström");
        assertThat(browser.open(LIST + "?q=nobody").main()).contains("No open inductions match “nobody”");
    }

    @Test
    @DisplayName("04 §7.2: fifty to a page, and as many statements for sixty ECTs as for one")
    void the_list_is_bounded() {
        anEctOf(north, "Solo", "Ect", "2026-09-01");
        int forOne = statements.during(() -> browser.open(LIST));
        for (int number = 0; number < 59; number++) {
            anEctOf(north, "Name" + number, "Ect", "2026-09-01");
        }
        int forSixty = statements.during(() -> browser.open(LIST));
        assertThat(forSixty).isEqualTo(forOne).isLessThanOrEqualTo(5);
        assertThat(browser.open(LIST).page().select("tbody tr")).hasSize(50);
        assertThat(browser.open(LIST + "?status=open&page=2").page().select("tbody tr"))
                .hasSize(10);
    }

    @Test
    @DisplayName("AB-REC-02: the record says how far the induction is, what the school reported and what happened")
    void the_record() {
        var school = scene.aSchool();
        var trn = scene.aTrn();
        scene.anEct()
                .withTrn(trn)
                .at(school)
                .since("2026-09-01")
                .assuredBy(south)
                .trainedBy(Scene.AMBITION)
                .register();
        TeacherId ect = claimed(north, trn, "Priya", "Doran", "2026-09-01");
        String record = browser.open(recordOf(ect)).main();
        assertThat(record)
                .contains("TRN: " + trn, "Priya Doran", "0 of 6 terms", "In progress", "Waiting to be updated")
                .contains("you do not need to do anything", nameOf(north), "Provider-led", "Release")
                .contains(nameOf(south) + " (not you)", Scene.AMBITION, "Full time")
                .contains("History with you", "by Bo Dee");
    }

    @Test
    @DisplayName("AB-ACC-08: somebody else's ECT is not there, on any page about an ECT")
    void another_bodys_ect_does_not_exist() {
        TeacherId ect = anEctOf(south, "Sally", "South", "2026-09-01");
        for (String page : new String[] {
            "",
            "/release/new",
            "/record-passed-outcome/new",
            "/record-failed-outcome/confirm",
            "/release/0123456789abcdef/details",
            "/record-passed-outcome/0123456789abcdef/details",
            "/record-failed-outcome/0123456789abcdef/details"
        }) {
            assertThat(browser.open(recordOf(ect) + page).status()).as(page).isEqualTo(404);
        }
        String begun =
                southern.open(recordOf(ect) + "/record-passed-outcome/new").goesTo();
        assertThat(browser.open(begun).status()).isEqualTo(404);
        assertThat(browser.sendFrom(LIST, begun).status()).isIn(403, 404);
        for (String journey : new String[] {"release", "record-passed-outcome", "record-failed-outcome"}) {
            String token =
                    browser.open("/appropriate-body/claim-an-ect/find-ect/new").goesTo();
            assertThat(browser.sendFrom(token, recordOf(ect) + "/" + journey + "/0123456789abcdef/details", "x", "y")
                            .status())
                    .as(journey)
                    .isEqualTo(404);
        }
        assertThat(southern.open(recordOf(ect)).main()).contains("Sally South", "Record that they passed");
    }
}
