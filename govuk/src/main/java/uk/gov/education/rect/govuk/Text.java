package uk.gov.education.rect.govuk;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.escape.Escape;

/** Plain text, escaped when written. */
public record Text(String value) implements Words {
    /** The text as given; markup in it is shown, not interpreted. */
    public static Text of(String value) {
        return new Text(value);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        if (output instanceof HtmlTemplateOutput) {
            output.writeUserContent(value);
        } else {
            Escape.htmlContent(value, output);
        }
    }

    @Override
    public boolean isEmptyContent() {
        return value.isEmpty();
    }
}
