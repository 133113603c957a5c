package uk.gov.education.rect.integrations.gias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MimePartsTest {

    @Property
    @Label("07 §4.1: a part comes back byte for byte, however much it looks like the boundary")
    void round_trip(
            @ForAll @StringLength(max = 40) @CharRange(from = '-', to = '-') @CharRange(from = 'a', to = 'b')
                    String first,
            @ForAll byte[] random)
            throws IOException {
        String content = "\r\n--a\r\n-" + first + "\r\n\r\n--";
        byte[] body = ("preamble\r\n--aab\r\nA: b\r\n\r\n" + content + "\r\n--aab\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(body);
        all.writeBytes(random);
        all.writeBytes("\r\n--aab--\r\n".getBytes(StandardCharsets.ISO_8859_1));
        if (List.of(content, new String(random, StandardCharsets.ISO_8859_1)).stream()
                .anyMatch(part -> part.contains("\r\n--aab"))) {
            return;
        }
        MimeParts parts = new MimeParts(new ByteArrayInputStream(all.toByteArray()), "aab");
        assertThat(parts.headers()).containsEntry("a", "b");
        assertThat(copy(parts)).isEqualTo(content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(parts.ended()).isFalse();
        parts.headers();
        assertThat(copy(parts)).isEqualTo(random);
        assertThat(parts.ended()).isTrue();
    }

    @Test
    @DisplayName("07 §16.4: an answer that breaks off is an error, not a shorter file")
    void broken_off() throws IOException {
        MimeParts parts =
                new MimeParts(new ByteArrayInputStream("--b\r\n\r\nhalf".getBytes(StandardCharsets.ISO_8859_1)), "b");
        parts.headers();
        assertThatThrownBy(() -> copy(parts)).isInstanceOf(EOFException.class);
    }

    private static byte[] copy(MimeParts parts) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        parts.copyTo(content, 1_000_000);
        return content.toByteArray();
    }
}
