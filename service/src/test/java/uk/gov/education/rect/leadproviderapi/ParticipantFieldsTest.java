package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.teachers.MergeTeachers;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.ParticipantStatus;
import uk.gov.education.rect.training.TrainingPeriodId;
import uk.gov.education.rect.training.internal.TrainingPeriods;

/** Every attribute of a participant (03 §16), with the values of the rules behind it (§15). */
class ParticipantFieldsTest extends ActionsTest {

    @Autowired
    private TrainingPeriods trainingPeriods;

    private JsonNode participant(Trained who) throws Exception {
        return api.as(AMBITION).get("/participants/" + who.id()).attributes();
    }

    private JsonNode enrolment(Trained who) throws Exception {
        return participant(who).at("/ecf_enrolments/0");
    }

    private void teacher(Trained who, String assignments) {
        database.execute(
                "update teachers set " + assignments + " where id = {0}",
                who.person().id().value());
        sweep();
    }

    private String column(Trained who, String column) {
        return database.fetchSingle(
                        "select " + column + " from teachers where id = {0}",
                        who.person().id().value())
                .get(0, String.class);
    }

    @Autowired
    private MergeTeachers mergeTeachers;

    @Test
    @DisplayName("16.3, 16.5: an ECT's enrolment, key by key, in the documented order")
    void of_an_ect() throws Exception {
        var who = ect("2025-09-01", null);
        var mentor = rows.person();
        rows.mentorship(
                who.spell(), rows.mentorAt(who.school(), mentor, day("2025-09-01"), null), day("2025-09-01"), null);
        database.execute("""
                update ect_at_school_periods set email = 'm.o@fennimore.example', working_pattern = 'full_time',
                  created_at = '2025-07-08 10:02:11.7Z' where id = {0}""", who.spell());
        teacher(
                who,
                "ect_first_became_eligible_for_training_at = '2025-09-02 08:00Z', trs_induction_start_date = '2025-09-01'");
        var enrolment = enrolment(who);
        assertThat(enrolment.toString()).isEqualTo("""
                {"training_record_id":"%s","email":"m.o@fennimore.example","mentor_id":"%s","school_urn":"%s","participant_type":"ect",\
                "cohort":"2025","training_status":"active","participant_status":"active","eligible_for_funding":true,\
                "pupil_premium_uplift":false,"sparsity_uplift":false,"schedule_identifier":"ecf-standard-september",\
                "delivery_partner_id":"%s","withdrawal":null,"deferral":null,"created_at":"2025-07-08T10:02:11Z",\
                "induction_end_date":null,"most_recent_induction_period_end_date":null,"overall_induction_start_date":"2025-09-01",\
                "mentor_funding_end_date":null,"cohort_changed_after_payments_frozen":false,\
                "mentor_ineligible_for_funding_reason":null,"working_pattern":"full_time"}""".formatted(
                        column(who, "api_ect_training_record_id"),
                        mentor.participantId(),
                        urn(who),
                        enrolment.get("delivery_partner_id").asString()));
    }

    private String urn(Trained who) {
        return database.fetchSingle("select urn from schools where id = {0}", who.school())
                .get(0, String.class);
    }

    @Test
    @DisplayName("16.3: a mentor's enrolment has no mentor, induction or working pattern, but an end of funding")
    void of_a_mentor() throws Exception {
        var who = mentor("2025-09-01", null);
        teacher(
                who,
                "mentor_first_became_eligible_for_training_at = '2024-09-10 08:00Z', mentor_became_ineligible_for_funding_on = '2026-01-16', mentor_became_ineligible_for_funding_reason = 'started_not_completed', trs_induction_start_date = '2015-09-01', mentor_payments_frozen_year = 2022");
        var enrolment = enrolment(who);
        assertThat(enrolment.get("training_record_id").asString())
                .isEqualTo(column(who, "api_mentor_training_record_id"));
        assertThat(enrolment.get("participant_type").asString()).isEqualTo("mentor");
        assertThat(enrolment.get("mentor_funding_end_date").asString()).isEqualTo("2026-01-16");
        assertThat(enrolment.get("mentor_ineligible_for_funding_reason").asString())
                .isEqualTo("started_not_completed");
        assertThat(enrolment.get("eligible_for_funding").asBoolean())
                .as("API-STA-03: was eligible first")
                .isTrue();
        assertThat(enrolment.get("cohort_changed_after_payments_frozen").asBoolean())
                .isTrue();
        for (String key : List.of(
                "mentor_id",
                "induction_end_date",
                "most_recent_induction_period_end_date",
                "overall_induction_start_date",
                "working_pattern",
                "email")) {
            assertThat(enrolment.get(key).isNull()).as(key).isTrue();
        }
    }

