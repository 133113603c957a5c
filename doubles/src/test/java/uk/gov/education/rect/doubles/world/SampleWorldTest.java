package uk.gov.education.rect.doubles.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SampleWorldTest {

    private final SampleWorld world = SampleWorld.load();

    @Test
    @DisplayName("DBL-11: every address is under example.test, except staff of the department")
    void every_address_is_invented() {
        assertThat(world.signInUsers())
                .allSatisfy(user -> assertThat(user.email()).matches(".*(\\.example\\.test|@education\\.gov\\.uk)"));
        assertThat(world.people())
                .allSatisfy(person -> assertThat(String.valueOf(person.emailAddress()))
                        .matches("null|\\d{7}@teachers\\.example\\.test"));
        assertThat(world.schools())
                .allSatisfy(school -> assertThat(school.column("MainEmail")).matches("|.*\\.example\\.test"));
    }

    @Test
    @DisplayName("TST-01: identifiers are unique, and organisations the same in every load")
    void identifiers_are_unique_and_stable() {
        assertUnique(world.people().stream().map(Person::trn).toList());
        assertUnique(world.schools().stream().map(School::urn).toList());
        assertUnique(
                world.schools().stream().map(school -> school.column("UKPRN")).toList());
        assertUnique(world.signInUsers().stream().map(SignInUser::id).toList());
        assertUnique(world.organisations().stream().map(Organisation::id).toList());
        assertThat(SampleWorld.load().organisations()).isEqualTo(world.organisations());
    }

    @Test
    @DisplayName("GIAS §4.2: the sample schools show every status and the types the rules tell apart")
    void the_schools_show_what_the_rules_tell_apart() {
        assertThat(world.schools().stream().map(School::statusName).collect(Collectors.toSet()))
                .isEqualTo(Set.of("Open", "Closed", "Open, but proposed to close", "Proposed to open"));
        assertThat(world.schools().stream().map(School::typeName))
                .contains(
                        "Other independent school",
                        "Other independent special school",
                        "Welsh establishment",
                        "British schools overseas",
                        "Miscellaneous",
                        "Higher education institutions",
                        "Children's centre");
        assertThat(world.links().stream().map(SchoolLink::linkType))
                .contains(
                        "Successor",
                        "Predecessor",
                        "Successor - merged",
                        "Successor - amalgamated",
                        "Successor - Split School");
    }

    @Test
    @DisplayName("DBL-TRS-01: what a person's entry leaves out has the default")
    void a_person_has_defaults() {
        Person person = world.person("7000012").orElseThrow();

        assertThat(person.dateOfBirth().text()).isEqualTo("1977-02-03");
        assertThat(person.nationalInsuranceNumber()).isEqualTo("AA000012A");
        assertThat(person.emailAddress()).isEqualTo("7000012@teachers.example.test");
        assertThat(person.qtsFrom(world.trsReference())).contains(new WorldDate("2022-07-01"));
        assertThat(person.routes().getFirst().trainingStartDate()).isEqualTo(new WorldDate("2021-09-01"));
        assertThat(person.routes().getFirst().trainingEndDate()).isEqualTo(new WorldDate("2022-06-30"));
    }

    @Test
    @DisplayName("DBL-TRS-02: generated people are made from their TRN")
    void generated_people_are_made_from_their_trn() {
        Person ordinary = world.person("8000001").orElseThrow();
        assertThat(ordinary.dateOfBirth().on(LocalDate.EPOCH))
                .isEqualTo(LocalDate.of(1960, 1, 1).plusDays(8_000_001L * 37 % 14_000));
        assertThat(ordinary.qtsFrom(world.trsReference())).isPresent();
        assertThat(world.person("8100500").orElseThrow().induction().status()).isEqualTo("InProgress");
        assertThat(world.person("9000001").orElseThrow().qtsFrom(world.trsReference()))
                .isEmpty();
        assertThat(world.person("8100501")).isEmpty();
    }

    @Test
    @DisplayName("DBL-04: relative dates are counted from the day given")
    void relative_dates_are_counted() {
        LocalDate today = LocalDate.of(2026, 8, 14);
        assertThat(new WorldDate("today").on(today)).isEqualTo(today);
        assertThat(new WorldDate("today-18y+1d").on(today)).isEqualTo("2008-08-15");
        assertThat(new WorldDate("2026-02-28").on(today)).isEqualTo("2026-02-28");
        assertThatThrownBy(() -> new WorldDate("tomorrow")).isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("§16.2: appropriate bodies are organisations with a fixed id; national ones have no URN")
    void appropriate_bodies_are_organisations() {
        assertThat(world.appropriateBody("Golden Leaf Teaching School Hub")
                        .orElseThrow()
                        .urn())
                .isEqualTo("900001");
        assertThat(world.appropriateBody("Educational Success Partners (ESP)")
                        .orElseThrow()
                        .urn())
                .isNull();
    }

    private static void assertUnique(List<?> values) {
        assertThat(new HashSet<>(values)).hasSameSizeAs(values);
    }
}
