package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.providers.ActiveLeadProvider;
import uk.gov.education.rect.providers.ActiveLeadProviderId;
import uk.gov.education.rect.providers.LeadProvider;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.providers.SchoolPartnershipId;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;

/** Which of somebody's training counts. */
class TrainingHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 6);

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName(
            "DM-ECT-08: the earliest training that is not over is the current or next; it is shown, else the latest to have started")
    @CsvSource(
            delimiter = '|',
            value = {
                "over and going on                | 2025-09-01/2026-07-31 2026-09-01/           | 2026-09-01 | 2026-09-01",
                "going on and to come             | 2026-09-01/2026-10-31 2026-11-01/           | 2026-09-01 | 2026-09-01",
                "ends today                       | 2026-09-01/2026-10-06                       | 2026-09-01 | 2026-09-01",
                "two to come                      | 2026-11-01/2026-11-30 2026-12-01/           | 2026-11-01 | 2026-11-01",
                "over, to come, in any order      | 2026-12-01/ 2026-09-01/2026-10-05           | 2026-12-01 | 2026-12-01",
                "ended yesterday                  | 2025-09-01/2026-08-31 2026-09-01/2026-10-05 |            | 2026-09-01",
                "none                             |                                             |            | ",
            })
    void current_or_next(
            String name, @Nullable String periods, @Nullable LocalDate current, @Nullable LocalDate shown) {
        TrainingHistory history = new TrainingHistory(
                TraineeRole.ECT,
                periods == null
                        ? List.of()
                        : Arrays.stream(periods.split(" "))
                                .map(TrainingHistoryTest::schoolLed)
                                .toList());

        assertThat(history.currentOrNext(TODAY).map(TrainingHistoryTest::start).orElse(null))
                .as("current or next")
                .isEqualTo(current);
        assertThat(history.effective(TODAY).map(TrainingHistoryTest::start).orElse(null))
                .as("shown")
                .isEqualTo(shown);
    }

    @ParameterizedTest(name = "partnership {0}, interest {1}: {2}")
    @DisplayName("DM-TRN-21: training is an interest only when there is an interest and no partnership")
    @CsvSource({"false, true, true", "true, true, false", "true, false, false", "false, false, false"})
    void interest_only(boolean partnership, boolean interest, boolean interestOnly) {
        ActiveLeadProvider provider = new ActiveLeadProvider(
                new ActiveLeadProviderId(1),
                new LeadProvider(new LeadProviderId(1), "Ambition Institute"),
                new ContractYear(2026));
        TrainingPeriod training =
                training(DateRange.from(TODAY), partnership ? provider : null, interest ? provider : null);

        assertThat(training.interestOnly()).isEqualTo(interestOnly);
        assertThat(training.confirmed()).isEqualTo(partnership);
    }

    @Test
    @DisplayName("01 §3.3: training as an ECT and as a mentor are two histories")
    void one_role() {
        List<TrainingPeriod> asEct = List.of(schoolLed("2026-09-01/"));
        assertThatThrownBy(() -> new TrainingHistory(TraineeRole.MENTOR, asEct))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LocalDate start(TrainingPeriod training) {
        return training.dates().startedOn();
    }

    private static TrainingPeriod schoolLed(String dates) {
        String[] ends = dates.split("/", -1);
        return training(
                new DateRange(LocalDate.parse(ends[0]), ends[1].isEmpty() ? null : LocalDate.parse(ends[1])),
                null,
                null);
    }

    private static TrainingPeriod training(
            DateRange dates, @Nullable ActiveLeadProvider partner, @Nullable ActiveLeadProvider interest) {
        return new TrainingPeriod(
                new TrainingPeriodId(dates.startedOn().toEpochDay()),
                new EctAtSchoolPeriodId(1),
                new TeacherId(1),
                new SchoolId(1),
                partner == null && interest == null ? TrainingProgramme.SCHOOL_LED : TrainingProgramme.PROVIDER_LED,
                dates,
                partner == null ? null : new SchoolPartnershipId(1),
                partner,
                interest,
                null,
                null,
                null);
    }
}
