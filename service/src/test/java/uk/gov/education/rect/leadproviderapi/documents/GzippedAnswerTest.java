package uk.gov.education.rect.leadproviderapi.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class GzippedAnswerTest {

    private static final int PART = 256 * 1024;

    @Property(tries = 60)
    @Label("API-RES-01: what is unpacked is what was written, byte for byte, whatever is written and however")
    void unpacked(
            @ForAll @IntRange(max = 900_000) int size,
            @ForAll @IntRange(min = 1, max = 700_000) int piece,
            @ForAll @IntRange(min = 1, max = 255) int letters,
            @ForAll long seed)
            throws IOException {
        assertThat(sent(bytes(size, letters, seed), piece)).isEqualTo(bytes(size, letters, seed));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2_047, 2_048, PART - 1, PART, PART + 1, 2 * PART, 2 * PART + 1})
    @DisplayName("API-RES-01: the same where a part begins or ends")
    void borders(int size) throws IOException {
        assertThat(sent(bytes(size, 20, 7), 1_000)).isEqualTo(bytes(size, 20, 7));
    }

    @Test
    @DisplayName("API-RES-01: an answer says how it is encoded and how long it is; a short one is sent as it is")
    void headers() throws IOException {
        MockHttpServletResponse large = answered(bytes(600_000, 10, 1), 10_000);
        assertThat(large.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(large.getHeader("Vary")).isEqualTo("accept-encoding");
        assertThat(large.getContentLength()).isEqualTo(large.getContentAsByteArray().length);
        assertThat(large.getContentLength()).isLessThan(400_000);
        MockHttpServletResponse small = answered(bytes(2_047, 10, 1), 10);
        assertThat(small.getHeader("Content-Encoding")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "GZIP|true",
                "deflate, gzip;q=1.0, *;q=0.5|true",
                "br , gzip ; q=0.1|true",
                "gzip;q=0|false",
                "gzip; q=0.000|false",
                "identity|false",
                "x-gzipped|false",
                "''|false"
            })
    @DisplayName("RFC 9110, 12.5.3: gzip is for those who say they take it")
    void accepted(String header, boolean accepted) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Encoding", header);
        assertThat(GzippedAnswer.acceptedBy(request)).isEqualTo(accepted);
        assertThat(GzippedAnswer.acceptedBy(new MockHttpServletRequest())).isFalse();
    }

    @Test
    @DisplayName("API-RES-01: many answers at once do not disturb each other")
    void at_once() {
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            sizes.add(i * 50_000);
        }
        assertThat(sizes.parallelStream())
                .allSatisfy(
                        size -> assertThat(sent(bytes(size, 30, size), 5_000)).isEqualTo(bytes(size, 30, size)));
    }

    private static byte[] bytes(int size, int letters, long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) random.nextInt(letters);
        }
        return bytes;
    }

    private static byte[] sent(byte[] bytes, int piece) throws IOException {
        MockHttpServletResponse response = answered(bytes, piece);
        byte[] content = response.getContentAsByteArray();
        return response.getHeader("Content-Encoding") == null
                ? content
                : new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes();
    }

    private static MockHttpServletResponse answered(byte[] bytes, int piece) throws IOException {
        GzippedAnswer answer = new GzippedAnswer();
        for (int at = 0; at < bytes.length; at += piece) {
            answer.write(bytes, at, Math.min(piece, bytes.length - at));
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        answer.sendTo(response);
        return response;
    }
}
