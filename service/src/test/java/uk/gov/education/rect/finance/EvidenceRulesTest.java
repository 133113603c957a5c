package uk.gov.education.rect.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.rect.calendar.DeclarationType;
import uk.gov.education.rect.teachers.TraineeRole;

/** Which evidence a declaration needs, for every role and type. */
class EvidenceRulesTest {

    private static final String SIMPLE = "training-event-attended self-study-material-completed other";
    private static final String FOUR = SIMPLE + " materials-engaged-with-offline";
    private static final String ENGAGEMENT = "75-percent-engagement-met 75-percent-engagement-met-reduced-induction";

    @ParameterizedTest(name = "detailed {0}, {1}: {2} need {3}")
    @DisplayName(
            "DM-VAL-10: the evidence that each type of declaration needs, simple and detailed, of ECTs and mentors")
    @CsvSource(
            delimiter = '|',
            value = {
                "false | ECT    | started                                                         | ",
                "false | ECT    | retained-1 retained-2 retained-3 retained-4 completed           | " + SIMPLE,
                "false | ECT    | extended-1 extended-2 extended-3                                | " + SIMPLE,
                "false | MENTOR | started                                                         | ",
                "false | MENTOR | retained-1 retained-2 retained-3 retained-4 completed           | " + SIMPLE,
                "false | MENTOR | extended-1 extended-2 extended-3                                | " + SIMPLE,
                "true  | ECT    | started retained-1 retained-3 retained-4                        | " + FOUR,
                "true  | ECT    | extended-1 extended-2 extended-3                                | " + FOUR,
                "true  | ECT    | retained-2                                                      | " + ENGAGEMENT,
                "true  | ECT    | completed                                                       | " + ENGAGEMENT
                        + " one-term-induction",
                "true  | MENTOR | started                                                         | " + FOUR,
                "true  | MENTOR | completed                                                       | " + ENGAGEMENT
            })
    void accepted(boolean detailed, TraineeRole role, String types, @Nullable String evidence) {
        Set<String> expected = evidence == null ? Set.of() : Set.of(evidence.split(" "));
        for (String type : types.split(" ")) {
            assertThat(EvidenceRules.accepted(
                            detailed, role, DeclarationType.of(type).orElseThrow()))
                    .as(type)
                    .extracting(EvidenceType::code)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    @DisplayName("DM-VAL-10: the seven kinds of evidence, as lead providers write them")
    void kinds() {
        assertThat(EvidenceType.values())
                .extracting(EvidenceType::code)
                .containsExactlyInAnyOrder((FOUR + " " + ENGAGEMENT + " one-term-induction").split(" "));
    }
}
