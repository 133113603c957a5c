package uk.gov.education.rect.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a lead provider's developer opens first: guidance, search, reference. */
class GuidanceTest {

    private static final String FOLDER = "/api/guidance/guidance-for-lead-providers";

    private final RunningService service = RunningService.started();

    private String at(String path) {
        return service.address().resolve(path).toString();
    }

    @Test
    @DisplayName("03 §26: the reference shows every operation, under the service's Content-Security-Policy")
    void reference() {
        Page page = Browsers.newWindow(1280, true);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(at("/api/docs/v3"));

        assertThat(page.locator(".opblock")).hasCount(28, new LocatorAssertions.HasCountOptions().setTimeout(20_000));
        page.locator("#operations-Participants-getParticipants .opblock-summary-control")
                .click();
        assertThat(page.locator("#operations-Participants-getParticipants .parameters-container"))
                .isVisible();
        Browsers.picture(page, "guidance-reference");
        assertThat(complaints)
                .filteredOn(text -> text.contains("Content Security Policy"))
                .isEmpty();
        page.context().close();
    }

    @Test
    @DisplayName("03 §28: each kind of page passes axe, and fits a narrow window")
    void every_kind_of_page() {
        for (int width : new int[] {1280, 320}) {
            Page page = Browsers.newWindow(width, true);
            for (String path : List.of(
                    "/api/guidance",
                    FOLDER + "/update-participant-data",
                    FOLDER + "/schedules-and-milestones-guidance",
                    "/api/guidance/release-notes",
                    "/api/guidance/search?q=withdraw",
                    "/api/guidance/sandbox-scenarios")) {
                page.navigate(at(path));
                Browsers.picture(page, "guidance" + path.replaceAll("[^a-z]+", "-") + width);
                assertThat(Browsers.accessibilityProblems(page)).as(path).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("pixels wider than the window of %s on %s", width, path)
                        .isEqualTo(0);
            }
            page.context().close();
        }
    }

    @Test
    @DisplayName("03 §28: menu and search work without JavaScript in a narrow window")
    void without_javascript() {
        Page page = Browsers.newWindow(320, false);
        page.navigate(at("/api/guidance/guidance-for-lead-providers"));
        page.getByText("All guidance pages").click();
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Guidance pages, menu"))
                .getByText("Declarations")
                .click();
        assertThat(page.locator("h1")).hasText("Understand declarations");
        page.getByLabel("Search the guidance").fill("clawback");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        page.getByText("Glossary: Clawback").click();
        assertThat(page.locator("#clawback")).isInViewport();
        page.context().close();
    }
}
