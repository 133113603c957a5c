package uk.gov.education.rect.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.testing.EventCatalogue;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Holds docs/events.md to the code from this side: every use case and every kind of event stands in it, and none is said
 * to be recorded where no code can. The other side is watched whenever a test runs a use case: what it records must
 * stand there, and what it is said to record always must be recorded.
 */
class EventCatalogueTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("uk.gov.education.rect");

    private final EventCatalogue catalogue = EventCatalogue.read();
    private final RecordedEvents recorded = new RecordedEvents(PRODUCT);

    @Test
    @DisplayName("architecture §7: every use case stands in the catalogue, and no other")
    void use_cases() {
        assertThat(catalogue.useCases())
                .containsExactlyInAnyOrderElementsOf(
                        useCases().map(EventCatalogueTest::name).toList());
    }

    @Test
    @DisplayName("architecture §7: every kind of event stands in the catalogue, and no other")
    void kinds() {
        assertThat(catalogue.mentioned())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(EventType.values()).map(EventType::code).toList());
    }

    @Test
    @DisplayName("architecture §7: no use case is said to record what its code cannot")
    void possible() {
        assertThat(useCases())
                .allSatisfy(useCase ->
                        assertThat(recorded.of(useCase)).as(name(useCase)).containsAll(catalogue.all(name(useCase))));
    }

    private static Stream<JavaClass> useCases() {
        return PRODUCT.stream().filter(each -> each.isAnnotatedWith(UseCase.class));
    }

    private static String name(JavaClass useCase) {
        return useCase.getPackageName().substring("uk.gov.education.rect.".length()) + "." + useCase.getSimpleName();
    }
}
