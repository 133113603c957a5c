package uk.gov.education.rect.teachers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.rect.teachers.TeachingRecord.Obstacle;

class InductionStatusTest {

    @ParameterizedTest(name = "{0}, ongoing here {1}: {2}")
    @DisplayName("01 §11.1: what TRS says and whether an induction is ongoing here decide the status shown")
    @CsvSource({
        "RequiredToComplete, true, Required to complete, yellow",
        "RequiredToComplete, false, Required to complete, yellow",
        "Exempt, true, Exempt, green",
        "InProgress, true, In progress, blue",
        "InProgress, false, Induction paused, magenta",
        "Passed, false, Passed, green",
        "Failed, false, Failed, red",
        "FailedInWales, false, Failed in Wales, red",
        "None, true, None, grey",
        ", false, Unknown, grey"
    })
    void shown(String trs, boolean ongoing, String label, String colour) {
        TrsInductionStatus status =
                trs == null ? null : TrsInductionStatus.of(trs).orElseThrow();
        InductionStatus shown = InductionStatus.of(status, ongoing);
        assertThat(shown.label()).isEqualTo(label);
        assertThat(shown.colour()).isEqualTo(colour);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("07 §3.5: a completed induction is named before a prohibition")
    @CsvSource({"Passed", "Failed", "FailedInWales", "Exempt"})
    void completed_first(String status) {
        assertThat(record(status, true, false).obstacleToInduction()).contains(Obstacle.INDUCTION_ALREADY_COMPLETED);
    }

    @Test
    @DisplayName("07 §3.5: then a prohibition, then missing QTS, then nothing stands in the way")
    void then_the_others() {
        assertThat(record("None", true, false).obstacleToInduction()).contains(Obstacle.PROHIBITED_FROM_TEACHING);
        assertThat(record("InProgress", false, false).obstacleToInduction()).contains(Obstacle.QTS_NOT_AWARDED);
        assertThat(record("RequiredToComplete", false, true).obstacleToInduction())
                .isEmpty();
    }

    private static TeachingRecord record(String status, boolean prohibited, boolean qts) {
        TeachingRecord some = SomeTeachingRecords.inProgress(new Trn("1234567"));
        return new TeachingRecord(
                some.trn(),
                some.firstName(),
                some.lastName(),
                some.dateOfBirth(),
                null,
                null,
                TrsInductionStatus.of(status).orElseThrow(),
                null,
                null,
                qts ? some.qtsAwardedOn() : null,
                null,
                null,
                null,
                some.alertCategories(),
                prohibited);
    }
}
