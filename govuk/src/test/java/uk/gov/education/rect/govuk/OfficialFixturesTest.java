package uk.gov.education.rect.govuk;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Our components are those of GOV.UK Frontend")
class OfficialFixturesTest {
    private static final Path COMPONENTS = Path.of("node_modules/govuk-frontend/dist/govuk/components");
    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, Function<Options, Content>> OURS = Map.ofEntries(
            entry("accordion", PageFixtures::accordion),
            entry("back-link", PageFixtures::backLink),
            entry("breadcrumbs", PageFixtures::breadcrumbs),
            entry("button", PageFixtures::button),
            entry("character-count", FormFixtures::characterCount),
            entry("checkboxes", FormFixtures::checkboxes),
            entry("cookie-banner", PageFixtures::cookieBanner),
            entry("date-input", FormFixtures::dateInput),
            entry("details", PageFixtures::details),
            entry("error-message", o -> Govuk.errorMessage(FormFixtures.errorMessage(o))),
            entry("error-summary", PageFixtures::errorSummary),
            entry("exit-this-page", PageFixtures::exitThisPage),
            entry("fieldset", o -> Govuk.fieldset(FormFixtures.fieldset(o))),
            entry("file-upload", FormFixtures::fileUpload),
            entry("footer", PageFixtures::footer),
            entry("header", PageFixtures::header),
            entry("hint", o -> Govuk.hint(FormFixtures.hint(o))),
            entry("input", FormFixtures::input),
            entry("inset-text", PageFixtures::insetText),
            entry("label", o -> Govuk.label(FormFixtures.label(o))),
            entry("notification-banner", PageFixtures::notificationBanner),
            entry("pagination", PageFixtures::pagination),
            entry("panel", PageFixtures::panel),
            entry("password-input", FormFixtures::passwordInput),
            entry("phase-banner", PageFixtures::phaseBanner),
            entry("radios", FormFixtures::radios),
            entry("select", FormFixtures::select),
            entry("service-navigation", PageFixtures::serviceNavigation),
            entry("skip-link", PageFixtures::skipLink),
            entry("summary-list", PageFixtures::summaryList),
            entry("table", PageFixtures::table),
            entry("tabs", PageFixtures::tabs),
            entry("tag", o -> Govuk.tag(PageFixtures.tag(o))),
            entry("task-list", PageFixtures::taskList),
            entry("textarea", FormFixtures::textarea),
            entry("warning-text", PageFixtures::warningText));

    /** Components of the package that no page of the service has a use for. */
    private static final Set<String> NOT_USED_BY_THE_SERVICE =
            Set.of("feedback", "generic-header", "language-navigation");

    record Fixture(String component, String name, String html, Content ours) {
        @Override
        public String toString() {
            return component + ": " + name;
        }
    }

    static Stream<Fixture> fixtures() {
        return OURS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(component -> fixturesOf(component.getKey(), component.getValue()));
    }

    private static Stream<Fixture> fixturesOf(String component, Function<Options, Content> ours) {
        JsonNode fixtures = JSON.readTree(COMPONENTS.resolve(component).resolve("fixtures.json"))
                .get("fixtures");
        return StreamSupport.stream(fixtures.spliterator(), false)
                .map(fixture -> new Fixture(
                        component,
                        fixture.get("name").stringValue(),
                        fixture.get("html").stringValue(),
                        ours.apply(new Options(fixture.get("options")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fixtures")
    @DisplayName("Every official fixture is rendered as GOV.UK Frontend renders it")
    void every_official_fixture_is_rendered_as_govuk_frontend_renders_it(Fixture fixture) {
        StringOutput ours = new StringOutput();
        fixture.ours().writeTo(ours);

        assertThat(CanonicalHtml.of(ours.toString())).isEqualTo(CanonicalHtml.of(fixture.html()));
    }

    @Test
    @DisplayName("Every component of the package is ours or named as not used")
    void every_component_of_the_package_is_ours_or_named_as_not_used() throws IOException {
        Set<String> known = new TreeSet<>(OURS.keySet());
        known.addAll(NOT_USED_BY_THE_SERVICE);
        try (Stream<Path> folders = Files.list(COMPONENTS)) {
            Set<String> inPackage = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(inPackage).isEqualTo(known);
        }
    }

    @Test
    @DisplayName("Every component has fixtures")
    void every_component_has_fixtures() {
        assertThat(OURS)
                .allSatisfy((component, ours) ->
                        assertThat(fixturesOf(component, ours)).as(component).isNotEmpty());
    }
}
