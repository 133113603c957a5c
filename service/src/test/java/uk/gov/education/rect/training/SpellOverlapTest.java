package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static uk.gov.education.rect.testing.Scene.TUTOR;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.schools.Schools;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.usecase.Refused;

/** Days that would make two spells of an ECT overlap: one refusal, of the day that was given. Today is 6 October 2026. */
@ServiceTest
class SpellOverlapTest {

    @Autowired
    private Scene scene;

    @Autowired
    private Schools schools;

    @Autowired
    private FinishEctAtSchoolPeriod finish;

    @Autowired
    private CorrectStartDate correct;

    @ParameterizedTest(name = "{0}: refused {1}")
    @DisplayName("DM-INT-10, DM-ECT-02: a start within an earlier spell, or before all of it, is refused once")
    @CsvSource({"2026-08-31, true", "2026-09-15, true", "2026-09-18, true", "2026-09-19, false"})
    void a_start_corrected_into_an_earlier_spell(LocalDate day, boolean refused) {
        Trn trn = scene.aTrn();
        SchoolId first = scene.aSchool();
        var earlier = scene.anEct().withTrn(trn).at(first).since("2026-09-01").register();
        LocalDate lastDay = LocalDate.of(2026, 9, 18);
        finish.execute(new FinishEctAtSchoolPeriod.Command(TUTOR, earlier.period(), lastDay, first));
        var ect = scene.anEct()
                .withTrn(trn)
                .at(scene.aSchool())
                .since("2026-10-01")
                .register();

        Refused refusal = catchThrowableOfType(
                Refused.class, () -> correct.execute(new CorrectStartDate.Command(TUTOR, ect.period(), day)));

        if (refused) {
            assertThat(refusal.refusal())
                    .isEqualTo(new CorrectStartDate.Refusal.DateNotPossible(
                            new StartDateProblem.OverlapsEarlierSpell(name(first), lastDay)));
        } else {
            assertThat(refusal).isNull();
        }
    }

    @Test
    @DisplayName("DM-INT-10, DM-ECT-02: a registration from before a spell that is planned is refused once")
    void a_registration_before_a_planned_spell() {
        Trn trn = scene.aTrn();
        SchoolId planned = scene.aSchool();
        scene.anEct().withTrn(trn).at(planned).since("2026-11-02").register();

        Refused refusal = catchThrowableOfType(
                Refused.class,
                () -> scene.anEct()
                        .withTrn(trn)
                        .at(scene.aSchool())
                        .since("2026-10-12")
                        .register());

        assertThat(refusal.refusal())
                .isEqualTo(new RegisterEct.Refusal.DateNotPossible(
                        new DateProblem.BeforePlannedSpell(name(planned), LocalDate.of(2026, 11, 2))));
    }

    private String name(SchoolId school) {
        return schools.find(school).orElseThrow().name();
    }
}
