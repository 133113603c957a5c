package uk.gov.education.rect.web.school.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.web.journey.FrontDoor;

/** Somebody at a school changes records: opens changes, fills in their pages, and is walked through them. */
public final class SchoolDesk {

    private final Browser browser;

    /** Signs somebody of the school in. */
    public SchoolDesk(MockMvc mvc, SignIns signIns, DSLContext database, SchoolId school) {
        int urn = database.resultQuery("select urn from schools where id = ?", school.value())
                .fetchSingle(0, Integer.class);
        this.browser = new Browser(mvc, signIns.school(urn));
    }

    /** What they look at pages with. */
    public Browser browser() {
        return browser;
    }

    /** Opens a change of a record and gives the address of its first page. */
    public String begin(String change) {
        return browser.open(change + "/edit").goesTo();
    }

    /** The address of another page of the same run. */
    public static String step(String address, String step) {
        return address.substring(0, address.lastIndexOf('/') + 1) + step;
    }

    /** Fills in a page; fields without the name of the step. */
    public Browser.Answer fill(String address, String... fieldsAndValues) {
        String step = address.substring(address.lastIndexOf('/') + 1)
                .replaceFirst("^change-", "")
                .replace('-', '_');
        String[] named = fieldsAndValues.clone();
        for (int index = 0; index < named.length; index += 2) {
            named[index] = step + "[" + named[index] + "]";
        }
        return browser.send(address, named);
    }

    /** Answers a change's only question, confirms it, and gives its last page. */
    public Browser.Answer change(String change, String... fieldsAndValues) {
        String check = fill(begin(change), fieldsAndValues).goesTo();
        return browser.open(browser.send(check).goesTo());
    }

    /** The door for walking a change of a record. */
    public FrontDoor door(String change) {
        return new FrontDoor() {
            @Override
            public String start() {
                return begin(change);
            }

            @Override
            public Seen get(String address) {
                return seen(browser.open(address));
            }

            @Override
            public Seen post(String address, Map<String, String> fields) {
                Map<String, String> all = new LinkedHashMap<>(fields);
                String[] pairs = all.entrySet().stream()
                        .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                        .toArray(String[]::new);
                return seen(browser.send(address, pairs));
            }
        };
    }

    private static FrontDoor.Seen seen(Browser.Answer answer) {
        Document page = answer.page();
        return new FrontDoor.Seen(
                answer.status(),
                answer.location(),
                href(page, "a.govuk-back-link"),
                href(page, "main a.govuk-button"),
                page.select(".govuk-error-summary__list a").eachAttr("href"));
    }

    private static @Nullable String href(Document page, String selector) {
        String href = page.select(selector).attr("href");
        return href.isEmpty() ? null : href;
    }
}
