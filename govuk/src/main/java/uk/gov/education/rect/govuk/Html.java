package uk.gov.education.rect.govuk;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/** Markup, written without escaping. Comes from a template or another component; never from what a person typed. */
public record Html(Content value) implements Words {
    /** Markup made by a jte block or by a component of {@link Govuk}. */
    public static Html of(Content value) {
        return new Html(value);
    }

    /** Markup written in our own source code. Anything typed by a person must be {@link Text}. */
    public static Html trusted(String markup) {
        return new Html(new Content() {
            @Override
            public void writeTo(TemplateOutput output) {
                output.writeContent(markup);
            }

            @Override
            public boolean isEmptyContent() {
                return markup.isEmpty();
            }
        });
    }

    @Override
    public void writeTo(TemplateOutput output) {
        value.writeTo(output);
    }

    @Override
    public boolean isEmptyContent() {
        return value.isEmptyContent();
    }
}
