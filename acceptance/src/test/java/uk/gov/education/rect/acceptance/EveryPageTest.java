package uk.gov.education.rect.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One page of every kind that the service's own tests were answered with, opened as if the running service had sent it:
 * with its styles and scripts.
 */
class EveryPageTest {

    private static final Path PAGES = Path.of(System.getProperty("kept.pages"));
    private static final String ADDRESS =
            RunningService.started().address().resolve("/kept/").toString();
    private static Page window;

    @BeforeAll
    static void open_a_window() {
        window = Browsers.newWindow(1280, true);
        window.route(
                ADDRESS + "**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setPath(PAGES.resolve(route.request().url().substring(ADDRESS.length())))));
    }

    @AfterAll
    static void close_it() {
        window.context().close();
    }

    static List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    @DisplayName("02 §3.1, issue 2: axe finds nothing on the page, and it fits a window of 320 px")
    void page(String file) {
        window.setViewportSize(1280, 900);
        window.navigate(ADDRESS + file);
        assertThat(Browsers.accessibilityProblems(window)).isEmpty();

        window.setViewportSize(320, 900);
        assertThat(window.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels wider than a window of 320")
                .isEqualTo(0);
    }
}
