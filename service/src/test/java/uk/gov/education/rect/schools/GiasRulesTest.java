package uk.gov.education.rect.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GiasRulesTest {

    @ParameterizedTest(name = "{0}, {1}, section 41 {2}, closed {3}: importable {4}, eligible {5}")
    @DisplayName("DM-GIA-02, DM-GIA-03, GIAS-01, GIAS-02: the worked examples of 07 §4.3")
    @CsvSource({
        "Academy converter, Open, false, , true, true",
        "Community school, Closed, false, 2019-12-31, false, false",
        "Community school, Closed, false, 2020-01-01, true, false",
        "Other independent school, Open, false, , true, false",
        "Other independent special school, 'Open, but proposed to close', true, 2026-08-31, true, true",
        "Welsh establishment, Open, false, , false, false",
        "Free schools, Proposed to open, false, , false, true",
        "Children's centre linked site, Open, false, , true, true"
    })
    void worked_examples(
            String type,
            String status,
            boolean section41,
            @Nullable LocalDate closedOn,
            boolean importable,
            boolean eligible) {
        GiasSchool school = school(type, status, section41, closedOn);
        assertThat(school.importable()).isEqualTo(importable);
        if (importable) {
            assertThat(school.eligible()).isEqualTo(eligible);
        }
    }

    @Test
    @DisplayName("DM-GIA-02: miscellaneous schools are not taken in")
    void miscellaneous() {
        assertThat(school("Miscellaneous", "Open", false, null).importable()).isFalse();
    }

    @Test
    @DisplayName("07 appendix A, DM-SCH-05: 41 types with 41 codes; 31 eligible, 2 independent, 4 outside England")
    void types() {
        List<EstablishmentType> types = Arrays.asList(EstablishmentType.values());
        assertThat(types).hasSize(41);
        assertThat(types.stream().map(EstablishmentType::giasCode).distinct()).hasSize(41);
        assertThat(types.stream().filter(EstablishmentType::eligible)).hasSize(31);
        assertThat(types.stream().filter(EstablishmentType::independent))
                .as("DM-SCH-05")
                .extracting(EstablishmentType::giasName)
                .containsExactlyInAnyOrder("Other independent school", "Other independent special school");
        assertThat(types.stream().filter(type -> !type.inEngland())).hasSize(4);
        assertThat(types.stream().filter(type -> !type.receivesMailings())).hasSize(2);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("DM-GIA-01: a school is open until it has closed, and closed until it has opened")
    @CsvSource({
        "Open, true",
        "'Open, but proposed to close', true",
        "Closed, false",
        "Proposed to open, false",
    })
    void open(String status, boolean open) {
        assertThat(GiasStatus.named(status).orElseThrow().isOpen()).isEqualTo(open);
        assertThat(GiasStatus.values()).hasSize(4);
    }

    @Test
    @DisplayName("DM-GIA-04: every kind of link GIAS knows, in its words")
    void links() {
        assertThat(GiasLinkType.values())
                .extracting(GiasLinkType::giasName)
                .containsExactlyInAnyOrder(
                        "Successor",
                        "Successor - merged",
                        "Successor - amalgamated",
                        "Successor - Split School",
                        "Predecessor",
                        "Predecessor - merged",
                        "Predecessor - amalgamated",
                        "Predecessor - Split School",
                        "Merged - change in age range",
                        "Merged - expansion in school capacity and changer in age range",
                        "Merged - expansion of school capacity",
                        "Children's Centre Link",
                        "Closure",
                        "Expansion",
                        "Other",
                        "Result of Amalgamation",
                        "Sixth Form Centre Link",
                        "Sixth Form Centre School");
    }

    @ParameterizedTest(name = "{0}, {1}, section 41 {2}, unfinished training {3}: {4}")
    @DisplayName("DM-SCH-06, DM-SCH-07, GIAS-04: the truth table of 02 §1.3")
    @CsvSource({
        "Community school, Open, false, false, FULL",
        "Community school, 'Open, but proposed to close', false, true, FULL",
        "Community school, Closed, false, true, CLOSED",
        "Other independent school, Proposed to open, true, true, CLOSED",
        "Other independent school, Open, true, false, FULL",
        "Other independent school, Open, false, true, NO_NEW_ECTS",
        "Other independent special school, Open, false, false, NOT_FUNDED"
    })
    void access(String type, String status, boolean section41, boolean unfinished, SchoolAccess access) {
        assertThat(school(school(type, status, section41, null)).access(unfinished))
                .isEqualTo(access);
    }

    @Test
    @DisplayName("DM-SCH-10: lead providers write to the tutor, else to the first contact GIAS has")
    void contact() {
        School school = school(school("Community school", "Open", false, null));
        assertThat(school.contactEmail()).contains("main@school.example");
        School withTutor = new School(
                school.id(),
                school.urn(),
                school.apiId(),
                school.gias(),
                false,
                new School.InductionTutor("Tia Tutor", "tia@school.example"),
                school.inductionTutorLastNominatedIn());
        assertThat(withTutor.contactEmail()).contains("tia@school.example");
    }

    @Test
    @DisplayName("DM-SCH-04, GIAS-03: staff may let a school in that GIAS does not")
    void marked() {
        GiasSchool ineligible = school("Other independent school", "Open", false, null);
        assertThat(school(ineligible).eligible()).isFalse();
        School marked = new School(new SchoolId(1), ineligible.urn(), UUID.randomUUID(), ineligible, true, null, null);
        assertThat(marked.eligible()).isTrue();
    }

    private static School school(GiasSchool gias) {
        return new School(new SchoolId(1), gias.urn(), UUID.randomUUID(), gias, false, null, null);
    }

    private static GiasSchool school(String type, String status, boolean section41, @Nullable LocalDate closedOn) {
        return new GiasSchool(
                new Urn(123456),
                "Example School",
                GiasStatus.named(status).orElseThrow(),
                EstablishmentType.named(type).orElseThrow(),
                201,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "main@school.example",
                "other@school.example",
                null,
                closedOn,
                section41,
                true);
    }
}
