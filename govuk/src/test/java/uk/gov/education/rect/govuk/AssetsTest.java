package uk.gov.education.rect.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Assets")
class AssetsTest {
    private static boolean isServed(String url) {
        return AssetsTest.class.getResource("/static" + url) != null;
    }

    private static String text(String name) {
        try (InputStream file =
                Objects.requireNonNull(AssetsTest.class.getResourceAsStream("/static" + Assets.url(name)), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    @DisplayName("The address changes with the content")
    void the_address_changes_with_the_content() {
        assertThat(Assets.version()).matches("[0-9a-f]{12}");
        assertThat(Assets.url("rect.css")).isEqualTo("/assets/" + Assets.version() + "/rect.css");
    }

    @Test
    @DisplayName("Everything a page loads is in the jar")
    void everything_a_page_loads_is_in_the_jar() {
        StringOutput html = new StringOutput();
        Govuk.page(PageLayout.of("Page", "Service", "/")).writeTo(html);
        Document page = Jsoup.parse(html.toString());

        List<String> loaded = page.select("link[href]").eachAttr("href");
        assertThat(loaded).hasSizeGreaterThan(5).allMatch(AssetsTest::isServed);
        assertThat(page.select("script").eachAttr("src")).hasSize(2).allMatch(AssetsTest::isServed);
    }

    @Test
    @DisplayName("Everything a style sheet or the manifest asks for is in the jar")
    void everything_a_style_sheet_or_the_manifest_asks_for_is_in_the_jar() {
        List<String> fonts = matches("url\\(\"?([^)\"]+)\"?\\)", text("govuk-frontend.min.css"));
        List<String> icons = matches("\"src\": \"([^\"]+)\"", text("manifest.json"));

        assertThat(fonts)
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(url -> isServed(resolved("govuk-frontend.min.css", url)));
        assertThat(icons).hasSizeGreaterThanOrEqualTo(4).allMatch(url -> isServed(resolved("manifest.json", url)));
    }

    private static String resolved(String from, String url) {
        return URI.create(Assets.url(from)).resolve(url).getPath();
    }

    @Test
    @DisplayName("Everything our script imports is in the jar, and nothing asks for a source map")
    void everything_our_script_imports_is_in_the_jar() {
        List<String> imports = matches("(?:from |import\\()'([^']+)'", text("rect.js"));

        assertThat(imports).hasSize(2).allMatch(url -> isServed(resolved("rect.js", url)));
        assertThat(List.of(
                        "govuk-frontend.min.css",
                        "govuk-frontend.min.js",
                        "accessible-autocomplete.min.css",
                        "accessible-autocomplete.min.js"))
                .noneMatch(name -> text(name).contains("sourceMappingURL"));
    }
}
