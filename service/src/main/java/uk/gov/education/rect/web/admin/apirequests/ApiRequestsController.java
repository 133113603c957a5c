package uk.gov.education.rect.web.admin.apirequests;

import static uk.gov.education.rect.database.Tables.LEAD_PROVIDERS;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.StaffUser;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Pages;

/** What lead providers' software has asked, for whoever supports them (03 §30). All staff may read it. */
@Controller
class ApiRequestsController {

    private final Pages pages;
    private final Templates templates;
    private final ApiRequests requests;
    private final DSLContext database;

    ApiRequestsController(Pages pages, Templates templates, ApiRequests requests, DSLContext database) {
        this.pages = pages;
        this.templates = templates;
        this.requests = requests;
        this.database = database;
    }

    @GetMapping("/admin/api-requests")
    View list(
            StaffUser staff,
            @RequestParam(name = "lead_provider", required = false) @Nullable String leadProvider,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String path,
            @RequestParam(name = "request_id", defaultValue = "") String requestId,
            @RequestParam(required = false) @Nullable String before) {
        Map<Long, String> leadProviders = database.select(LEAD_PROVIDERS.ID, LEAD_PROVIDERS.NAME)
                .from(LEAD_PROVIDERS)
                .orderBy(LEAD_PROVIDERS.NAME)
                .fetchMap(LEAD_PROVIDERS.ID, LEAD_PROVIDERS.NAME);
        UUID one = id(requestId.strip());
        var filter = new ApiRequests.Filter(
                number(leadProvider),
                ApiRequests.Outcome.of(outcome),
                path == null || path.isBlank() ? null : path.strip(),
                one,
                number(before));
        List<ApiRequests.Row> found = one == null && !requestId.isBlank() ? List.of() : requests.page(filter);
        ApiRequestsPage content = new ApiRequestsPage(filter, requestId.strip(), found, leadProviders);
        return pages.page("API requests")
                .wide()
                .back("Back to organisations", "/admin/organisations")
                .show(_ -> templates.adminApiRequests(content));
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    /** Nothing when it is none: nobody's request has it. */
    private static @Nullable UUID id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? UUID.fromString(text) : null;
    }
}
