package uk.gov.education.rect.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.database.Tables.REGISTRATION_WINDOWS;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.TestClock;

/** The product team sets the days on which schools cannot register anybody. Today is 6 October 2026. */
class RegistrationWindowsTest extends ConsoleScenario {

    private static final String LIST = "/admin/schools/registration-windows";

    @BeforeEach
    void only_this_year() {
        database.deleteFrom(EVENTS)
                .where(EVENTS.EVENT_TYPE.startsWith("registration_window"))
                .execute();
        database.deleteFrom(REGISTRATION_WINDOWS)
                .where(REGISTRATION_WINDOWS.CLOSED_FROM.ne(LocalDate.of(2026, 6, 1)))
                .execute();
    }

    @Test
    @DisplayName("SJ-X-30 SJ-WIN-01: added, moved and removed, with a reason, on the timeline; schools see it at once")
    void added_moved_removed() {
        assertThat(admin.open("/admin/schools").link("Days without registration"))
                .isEqualTo(LIST);
        assertThat(save(LIST + "/new", "2025", "2026-10-05", "2026-10-09", "Late fees table")
                        .goesTo())
                .isEqualTo(LIST);
        assertThat(product.open(LIST).main())
                .contains(
                        "Registration is closed from 5 October 2026 to 9 October 2026",
                        "Opens again on 10 October 2026");
        Browser school = new Browser(mvc, signIns.school(urn()));
        assertThat(school.open("/school/register-ect/what-you-will-need").goesTo())
                .isEqualTo("/school/registration-window-closed");
        assertThat(school.open("/school/home/ects").main()).contains("academic years until 10 October 2026");

        String edit = change("/edit");
        assertThat(product.open(edit).page().select("#closed-until-day").val()).isEqualTo("9");
        assertThat(save(edit, "2025", "2026-10-07", "2026-10-09", "A day later").goesTo())
                .isEqualTo(LIST);
        assertThat(save(edit, "2025", "2026-10-07", "2026-10-09", "Again").goesTo())
                .as("the same again")
                .isEqualTo(LIST);
        assertThat(school.open("/school/register-ect/what-you-will-need").status())
                .isEqualTo(200);

        String remove = change("/remove");
        assertThat(product.send(remove).errors()).containsExactly("Enter why");
        assertThat(product.send(remove, "reason", "Not needed").goesTo()).isEqualTo(LIST);
        assertThat(product.sendFrom(LIST, remove, "reason", "Not needed").status())
                .as("a second time")
                .isEqualTo(404);
        assertThat(database.select(EVENTS.EVENT_TYPE)
                        .from(EVENTS)
                        .where(EVENTS.EVENT_TYPE.startsWith("registration_window"))
                        .orderBy(EVENTS.ID)
                        .fetch(EVENTS.EVENT_TYPE))
                .containsExactly(
                        "registration_window_added", "registration_window_changed", "registration_window_removed");
        assertThat(database.select(EVENTS.BODY)
                        .from(EVENTS)
                        .where(EVENTS.EVENT_TYPE.eq("registration_window_removed"))
                        .fetch(EVENTS.BODY))
                .containsExactly("Not needed");
    }

    @ParameterizedTest(name = "{1} to {2}: {4}")
    @CsvSource({
        "2026, 2026-06-14, 2026-06-20, why, Registration is already closed on one of these days",
        "2026, 2026-06-20, 2026-06-19, why, The last day must be the first day or later",
        "2019, 2026-06-20, 2026-06-21, why, Select the contract period that is being prepared",
        "2026, '', 2026-06-21, why, 'Enter the first day on which registration is closed, for example 1 6 2027'",
        "2026, 2026-06-20, 2026-02-30, why, 'Enter the last day on which registration is closed, for example 14 6 2027'",
        "2026, 2026-06-20, 2026-06-21, '', Enter why"
    })
    @DisplayName("SJ-X-30: what is wrong is said beside the field, and nothing is kept")
    void wrong(String year, String from, String until, String reason, String message) {
        Browser.Answer answer = save(LIST + "/new", year, from, until, reason);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly(message);
        assertThat(answer.page().select(".govuk-error-message").eachText())
                .singleElement()
                .asString()
                .contains(message);
        assertThat(database.fetchCount(REGISTRATION_WINDOWS)).isEqualTo(1);
    }

    @Test
    @DisplayName("SJ-X-30: everybody of DfE sees them; only the product team changes them")
    void who() {
        assertThat(admin.open(LIST).main())
                .contains("Opens again on 15 June 2026")
                .doesNotContain("Add days");
        assertThat(admin.open(LIST + "/new").status()).isEqualTo(403);
        assertThat(finance.open(change("/remove")).status()).isEqualTo(403);
    }

    @Test
    @DisplayName(
            "SJ-WIN-02: the page that explains it tells of the days that are now, else of the next, else of the last")
    void which_days() {
        save(LIST + "/new", "2026", "2027-06-01", "2027-06-10", "Next year");
        assertThat(explained("2026-06-05")).contains("Registration opens again on 15 June 2026");
        assertThat(explained("2026-10-06")).contains("11 June 2027");
        assertThat(explained("2027-08-01")).contains("11 June 2027");
    }

    private String explained(String day) {
        TestClock.set(LocalDate.parse(day));
        return new Browser(mvc, signIns.school(urn()))
                .open("/school/registration-window-closed")
                .main();
    }

    private int urn() {
        return database.resultQuery(
                        "select urn from schools where id = ?", scene.aSchool().value())
                .fetchSingle(0, Integer.class);
    }

    private String change(String what) {
        List<String> links =
                product.open(LIST).page().select("main a[href$=" + what + "]").eachAttr("href");
        return links.getFirst();
    }

    private Browser.Answer save(String form, String year, String from, String until, String reason) {
        return product.send(
                form,
                "contract_period",
                year,
                "closed_from-day",
                part(from, 2),
                "closed_from-month",
                part(from, 1),
                "closed_from-year",
                part(from, 0),
                "closed_until-day",
                part(until, 2),
                "closed_until-month",
                part(until, 1),
                "closed_until-year",
                part(until, 0),
                "reason",
                reason);
    }

    private static String part(@Nullable String date, int index) {
        return date == null || date.isEmpty() ? "" : date.split("-")[index];
    }
}
