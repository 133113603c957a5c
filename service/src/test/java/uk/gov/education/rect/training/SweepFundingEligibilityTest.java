package uk.gov.education.rect.training;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.database.enums.MentorBecameIneligibleForFundingReason;
import uk.gov.education.rect.finance.testing.Scene.Person;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.TestClock;

/** Histories here are written past the service, as a migration or a correction by hand leaves them. */
@ServiceTest
class SweepFundingEligibilityTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    @Autowired
    private SweepFundingEligibility sweep;

    @Autowired
    private DSLContext database;

    @Test
    @DisplayName(
            "DM-GAP-04: a mentor who trains and was never noted is found at night, once, and their declaration with them")
    void a_mentor() {
        var rows = new uk.gov.education.rect.finance.testing.Scene(database);
        rows.outputStatement(rows.contract(AMBITION, 2026, 100), 2026, 11);
        Person mentor = rows.person();
        trains(rows, mentor);
        database.execute("""
                insert into declarations (training_period_id, declaration_type, declaration_date,
                  delivery_partner_when_created_id)
                select t.id, 'started', '2026-10-01 09:00Z', l.delivery_partner_id
                from training_periods t
                join school_partnerships p on p.id = t.school_partnership_id
                join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
                where t.teacher_id = ?""", mentor.id().value());

        sweep.run();
        sweep.run();

        assertThat(eligibleAsMentor(mentor.id())).isTrue();
        assertThat(rows.eventsOf(mentor.id()))
                .containsExactly("teacher_declaration_eligible", "teacher_funding_eligibility_set");
        assertThat(database.fetchValue(
                        "select payment_status::text from declarations where teacher_id = ?",
                        mentor.id().value()))
                .isEqualTo("eligible");
    }

    @Test
    @DisplayName("DM-GAP-04, DM-FUN-01: an ECT with an induction of today and a school is found; without either, not")
    void an_ect() {
        var rows = new uk.gov.education.rect.finance.testing.Scene(database);
        Person ect = rows.person();
        Person withoutSchool = rows.person();
        Person withoutInduction = rows.person();
        rows.ectAt(rows.school(), ect, SEPTEMBER, null);
        rows.ectAt(rows.school(), withoutInduction, SEPTEMBER, null);
        inducted(rows, ect);
        inducted(rows, withoutSchool);

        sweep.run();

        assertThat(rows.eventsOf(ect.id())).containsExactly("teacher_funding_eligibility_set");
        assertThat(rows.eventsOf(withoutSchool.id())).isEmpty();
        assertThat(rows.eventsOf(withoutInduction.id())).isEmpty();
    }

    @Test
    @DisplayName(
            "DM-GAP-04, DM-FUN-11, DM-FUN-13: a mentor who is no longer funded, for whatever reason, is left alone")
    void not_funded() {
        var rows = new uk.gov.education.rect.finance.testing.Scene(database);
        for (var reason : MentorBecameIneligibleForFundingReason.values()) {
            Person mentor = rows.person();
            trains(rows, mentor);
            database.update(TEACHERS)
                    .set(TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_ON, TestClock.today())
                    .set(TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_REASON, reason)
                    .where(TEACHERS.ID.eq(mentor.id().value()))
                    .execute();

            sweep.run();

            assertThat(eligibleAsMentor(mentor.id())).as("%s", reason).isFalse();
        }
    }

    private static void trains(uk.gov.education.rect.finance.testing.Scene rows, Person mentor) {
        long school = rows.school();
        rows.mentorTraining(
                rows.mentorAt(school, mentor, SEPTEMBER, null),
                rows.partnership(school, AMBITION, 2026),
                rows.schedule(2026, "ecf-standard-september"),
                SEPTEMBER,
                null);
    }

    private void inducted(uk.gov.education.rect.finance.testing.Scene rows, Person ect) {
        database.execute(
                "insert into induction_periods (teacher_id, appropriate_body_period_id, started_on, induction_programme,"
                        + " training_programme) values (?, ?, ?, 'fip', 'provider_led')",
                ect.id().value(),
                rows.appropriateBody(),
                SEPTEMBER);
    }

    private boolean eligibleAsMentor(TeacherId mentor) {
        return database.select(TEACHERS.MENTOR_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT)
                        .from(TEACHERS)
                        .where(TEACHERS.ID.eq(mentor.value()))
                        .fetchSingle()
                        .value1()
                != null;
    }
}
