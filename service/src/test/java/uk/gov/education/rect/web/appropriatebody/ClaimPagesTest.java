package uk.gov.education.rect.web.appropriatebody;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.INDUCTION_PERIODS;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.doubles.faults.Fault;
import uk.gov.education.rect.induction.RecordFail;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Browser;

/** Claiming an ECT, page by page, over the double of the Teaching Record System. Today is 6 October 2026. */
class ClaimPagesTest extends BodyTest {

    private static final String START = "/appropriate-body/claim-an-ect/find-ect/new";

    @Autowired
    private RecordFail recordFail;

    @Test
    @DisplayName("04 §10: found by TRN and date of birth, checked, claimed; on the list and in the history")
    void claim() {
        Browser.Answer check = find("3000001", "1985-01-03");
        assertThat(check.goesTo()).endsWith("/check-ect");
        Browser.Answer details = browser.open(check.goesTo());
        assertThat(details.main())
                .contains("Ottilie", "Fernsby", "3 January 1985", "TRN: 3000001", "Required to complete", "Alerts No");
        Browser.Answer claimed = register(checked(check), "1 9 2026", "provider_led");
        Browser.Answer done = browser.open(claimed.goesTo());
        assertThat(done.main()).contains("You have claimed Ottilie Fernsby");
        assertThat(browser.open(done.link("View Ottilie Fernsby’s record")).main())
                .contains("Ottilie Fernsby", "1 September 2026", "Provider-led", "In progress");
        assertThat(browser.open("/appropriate-body/teachers").main()).contains("Ottilie Fernsby");
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName(
            "DM-PIS-01, AB-CLM-01 to 06: what is wrong with the TRN or the date of birth is said beside it, and kept")
    @CsvSource(
            delimiter = '|',
            value = {
                "''      | 1985-01-03 | Enter the ECT’s teacher reference number (TRN)",
                "123     | 1985-01-03 | Teacher reference number must have 7 digits",
                "3000001 | ''         | Enter the ECT’s date of birth",
                "3000001 | 1985-02-31 | Date of birth must be a real date, such as 27 3 1998",
                "3000001 | 2010-01-03 | The ECT must be at least 18 years old: check the date of birth",
                "3000001 | 1920-01-03 | The ECT cannot be over 100 years old: check the date of birth",
                "3000001 | 1985-01-04 | We cannot find a teacher with this TRN and date of birth. Check both and try again",
                "7000004 | 1977-02-03 | We cannot find a teacher with this TRN and date of birth. Check both and try again",
                "7000015 | 1977-02-03 | We cannot find a teacher with this TRN and date of birth. Check both and try again"
            })
    void wrong_find(String trn, String born, String message) {
        Browser.Answer answer = find(trn, born);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().title()).startsWith("Error: ");
        assertThat(answer.errors()).containsExactly(message);
        assertThat(answer.page().select("#trn").val()).isEqualTo(trn);
    }

    @Test
    @DisplayName("AB-CLM-02: a TRN with a prefix and a slash is read")
    void a_trn_as_on_paper() {
        assertThat(find("RP 30/00001", "1985-01-03").goesTo()).endsWith("/check-ect");
    }

