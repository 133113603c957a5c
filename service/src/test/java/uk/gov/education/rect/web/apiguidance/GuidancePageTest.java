package uk.gov.education.rect.web.apiguidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a page is read and marked up. */
class GuidancePageTest {

    private static final GovukMarkdown MARKDOWN = new GovukMarkdown(
            Map.of("shout", argument -> "<b>" + argument.toUpperCase(java.util.Locale.ROOT) + "</b>"));

    private static String html(String markdown) {
        return MARKDOWN.html(GovukMarkdown.parse(markdown));
    }

    @Test
    @DisplayName("API-DOC-01: title, shorter label and position come from the front matter")
    void front_matter() {
        GuidancePage page = GuidancePage.read(
                "some-page",
                "---\ntitle: A long title\nsidebar_title: Short\nsidebar_position: 3\n---\n## One\n\ntext\n\n### Not me\n\n## Two & a half\n");

        assertThat(page.title()).isEqualTo("A long title");
        assertThat(page.label()).isEqualTo("Short");
        assertThat(page.position()).isEqualTo(3);
        assertThat(page.href()).isEqualTo("/api/guidance/guidance-for-lead-providers/some-page");
        assertThat(page.headings())
                .containsExactly(
                        new GuidancePage.Heading("one", "One"), new GuidancePage.Heading("two-a-half", "Two & a half"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no front matter",
                "---\ntitle: No position\n---\n",
                "---\nsidebar_position: 1\n---\n",
                "---\ntitle: Misspelt\nsidebar_position: 1\nsidebar_titel: x\n---\n"
            })
    @DisplayName("03 §34 no. 44: front matter that is incomplete or unknown is an error")
    void bad_front_matter(String text) {
        assertThatThrownBy(() -> GuidancePage.read("bad", text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("Markdown becomes GOV.UK markup; a table can be scrolled by keyboard and has row headers")
    void markup() {
        assertThat(html("Some [link](/x) and `code`."))
                .contains("<p class=\"govuk-body\">", "class=\"govuk-link\"", "<code class=\"rect-code\">code</code>");
        assertThat(html("## Sizes\n\n| A | B |\n|---|---|\n| 1 | 2 |\n"))
                .contains("<h2 class=\"govuk-heading-m\" id=\"sizes\">")
                .contains("tabindex=\"0\"", "role=\"region\"", "aria-label=\"Sizes\"")
                .contains("scope=\"col\"", "scope=\"row\"");
    }

    @Test
    @DisplayName("a fenced block with a name is made; one with an unknown name is an error; raw HTML stays text")
    void blocks() {
        assertThat(html("```shout quietly\n```")).contains("<b>QUIETLY</b>");
        assertThatThrownBy(() -> html("```whisper x\n```"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whisper");
        assertThat(html("```json\n{\"a\": \"<b>\"}\n```")).contains("&lt;b&gt;");
        assertThat(html("<script>x</script>")).doesNotContain("<script>");
    }
}
