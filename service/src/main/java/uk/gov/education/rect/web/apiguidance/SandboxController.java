package uk.gov.education.rect.web.apiguidance;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.sandbox.SandboxScenarios;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Pages;

/** Who is in which situation of the sandbox, by id (API-SBX-05). Everybody there is invented; not in production. */
@Controller
@ConditionalOnProperty(name = "web.production", havingValue = "false")
class SandboxController {

    private final Pages pages;
    private final Templates templates;
    private final SandboxScenarios scenarios;

    SandboxController(Pages pages, Templates templates, SandboxScenarios scenarios) {
        this.pages = pages;
        this.templates = templates;
        this.scenarios = scenarios;
    }

    @GetMapping("/api/guidance/sandbox-scenarios")
    View scenarios(@RequestParam(defaultValue = "") String leadProvider) {
        List<String> names = scenarios.leadProviders();
        String chosen = names.contains(leadProvider) ? leadProvider : names.isEmpty() ? "" : names.getFirst();
        return pages.page("Sandbox scenarios - Lead provider API")
                .back("Back to the guidance", GuidancePage.FOLDER + "/sandbox")
                .show(_ -> templates.guidanceScenarios(names, chosen, scenarios.of(chosen)));
    }
}