    @Test
    @DisplayName("AB-CLM-07: a merged TRN leads on to the new one when the date of birth matches, and says so")
    void merged() {
        Browser.Answer check = browser.open(find("7000011", "1977-02-03").goesTo());
        assertThat(check.main()).contains("TRN 7000011 has been replaced", "7000012");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("DM-PIS-08, 04 §10.3 B1 to B5: why somebody cannot be claimed, without a way on")
    @CsvSource({
        "7000001, does not have QTS",
        "7000003, is prohibited from teaching",
        "7000017, is prohibited from teaching",
        "7000007, has already passed induction",
        "7000008, has failed induction",
        "7000010, has failed induction",
        "7000009, is exempt from induction"
    })
    void blocked(String trn, String reason) {
        Browser.Answer found = find(trn, "1977-02-03");
        assertThat(found.goesTo()).endsWith("/cannot-claim");
        Browser.Answer page = browser.open(found.goesTo());
        assertThat(page.page().select("h1").text()).contains(reason);
        assertThat(page.main()).contains("You cannot claim", "Find another ECT").doesNotContain("Claim induction");
        String register = found.goesTo().replace("cannot-claim", "register-ect");
        assertThat(browser.open(register).goesTo()).isEqualTo(found.goesTo());
    }

    @Test
    @DisplayName("04 §10.3 B6 B7: with another appropriate body, or with an outcome recorded here")
    void blocked_by_what_is_recorded_here() {
        claimed(south, new Trn("3000002"), "Casimir", "Larkspur", "2026-09-01");
        assertThat(browser.open(find("3000002", "1986-02-04").goesTo()).main())
                .contains("is with another appropriate body", nameOf(south));
        TeacherId failed = claimed(south, new Trn("3000004"), "Jolyon", "Merriweather", "2025-09-01");
        recordFail.execute(new RecordFail.Command(
                SOMEBODY, south, failed, LocalDate.of(2026, 9, 1), new BigDecimal("3"), LocalDate.of(2026, 9, 2)));
        assertThat(browser.open(find("3000004", "1988-04-06").goesTo()).main())
                .contains("has already completed induction");
    }

    @Test
    @DisplayName("04 §10.2 row 3: their own ECT leads straight to the record, with a notice")
    void already_yours() {
        TeacherId mine = claimed(north, new Trn("3000005"), "Saskia", "Copperfield-Ng", "2026-09-01");
        Browser.Answer on = browser.open(find("3000005", "1989-05-07").goesTo());
        assertThat(on.goesTo()).isEqualTo(recordOf(mine));
        assertThat(browser.open(on.goesTo()).main()).contains("You have already claimed Saskia Copperfield-Ng.");
    }

    @Test
    @DisplayName("TRS-04 TRS-05 TRS-06: when TRS does not answer, the form is there again as typed, to be tried later")
    void trs_is_down() {
        String form = browser.open(START).goesTo();
        trs().server().faults().add(Fault.always("down", Fault.Mode.status).answering(503));
        Browser.Answer answer = send(form, "3000001", "1985-01-03");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.errors()).singleElement().asString().contains("cannot reach the Teaching Record System");
        assertThat(answer.page().select("#trn").val()).isEqualTo("3000001");
        assertThat(answer.page().select("#date-of-birth-year").val()).isEqualTo("1985");
        trs().server().faults().clear();
        assertThat(send(form, "3000001", "1985-01-03").goesTo()).endsWith("/check-ect");
    }

