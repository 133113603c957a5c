package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.database.enums.AppropriateBodyType;
import uk.gov.education.rect.schools.SchoolAccess;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.RegisterEct.Refusal;

/** Registering an ECT: every reason why nobody is registered. */
class RegisterEctRefusalsTest extends RegisterEctScenario {

    @Test
    @DisplayName("DM-ECT-02, DM-VAL-08, DM-GAP-14: nobody starts before the spell they are in")
    void before_the_current_spell() {
        Trn trn = scene.aTrn();
        scene.anEct().withTrn(trn).at(scene.aSchool()).since("2026-10-01").register();

        assertThat(refusal(scene.anEct().withTrn(trn).at(scene.aSchool()).since("2026-09-30")))
                .isInstanceOfSatisfying(
                        Refusal.DateNotPossible.class,
                        refused -> assertThat(refused.problem()).isInstanceOf(DateProblem.BeforeSpell.class));
    }

    @Test
    @DisplayName("DM-VAL-06: the first day is not before the contract period two back")
    void too_early() {
        assertThat(refusal(scene.anEct().at(scene.aSchool()).since("2024-05-31")))
                .isEqualTo(new Refusal.DateNotPossible(new DateProblem.TooEarly(LocalDate.parse("2024-06-01"))));
        assertThat(scene.anEct()
                        .at(scene.aSchool())
                        .since("2024-06-01")
                        .register()
                        .already())
                .isFalse();
    }

    @Test
    @DisplayName("DM-VAL-09: somebody at another school starts at most four months ahead")
    void too_far_ahead() {
        Trn trn = scene.aTrn();
        scene.anEct().withTrn(trn).at(scene.aSchool()).since("2026-09-01").register();

        assertThat(refusal(scene.anEct().withTrn(trn).at(scene.aSchool()).since("2027-02-07")))
                .isEqualTo(new Refusal.DateNotPossible(new DateProblem.TooFarAhead(LocalDate.parse("2027-02-06"))));
        assertThat(scene.anEct()
                        .withTrn(trn)
                        .at(scene.aSchool())
                        .since("2027-02-06")
                        .register()
                        .already())
                .isFalse();
    }

    @Test
    @DisplayName("DM-CP-22, DM-FRZ-07: a day to come needs an enabled contract period")
    void not_open() {
        assertThat(refusal(scene.anEct().at(scene.aSchool()).since("2027-06-01")))
                .isEqualTo(new Refusal.DateNotPossible(new DateProblem.NotOpen(null)));
    }

    @Test
    @DisplayName("DM-CP-20: nobody is registered while registration is closed")
    void window() {
        TestClock.set(LocalDate.parse("2026-06-14"));
        assertThat(refusal(scene.anEct().at(scene.aSchool()))).isEqualTo(new Refusal.RegistrationClosed());

        TestClock.set(LocalDate.parse("2026-06-15"));
        assertThat(scene.anEct().at(scene.aSchool()).register().already()).isFalse();
    }

    @Test
    @DisplayName("DM-ECT-05, DM-GAP-16: an address somebody else uses is refused, whatever its case; one's own is not")
    void email() {
        Trn trn = scene.aTrn();
        SchoolId school = scene.aSchool();
        scene.anEct().withTrn(trn).at(school).reachedAt("erin@school.example").register();

        assertThat(refusal(scene.anEct().at(school).reachedAt("ERIN@school.example")))
                .isEqualTo(new Refusal.EmailTaken());
        assertThat(scene.anEct()
                        .withTrn(trn)
                        .at(scene.aSchool())
                        .since("2026-11-02")
                        .reachedAt("Erin@school.example")
                        .register()
                        .already())
                .isFalse();
    }

    @Test
    @DisplayName("DM-ECT-04: which appropriate bodies a school may name")
    void appropriate_bodies() {
        var national = scene.appropriateBody(AppropriateBodyType.NATIONAL, true);
        var inactive = scene.appropriateBody(AppropriateBodyType.TEACHING_SCHOOL_HUB, false);
        var authority = scene.appropriateBody(AppropriateBodyType.LOCAL_AUTHORITY, true);
        var refused = new Refusal.AppropriateBodyNotChoosable();

        assertThat(refusal(scene.anEct().at(scene.aSchool()).assuredBy(national)))
                .isEqualTo(refused);
        assertThat(refusal(scene.anEct().at(scene.aSchool()).assuredBy(inactive)))
                .isEqualTo(refused);
        assertThat(refusal(scene.anEct().at(scene.anIndependentSchool()).assuredBy(authority)))
                .isEqualTo(refused);
        assertThat(scene.anEct()
                        .at(scene.anIndependentSchool())
                        .assuredBy(national)
                        .register()
                        .already())
                .isFalse();
    }

    @Test
    @DisplayName("DM-SCH-02: an appropriate body that a school may not name is not kept as its last choice either")
    void last_chosen_appropriate_body() {
        SchoolId state = scene.aSchool();
        SchoolId independent = scene.anIndependentSchool();
        var hub = scene.aTeachingSchoolHub();
        scene.anEct().at(state).assuredBy(hub).register();
        scene.anEct().at(independent).assuredBy(hub).register();

        refusal(scene.anEct().at(state).assuredBy(scene.appropriateBody(AppropriateBodyType.NATIONAL, true)));
        refusal(scene.anEct().at(state).assuredBy(scene.appropriateBody(AppropriateBodyType.LOCAL_AUTHORITY, true)));
        refusal(scene.anEct()
                .at(independent)
                .assuredBy(scene.appropriateBody(AppropriateBodyType.LOCAL_AUTHORITY, true)));
        assertThat(lastAppropriateBody(state)).isEqualTo(hub.value());
        assertThat(lastAppropriateBody(independent)).isEqualTo(hub.value());

        var national = scene.appropriateBody(AppropriateBodyType.NATIONAL, true);
        scene.anEct().at(independent).assuredBy(national).register();
        assertThat(lastAppropriateBody(independent)).isEqualTo(national.value());
    }

    @Test
    @DisplayName("DM-SCH-06: an independent school without section 41 approval registers nobody")
    void school_access() {
        assertThat(refusal(scene.anEct().at(scene.anIneligibleSchool())))
                .isEqualTo(new Refusal.SchoolMayNotRegister(SchoolAccess.NOT_FUNDED));
    }

    @Test
    @DisplayName("SJ-LP-02, DM-GAP-09: only a lead provider of the planned contract period can be chosen")
    void lead_provider_of_another_year() {
        Trn trn = scene.aTrn();
        assertThat(refusal(scene.anEct().withTrn(trn).at(scene.aSchool()).trainedBy("Capita")))
                .isInstanceOf(Refusal.LeadProviderNotSelectable.class);
        assertThat(selectable.forEct(trn, TestClock.today()))
                .extracting(leadProvider -> leadProvider.name())
                .contains(AMBITION, TEACH_FIRST)
                .doesNotContain("Capita")
                .isSorted();
    }
}
