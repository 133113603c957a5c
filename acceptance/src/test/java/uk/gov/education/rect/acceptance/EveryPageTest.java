package uk.gov.education.rect.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every page that a person can reach by links, one of each route for each kind of person: axe finds nothing, and on a
 * narrow phone nothing is wider than the screen. Steps of journeys are reached by forms and are looked at where the
 * other tests walk them.
 */
class EveryPageTest {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 320;

    /** Answered with something that is no page, or only on the way to or from DfE Sign-in. */
    private static final Set<String> NO_PAGES = Set.of(
            "/healthcheck",
            "/livez",
            "/readyz",
            "/api/docs/v3/swagger.yaml",
            "/api/docs/v3/viewer.js",
            "/auth/dfe/callback",
            "/auth/failure",
            "/sign-out");

    private final Routes routes = Routes.ofTheService();
    private final URI service = RunningService.started().address();
    private final Set<String> looked = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    @Test
    @DisplayName("architecture §6: axe finds nothing on any page, and at 320 pixels nothing is wider than the window")
    void every_page() {
        crawl("nobody", Browsers.newWindow(DESKTOP, true), List.of("/", "/components", "/api/docs/v3"));
        crawl("school", Person.signedInAs("Percy Nettleship").page(), List.of("/school/home/ects"));
        crawl("appropriate body", Person.signedInAs("Velma Dinkley").page(), List.of("/appropriate-body/teachers"));
        crawl("finance", Person.signedInAs("Finn Ansett").page(), List.of("/admin", "/admin/finance"));
        crawl("product team", Person.signedInAs("Prudence Teamley").page(), List.of("/admin", "/admin/users"));
        assertThat(problems).isEmpty();
        assertThat(routes.all().stream()
                        .filter(route -> !route.contains("{") && !route.startsWith("/api/v3"))
                        .filter(route -> !NO_PAGES.contains(route))
                        .filter(route -> !looked.contains(route)))
                .as("pages without ids in their address that nobody came to")
                .isEmpty();
    }

    private void crawl(String who, Page page, List<String> starts) {
        Set<String> done = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(starts);
        routes.all().stream()
                .filter(route -> !route.contains("{") && !route.startsWith("/api/v3") && !NO_PAGES.contains(route))
                .forEach(waiting::add);
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            String route = routes.of(URI.create(path).getPath()).orElse(path);
            if (NO_PAGES.contains(route) || !done.add(route)) {
                continue;
            }
            Response response = page.navigate(service.resolve(path).toString());
            String here = URI.create(page.url()).getPath();
            if (response == null || response.status() != 200 || !page.url().startsWith(service.toString())) {
                continue;
            }
            looked.add(route);
            String reached = routes.of(here).orElse(here);
            if (reached.equals(route) || done.add(reached)) {
                looked.add(reached);
                look(who, reached, page);
                waiting.addAll(links(page));
            }
        }
    }

    private void look(String who, String route, Page page) {
        for (String problem : Browsers.accessibilityProblems(page)) {
            problems.add(route + " as " + who + ": " + problem);
        }
        page.setViewportSize(PHONE, 800);
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!Integer.valueOf(0).equals(wider)) {
            problems.add(route + " as " + who + ": " + wider + " pixels too wide for a phone");
        }
        page.setViewportSize(DESKTOP, 900);
    }

    @SuppressWarnings("unchecked")
    private List<String> links(Page page) {
        List<String> links = (List<String>) page.evaluate("[...document.querySelectorAll('a[href]')].filter(a =>"
                + " a.origin === location.origin && !a.hasAttribute('download')).map(a => a.pathname + a.search)");
        return links;
    }
}
