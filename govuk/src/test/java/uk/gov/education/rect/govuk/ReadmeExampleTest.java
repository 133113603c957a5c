package uk.gov.education.rect.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The example of the README works")
class ReadmeExampleTest {
    private static final Path TEMPLATES = Path.of("src/test/jte");

    private static Document page(@Nullable String chosen, Map<String, String> errors, Path classes) {
        TemplateEngine engine = TemplateEngine.create(new DirectoryCodeResolver(TEMPLATES), classes, ContentType.Html);
        engine.setTrimControlStructures(true);
        StringOutput html = new StringOutput();
        engine.render("workingPattern.jte", new WorkingPatternPage("Ada O'Example", chosen, errors), html);
        return Jsoup.parse(html.toString());
    }

    @Test
    @DisplayName("A page with an error says so in its title, its summary and beside the field")
    void a_page_with_an_error_says_so_in_its_title_its_summary_and_beside_the_field(@TempDir Path classes) {
        Document page = page(null, Map.of("workingPattern", "Select a working pattern"), classes);

        assertThat(page.title()).isEqualTo("Error: Working pattern - Register early career teachers - GOV.UK");
        String target = page.select(".govuk-error-summary a").attr("href");
        assertThat(page.select(target).attr("type")).isEqualTo("radio");
        assertThat(page.select("#workingPattern-error").text()).isEqualTo("Error: Select a working pattern");
        assertThat(page.select("fieldset").attr("aria-describedby")).isEqualTo("workingPattern-error");
    }

    @Test
    @DisplayName("A page without errors shows what was chosen, and its words escaped once")
    void a_page_without_errors_shows_what_was_chosen(@TempDir Path classes) {
        Document page = page("part-time", Map.of(), classes);

        assertThat(page.title()).isEqualTo("Working pattern - Register early career teachers - GOV.UK");
        assertThat(page.select("input[checked]").attr("value")).isEqualTo("part-time");
        assertThat(page.select("h1").text()).isEqualTo("What is Ada O'Example's working pattern?");
    }

    @Test
    @DisplayName("The README shows the template and the page model of this test")
    void the_readme_shows_the_template_and_the_page_model_of_this_test() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String model = Files.readString(Path.of("src/test/java/uk/gov/education/rect/govuk/WorkingPatternPage.java"));

        assertThat(readme).contains(Files.readString(TEMPLATES.resolve("workingPattern.jte")));
        assertThat(readme).contains(model.substring(model.indexOf("public record")));
    }
}
