package uk.gov.education.rect.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import org.springframework.util.FileSystemUtils;

/**
 * Keeps one page of each kind that any test is answered with, under {@code target/pages}. The acceptance tests open them
 * all in a browser, for accessibility and for narrow windows, which walking to each of them there would take too long
 * for. Pages are of one kind when they have one route and the same components, so a form and the form with its errors
 * are two. Of a route no more than the first two are kept, numbered in their names.
 */
final class KeptPages implements MockMvcBuilderCustomizer {

    private static final Path FOLDER = Path.of("target", "pages");
    private static final Pattern IDENTIFIER = Pattern.compile("/([0-9]+|[0-9a-f]{16})(?=/|$)");
    private static final Map<String, Set<Set<String>>> KINDS = new ConcurrentHashMap<>();
    /** Enough for a form and its errors; looking at more in a browser takes minutes. */
    private static final int MOST_OF_A_ROUTE = 2;

    static {
        try {
            FileSystemUtils.deleteRecursively(FOLDER);
            Files.createDirectories(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        builder.alwaysDo(KeptPages::keep);
    }

    private static void keep(MvcResult result) throws IOException {
        String type = result.getResponse().getContentType();
        if (type == null || !type.startsWith("text/html")) {
            return;
        }
        String html = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        Document page = Jsoup.parse(html);
        String route = IDENTIFIER
                .matcher(String.valueOf(result.getRequest().getRequestURI()))
                .replaceAll("/x");
        Set<String> components = new TreeSet<>();
        page.select("[class]").forEach(element -> components.addAll(element.classNames()));
        Set<Set<String>> seen = KINDS.computeIfAbsent(route, first -> ConcurrentHashMap.newKeySet());
        if (seen.size() < MOST_OF_A_ROUTE && seen.add(components)) {
            write(route, seen.size(), html);
        }
    }

    private static void write(String route, int number, String html) throws IOException {
        String name = route.replaceAll("[^A-Za-z0-9]+", "-") + "-" + number + ".html";
        Files.writeString(FOLDER.resolve(name), html);
    }
}
