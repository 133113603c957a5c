package uk.gov.education.rect.web.apiguidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files that guidance is made from, as they lie in {@code resources/guidance}. */
final class GuidanceText {

    private GuidanceText() {}

    /** The files of a folder by name without ending, in the order of their names. */
    static Map<String, String> folder(String pattern) {
        try {
            List<Resource> files = new ArrayList<>(Arrays.asList(
                    new PathMatchingResourcePatternResolver().getResources("classpath:guidance/" + pattern)));
            files.sort(Comparator.comparing(GuidanceText::name));
            Map<String, String> texts = new LinkedHashMap<>();
            for (Resource file : files) {
                texts.put(name(file), file.getContentAsString(StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file of the class path, read as YAML. */
    static Object yaml(String path) {
        try {
            return parseYaml(new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object parseYaml(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    private static String name(Resource file) {
        String name = Objects.requireNonNull(file.getFilename());
        return name.substring(0, name.lastIndexOf('.'));
    }
}
