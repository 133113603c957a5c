package uk.gov.education.rect.web;

import java.util.List;

/**
 * What an error page says.
 *
 * @param heading heading and title
 * @param paragraphs our own markup, never anything a visitor sent
 */
public record ErrorWords(String heading, List<String> paragraphs) {

    public ErrorWords {
        paragraphs = List.copyOf(paragraphs);
    }

    static ErrorWords of(String heading, String... paragraphs) {
        return new ErrorWords(heading, List.of(paragraphs));
    }
}
