package uk.gov.education.rect.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What goes wrong on the way, and what people and software are then told. Nothing is lost or doubled. */
class BadInputOnThePathTest {

    private static final LocalDate SAMPLE_BIRTHDAY = LocalDate.of(1977, 2, 3);

    private final RunningService service = RunningService.started();

    @Test
    @DisplayName(
            "issue 2: an unknown TRN, a wrong date of birth, a prohibited teacher and an address in use are told apart")
    void who_can_be_registered() {
        Person tutor = Person.signedInAs("Dot Teasel");
        find(tutor, "7000002", SAMPLE_BIRTHDAY).sees("We cannot find a teacher with that TRN");
        find(tutor, "7000003", SAMPLE_BIRTHDAY).sees("You cannot register");

        find(tutor, "3000006", LocalDate.of(1980, 1, 1)).sees("National Insurance number");
        tutor.fill("National Insurance number", "not one").press("Continue").sees("There is a problem");
        tutor.fill("National Insurance number", "AA000006C").press("Continue").sees("Thaddeus Okonjo-Vale");
        tutor.choose("Yes").press("Continue");
        tutor.fill("email address", "3000002@teachers.example.test")
                .press("Continue")
                .sees("in use");
    }

    @Test
    @DisplayName("TRS-04: with TRS down, what was typed is kept, and the same page works once it is back")
    void trs_down() {
        Person tutor = Person.signedInAs("Dot Teasel");
        LeadProviderSoftware trs = new LeadProviderSoftware(service.address("trs"), "none");
        trs.post("/__admin/faults", "{\"name\":\"down\",\"path\":\"/v3\",\"mode\":\"status\",\"status\":503}");
        try {
            find(tutor, "3000007", LocalDate.of(1991, 7, 9)).sees("Nothing you have entered is lost");
            assertThat(tutor.typedInto("TRN")).isEqualTo("3000007");
        } finally {
            trs.delete("/__admin/faults");
        }
        tutor.press("Continue").sees("Imogen Starling");
    }

    @Test
    @DisplayName("rule 14: confirming twice registers once, and says so both times; DOB and NINO are in no log")
    void double_submit() {
        Person tutor = Person.signedInAs("Dot Teasel").on(LocalDate.of(2026, 10, 6));
        find(tutor, "3000008", LocalDate.of(1992, 8, 10)).choose("Yes").press("Continue");
        tutor.fill("email address", "rafferty@primary.example.test").press("Continue");
        tutor.date(LocalDate.of(2026, 9, 1)).press("Continue");
        tutor.choose("Full time").press("Continue");
        tutor.pick("Golden Leaf Teaching School Hub").press("Continue");
        tutor.choose("School-led").press("Continue");
        String checkAnswers = tutor.page().url();
        Page otherTab = tutor.page().context().newPage();
        otherTab.navigate(checkAnswers);
        tutor.press("Confirm").sees("Rafferty Penhallow");
        otherTab.locator("main form button").last().click();
        assertThat(otherTab.locator("main").innerText()).contains("Rafferty Penhallow’s details saved");
        String list = tutor.go("/school/home/ects").text();
        assertThat(list.split("3000008", -1)).hasSize(2);
        assertThat(service.log()).doesNotContain("1992-08-10", "10/08/1992", "AA000006C", "rafferty@primary");
    }

    @Test
    @DisplayName("API-AUTH-03, API-ERR-01: a bad token is 401, rubbish is 400, what is not yours is 404")
    void software() {
        URI address = service.address();
        assertThat(new LeadProviderSoftware(address, "guess")
                        .get("/api/v3/participants")
                        .status())
                .isEqualTo(401);
        LeadProviderSoftware ambition = new LeadProviderSoftware(address, "ambition-institute");
        String participant =
                ambition.get("/api/v3/participants").data().get(0).path("id").asString();
        LeadProviderSoftware capita = new LeadProviderSoftware(address, "capita");
        assertThat(capita.get("/api/v3/participants/" + participant).status()).isEqualTo(404);
        assertThat(capita.get("/api/v3/participants").data().size()).isZero();
        assertThat(ambition.post("/api/v3/participant-declarations", "{nonsense")
                        .status())
                .isEqualTo(400);
        assertThat(ambition.post("/api/v3/participant-declarations", "{\"data\":[]}")
                        .status())
                .isEqualTo(400);
        assertThat(ambition.get("/api/v3/participants?page%5Bpage%5D=-1").status())
                .isEqualTo(400);
        assertThat(ambition.get("/api/v3/schools").status()).isEqualTo(400);
    }

    private static Person find(Person tutor, String trn, LocalDate born) {
        tutor.go("/school/home/ects").follow("Register an ECT").follow("Continue");
        return tutor.fill("TRN", trn).date(born).press("Continue");
    }
}
