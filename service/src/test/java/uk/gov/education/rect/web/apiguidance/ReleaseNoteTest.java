package uk.gov.education.rect.web.apiguidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How release notes are written. */
class ReleaseNoteTest {

    private static final String NOTE = """
            - title: "Dates & times, at last!"
              date: 2026-05-07
              tags: [sandbox-release, new-field, breaking-change]
              body: Something.
            """;

    private static ReleaseNotes read(String yaml) {
        return new ReleaseNotes(GuidanceText.parseYaml(yaml));
    }

    @Test
    @DisplayName("API-DOC-04: the address is made of date and title; tags have one order, a colour and plain words")
    void a_note() {
        ReleaseNote note = read(NOTE).latest();

        assertThat(note.slug()).isEqualTo("2026-05-07-dates-times-at-last");
        assertThat(note.tags())
                .containsExactly(
                        ReleaseNote.Label.BREAKING_CHANGE,
                        ReleaseNote.Label.NEW_FIELD,
                        ReleaseNote.Label.SANDBOX_RELEASE);
        assertThat(note.tags().getFirst().tag().classes()).isEqualTo("govuk-tag--red");
        assertThat(note.tags().getFirst().tag().content()).hasToString("Text[value=Breaking change]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "date", "tags", "body"})
    @DisplayName("API-DOC-04: a note without title, date, tags or body is an error when it is loaded")
    void an_incomplete_note(String missing) {
        String incomplete = NOTE.replaceFirst("(?m)\\b" + missing + ":", "not_" + missing + ":");

        assertThatThrownBy(() -> read(incomplete))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs title, date, tags and body");
    }

    @Test
    @DisplayName("API-DOC-04: an unknown tag is an error that lists the known ones")
    void an_unknown_tag() {
        assertThatThrownBy(() -> read(NOTE.replace("new-field", "shiny")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("shiny")
                .hasMessageContaining("contract-closure");
    }

    @Test
    @DisplayName("API-DOC-04: notes are written newest first")
    void order() {
        assertThatThrownBy(() -> read(NOTE + NOTE.replace("2026-05-07", "2026-05-08")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("newest first");
    }
}