    @Test
    @DisplayName("API-PART-03: somebody in both roles has two enrolments with two training records, ECT first")
    void both_roles() throws Exception {
        var who = mentor("2025-09-01", null);
        long spell = rows.ectAt(who.school(), who.person(), day("2023-09-01"), day("2025-07-18"));
        rows.ectTraining(
                spell,
                rows.partnership(who.school(), AMBITION, 2023),
                rows.schedule(2023, "ecf-standard-september"),
                day("2023-09-01"),
                day("2025-07-18"));
        sweep();
        var enrolments = participant(who).get("ecf_enrolments");
        assertThat(enrolments
                        .valueStream()
                        .map(one -> one.get("participant_type").asString()))
                .containsExactly("ect", "mentor");
        assertThat(enrolments.get(0).get("training_record_id"))
                .isNotEqualTo(enrolments.get(1).get("training_record_id"));
        for (String cohort : List.of("2023", "2025", "2023,2025")) {
            assertThat(api.as(AMBITION)
                            .get("/participants", "filter[cohort]", cohort)
                            .ids())
                    .as("API-PART-10: each at most once")
                    .containsOnlyOnce(who.id());
        }
    }

    @Test
    @DisplayName("API-PART-04, API-PART-05, DM-META-04: the training to come is shown, another lead provider's never")
    void latest_of_the_lead_provider() throws Exception {
        var who = ect("2025-09-01", "2026-04-12");
        long others = rows.partnership(who.school(), TEACH_FIRST, 2025);
        rows.ectTraining(
                who.spell(), others, rows.schedule(2025, "ecf-extended-september"), LocalDate.of(2026, 4, 13), null);
        sweep();
        assertThat(enrolment(who).get("participant_status").asString()).isEqualTo("leaving");
        var theirs = api.as(TEACH_FIRST)
                .get("/participants/" + who.id())
                .attributes()
                .at("/ecf_enrolments/0");
        assertThat(theirs.get("participant_status").asString()).isEqualTo("joining");
        assertThat(theirs.get("schedule_identifier").asString()).isEqualTo("ecf-extended-september");
    }

    @Test
    @DisplayName(
            "16.3: e-mail and school of the training, working pattern of the latest spell, creation of the earliest")
    void of_which_spell() throws Exception {
        var who = ect(2025, "ecf-standard-september", "2025-09-01", "2026-01-16", "2026-01-16");
        long elsewhere = rows.school();
        long later = rows.ectAt(elsewhere, who.person(), day("2026-01-19"), null);
        database.execute("""
                update ect_at_school_periods set email = 'first@a.example', working_pattern = 'full_time',
                  created_at = '2025-07-01 09:00Z' where id = {0}""", who.spell());
        database.execute("""
                update ect_at_school_periods set email = 'second@b.example', working_pattern = 'part_time',
                  created_at = '2026-01-05 09:00Z' where id = {0}""", later);
        sweep();
        var enrolment = enrolment(who);
        assertThat(enrolment.get("email").asString()).isEqualTo("first@a.example");
        assertThat(enrolment.get("school_urn").asString()).isEqualTo(urn(who));
        assertThat(enrolment.get("working_pattern").asString()).isEqualTo("part_time");
        assertThat(enrolment.get("created_at").asString()).isEqualTo("2025-07-01T09:00:00Z");
        assertThat(enrolment.get("participant_status").asString()).isEqualTo("left");
    }

    @ParameterizedTest(name = "eligible {0}, ineligible {1}: {2}")
    @CsvSource({
        "null, null, null",
        "2024-09-10, null, true",
        "null, 2026-01-16, false",
        "2024-09-10, 2024-09-10, true",
        "2024-09-10, 2024-09-09, false"
    })
    @DisplayName("API-STA-03: eligible for funding")
    void eligible_for_funding(String eligible, String ineligible, String expected) throws Exception {
        var who = ect("2025-09-01", null);
        teacher(
                who,
                "ect_first_became_eligible_for_training_at = %s, ect_became_ineligible_for_funding_on = %s"
                        .formatted(quoted(eligible), quoted(ineligible)));
        assertThat(enrolment(who).get("eligible_for_funding").toString()).isEqualTo(expected);
    }

