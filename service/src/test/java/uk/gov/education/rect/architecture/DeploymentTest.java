package uk.gov.education.rect.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Holds deploy/ and docs/configuration.md to the service's own settings. */
class DeploymentTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+):?");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[A-Z_`, ]+`) \\| .* \\| ([^|]*) \\|$");
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z_]+)`");

    @Test
    @DisplayName("architecture §7: every variable the service reads is documented, and every documented one is read")
    void documented() throws IOException {
        assertThat(documentedWith(".*")).containsExactlyInAnyOrderElementsOf(variablesRead());
    }

    @Test
    @DisplayName("architecture §7: the example of an environment gives all that is mandatory, and nothing unknown")
    void example() throws IOException {
        Set<String> given = new TreeSet<>();
        for (Object document : documents("configuration.example.yaml")) {
            Map<?, ?> entries = (Map<?, ?>) document;
            Object values = entries.containsKey("data") ? entries.get("data") : entries.get("stringData");
            ((Map<?, ?>) Objects.requireNonNull(values)).keySet().forEach(name -> given.add((String) name));
        }
        assertThat(given).containsAll(documentedWith("mandatory")).isSubsetOf(variablesRead());
    }

    @Test
    @DisplayName("07 §9.4: probes ask what the service answers; the image listens where they ask")
    void probes() throws IOException {
        String manifests = Files.readString(Path.of("../deploy/kubernetes/service.yaml"));
        assertThat(documents("service.yaml")).hasSize(4);
        assertThat(all(manifests, Pattern.compile("path: (/[a-z]+z),"))).containsExactlyInAnyOrder("/livez", "/readyz");
        assertThat(Files.readString(
                        Path.of("src/main/java/uk/gov/education/rect/operations/HealthcheckController.java")))
                .contains("\"/livez\"", "\"/readyz\"");
        assertThat(Files.readString(Path.of("../deploy/Dockerfile")))
                .contains("PORT=8080", "MANAGEMENT_PORT=9090", "service-*-boot.jar", "USER 10001");
        assertThat(manifests).contains("containerPort: 8080", "containerPort: 9090", "runAsUser: 10001");
    }

    private static Set<String> variablesRead() throws IOException {
        return all(Files.readString(Path.of("src/main/resources/application.yaml")), PLACEHOLDER);
    }

    /** The variables whose default the document gives so. */
    private static Set<String> documentedWith(String defaultValue) throws IOException {
        return ROW.matcher(Files.readString(Path.of("../docs/configuration.md")))
                .results()
                .filter(row -> row.group(2).matches(defaultValue))
                .flatMap(row -> VARIABLE.matcher(row.group(1)).results())
                .map(variable -> variable.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> all(String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static java.util.List<Object> documents(String file) throws IOException {
        return StreamSupport.stream(
                        new Yaml()
                                .loadAll(Files.readString(Path.of("../deploy/kubernetes/" + file)))
                                .spliterator(),
                        false)
                .toList();
    }
}
