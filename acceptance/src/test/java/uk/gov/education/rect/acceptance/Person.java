package uk.gov.education.rect.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Somebody at a browser. Every kind of page they come to is checked the first time, at each width: no accessibility
 * problem, nothing wider than the window; and a picture is kept.
 */
final class Person {

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private final URI service;
    private final Page page;
    private final boolean scripts;

    private Person(URI service, Page page, boolean scripts) {
        this.service = service;
        this.page = page;
        this.scripts = scripts;
    }

    /** Signs in through DfE Sign-in, in a wide window with scripts. */
    static Person signedInAs(String name) {
        return signedInAs(name, 1280, true);
    }

    /** Signs in through DfE Sign-in. */
    static Person signedInAs(String name, int width, boolean scripts) {
        URI service = RunningService.started().address();
        Page page = Browsers.newWindow(width, scripts);
        page.navigate(service.resolve("/sign-in").toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue to DfE Sign-in"))
                .click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .click();
        return new Person(service, page, scripts).look();
    }

    /** Goes on as if it were another day. */
    Person on(LocalDate day) {
        return go("/time_traveller/new").date(day).press("Travel");
    }

    Person go(String path) {
        page.navigate(service.resolve(path).toString());
        return look();
    }

    Person follow(String link) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile(link)))
                .or(main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(link))))
                .first()
                .click();
        return look();
    }

    Person press(String button) {
        main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(button)))
                .first()
                .click();
        return look();
    }

    Person fill(String label, String value) {
        main().getByLabel(Pattern.compile(label)).first().fill(value);
        return this;
    }

    Person date(LocalDate day) {
        main().getByLabel("Day").first().fill(String.valueOf(day.getDayOfMonth()));
        main().getByLabel("Month").first().fill(String.valueOf(day.getMonthValue()));
        main().getByLabel("Year").first().fill(String.valueOf(day.getYear()));
        return this;
    }

    Person choose(String answer) {
        main().getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** Picks from a list that, with scripts, one types into. */
    Person pick(String option) {
        Locator typed = main().getByRole(AriaRole.COMBOBOX).first();
        if (scripts) {
            typed.fill(option);
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option))
                    .first()
                    .click();
        } else {
            typed.selectOption(option);
        }
        return this;
    }

    Person sees(String text) {
        assertThat(text()).contains(text);
        return this;
    }

    /** Everything the page's main part says. */
    String text() {
        return main().innerText();
    }

    /** What stands in a field. */
    String typedInto(String label) {
        return main().getByLabel(Pattern.compile(label)).first().inputValue();
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    Page page() {
        return page;
    }

    private Locator main() {
        return page.locator("main");
    }

    private Person look() {
        page.waitForLoadState();
        String kind =
                path().replaceAll("[0-9a-f]{16}", "x").replaceAll("[^a-z0-9]+", "-") + "-" + page.viewportSize().width;
        if (!SEEN.add(kind + page.title())) {
            return this;
        }
        Browsers.picture(page, String.format(Locale.ROOT, "%03d-%s", SEEN.size(), kind));
        if (scripts) {
            assertThat(Browsers.accessibilityProblems(page))
                    .as("axe on %s", page.url())
                    .isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("pixels wider than the window on %s", page.url())
                    .isEqualTo(0);
        }
        return this;
    }
}
