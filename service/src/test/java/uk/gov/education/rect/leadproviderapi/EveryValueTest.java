package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.finance.testing.Scene.Person;

/**
 * Everything an answer can hold by the contract is held by an answer here: each property, each value of those that are
 * counted, null where null may stand. In a cohort that pays uplifts, where most can happen.
 */
class EveryValueTest extends ApiTest {

    private static final int YEAR = 2024;
    private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 1);
    private static final List<String> WITHDRAWALS = List.of(
            "left_teaching_profession", "moved_school", "switched_to_school_led", "changed_lead_provider", "other");
    private static final List<String> DEFERRALS =
            List.of("bereavement", "long_term_sickness", "parental_leave", "career_break", "other");

    private uk.gov.education.rect.finance.testing.Scene money;
    private long school;
    private long partnership;
    private long ectSpell;
    private long mentorSpell;
    private long ectTraining;
    private long mentorTraining;
    private long mentorship;
    private Person ect;
    private Person mentor;

    @BeforeEach
    void an_ect_and_a_mentor() {
        money = new uk.gov.education.rect.finance.testing.Scene(database);
        school = money.school();
        partnership = money.partnership(school, AMBITION, YEAR);
        ect = money.person();
        mentor = money.person();
        ectSpell = money.ectAt(school, ect, SEPTEMBER, null);
        mentorSpell = money.mentorAt(school, mentor, SEPTEMBER, null);
        long schedule = money.schedule(YEAR, "ecf-standard-september");
        ectTraining = money.ectTraining(ectSpell, partnership, schedule, SEPTEMBER, null);
        mentorTraining = money.mentorTraining(mentorSpell, partnership, schedule, SEPTEMBER, null);
        mentorship = money.mentorship(ectSpell, mentorSpell, SEPTEMBER, null);
        sweep();
    }

    @Test
    @DisplayName("03 §26, API-TST-13: every property, every value that is counted and every null is answered somewhere")
    void every_value() throws Exception {
        schedules();
        stops();
        statuses();
        declarations();
        funding();
        assertThat(api.as(AMBITION).get("/participant-declarations").ids())
                .as("of somebody who has become eligible")
                .hasSize(10);
        people();
        schools();
        transfers();
        unfundedMentors();
        statements();
        inductions();
        assertThat(api.as(AMBITION).get("/changes", "page[per_page]", "3000").ids())
                .isNotEmpty();
        Set<String> missing = new TreeSet<>(ContractValues.described());
        missing.removeAll(Contract.seenValues());
        assertThat(missing).isEmpty();
    }

    private void schedules() throws Exception {
        for (String length : List.of("standard", "extended", "reduced", "replacement")) {
            for (String month : List.of("january", "april", "september")) {
                String id = "(select id from schedules where contract_period_year = 2024 and identifier = 'ecf-"
                        + length + "-" + month + "')";
                long training = length.equals("replacement") ? mentorTraining : ectTraining;
                after("update training_periods set schedule_id = " + id + " where id = " + training);
            }
        }
    }

    private void stops() throws Exception {
        for (String reason : WITHDRAWALS) {
            after(stop("withdrawn_at", "withdrawal_reason", reason, ectTraining));
        }
        after(stop("withdrawn_at", "withdrawal_reason", "mentor_no_longer_being_mentor", mentorTraining));
        after("update training_periods set withdrawn_at = null, withdrawal_reason = null");
        for (String reason : DEFERRALS) {
            after(stop("deferred_at", "deferral_reason", reason, ectTraining));
        }
        after("update training_periods set deferred_at = null, deferral_reason = null, finished_on = null");
    }

    private static String stop(String at, String why, String reason, long training) {
        return "update training_periods set finished_on = '2026-10-01', %s = '2026-10-01 09:00Z', %s = '%s' where id = %s"
                .formatted(at, why, reason, training);
    }

    private void statuses() throws Exception {
        for (String dates : List.of(
                "started_on = '2026-11-01', finished_on = null",
                "started_on = '2024-09-01', finished_on = '2026-12-01'",
                "started_on = '2024-09-01', finished_on = '2026-09-01'",
                "started_on = '2024-09-01', finished_on = null")) {
            after("update training_periods set " + dates + " where id = " + ectTraining);
        }
    }

    private void funding() throws Exception {
        after("update teachers set ect_became_ineligible_for_funding_on = '2025-01-01' where id = "
                + ect.id().value());
        after("update teachers set ect_first_became_eligible_for_training_at = '2024-09-01 00:00Z' where id = "
                + ect.id().value());
        for (String reason :
                List.of("completed_declaration_received", "completed_during_early_roll_out", "started_not_completed")) {
            after("update teachers set mentor_became_ineligible_for_funding_on = '2026-09-01',"
                    + " mentor_became_ineligible_for_funding_reason = '" + reason + "' where id = "
                    + mentor.id().value());
        }
        after("update teachers set mentor_became_ineligible_for_funding_on = null,"
                + " mentor_became_ineligible_for_funding_reason = null where id = "
                + mentor.id().value());
        after(
                "insert into school_funding_eligibilities (gias_school_urn, contract_period_year, pupil_premium_uplift, sparsity_uplift)"
                        + " select urn, 2024, true, true from schools where id = " + school);
        after("update teachers set ect_payments_frozen_year = 2021 where id = "
                + ect.id().value());
    }

    private void people() throws Exception {
        for (String pattern : List.of("full_time", "part_time")) {
            after("update ect_at_school_periods set working_pattern = '" + pattern + "' where id = " + ectSpell);
        }
        after("update ect_at_school_periods set email = 'somebody@school.example' where id = " + ectSpell);
        after("update teachers set trn = null, trnless = true where id = "
                + ect.id().value());
        Person merged = money.person();
        after(
                "insert into teacher_id_changes (teacher_id, api_from_teacher_id, api_to_teacher_id) values (%s, '%s', '%s')"
                        .formatted(ect.id().value(), merged.participantId(), ect.participantId()));
    }

    private void declarations() throws Exception {
        long contract = money.contract(AMBITION, YEAR, 100);
        long statement = money.outputStatement(contract, 2026, 11).value();
        for (int month = 1; month <= 12; month++) {
            money.outputStatement(contract, 2027, month);
        }
        List<String> types = List.of(
                "started",
                "retained-1",
                "retained-2",
                "retained-3",
                "retained-4",
                "completed",
                "extended-1",
                "extended-2",
                "extended-3");
        List<String> payments = List.of(
                "paid", "paid", "paid", "no_payment", "eligible", "payable", "voided", "no_payment", "no_payment");
        List<String> clawbacks = List.of(
                "no_clawback",
                "awaiting_clawback",
                "clawed_back",
                "no_clawback",
                "no_clawback",
                "no_clawback",
                "no_clawback",
                "no_clawback",
                "no_clawback");
        List<String> evidence = List.of(
                "'training-event-attended'",
                "'self-study-material-completed'",
                "'materials-engaged-with-offline'",
                "'75-percent-engagement-met'",
                "'75-percent-engagement-met-reduced-induction'",
                "'one-term-induction'",
                "'other'",
                "null",
                "null");
        for (int i = 0; i < types.size(); i++) {
            declare(ectTraining, types.get(i), payments.get(i), clawbacks.get(i), evidence.get(i), statement, i == 0);
        }
        declare(mentorTraining, "started", "no_payment", "no_clawback", "null", statement, false);
        sweep();
        assertThat(api.as(AMBITION).get("/participant-declarations").ids()).hasSize(10);
    }

    private void declare(
            long training,
            String type,
            String payment,
            String clawback,
            String evidence,
            long statement,
            boolean uplift) {
        String paid = payment.equals("no_payment") ? "null" : String.valueOf(statement);
        String back = clawback.equals("no_clawback") ? "null" : String.valueOf(statement);
        String mentored = training == ectTraining ? String.valueOf(mentorship) : "null";
        database.execute(
                """
                insert into declarations (training_period_id, declaration_type, declaration_date, evidence_type, payment_status,
                  clawback_status, payment_statement_id, clawback_statement_id, mentorship_period_id,
                  delivery_partner_when_created_id, pupil_premium_uplift)
                select %s, '%s', '2026-09-01 09:00Z', %s, '%s', '%s', %s, %s, %s, l.delivery_partner_id, %s
                from school_partnerships p
                join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
                where p.id = %s""".formatted(training, type, evidence, payment, clawback, paid, back, mentored, uplift, partnership));
    }

    private void schools() throws Exception {
        var schoolLed = scene.aSchool();
        scene.aSchool();
        scene.anEct().at(schoolLed).since("2026-09-01").register();
        change(
                "update schools set induction_tutor_name = 'Oluwaseun Hartigan', induction_tutor_email = 'o@school.example'"
                        + " where id = " + school);
        sweep();
        for (String year : List.of("2024", "2026")) {
            String own = database.fetchSingle("select api_id from schools where id = ?", school)
                    .get(0, String.class);
            assertThat(api.as(AMBITION).get("/schools", "filter[cohort]", year).status())
                    .isEqualTo(200);
            assertThat(api.as(AMBITION)
                            .get("/schools/" + own, "filter[cohort]", year)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(api.as(AMBITION).get("/partnerships").ids()).hasSize(1);
        change("update schools set induction_tutor_name = null, induction_tutor_email = null where id = " + school);
        assertThat(api.as(AMBITION).get("/partnerships").ids()).hasSize(1);
        assertThat(api.as(AMBITION).get("/delivery-partners").ids()).hasSize(1);
    }

    private void transfers() throws Exception {
        Person moving = money.person();
        long other = money.school();
        long otherPartnership = money.partnership(other, AMBITION, YEAR);
        long otherTheirs = money.partnership(other, TEACH_FIRST, YEAR);
        long schedule = money.schedule(YEAR, "ecf-standard-september");
        long left = money.ectAt(school, moving, SEPTEMBER, LocalDate.of(2026, 9, 30));
        long joined = money.ectAt(other, moving, LocalDate.of(2026, 10, 1), null);
        long leaving = money.ectTraining(left, partnership, schedule, SEPTEMBER, LocalDate.of(2026, 9, 30));
        long joining = money.ectTraining(joined, otherPartnership, schedule, LocalDate.of(2026, 10, 1), null);
        sweep();
        assertThat(typeOf(AMBITION, moving)).isEqualTo("new_school");
        change("update training_periods set school_partnership_id = " + otherTheirs + " where id = " + joining);
        assertThat(typeOf(AMBITION, moving)).isEqualTo("new_provider");
        String schoolLed = " set training_programme = 'school_led', school_partnership_id = null, schedule_id = null";
        change("update training_periods" + schoolLed + " where id = " + leaving);
        assertThat(typeOf(TEACH_FIRST, moving)).isEqualTo("new_provider");
        change(
                "update training_periods set training_programme = 'provider_led', school_partnership_id = "
                        + partnership + ", schedule_id = " + schedule + " where id = " + leaving,
                "update training_periods" + schoolLed + " where id = " + joining);
        assertThat(typeOf(AMBITION, moving)).isEqualTo("new_provider");
        change(
                "delete from training_periods where id = " + joining,
                "delete from ect_at_school_periods where id = " + joined,
                "update ect_at_school_periods set finished_on = '2026-12-01' where id = " + left,
                "update training_periods set finished_on = '2026-12-01' where id = " + leaving);
        assertThat(typeOf(AMBITION, moving)).isEqualTo("unknown");
        assertThat(api.as(AMBITION).get("/participants/transfers").ids()).hasSize(1);
    }

    private String typeOf(String leadProvider, Person person) throws Exception {
        return api.as(leadProvider)
                .get("/participants/" + person.participantId() + "/transfers")
                .attributes()
                .at("/transfers/0/transfer_type")
                .asString();
    }

    private void unfundedMentors() throws Exception {
        Person another = money.person();
        long spell = money.mentorAt(school, another, SEPTEMBER, null);
        change(
                "update mentorship_periods set finished_on = '2026-10-01' where id = " + mentorship,
                "insert into mentorship_periods (ect_at_school_period_id, mentor_at_school_period_id, started_on) values ("
                        + ectSpell + ", " + spell + ", '2026-10-02')");
        assertThat(api.as(AMBITION).get("/unfunded-mentors").ids()).hasSize(1);
        after("update mentor_at_school_periods set email = 'mentor@school.example' where id = " + spell);
        change("update teachers set trn = null, trnless = true where id = "
                + another.id().value());
        assertThat(api.as(AMBITION).get("/unfunded-mentors").ids()).hasSize(1);
    }

    private void statements() throws Exception {
        assertThat(api.as(AMBITION).get("/statements").ids()).hasSize(13);
        change("update statements set status = 'payable'");
        change("update statements set status = 'paid', marked_as_paid_at = now()");
        assertThat(api.as(AMBITION).get("/statements").ids()).hasSize(13);
    }

    private void inductions() throws Exception {
        after(
                "insert into induction_periods (teacher_id, appropriate_body_period_id, started_on, finished_on, induction_programme,"
                        + " training_programme, number_of_terms, outcome) values (%s, %s, '2024-09-01', '2026-09-30', 'fip', 'provider_led', 6, 'pass')"
                                .formatted(ect.id().value(), money.appropriateBody()));
    }

    /** Changes something and reads what lead providers are then told of people. */
    private void after(String change) throws Exception {
        change(change);
        assertThat(api.as(AMBITION).get("/participants").ids()).isNotEmpty();
        assertThat(api.as(AMBITION).get("/unfunded-mentors").status()).isEqualTo(200);
        for (Person person : List.of(ect, mentor)) {
            assertThat(api.as(AMBITION)
                            .get("/participants/" + person.participantId() + "/training-periods")
                            .status())
                    .isEqualTo(200);
        }
    }
}
