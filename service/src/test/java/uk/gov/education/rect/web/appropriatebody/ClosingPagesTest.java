package uk.gov.education.rect.web.appropriatebody;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.INDUCTION_PERIODS;
import static uk.gov.education.rect.database.Tables.OUTBOX;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.database.enums.InductionOutcomes;
import uk.gov.education.rect.jobs.Job;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TeachingRecordAnswer;
import uk.gov.education.rect.teachers.TeachingRecords;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.testing.Browser;

/** Releasing, passing and failing an ECT, page by page. Today is 6 October 2026. */
class ClosingPagesTest extends BodyTest {

    @Autowired
    private TeachingRecords records;

    @Autowired
    private List<Job> jobs;

    @Test
    @DisplayName("04 §13: released; gone from the lists and the record; another body can claim from the day after")
    void release() {
        TeacherId ect = anEctOf(north, "Rhys", "Rowe", "2025-09-01");
        String form = browser.open(browser.open(recordOf(ect)).link("Release this ECT (" + nameOf(north) + ")"))
                .goesTo();
        assertThat(browser.open(form).main()).contains("Release Rhys Rowe", "0 of 6 terms have been recorded so far");
        Browser.Answer done = browser.open(details(form, "30 9 2026", "3", null).goesTo());
        assertThat(done.main())
                .contains("You have released Rhys Rowe", "30 September 2026", "Another appropriate body can now claim");
        assertThat(browser.open(recordOf(ect)).status()).isEqualTo(404);
        claimed(south, trnOf(ect), "Rhys", "Rowe", "2026-10-01");
        assertThat(southern.open(recordOf(ect)).main()).contains("3 of 6 terms", nameOf(north));
    }

    @Test
    @DisplayName("04 §14 TRS-10: passed; on the closed list; the Teaching Record System has the outcome")
    void pass() {
        TeacherId ect = claimed(north, new Trn("3000001"), "Ottilie", "Fernsby", "2025-09-01");
        String form = browser.open(browser.open(recordOf(ect)).link("Record that they passed"))
                .goesTo();
        Browser.Answer done = browser.open(details(form, "30 9 2026", "6", null).goesTo());
        assertThat(done.main()).contains("Ottilie Fernsby has passed induction");
        assertThat(browser.open(done.link("View Ottilie Fernsby’s record")).main())
                .contains("Passed", "6 of 6 terms", "30 September 2026", "Waiting to be updated")
                .doesNotContain("Record that they passed");
        deliverOutbox();
        assertThat(browser.open(recordOf(ect)).main()).contains("Up to date");
        assertThat(records.find(new Trn("3000001"))).isInstanceOfSatisfying(TeachingRecordAnswer.Found.class, found -> {
            assertThat(found.person().status()).isEqualTo(TrsInductionStatus.PASSED);
            assertThat(found.person().inductionStartedOn()).isEqualTo("2025-09-01");
            assertThat(found.person().inductionCompletedOn()).isEqualTo("2026-09-30");
        });
    }

    @Test
    @DisplayName("TRS-10: what the Teaching Record System does not accept is said on the record")
    void trs_refuses() {
        TeacherId ect = claimed(north, new Trn("7000071"), "Unqts", "Unqualby", "2026-09-01");
        deliverOutbox();
        assertThat(browser.open(recordOf(ect)).main()).contains("Could not be updated", "Contact support");
    }

    @Test
    @DisplayName("04 §15: failed, after confirming that the ECT has been told; the regulator is written to")
    void fail() {
        int emailsBefore = database.fetchCount(OUTBOX, OUTBOX.KIND.eq("email"));
        TeacherId ect = anEctOf(north, "Freya", "Fay", "2025-09-01");
        String confirm = browser.open(browser.open(recordOf(ect)).link("Record that they failed"))
                .goesTo();
        Browser.Answer unticked = browser.send(confirm);
        assertThat(unticked.status()).isEqualTo(422);
        assertThat(unticked.errors())
                .containsExactly("Confirm that you have told Freya Fay in writing before you go on");
        String skipped = confirm.replace("/confirm", "/details");
        assertThat(browser.open(skipped).goesTo()).isEqualTo(confirm);

        String form = browser.send(confirm, "confirm[confirmed]", "yes").goesTo();
        Browser.Answer done =
                browser.open(details(form, "30 9 2026", "6", "1 10 2026").goesTo());
        assertThat(done.main()).contains("You have recorded that Freya Fay failed induction", "20 working days");
        assertThat(browser.open(recordOf(ect)).main()).contains("Failed", "told in writing on 1 October 2026");
        assertThat(database.fetchCount(OUTBOX, OUTBOX.KIND.eq("email"))).isEqualTo(emailsBefore + 1);
    }

