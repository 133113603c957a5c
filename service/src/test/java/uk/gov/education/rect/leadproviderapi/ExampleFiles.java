package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.testing.TestClock;

/**
 * The examples that the guidance shows, written from requests that were really made. Ids of this run become invented
 * ones, the same in all examples. {@code -Dgolden.update=true} writes the files anew; otherwise they are compared.
 */
final class ExampleFiles {

    private static final Path FOLDER = Path.of("src/main/resources/guidance/examples");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern CREATED = Pattern.compile("(?<=\"created_at\": \")[^\"]+");
    private static final Pattern CURSOR = Pattern.compile("\\b\\d{16}\\.\\d{1,2}\\.\\d{1,4}\\.\\d{1,18}\\b");
    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter INDENTED = new DefaultPrettyPrinter()
            .withSeparators(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(TWO_SPACES)
            .withArrayIndenter(TWO_SPACES);

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, String> invented = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> written = new TreeMap<>();

    /** Says a name or number of this run in other words. */
    void call(String real, String shown) {
        invented.put(real, shown);
    }

    /** Keeps a request and its answer under a name. */
    void keep(String name, String request, @Nullable String body, ApiCalls.Answer answer) {
        String shown = say(request);
        written.put(name, shown);
        String text = say(request + (body == null ? "" : "\n\n" + indented(body)) + "\n\nHTTP " + answer.status()
                + "\n\n" + indented(answer.text()) + "\n");
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text);
            }
            assertThat(Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "")
                    .as("the example %s; run with -Dgolden.update=true to write it anew", name)
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Method and address of each example. */
    Collection<String> requests() {
        return written.values();
    }

    /** Every file there is was written by this run. */
    void nothingElseIsKept() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(written.keySet());
        }
    }

    private String say(String text) {
        String said = text;
        for (Map.Entry<String, String> entry : invented.entrySet()) {
            said = said.replace(entry.getKey(), entry.getValue());
        }
        // what the database stamps with the machine's time
        said = CREATED.matcher(said)
                .replaceAll(found -> Instant.parse(found.group()).isBefore(TestClock.DEFAULT)
                                || Instant.parse(found.group()).isAfter(new TestClock().instant())
                        ? "2026-10-06T08:00:00Z"
                        : found.group());
        said = CURSOR.matcher(said).replaceAll("1791808200000000.1.0.17");
        return ID.matcher(said)
                .replaceAll(found -> ids.computeIfAbsent(
                        found.group(),
                        _ -> UUID.nameUUIDFromBytes(("example " + ids.size()).getBytes(StandardCharsets.UTF_8))
                                .toString()));
    }

    private String indented(String text) {
        try {
            return json.writer().with(INDENTED).writeValueAsString(json.readTree(text));
        } catch (tools.jackson.core.JacksonException notJson) {
            return text;
        }
    }
}