    private static String quoted(String value) {
        return value.equals("null") ? "null" : "'" + value + "'";
    }

    @Test
    @DisplayName(
            "API-STA-04: induction dates of this service, else those of TRS; the latest period counts while it is open")
    void induction_dates() throws Exception {
        var who = ect("2025-09-01", null);
        teacher(who, "trs_induction_start_date = '2025-08-01', trs_induction_completed_date = '2026-01-01'");
        assertThat(enrolment(who).get("overall_induction_start_date").asString())
                .isEqualTo("2025-08-01");
        assertThat(enrolment(who).get("induction_end_date").asString()).isEqualTo("2026-01-01");
        induction(who, "'2025-09-01', '2025-12-19', 1, null");
        assertThat(enrolment(who).get("overall_induction_start_date").asString())
                .isEqualTo("2025-09-01");
        assertThat(enrolment(who).get("most_recent_induction_period_end_date").asString())
                .isEqualTo("2025-12-19");
        induction(who, "'2026-01-05', null, null, null");
        assertThat(enrolment(who).get("most_recent_induction_period_end_date").isNull())
                .isTrue();
        database.execute(
                "update induction_periods set finished_on = '2026-02-13', number_of_terms = 1, outcome = 'pass' where teacher_id = {0} and finished_on is null",
                who.person().id().value());
        sweep();
        assertThat(enrolment(who).get("induction_end_date").asString()).isEqualTo("2026-02-13");
        assertThat(enrolment(who).get("most_recent_induction_period_end_date").asString())
                .isEqualTo("2026-02-13");
    }

    private void induction(Trained who, String values) {
        database.execute("""
                insert into induction_periods (teacher_id, appropriate_body_period_id, induction_programme,
                  training_programme, started_on, finished_on, number_of_terms, outcome)
                values ({0}, {1}, 'fip', 'provider_led', """ + values + ")", who.person().id().value(), rows.appropriateBody());
        sweep();
    }