    @ParameterizedTest(name = "{0}, {1} terms")
    @DisplayName("AB-CLS-02 03 07, AB-IND-10 11 13 14: what is wrong is said together, and what was typed is kept")
    @CsvSource(
            delimiter = '|',
            value = {
                "''        | ''   | Enter the date their induction with you ended; Enter the number of terms they served with you",
                "31 2 2026 | 3    | The date their induction ended must be a real date, such as 17 7 2026",
                "7 10 2026 | 3    | The date their induction ended cannot be in the future",
                "31 8 2025 | 3    | The date their induction ended must be on or after 1 September 2025, when it started with you",
                "30 9 2026 | lots | Number of terms must be a number, such as 3 or 1.5",
                "30 9 2026 | 1e9  | Number of terms must be a number, such as 3 or 1.5",
                "30 9 2026 | 1.25 | Number of terms can have one decimal place at most, such as 1.5",
                "30 9 2026 | 16.1 | Number of terms must be between 0 and 16",
                "30 9 2026 | -1   | Number of terms must be between 0 and 16",
                "7 10 2026 | 17   | The date their induction ended cannot be in the future; Number of terms must be between 0 and 16"
            })
    void wrong_details(String finished, String terms, String messages) {
        TeacherId ect = anEctOf(north, "Wren", "Wrong", "2025-09-01");
        for (String journey : new String[] {"release", "record-passed-outcome"}) {
            String form = browser.open(recordOf(ect) + "/" + journey + "/new").goesTo();
            Browser.Answer answer = details(form, finished, terms, null);
            assertThat(answer.status()).as(journey).isEqualTo(422);
            assertThat(answer.errors()).as(journey).isEqualTo(Arrays.asList(messages.split("; ")));
            assertThat(answer.page().select("#number-of-terms").val()).isEqualTo(terms);
            answer.page()
                    .select(".govuk-error-summary__list a")
                    .eachAttr("href")
                    .forEach(href ->
                            assertThat(answer.page().select(href)).as(href).hasSize(1));
        }
        assertThat(browser.open(recordOf(ect)).main()).contains("In progress");
    }

    @ParameterizedTest(name = "told {0}")
    @DisplayName("AB-IND-22 AB-IND-23: when the ECT was told")
    @CsvSource(
            delimiter = '|',
            value = {
                "''        | Enter the date you told the ECT in writing that they failed",
                "7 10 2026 | The date you told the ECT cannot be in the future",
                "29 9 2026 | The date you told the ECT must be on or after 30 September 2026, when their induction ended"
            })
    void wrong_confirmation_date(String told, String message) {
        TeacherId ect = anEctOf(north, "Freya", "Fay", "2025-09-01");
        String confirm =
                browser.open(recordOf(ect) + "/record-failed-outcome/confirm").goesTo();
        String form = browser.send(confirm, "confirm[confirmed]", "yes").goesTo();
        Browser.Answer answer = details(form, "30 9 2026", "3", told);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly(message);
    }

    @Test
    @DisplayName(
            "AB-CLS-01 AB-CLS-10: without an open induction every way in leads to the record with a notice; sent twice is done once")
    void done_once() {
        TeacherId ect = anEctOf(north, "Dora", "Double", "2025-09-01");
        String form = browser.open(recordOf(ect) + "/record-passed-outcome/new").goesTo();
        String other = browser.open(recordOf(ect) + "/release/new").goesTo();
        String token = browser.open(form).page().select("input[name=_csrf]").val();
        List<String> fields = fields("30 9 2026", "6", null);
        String first =
                browser.sendWith(token, form, fields.toArray(String[]::new)).goesTo();
        assertThat(browser.sendWith(token, form, fields.toArray(String[]::new)).goesTo())
                .isEqualTo(first);
        assertThat(browser.sendWith(token, other, fields.toArray(String[]::new)).goesTo())
                .isEqualTo(recordOf(ect));
        assertThat(browser.open(recordOf(ect)).main()).contains("has no current induction period with you");
        for (String start :
                new String[] {"/release/new", "/record-passed-outcome/new", "/record-failed-outcome/confirm"}) {
            assertThat(browser.open(recordOf(ect) + start).goesTo()).as(start).isEqualTo(recordOf(ect));
        }
        assertThat(database.fetchCount(
                        INDUCTION_PERIODS,
                        INDUCTION_PERIODS
                                .TEACHER_ID
                                .eq(ect.value())
                                .and(INDUCTION_PERIODS.OUTCOME.eq(InductionOutcomes.PASS))))
                .isEqualTo(1);
    }

    private Trn trnOf(TeacherId ect) {
        return new Trn(database.fetchValue("select trn from teachers where id = " + ect.value())
                .toString());
    }

    private void deliverOutbox() {
        jobs.stream()
                .filter(job -> job.name().equals("deliver-outbox"))
                .findFirst()
                .orElseThrow()
                .run();
    }

    private Browser.Answer details(String form, String finished, String terms, @Nullable String told) {
        return browser.send(form, fields(finished, terms, told).toArray(String[]::new));
    }

    private static List<String> fields(String finished, String terms, @Nullable String told) {
        List<String> fields = new ArrayList<>(date("finished_on", finished));
        fields.addAll(List.of("details[number_of_terms]", terms));
        if (told != null) {
            fields.addAll(date("fail_confirmation_sent_on", told));
        }
        return fields;
    }

    private static List<String> date(String field, String typed) {
        String[] parts = typed.isEmpty() ? new String[] {"", "", ""} : typed.split(" ");
        return List.of(
                "details[" + field + "-day]", parts[0],
                "details[" + field + "-month]", parts[1],
                "details[" + field + "-year]", parts[2]);
    }
}
