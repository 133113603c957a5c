package uk.gov.education.rect.govuk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What people type is shown, never interpreted")
class EscapingTest {
    private static final String TYPED = "<script>\"&'";

    private static String html(Content content) {
        StringOutput html = new StringOutput();
        content.writeTo(html);
        return html.toString();
    }

    @Test
    @DisplayName("Text is escaped wherever it is written")
    void text_is_escaped_wherever_it_is_written() {
        assertThat(html(Text.of(TYPED))).startsWith("&lt;script&gt;");
        assertThat(html(Govuk.tag(Tag.of(TYPED)))).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(html(Govuk.input(Input.of("a", "A").withValue(TYPED)))).contains("value=\"&lt;script>&#34;&amp;");
        assertThat(html(Govuk.hint(Hint.of(Html.of(Text.of(TYPED)))))).doesNotContain("<script>");
    }

    @Test
    @DisplayName("Attributes are written in order, escaped")
    void attributes_are_written_in_order_escaped() {
        Attributes attributes =
                Attributes.of("data-b", TYPED).and("data-a", "1").andFlag("hidden");

        assertThat(attributes.html()).isEqualTo(" data-b=\"&lt;script>&#34;&amp;&#39;\" data-a=\"1\" hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a>", "a=\"", "a/", "onclick", "OnLoad"})
    @DisplayName("What is not the name of an attribute, or is an inline event handler, is refused")
    void what_is_not_the_name_of_an_attribute_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Attributes.of(name, "x"));
    }

    @Test
    @DisplayName("Templates write unescaped nothing but attributes and heading levels")
    void templates_write_unescaped_nothing_but_attributes_and_heading_levels() throws IOException {
        Pattern unsafe = Pattern.compile("\\$unsafe\\{(.*?)}");
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            List<String> unescaped = templates
                    .filter(Files::isRegularFile)
                    .flatMap(template -> unsafe.matcher(text(template)).results())
                    .map(match -> match.group(1))
                    .distinct()
                    .toList();
            assertThat(unescaped)
                    .hasSizeGreaterThan(10)
                    .allMatch(code ->
                            code.equals("h") || code.startsWith("attributes(") || code.endsWith(".groupAttributes()"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
