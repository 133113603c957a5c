package uk.gov.education.rect.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What docs/events.md says: which events each use case records, and which are recorded elsewhere or not yet. */
public final class EventCatalogue {

    /** The catalogue, from the service's folder. */
    public static final Path FILE = Path.of("../docs/events.md");

    private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+\\.[A-Z]\\w+)` \\| ([^|]*) \\| ([^|]*) \\|");
    private static final Pattern EVENT = Pattern.compile("`([a-z_]+)`");

    private final Map<String, Set<String>> always = new TreeMap<>();
    private final Map<String, Set<String>> all = new TreeMap<>();
    private final Set<String> mentioned;

    private EventCatalogue(String text) {
        Matcher row = ROW.matcher(text);
        while (row.find()) {
            Set<String> every = events(row.group(2));
            always.put(row.group(1), every);
            Set<String> ever = events(row.group(3));
            ever.addAll(every);
            all.put(row.group(1), ever);
        }
        mentioned = events(text);
    }

    /** Reads the catalogue. */
    public static EventCatalogue read() {
        try {
            return new EventCatalogue(Files.readString(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The use cases it lists, named {@code module.Class}. */
    public Set<String> useCases() {
        return all.keySet();
    }

    /** The stored names of the events that a use case records whenever it records any. */
    public Set<String> always(String useCase) {
        return always.getOrDefault(useCase, Set.of());
    }

    /** The stored names of all events that a use case records. */
    public Set<String> all(String useCase) {
        return all.getOrDefault(useCase, Set.of());
    }

    /** Every kind of event that stands anywhere in it. */
    public Set<String> mentioned() {
        return mentioned;
    }

    /** A line of the table. */
    static String row(String useCase, Set<String> always, Set<String> sometimes) {
        return "| `" + useCase + "` | " + list(always) + " | " + list(sometimes) + " |\n";
    }

    private static String list(Set<String> events) {
        return events.isEmpty()
                ? "–"
                : events.stream().map(event -> "`" + event + "`").collect(Collectors.joining(", "));
    }

    private static Set<String> events(String text) {
        Set<String> events = new TreeSet<>();
        Matcher event = EVENT.matcher(text);
        while (event.find()) {
            events.add(event.group(1));
        }
        return events;
    }
}
