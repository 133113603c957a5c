package uk.gov.education.rect.web.apiguidance;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.Schedules;
import uk.gov.education.rect.templates.Templates;

/** All pages of the guidance, read when the service starts, so that a mistake in one of them stops the start. */
@Component
class GuidancePages {

    private final GovukMarkdown markdown;
    private final List<GuidancePage> pages;

    GuidancePages(Templates templates, ContractPeriods contractPeriods, Schedules schedules) {
        Map<String, Example> examples = GuidanceText.folder("examples/*.txt").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> Example.read(file.getKey(), file.getValue())));
        ContractTables contract = new ContractTables(templates, GuidanceText.yaml("openapi/lead-provider-api-v3.yaml"));
        ScheduleTables dates = new ScheduleTables(templates, contractPeriods, schedules);
        markdown = new GovukMarkdown(Map.of(
                "example",
                        name -> templates.guidanceExample(named(examples, name)).render(),
                "fields", contract::fields,
                "operations", contract::operations,
                "changes", _ -> templates.guidanceChanges(ContractChange.all()).render(),
                "milestones", dates::milestones,
                "cohorts", dates::cohorts));
        pages = GuidanceText.folder("pages/*.md").entrySet().stream()
                .map(file -> GuidancePage.read(file.getKey(), file.getValue()))
                .sorted(Comparator.comparingInt(GuidancePage::position))
                .toList();
        Set<Integer> positions = new HashSet<>();
        pages.stream()
                .filter(page -> !positions.add(page.position()))
                .findFirst()
                .ifPresent(page -> {
                    throw new IllegalArgumentException("two guidance pages want position " + page.position());
                });
    }

    /** In the order of the navigation. */
    List<GuidancePage> all() {
        return pages;
    }

    Optional<GuidancePage> find(String slug) {
        return pages.stream().filter(page -> page.slug().equals(slug)).findFirst();
    }

    /** The page's body; tables of dates are read from the database each time. */
    String html(GuidancePage page) {
        return markdown.html(page.body());
    }

    /** Text written outside pages, such as a release note. */
    String html(String text) {
        return markdown.html(GovukMarkdown.parse(text));
    }

    private static Example named(Map<String, Example> examples, String name) {
        return Optional.ofNullable(examples.get(name))
                .orElseThrow(() -> new IllegalArgumentException("there is no example " + name));
    }
}
