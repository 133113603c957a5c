package uk.gov.education.rect.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.Scene;

/** What staff see of lead providers' requests. */
class ApiRequestsPageTest extends ConsoleScenario {

    private static final String PAGE = "/admin/api-requests";

    @BeforeEach
    void no_requests() {
        database.execute("delete from api_requests");
    }

    @Test
    @DisplayName("03 §30, API-ANA-03: staff find requests by lead provider, answer, path and id, newest first")
    void found() {
        String listed = request(Scene.AMBITION, "GET", "/api/v3/participants", 200, "{}");
        String refused = request(Scene.AMBITION, "POST", "/api/v3/partnerships", 422, "{cohort,school_id}");
        String failed = request(Scene.TEACH_FIRST, "GET", "/api/v3/schools", 500, "{}");
        assertThat(shown(PAGE)).containsExactly(failed, refused, listed);
        assertThat(shown(PAGE + "?lead_provider="
                        + scene.leadProvider(Scene.AMBITION).value()))
                .containsExactly(refused, listed);
        assertThat(shown(PAGE + "?outcome=refused")).containsExactly(refused);
        assertThat(shown(PAGE + "?outcome=failed")).containsExactly(failed);
        assertThat(shown(PAGE + "?path=PARTICIP")).containsExactly(listed);
        assertThat(shown(PAGE + "?request_id=" + listed)).containsExactly(listed);
        assertThat(admin.open(PAGE + "?request_id=nonsense").main()).contains("No requests match.");
        assertThat(admin.open(PAGE + "?outcome=refused").main())
                .contains("POST /api/v3/partnerships?filter[cohort]=2026", "422 cohort, school_id", "12 ms", "Sync/2.1")
                .contains(Scene.AMBITION);
        assertThat(admin.open("/admin/organisations").page().select("main a").eachAttr("href"))
                .contains(PAGE);
    }

    @Test
    @DisplayName("03 §30: fifty to a page, then older ones, and back to the newest")
    void pages() {
        for (int i = 0; i < 51; i++) {
            request(Scene.AMBITION, "GET", "/api/v3/participants", 200, "{}");
        }
        assertThat(shown(PAGE)).hasSize(50);
        String older = link(admin.open(PAGE), "Older requests");
        assertThat(shown(older)).hasSize(1);
        assertThat(link(admin.open(older), "Newest requests")).isEqualTo(PAGE);
        assertThat(shown(PAGE + "?before=x&lead_provider=y"))
                .as("what is no number is nothing")
                .hasSize(50);
    }

    private static String link(Browser.Answer answer, String text) {
        return answer.page().select("main a:containsOwn(" + text + ")").attr("href");
    }

    private java.util.List<String> shown(String address) {
        return admin.open(address).page().select("main tbody tr td:last-child").eachText();
    }

    private String request(String leadProvider, String method, String path, int status, String errors) {
        String id = UUID.randomUUID().toString();
        database.execute(
                "insert into api_requests (request_id, lead_provider_id, method, route, path, query, status_code, error_codes,"
                        + " duration_ms, user_agent) values (?::uuid, ?, ?, ?, ?, '{\"filter[cohort]\": \"2026\"}', ?, ?::text[], 12, 'Sync/2.1')",
                id,
                scene.leadProvider(leadProvider).value(),
                method,
                path,
                path,
                status,
                errors);
        return id;
    }
}
