package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.gov.education.rect.teachers.Trn;

/** One registration in one tab of a browser: answers its questions one by one, as a person would. */
final class Wizard {

    static final String ECT_START = "/school/register-ect/what-you-will-need";

    private final SchoolBrowser browser;
    private final String find;
    private final String review;
    private final String nameIsRight;
    private String address;

    private Wizard(SchoolBrowser browser, String address, String find, String review, String nameIsRight) {
        this.browser = browser;
        this.address = address;
        this.find = find;
        this.review = review;
        this.nameIsRight = nameIsRight;
    }

    static Wizard forEct(SchoolBrowser browser) {
        String first =
                browser.sendFrom(ECT_START, "/school/register-ect", Map.of()).location();
        return new Wizard(browser, String.valueOf(first), "find-ect", "review-ect-details", "no");
    }

    static Wizard forMentor(SchoolBrowser browser, long ect) {
        String first = browser.sendFrom(
                        mentorStart(ect), "/school/register-mentor", Map.of("ect_id", Long.toString(ect)))
                .location();
        return new Wizard(browser, String.valueOf(first), "find-mentor", "review-mentor-details", "yes");
    }

    static String mentorStart(long ect) {
        return "/school/register-mentor/what-you-will-need?ect_id=" + ect;
    }

    /** The same run as somebody sees it in another browser window with the same cookie. */
    Wizard in(SchoolBrowser other) {
        return new Wizard(other, address, find, review, nameIsRight);
    }

    /** Searches for somebody and goes on to the page after that. */
    Wizard search(Trn trn) {
        return answer(find, "trn", trn.value(), "date_of_birth", ScriptedTrs.BORN.toString());
    }

    /** Finds somebody, with the right name, up to the question for their e-mail address. */
    Wizard found(Trn trn) {
        return search(trn).answer(review, "change_name", nameIsRight);
    }

    /** Somebody found and reached at an address of their own. */
    Wizard reached(Trn trn) {
        return found(trn).answer("email-address", "email", "p" + trn.value() + "@school.example");
    }

    /** Answers a step, which must be accepted. A value that is an ISO date fills the three fields of a date. */
    Wizard answer(String step, String... fieldsAndValues) {
        SchoolBrowser.Answer answer = send(step, fieldsAndValues);
        assertThat(answer.location())
                .as("where %s leads: %s %s", step, answer.status(), answer.errors())
                .isNotNull();
        address = String.valueOf(answer.location());
        return this;
    }

    /** Sends the form of a step. */
    SchoolBrowser.Answer send(String step, String... fieldsAndValues) {
        return browser.send(step(step), fields(step, fieldsAndValues));
    }

    /** The errors a step answers with; it must refuse. */
    List<String> errors(String step, String... fieldsAndValues) {
        SchoolBrowser.Answer answer = send(step, fieldsAndValues);
        assertThat(answer.status()).as("status of %s", step).isEqualTo(422);
        return answer.errors();
    }

    /** The name of the step one has come to. */
    String at() {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** The page one has come to. */
    SchoolBrowser.Answer page() {
        return browser.open(address);
    }

    /** The page of some step. */
    SchoolBrowser.Answer open(String step) {
        return browser.open(step(step));
    }

    /** The address of a step. */
    String step(String path) {
        return address.substring(0, address.lastIndexOf('/') + 1) + path;
    }

    /** Confirms what is on check-your-answers, and shows the last page. */
    SchoolBrowser.Answer confirm() {
        answer("check-answers");
        assertThat(at()).as("after confirming: %s", page().text()).isEqualTo("confirmation");
        return page();
    }

    private static Map<String, String> fields(String step, String... fieldsAndValues) {
        String key = step.replaceFirst("^change-", "").replace('-', '_');
        Map<String, String> fields = new LinkedHashMap<>();
        for (int index = 0; index < fieldsAndValues.length; index += 2) {
            String name = key + "[" + fieldsAndValues[index];
            String value = fieldsAndValues[index + 1];
            if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                LocalDate date = LocalDate.parse(value);
                fields.put(name + "-day]", Integer.toString(date.getDayOfMonth()));
                fields.put(name + "-month]", Integer.toString(date.getMonthValue()));
                fields.put(name + "-year]", Integer.toString(date.getYear()));
            } else {
                fields.put(name + "]", value);
            }
        }
        return fields;
    }
}