    @Test
    @DisplayName("TRS-05 AB-CLM-11: when TRS goes down before the last step, nothing is claimed and nothing is lost")
    void trs_goes_down_on_the_way() {
        String form = checked(find("3000007", "1991-07-09"));
        trs().server().faults().add(Fault.always("down", Fault.Mode.status).answering(503));
        Browser.Answer answer = register(form, "1 9 2026", "school_led");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.page().select("#started-on-year").val()).isEqualTo("2026");
        assertThat(answer.page().select("input[value=school_led]").hasAttr("checked"))
                .isTrue();
        trs().server().faults().clear();
        assertThat(register(form, "1 9 2026", "school_led").goesTo()).endsWith("/claimed");
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName(
            "DM-PIS-03, AB-IND-04 07 09 12 17, AB-CLM-12: what is wrong with the start or the programme, once each")
    @CsvSource(
            delimiter = '|',
            value = {
                "''        | provider_led | Enter the date they started induction with you",
                "31 2 2026 | provider_led | The date they started induction must be a real date, such as 1 9 2026",
                "31 8 2021 | provider_led | The date they started induction must be on or after 1 September 2021",
                "7 10 2026 | provider_led | The date they started induction cannot be in the future",
                "1 9 2021  | provider_led | The date they started induction must be on or after the day they were awarded QTS, 1 July 2024",
                "1 9 2026  | ''           | Select the training programme",
                "1 9 2026  | other        | Select the training programme"
            })
    void wrong_register(String started, String programme, String message) {
        String form = checked(find("3000010", "1994-10-12"));
        Browser.Answer answer = register(form, started, programme);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).hasSize(1);
        assertThat(answer.errors().getFirst().replaceAll("QTS, .*", "QTS, 1 July 2024"))
                .isEqualTo(message);
        assertThat(browser.open("/appropriate-body/teachers").main()).doesNotContain("Leopold");
    }

    @Test
    @DisplayName("AB-CLM-13: another appropriate body that was quicker is named, and nothing is claimed twice")
    void another_body_was_quicker() {
        String form = checked(find("3000008", "1992-08-10"));
        claimed(south, new Trn("3000008"), "Rafferty", "Penhallow", "2026-09-01");
        Browser.Answer answer = register(form, "1 9 2026", "provider_led");
        assertThat(answer.goesTo()).endsWith("/cannot-claim");
        assertThat(browser.open(answer.goesTo()).main()).contains(nameOf(south));
    }

    @Test
    @DisplayName("AB-CLM-13 AB-CLS-10: sent twice, claimed once")
    void a_double_submit_claims_once() {
        String form = checked(find("3000011", "1995-11-13"));
        String token = browser.open(form).page().select("input[name=_csrf]").val();
        String[] fields = {
            "register_ect[started_on-day]", "1",
            "register_ect[started_on-month]", "9",
            "register_ect[started_on-year]", "2026",
            "register_ect[training_programme]", "provider_led"
        };
        String first = browser.sendWith(token, form, fields).goesTo();
        assertThat(browser.sendWith(token, form, fields).goesTo()).isEqualTo(first);
        assertThat(database.fetchCount(
                        INDUCTION_PERIODS, INDUCTION_PERIODS.APPROPRIATE_BODY_PERIOD_ID.eq(north.value())))
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "DM-PIS-02, AB-CLM-10: nobody is registered unchecked: the address of the next page leads back to the check")
    void unchecked() {
        String check = find("3000012", "1996-12-14").goesTo();
        String register = check.replace("check-ect", "register-ect");
        assertThat(browser.open(register).goesTo()).isEqualTo(check);
        assertThat(browser.sendFrom(
                                check,
                                register,
                                "register_ect[started_on-day]",
                                "1",
                                "register_ect[started_on-month]",
                                "9",
                                "register_ect[started_on-year]",
                                "2026",
                                "register_ect[training_programme]",
                                "provider_led")
                        .goesTo())
                .isEqualTo(check);
        assertThat(browser.open(check.replace("check-ect", "claimed")).goesTo()).isEqualTo(check);
        assertThat(browser.send(check).goesTo()).isEqualTo(register);
        assertThat(browser.open(register).status()).isEqualTo(200);

        String find = check.replace("check-ect", "find-ect");
        assertThat(send(find, "3000010", "1994-10-12").goesTo()).isEqualTo(check);
        assertThat(browser.open(register).goesTo())
                .as("another is another check")
                .isEqualTo(check);
    }

    @Test
    @DisplayName("AB-CLM-09: whom another appropriate body claims meanwhile cannot be got past the check")
    void claimed_before_the_check_was_sent() {
        String check = find("3000006", "1990-06-08").goesTo();
        claimed(south, new Trn("3000006"), "Thaddeus", "Okonjo-Vale", "2026-09-01");
        Browser.Answer answer = browser.send(check);
        assertThat(answer.goesTo()).endsWith("/cannot-claim");
        assertThat(browser.open(answer.goesTo()).main()).contains(nameOf(south));
    }

    @Test
    @DisplayName("04 §10.2 row 3: whom a colleague claims meanwhile is theirs at the check, too")
    void claimed_by_a_colleague_before_the_check_was_sent() {
        String check = find("3000009", "1993-09-11").goesTo();
        TeacherId mine = claimed(north, new Trn("3000009"), "Amaryllis", "Quickthorn", "2026-09-01");
        Browser.Answer on = browser.open(browser.send(check).goesTo());
        assertThat(on.goesTo()).isEqualTo(recordOf(mine));
    }

    @Test
    @DisplayName("AB-ACC-08: a claim that one appropriate body has begun is nobody else's")
    void anothers_claim() {
        String check = find("3000001", "1985-01-03").goesTo();
        assertThat(southern.open(check).goesTo()).isEqualTo(START);
    }

    /** Sends the check page; the address of the next. */
    private String checked(Browser.Answer found) {
        return browser.send(found.goesTo()).goesTo();
    }

    private Browser.Answer find(String trn, String born) {
        return send(browser.open(START).goesTo(), trn, born);
    }

    private Browser.Answer send(String form, String trn, String born) {
        String[] parts = born.isEmpty() ? new String[] {"", "", ""} : born.split("-");
        return browser.send(
                form,
                "find_ect[trn]",
                trn,
                "find_ect[date_of_birth-day]",
                parts[2],
                "find_ect[date_of_birth-month]",
                parts[1],
                "find_ect[date_of_birth-year]",
                parts[0]);
    }

    private Browser.Answer register(String form, String started, String programme) {
        String[] parts = started.isEmpty() ? new String[] {"", "", ""} : started.split(" ");
        return browser.send(
                form,
                "register_ect[started_on-day]",
                parts[0],
                "register_ect[started_on-month]",
                parts[1],
                "register_ect[started_on-year]",
                parts[2],
                "register_ect[training_programme]",
                programme);
    }
}
