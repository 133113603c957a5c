package uk.gov.education.rect.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessFieldWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;
import uk.gov.education.rect.RegisterEctsApplication;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.UseCase;

/** The rules of the house that a compiler does not hold (architecture §3). */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("uk.gov.education.rect");

    @Test
    @DisplayName("rules 1 and 2: modules use only what they declare, through what others show, without cycles")
    void modules_keep_their_borders() {
        ApplicationModules.of(RegisterEctsApplication.class).verify();
    }

    @Test
    @DisplayName("rule 8: nothing reads the time but the clock")
    void nothing_calls_now() {
        DescribedPredicate<JavaClass> dateTypes = JavaClass.Predicates.assignableTo(LocalDate.class)
                .or(JavaClass.Predicates.assignableTo(Instant.class))
                .or(JavaClass.Predicates.assignableTo(LocalDateTime.class))
                .or(JavaClass.Predicates.assignableTo(ZonedDateTime.class))
                .or(JavaClass.Predicates.assignableTo(OffsetDateTime.class));
        noClasses()
                .should(callMethodWhere(target(nameMatching("now")).and(target(owner(dateTypes)))))
                .check(PRODUCT);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(PRODUCT);
    }

    @Test
    @DisplayName(
            "architecture §4: only queues are locked FOR UPDATE, which keeps waiting whoever renders a document of the"
                    + " row; all else is locked FOR NO KEY UPDATE")
    void rows_of_the_domain_are_not_locked_for_update() {
        noClasses()
                .that()
                .resideOutsideOfPackage("uk.gov.education.rect.jobs..")
                .should(callMethodWhere(target(nameMatching("forUpdate"))
                        .and(target(owner(JavaClass.Predicates.resideInAPackage("org.jooq.."))))))
                .check(PRODUCT);
    }

    @Test
    @DisplayName("API-META-04, architecture §4: only the API reads its documents, and nothing in Java writes them")
    void documents_are_written_by_their_functions() {
        String documents =
                "API_(PARTICIPANTS|DECLARATIONS|PARTNERSHIPS|STATEMENTS|DELIVERY_PARTNERS|SCHOOLS|SCHOOL_INTERESTS|TRANSFERS|UNFUNDED_MENTORS|DIRTY_KEYS)";
        noClasses()
                .that()
                .resideOutsideOfPackages("uk.gov.education.rect.leadproviderapi..", "uk.gov.education.rect.database..")
                .should(accessFieldWhere(JavaFieldAccess.Predicates.target(nameMatching(documents))))
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("uk.gov.education.rect.leadproviderapi..")
                .and()
                .resideOutsideOfPackage("uk.gov.education.rect.leadproviderapi.requests..")
                .should(callMethodWhere(target(nameMatching("insertInto|update|deleteFrom|mergeInto"))
                        .and(target(owner(JavaClass.Predicates.resideInAPackage("org.jooq.."))))))
                .check(PRODUCT);
    }

    @Test
    @DisplayName("rule 3: controllers hold no rules: they do not write to the database")
    void controllers_do_not_write() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should(callMethodWhere(target(nameMatching(
                                "insertInto|update|deleteFrom|mergeInto|execute|executeInsert|executeUpdate|store"))
                        .and(target(owner(JavaClass.Predicates.resideInAPackage("org.jooq.."))))))
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    @DisplayName("rule 3: a use case has one public method, which takes a command")
    void a_use_case_does_one_thing() {
        classes()
                .that()
                .areAnnotatedWith(UseCase.class)
                .should(haveOnePublicMethod())
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    @DisplayName("rule 7: every use case records what it did on the timeline")
    void every_use_case_is_on_the_timeline() {
        classes()
                .that()
                .areAnnotatedWith(UseCase.class)
                .should(reachTheTimeline())
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    @DisplayName("DM-META-09: only the database's own functions write the API's documents; only the API knows them")
    void nobody_writes_documents() {
        noClasses()
                .that()
                .resideOutsideOfPackage("uk.gov.education.rect.leadproviderapi..")
                .and()
                .resideOutsideOfPackage("uk.gov.education.rect.database..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "uk\\.gov\\.education\\.rect\\.database\\.tables\\.Api(Participants|Declarations|Partnerships"
                                + "|DeliveryPartners|Schools|SchoolInterests|Statements|Transfers|UnfundedMentors)")
                .check(PRODUCT);
        noClasses()
                .that()
                .resideInAPackage("uk.gov.education.rect.leadproviderapi..")
                .and()
                .resideOutsideOfPackage("uk.gov.education.rect.leadproviderapi.requests..")
                .should(callMethodWhere(target(nameMatching("insertInto|update|deleteFrom|mergeInto|store"))
                        .and(target(owner(JavaClass.Predicates.resideInAPackage("org.jooq.."))))))
                .check(PRODUCT);
    }

    private static ArchCondition<JavaClass> haveOnePublicMethod() {
        return new ArchCondition<>("have one public method, execute") {
            @Override
            public void check(JavaClass useCase, ConditionEvents events) {
                var names = useCase.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .map(method -> method.getName())
                        .toList();
                if (!names.equals(List.of("execute"))) {
                    events.add(SimpleConditionEvent.violated(
                            useCase, useCase.getName() + " has the public methods " + names));
                }
            }
        };
    }

    /** Reaches it itself, or through the collaborators of its own module or another use case. */
    private static ArchCondition<JavaClass> reachTheTimeline() {
        return new ArchCondition<>("record an event") {
            @Override
            public void check(JavaClass useCase, ConditionEvents events) {
                if (!reaches(useCase, new HashSet<>())) {
                    events.add(SimpleConditionEvent.violated(useCase, useCase.getName() + " never records an event"));
                }
            }

            private boolean reaches(JavaClass from, Set<String> seen) {
                if (!from.getPackageName().startsWith("uk.gov.education.rect") || !seen.add(from.getName())) {
                    return false;
                }
                return from.getMethodCallsFromSelf().stream()
                        .map(call -> call.getTargetOwner())
                        .anyMatch(called -> called.isEquivalentTo(Timeline.class) || reaches(called, seen));
            }
        };
    }
}
