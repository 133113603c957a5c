package uk.gov.education.rect.web.appropriatebody;

import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.web.journey.FrontDoor;

/** A journey as somebody of an appropriate body sees it in a browser; one that leads out of itself is followed there. */
public final class BodyDoor implements FrontDoor {

    private final Browser browser;
    private final String start;

    /** @param start where the journey begins */
    public BodyDoor(Browser browser, String start) {
        this.browser = browser;
        this.start = start;
    }

    @Override
    public String start() {
        return browser.open(start).goesTo();
    }

    @Override
    public Seen get(String address) {
        Browser.Answer answer = browser.open(address);
        String location = answer.location();
        boolean outside = location != null && !location.startsWith(address.substring(0, address.lastIndexOf('/') + 1));
        return seen(outside ? browser.open(String.valueOf(location)) : answer);
    }

    @Override
    public Seen post(String address, Map<String, String> fields) {
        return seen(browser.send(
                address,
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new)));
    }

    private static Seen seen(Browser.Answer answer) {
        Document page = answer.page();
        return new Seen(
                answer.status(),
                answer.location(),
                attribute(page, "a.govuk-back-link"),
                attribute(page, "main a.govuk-button"),
                page.select(".govuk-error-summary__list a").eachAttr("href"));
    }

    private static @Nullable String attribute(Document page, String selector) {
        String href = page.select(selector).attr("href");
        return href.isEmpty() ? null : href;
    }
}
