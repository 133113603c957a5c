package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;
import uk.gov.education.rect.training.FinishMentorAtSchoolPeriods;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.training.RegisterMentor;

class TransfersTest extends ApiTest {

    @Autowired
    private FinishEctAtSchoolPeriod finishEct;

    @Autowired
    private FinishMentorAtSchoolPeriods finishMentor;

    private SchoolId fennimore = new SchoolId(1);
    private SchoolId larkmoor = new SchoolId(1);
    private Trn trn = new Trn("1000000");

    @BeforeEach
    void two_schools() {
        fennimore = scene.aSchool();
        larkmoor = scene.aSchool();
        trn = scene.aTrn();
        scene.aPartnership().of(AMBITION).with(fennimore).create();
    }

    @Test
    @DisplayName(
            "API-TRF-01, API-TRF-02, API-TRF-03: a move to a school of another lead provider is shown to both, in the same words")
    void a_new_provider() throws Exception {
        scene.aPartnership().of(TEACH_FIRST).with(larkmoor).create();
        var left = ectAt(fennimore, "2026-09-01", AMBITION);
        ectAt(larkmoor, "2026-10-05", TEACH_FIRST);
        String id = apiIdOf(left.teacher()).toString();

        var shown = api.as(AMBITION).get("/participants/" + id + "/transfers");

        assertThat(shown.data().get("id").asString()).isEqualTo(id);
        assertThat(shown.attributes().get("updated_at").asString()).isEqualTo("2026-10-05T09:00:00Z");
        JsonNode transfer = only(shown);
        assertThat(transfer.get("training_record_id").asString())
                .isEqualTo(teacher(left.teacher(), "api_ect_training_record_id"));
        assertThat(transfer.get("transfer_type").asString()).isEqualTo("new_provider");
        assertThat(transfer.get("status").asString()).isEqualTo("complete");
        assertThat(transfer.get("created_at").asString()).isEqualTo(createdAt(left));
        assertThat(transfer.get("leaving").toString()).isEqualTo(side(fennimore, AMBITION, "2026-10-04"));
        assertThat(transfer.get("joining").toString()).isEqualTo(side(larkmoor, TEACH_FIRST, "2026-10-05"));
        var theirs = api.as(TEACH_FIRST).get("/participants/" + id + "/transfers");
        assertThat(only(theirs)).isEqualTo(transfer);
        assertThat(api.as(AMBITION).get("/participants/transfers").ids()).contains(id);
        assertThat(api.as(TEACH_FIRST).get("/participants/transfers").ids()).contains(id);
        String stranger = "Best Practice Network";
        assertThat(api.as(stranger).get("/participants/transfers").ids()).isEmpty();
        assertThat(api.as(stranger).get("/participants/" + id + "/transfers").text())
                .isEqualTo(api.as(stranger)
                        .get("/participants/" + UUID.randomUUID() + "/transfers")
                        .text());
    }

    @Test
    @DisplayName(
            "API-TRF-03, DM-META-06: a move within one lead provider is to a new school; who never moved is not found")
    void a_new_school() throws Exception {
        scene.aPartnership().of(AMBITION).with(larkmoor).create();
        var left = ectAt(fennimore, "2026-09-01", AMBITION);
        assertThat(transfersOf(left.teacher()).status()).isEqualTo(404);
        ectAt(larkmoor, "2026-10-05", AMBITION);
        assertThat(only(transfersOf(left.teacher())).get("transfer_type").asString())
                .isEqualTo("new_school");
    }

    @Test
    @DisplayName(
            "API-TRF-03, 18.3: somebody who left without a next school is unknown, incomplete until the last day is over")
    void unknown() throws Exception {
        var ect = ectAt(fennimore, "2026-09-01", AMBITION);
        leave(ect, "2026-10-09");
        JsonNode transfer = only(transfersOf(ect.teacher()));
        assertThat(transfer.get("transfer_type").asString()).isEqualTo("unknown");
        assertThat(transfer.get("status").asString()).isEqualTo("incomplete");
        assertThat(transfer.get("joining").isNull()).isTrue();
        assertThat(statusOn(ect.teacher(), "2026-10-08T22:59:59Z")).isEqualTo("incomplete");
        assertThat(statusOn(ect.teacher(), "2026-10-08T23:00:00Z")).isEqualTo("complete");
    }