    @Test
    @DisplayName("API-STA-06: uplifts of the school until 2024, of ECTs and mentors alike; none from 2025 on")
    void uplifts() throws Exception {
        var ect = ect(2024, "ecf-extended-september", "2024-09-02", null, null);
        var mentor = mentor(2024, "ecf-extended-september", "2024-09-02", null);
        var later = ect("2025-09-01", null);
        for (Trained who : List.of(ect, mentor, later)) {
            int year = who == later ? 2025 : 2024;
            database.execute("""
                    insert into school_funding_eligibilities (gias_school_urn, contract_period_year, pupil_premium_uplift, sparsity_uplift)
                    values ({0}, {1}, true, false)""", Integer.parseInt(urn(who)), year);
        }
        sweep();
        assertThat(enrolment(ect).get("pupil_premium_uplift").asBoolean()).isTrue();
        assertThat(enrolment(ect).get("sparsity_uplift").asBoolean()).isFalse();
        assertThat(enrolment(mentor).get("pupil_premium_uplift").asBoolean()).isTrue();
        assertThat(enrolment(later).get("pupil_premium_uplift").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("16.2, API-PART-11: merges are listed oldest first, and find the participant by an old id")
    void id_changes() throws Exception {
        var who = ect("2025-09-01", null);
        var older = rows.person();
        var newer = rows.person();
        merged(who, newer.participantId().toString(), "2025-11-03 14:40:00.9Z");
        merged(who, older.participantId().toString(), "2025-10-03 14:40Z");
        // the training record ids are MergedParticipantsTest's
        assertThat(participant(who)
                        .get("participant_id_changes")
                        .toString()
                        .replaceAll(",\"(from|to)_(ect|mentor)_training_record_id\":\"[^\"]+\"", ""))
                .isEqualTo("""
                [{"from_participant_id":"%2$s","to_participant_id":"%1$s","changed_at":"2025-10-03T14:40:00Z"},\
                {"from_participant_id":"%3$s","to_participant_id":"%1$s","changed_at":"2025-11-03T14:40:00Z"}]""".formatted(who.id(), older.participantId(), newer.participantId()));
        assertThat(api.as(AMBITION)
                        .get(
                                "/participants",
                                "filter[from_participant_id]",
                                older.participantId().toString())
                        .ids())
                .containsExactly(who.id());
        assertThat(api.as(AMBITION)
                        .get("/participants/" + older.participantId())
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "DM-MRG-03, DM-MRG-04: two records of one person that staff merge are one participant, found by the old id")
    void two_records_become_one() throws Exception {
        var who = ect("2025-09-01", null);
        var destination = rows.person();
        sweep();
        assertThat(api.as(AMBITION).get("/participants/" + who.id()).status()).isEqualTo(200);

        mergeTeachers.execute(new MergeTeachers.Command(
                new Author.DfeStaffUser(rows.financeUser(), "sam@education.gov.uk", "Sam Support"),
                who.person().id(),
                destination.id(),
                "The same person",
                null));

        assertThat(api.as(AMBITION).get("/participants/" + who.id()).status()).isEqualTo(404);
        assertThat(api.as(AMBITION)
                        .get("/participants", "filter[from_participant_id]", who.id())
                        .ids())
                .containsExactly(destination.participantId().toString());
        assertThat(api.as(AMBITION)
                        .get("/participants/" + destination.participantId())
                        .attributes()
                        .at("/participant_id_changes/0/from_participant_id")
                        .asString())
                .isEqualTo(who.id());
    }

    private void merged(Trained into, String from, String at) {
        database.execute("""
                insert into teacher_id_changes (teacher_id, api_from_teacher_id, api_to_teacher_id, created_at)
                values ({0}, {1}::uuid, {2}::uuid, {3}::timestamptz)""", into.person().id().value(), from, into.id(), at);
        sweep();
    }

    @ParameterizedTest(name = "{0} to {1}, completed {2}: {3}")
    @CsvSource({
        "2025-09-01, , , active",
        "2026-04-13, , , joining",
        "2026-04-13, 2026-07-17, , leaving",
        "2025-09-01, 2026-03-27, , leaving",
        "2025-09-01, 2026-03-10, , left",
        "2024-09-02, 2026-02-13, 2026-02-13, active",
        "2024-09-02, 2026-02-13, 2026-02-20, left",
        "2026-03-10, , , active"
    })
    @DisplayName("API-STA-02: the worked examples of 15.2, which the service and the documents tell alike")
    void participant_status(String from, @Nullable String to, @Nullable String completed, String expected)
            throws Exception {
        var who = ect(2025, "ecf-standard-september", from, to, null);
        if (completed != null) {
            teacher(who, "trs_induction_completed_date = '" + completed + "'");
        }
        assertThat(enrolment(who).get("participant_status").asString()).isEqualTo(expected);
        assertThat(told(who, completed == null ? null : day(completed))).isEqualToIgnoringCase(expected);
    }

    private String told(Trained who, @Nullable LocalDate completedOn) {
        var training =
                trainingPeriods.find(new TrainingPeriodId(who.training())).orElseThrow();
        return ParticipantStatus.of(training, completedOn, TODAY).name();
    }

    @Test
    @DisplayName(
            "API-STA-02: withdrawn comes before a completed induction (row 2 before row 3); a mentor past funding is active")
    void participant_status_rows() throws Exception {
        var withdrawn = ect("2025-09-01", "2026-01-30");
        teacher(withdrawn, "trs_induction_completed_date = '2026-01-20'");
        withdraw(withdrawn, "other", ECT).data();
        assertThat(enrolment(withdrawn).get("participant_status").asString()).isEqualTo("left");
        assertThat(told(withdrawn, day("2026-01-20"))).isEqualTo("LEFT");
        var mentor = mentor("2025-09-01", "2026-01-16");
        teacher(
                mentor,
                "mentor_became_ineligible_for_funding_on = '2026-01-16', mentor_became_ineligible_for_funding_reason = 'completed_declaration_received'");
        assertThat(enrolment(mentor).get("participant_status").asString()).isEqualTo("active");
        assertThat(told(mentor, day("2026-01-16"))).isEqualTo("ACTIVE");
    }
}
