package uk.gov.education.rect.induction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.training.TrainingProgramme;

/** What a teacher's spells of induction come to. */
class InductionTest {

    @ParameterizedTest(name = "until {0}, {1}: ongoing {2}, released {3}")
    @DisplayName("DM-IND-09: ongoing without an end; released with one and no outcome; passed or failed with both")
    @CsvSource({
        ", , true, false",
        "2026-07-31, , false, true",
        "2026-07-31, PASS, false, false",
        "2026-07-31, FAIL, false, false"
    })
    void what_a_spell_is(@Nullable LocalDate finishedOn, @Nullable Outcome outcome, boolean ongoing, boolean released) {
        InductionPeriod period = period("2025-09-01", finishedOn, outcome);

        assertThat(period.ongoing()).isEqualTo(ongoing);
        assertThat(period.released()).isEqualTo(released);
        assertThat(period.outcome().orElse(null)).isEqualTo(outcome);
    }

    @Test
    @DisplayName("DM-TEA-07: induction began with the earliest spell; it goes on in the one without an end")
    void under_way() {
        Induction induction = new Induction(
                List.of(period("2024-09-01", LocalDate.of(2025, 7, 31), null), period("2025-09-01", null, null)),
                List.of());

        assertThat(induction.startedOn()).contains(LocalDate.of(2024, 9, 1));
        assertThat(induction.open()).map(open -> open.days().startedOn()).contains(LocalDate.of(2025, 9, 1));
        assertThat(induction.concluded()).as("a release is no outcome").isEmpty();
    }

    @Test
    @DisplayName("DM-TEA-07: induction is finished by the spell with an outcome, not by the last one that ended")
    void concluded() {
        Induction induction = new Induction(
                List.of(
                        period("2024-09-01", LocalDate.of(2025, 7, 31), null),
                        period("2025-09-01", LocalDate.of(2026, 7, 31), Outcome.PASS)),
                List.of());

        assertThat(induction.open()).isEmpty();
        assertThat(induction.concluded())
                .map(concluded -> concluded.days().startedOn())
                .contains(LocalDate.of(2025, 9, 1));
        assertThat(induction.latestFinish()).contains(LocalDate.of(2026, 7, 31));
    }

    @Test
    @DisplayName("DM-TEA-07: nobody's induction has begun before an appropriate body records it")
    void none() {
        Induction induction = new Induction(List.of(), List.of());

        assertThat(induction.startedOn()).isEmpty();
        assertThat(induction.open()).isEmpty();
        assertThat(induction.concluded()).isEmpty();
    }

    private static InductionPeriod period(String startedOn, @Nullable LocalDate finishedOn, @Nullable Outcome outcome) {
        return new InductionPeriod(
                new InductionPeriodId(1),
                new AppropriateBodyPeriodId(1),
                "Golden Leaf",
                new DateRange(LocalDate.parse(startedOn), finishedOn),
                TrainingProgramme.PROVIDER_LED,
                finishedOn == null ? null : BigDecimal.valueOf(3),
                outcome);
    }
}
