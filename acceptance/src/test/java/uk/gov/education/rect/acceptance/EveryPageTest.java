package uk.gov.education.rect.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * One page of every kind that the service's own tests were answered with, opened as if the running service had sent it:
 * with its styles and scripts. Two browsers share the work.
 */
class EveryPageTest {

    private static final Path PAGES = Path.of(System.getProperty("kept.pages"));
    private static final String FIRST_OF_ITS_ROUTE = "-1.html";
    private static final int BROWSERS = 2;

    private final String address =
            RunningService.started().address().resolve("/kept/").toString();

    @Test
    @DisplayName("Issues 2 and 3: axe finds nothing on a page of any route, and none is wider than a window of 320 px")
    void every_page() throws Exception {
        Queue<String> files = new ConcurrentLinkedQueue<>(kept());
        assertThat(files)
                .as("pages that all the service's tests leave in %s", PAGES)
                .hasSizeGreaterThan(250);
        List<String> problems = new ArrayList<>();
        try (ExecutorService browsers = Executors.newFixedThreadPool(BROWSERS)) {
            List<Future<List<String>>> looking = new ArrayList<>();
            for (int i = 0; i < BROWSERS; i++) {
                looking.add(browsers.submit(() -> problemsOf(files)));
            }
            for (Future<List<String>> found : looking) {
                problems.addAll(found.get());
            }
        }
        assertThat(problems).isEmpty();
    }

    private static List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    // the reference of the API is Swagger UI's own page
                    .filter(file -> !file.startsWith("-api-docs"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> problemsOf(Queue<String> files) {
        List<String> problems = new ArrayList<>();
        try (Playwright playwright = Playwright.create();
                Browser browser = Browsers.launched(playwright)) {
            Page window = browser.newPage();
            window.route(
                    address + "**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setPath(PAGES.resolve(route.request().url().substring(address.length())))));
            for (String file = files.poll(); file != null; file = files.poll()) {
                String name = file;
                window.setViewportSize(1280, 900);
                window.navigate(address + file);
                if (file.endsWith(FIRST_OF_ITS_ROUTE)) {
                    Browsers.accessibilityProblems(window).forEach(problem -> problems.add(name + ": " + problem));
                }
                window.setViewportSize(320, 900);
                Object tooWide =
                        window.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (!tooWide.equals(0)) {
                    problems.add(file + ": " + tooWide + " pixels wider than a window of 320");
                }
            }
        }
        return problems;
    }
}