    @Test
    @DisplayName("18.3: a transfer is incomplete until the joining training starts")
    void incomplete_until_joined() throws Exception {
        scene.aPartnership().of(TEACH_FIRST).with(larkmoor).create();
        var ect = ectAt(fennimore, "2026-09-01", AMBITION);
        leave(ect, "2026-10-05");
        ectAt(larkmoor, "2026-10-20", TEACH_FIRST);
        assertThat(statusOn(ect.teacher(), "2026-10-19T12:00:00Z")).isEqualTo("incomplete");
        assertThat(statusOn(ect.teacher(), "2026-10-20T12:00:00Z")).isEqualTo("complete");
    }

    @Test
    @DisplayName(
            "API-TRF-03, step 6: training at the new school that no lead provider confirmed has no provider, until one does")
    void not_confirmed() throws Exception {
        var ect = ectAt(fennimore, "2026-09-01", AMBITION);
        ectAt(larkmoor, "2026-10-05", TEACH_FIRST);
        String id = apiIdOf(ect.teacher()).toString();
        JsonNode transfer = only(transfersOf(ect.teacher()));
        assertThat(transfer.get("transfer_type").asString()).isEqualTo("new_provider");
        assertThat(transfer.at("/joining/provider").isNull()).isTrue();
        assertThat(api.as(TEACH_FIRST).get("/participants/" + id + "/transfers").status())
                .isEqualTo(404);
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(11)));
        scene.aPartnership().of(TEACH_FIRST).with(larkmoor).create();
        var confirmed = transfersOf(ect.teacher());
        assertThat(only(confirmed).at("/joining/provider").asString()).isEqualTo(TEACH_FIRST);
        assertThat(confirmed.attributes().get("updated_at").asString()).isEqualTo("2026-10-06T09:11:00Z");
        assertThat(api.as(TEACH_FIRST).get("/participants/" + id + "/transfers").status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("API-TRF-03, step 6: school-led training on either side has no provider; on both sides nobody sees it")
    void school_led() throws Exception {
        var ect = ectAt(fennimore, "2026-09-01", AMBITION);
        on(
                "2026-10-02",
                () -> scene.anEct()
                        .withTrn(trn)
                        .at(larkmoor)
                        .since("2026-10-02")
                        .register());
        SchoolId third = scene.aSchool();
        on(
                "2026-10-04",
                () -> scene.anEct().withTrn(trn).at(third).since("2026-10-04").register());
        JsonNode transfer = only(transfersOf(ect.teacher()));
        assertThat(transfer.get("transfer_type").asString()).isEqualTo("new_provider");
        assertThat(transfer.at("/joining/provider").isNull()).isTrue();
        assertThat(transfer.at("/joining/date").asString()).isEqualTo("2026-10-02");
        SchoolId fourth = scene.aSchool();
        scene.aPartnership().of(TEACH_FIRST).with(fourth).create();
        ectAt(fourth, "2026-10-06", TEACH_FIRST);
        JsonNode joined = only(api.as(TEACH_FIRST).get("/participants/" + apiIdOf(ect.teacher()) + "/transfers"));
        assertThat(joined.get("transfer_type").asString()).isEqualTo("new_provider");
        assertThat(joined.at("/leaving/provider").isNull()).isTrue();
        assertThat(joined.at("/leaving/school_urn").asString()).isEqualTo(urn(third));
    }

    @Test
    @DisplayName("API-TRF-03, step 4: who completed induction and left is no transfer; 15.4 also by what TRS says")
    void completed_induction() throws Exception {
        var ect = ectAt(fennimore, "2026-09-01", AMBITION);
        leave(ect, "2026-10-02");
        assertThat(transfersOf(ect.teacher()).status()).isEqualTo(200);
        set(
                "update teachers set trs_induction_start_date = '2026-09-01', trs_induction_completed_date = '2026-10-02'"
                        + " where id = ?",
                ect.teacher().value());
        assertThat(transfersOf(ect.teacher()).status()).isEqualTo(404);
        scene.aPartnership().of(TEACH_FIRST).with(larkmoor).create();
        ectAt(larkmoor, "2026-10-05", TEACH_FIRST);
        assertThat(only(transfersOf(ect.teacher())).get("transfer_type").asString())
                .isEqualTo("new_provider");
    }

    @Test
    @DisplayName("API-TRF-03, step 3: a return to the same school is no transfer")
    void back_again() throws Exception {
        var ect = ectAt(fennimore, "2026-09-01", AMBITION);
        leave(ect, "2026-09-20");
        assertThat(transfersOf(ect.teacher()).status()).isEqualTo(200);
        ectAt(fennimore, "2026-10-05", AMBITION);
        assertThat(transfersOf(ect.teacher()).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("API-TRF-03: of two trainings within one school only the last is the leaving side")
    void interim_training() throws Exception {
        var ect = ectAt(fennimore, "2026-09-01", AMBITION);
        var theirs = scene.aPartnership().of(TEACH_FIRST).with(fennimore).create();
        change(
                "update training_periods set finished_on = '2026-09-20' where teacher_id = "
                        + ect.teacher().value(),
                """
                insert into training_periods (ect_at_school_period_id, training_programme, started_on, school_partnership_id, schedule_id)
                select ect_at_school_period_id, 'provider_led', '2026-09-21', %s, schedule_id
                from training_periods where teacher_id = %s""".formatted(theirs.id().value(), ect.teacher().value()));
        ectAt(larkmoor, "2026-10-05", AMBITION);
        assertThat(transfersOf(ect.teacher()).status()).isEqualTo(404);
        assertThat(only(api.as(TEACH_FIRST).get("/participants/" + apiIdOf(ect.teacher()) + "/transfers"))
                        .at("/leaving/provider")
                        .asString())
                .isEqualTo(TEACH_FIRST);
    }

    @Test
    @DisplayName("03 §34 no. 17: a mentor at two schools has not moved between them; gone from both, they left")
    void mentors() throws Exception {
        scene.aPartnership().of(AMBITION).with(larkmoor).create();
        var mentor = mentorAt(fennimore, "2026-09-01");
        var second = mentorAt(larkmoor, "2026-09-10");
        change(
                "update mentorship_periods set finished_on = '2026-10-02' where mentor_at_school_period_id = "
                        + mentor.period().value(),
                "update training_periods set finished_on = '2026-10-02' where mentor_at_school_period_id = "
                        + mentor.period().value(),
                "update mentor_at_school_periods set finished_on = '2026-10-02' where id = "
                        + mentor.period().value());
        assertThat(second.teacher()).isEqualTo(mentor.teacher());
        assertThat(transfersOf(mentor.teacher()).status()).isEqualTo(404);

        finishMentor.execute(new FinishMentorAtSchoolPeriods.Command(
                Scene.TUTOR, mentor.teacher(), LocalDate.parse("2026-10-02"), null));

        JsonNode left =
                transfersOf(mentor.teacher()).attributes().get("transfers").get(0);
        assertThat(left.get("transfer_type").asString()).isEqualTo("unknown");
        assertThat(left.get("training_record_id").asString())
                .isEqualTo(teacher(mentor.teacher(), "api_mentor_training_record_id"));
        set(
                "update teachers set trs_induction_start_date = '2016-09-01', trs_induction_completed_date = '2017-07-01'"
                        + " where id = ?",
                mentor.teacher().value());
        assertThat(transfersOf(mentor.teacher()).status())
                .as("their own induction")
                .isEqualTo(200);
        set(
                "update teachers set mentor_became_ineligible_for_funding_on = '2026-10-02',"
                        + " mentor_became_ineligible_for_funding_reason = 'completed_declaration_received' where id = ?",
                mentor.teacher().value());
        assertThat(transfersOf(mentor.teacher()).status()).as("their training").isEqualTo(404);
    }

    @Test
    @DisplayName(
            "API-TRF-10, API-SORT-04, 03 §34 no. 18: updated_since and the order by updated_at go by the answer's own time, whichever side changed")
    void updated_since() throws Exception {
        scene.aPartnership().of(TEACH_FIRST).with(larkmoor).create();
        var first = ectAt(fennimore, "2026-09-01", AMBITION);
        ectAt(larkmoor, "2026-10-05", TEACH_FIRST);
        trn = scene.aTrn();
        var second = ectAt(fennimore, "2026-09-02", AMBITION);
        leave(second, "2026-10-05");
        String one = apiIdOf(first.teacher()).toString();
        String other = apiIdOf(second.teacher()).toString();
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(30)));
        set(
                "update training_periods set started_on = '2026-10-06' where teacher_id = ? and finished_on is null",
                first.teacher().value());
        String[] since = {"filter[updated_since]", "2026-10-06T09:30:00Z"};
        assertThat(api.as(AMBITION).get("/participants/transfers", since).ids()).containsExactly(one);
        assertThat(api.as(AMBITION)
                        .get("/participants/transfers", "sort", "-updated_at")
                        .ids())
                .containsSubsequence(one, other);
        assertThat(api.as(AMBITION)
                        .get("/participants/transfers", "sort", "updated_at")
                        .ids())
                .containsSubsequence(other, one);
        assertThat(api.as(AMBITION).get("/participants/transfers").ids()).containsSubsequence(one, other);
        assertThat(api.as(AMBITION)
                        .get("/participants/transfers", "sort", "-created_at")
                        .ids())
                .containsSubsequence(other, one);
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(40)));
        set(
                "update teachers set trs_last_name = 'Renamed' where id = ?",
                second.teacher().value());
        assertThat(api.as(AMBITION)
                        .get("/participants/transfers", "filter[updated_since]", "2026-10-06T09:40:00Z")
                        .ids())
                .as("a name is no part of a transfer")
                .isEmpty();
    }

    @Test
    @DisplayName("03 §11: a lead provider's name and a school's URN are part of a transfer")
    void names_and_urns() throws Exception {
        var ect = ectAt(fennimore, "2026-09-01", AMBITION);
        leave(ect, "2026-10-05");
        assertThat(updatedAt(ect.teacher())).isEqualTo("2026-10-06T09:00:00Z");
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(50)));
        set("update lead_providers set name = 'Ambition renamed' where name = ?", AMBITION);
        try {
            assertThat(updatedAt(ect.teacher())).isEqualTo("2026-10-06T09:50:00Z");
        } finally {
            set("update lead_providers set name = ? where name = 'Ambition renamed'", AMBITION);
        }
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(55)));
        set(
                "insert into gias_schools (urn, name, type_name, local_authority_code, section_41_approved, in_england, eligible)"
                        + " values (999123, 'New', 'Community school', 302, false, true, true)");
        set("update schools set urn = 999123 where id = ?", fennimore.value());
        assertThat(updatedAt(ect.teacher())).isEqualTo("2026-10-06T09:55:00Z");
        assertThat(only(transfersOf(ect.teacher())).at("/leaving/school_urn").asString())
                .isEqualTo("999123");
    }

    private RegisterEct.Registered ectAt(SchoolId school, String since, String leadProvider) {
        return on(
                since.compareTo("2026-10-06") > 0 ? "2026-10-06" : since,
                () -> scene.anEct()
                        .withTrn(trn)
                        .at(school)
                        .since(since)
                        .trainedBy(leadProvider)
                        .register());
    }

    private RegisterMentor.Registered mentorAt(SchoolId school, String since) {
        return on(since, () -> {
            var mentee = scene.anEct().at(school).since(since).register();
            return scene.aMentor()
                    .withTrn(trn)
                    .at(school)
                    .of(mentee.period())
                    .since(since)
                    .trainedBy(AMBITION)
                    .register();
        });
    }

    private void leave(RegisterEct.Registered ect, String last) {
        finishEct.execute(
                new FinishEctAtSchoolPeriod.Command(Scene.TUTOR, ect.period(), LocalDate.parse(last), fennimore));
    }

    private ApiCalls.Answer transfersOf(TeacherId teacher) throws Exception {
        return api.as(AMBITION).get("/participants/" + apiIdOf(teacher) + "/transfers");
    }

    private String statusOn(TeacherId teacher, String instant) throws Exception {
        String path = "/participants/" + apiIdOf(teacher) + "/transfers";
        return only(api.as(AMBITION).send(get("/api/v3" + path).header("X-With-Server-Date", instant), path))
                .get("status")
                .asString();
    }

    private String updatedAt(TeacherId teacher) throws Exception {
        return transfersOf(teacher).attributes().get("updated_at").asString();
    }

    private static JsonNode only(ApiCalls.Answer answer) {
        JsonNode transfers = answer.attributes().get("transfers");
        assertThat(transfers).hasSize(1);
        return transfers.get(0);
    }

    private void set(String sql, Object... values) {
        transactions.executeWithoutResult(status -> database.execute(sql, values));
    }

    private String teacher(TeacherId teacher, String column) {
        return database.fetchSingle("select " + column + " from teachers where id = ?", teacher.value())
                .get(0, String.class);
    }

    private String createdAt(RegisterEct.Registered ect) {
        return database.fetchSingle(
                        "select api_time(created_at) from training_periods where ect_at_school_period_id = ?",
                        ect.period().value())
                .get(0, String.class);
    }

    private String side(SchoolId school, String provider, String date) {
        return "{\"school_urn\":\"%s\",\"provider\":\"%s\",\"date\":\"%s\"}".formatted(urn(school), provider, date);
    }

    private String urn(SchoolId school) {
        return database.fetchSingle("select urn from schools where id = ?", school.value())
                .get(0, String.class);
    }
}
