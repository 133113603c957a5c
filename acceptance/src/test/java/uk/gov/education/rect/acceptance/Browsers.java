package uk.gov.education.rect.acceptance;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The machine's own Chromium, started when first asked for. */
final class Browsers {

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Browsers() {}

    /** A window of somebody who has not been here before. */
    static Page newWindow(int width, boolean scripts) {
        BrowserContext person = Holder.BROWSER.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(scripts));
        person.setDefaultTimeout(30_000);
        return person.newPage();
    }

    /** A browser of its own, for a thread of its own. */
    static Browser launched(Playwright playwright) {
        String chromium = Objects.requireNonNullElse(System.getenv("RECT_BROWSER"), "/usr/bin/chromium");
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(QUIETLY));
    }

    /** What axe finds wrong with the page, one line each; none is what is wanted. */
    static List<String> accessibilityProblems(Page page) {
        // no page of ours has frames, for which axe would otherwise open another page each time
        AxeRunOptions problemsOnly = new AxeRunOptions();
        problemsOnly.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(problemsOnly).setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> !causedByGovukFrontend(rule))
                        .map(Browsers::line)
                        .toList();
    }

    /**
     * GOV.UK Frontend's own script says on the input that a conditional answer is open or not, which axe does not allow
     * there; see {@code docs/decisions/0004}.
     */
    private static boolean causedByGovukFrontend(Rule rule) {
        return rule.getId().equals("aria-allowed-attr")
                && rule.getNodes().stream()
                        .allMatch(node -> node.getHtml().contains("aria-controls=\"conditional-")
                                && node.getHtml().contains("aria-expanded"));
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().getFirst().getHtml();
    }

    /** A picture for people to look at, under {@code target/screenshots}. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static final class Holder {

        static final Browser BROWSER = start();

        private static Browser start() {
            Playwright playwright = Playwright.create();
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return launched(playwright);
        }
    }
}
