package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;
import uk.gov.education.rect.training.FinishMentorAtSchoolPeriods;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.training.RegisterMentor;

class UnfundedMentorsTest extends ApiTest {

    @Autowired
    private FinishEctAtSchoolPeriod finishEct;

    @Autowired
    private FinishMentorAtSchoolPeriods finishMentor;

    private SchoolId school = new SchoolId(1);

    @BeforeEach
    void a_school() {
        school = scene.aSchool();
        scene.aPartnership().of(AMBITION).with(school).create();
    }

    @Test
    @DisplayName(
            "API-UNF-01, API-TST-03: a mentor nobody trains is shown to the lead provider of the ECT, and to no other")
    void shown() throws Exception {
        var ect = anEct();
        var mentor = scene.aMentor()
                .at(school)
                .of(ect.period())
                .since("2026-09-01")
                .reachedAt("i.castellane@school.example")
                .register();
        String id = apiIdOf(mentor.teacher()).toString();

        var answer = api.as(AMBITION).get("/unfunded-mentors/" + id);

        var attributes = answer.attributes();
        assertThat(attributes.get("full_name").asString()).isEqualTo("Morgan Mentor");
        assertThat(attributes.get("email").asString()).isEqualTo("i.castellane@school.example");
        assertThat(attributes.get("teacher_reference_number").asString()).hasSize(7);
        assertThat(attributes.get("updated_at").asString()).isEqualTo("2026-10-06T09:00:00Z");
        assertThat(attributes.get("created_at").asString())
                .isEqualTo(database.fetchSingle(
                                "select api_time(created_at) from teachers where id = ?",
                                mentor.teacher().value())
                        .get(0, String.class));
        assertThat(list()).contains(id);
        assertThat(api.as(TEACH_FIRST).get("/unfunded-mentors").ids()).doesNotContain(id);
        assertThat(api.as(TEACH_FIRST).get("/unfunded-mentors/" + id).text())
                .isEqualTo(api.as(AMBITION)
                        .get("/unfunded-mentors/" + UUID.randomUUID())
                        .text());
    }

    @Test
    @DisplayName("API-UNF-02: every mentor_id is either a participant or an unfunded mentor, never both")
    void resolves() throws Exception {
        var ects = List.of(anEct(), anEct(), anEct());
        scene.aMentor().at(school).of(ects.get(0).period()).since("2026-09-01").register();
        scene.aMentor()
                .at(school)
                .of(ects.get(1).period())
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register();
        scene.aPartnership().of(TEACH_FIRST).with(school).create();
        scene.aMentor()
                .at(school)
                .of(ects.get(2).period())
                .since("2026-09-01")
                .trainedBy(TEACH_FIRST)
                .register();
        int unfunded = 0;
        for (RegisterEct.Registered ect : ects) {
            String mentor = api.as(AMBITION)
                    .get("/participants/" + apiIdOf(ect.teacher()))
                    .attributes()
                    .at("/ecf_enrolments/0/mentor_id")
                    .asString();
            int participant = api.as(AMBITION).get("/participants/" + mentor).status();
            int without = api.as(AMBITION).get("/unfunded-mentors/" + mentor).status();
            assertThat(List.of(participant, without)).containsExactlyInAnyOrder(200, 404);
            unfunded += without == 200 ? 1 : 0;
        }
        assertThat(unfunded).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "API-UNF-01: once the lead provider trains the mentor it is no longer here, nor after that training ended")
    void trained() throws Exception {
        var mentor = mentorOf(anEct());
        assertThat(list()).contains(id(mentor));
        set("""
                insert into training_periods (mentor_at_school_period_id, training_programme, started_on, finished_on, school_partnership_id, schedule_id)
                select ?, 'provider_led', '2026-09-10', '2026-09-20', t.school_partnership_id, t.schedule_id
                from training_periods t join school_partnerships p on p.id = t.school_partnership_id
                where p.school_id = ?""", mentor.period().value(), school.value());
        assertThat(list()).doesNotContain(id(mentor));
        assertThat(api.as(AMBITION).get("/participants/" + id(mentor)).status()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "DM-META-05, DM-META-11: of a present and a next mentor only the present is shown, and each on its own days")
    void present_and_next() throws Exception {
        var ect = anEct();
        var now = mentorOf(ect);
        var next = mentorOf(anEct());
        set(
                "update mentorship_periods set finished_on = '2026-10-12' where mentor_at_school_period_id = ?",
                now.period().value());
        set(
                "update mentorship_periods set finished_on = '2026-10-01' where mentor_at_school_period_id = ?",
                next.period().value());
        set(
                "insert into mentorship_periods (ect_at_school_period_id, mentor_at_school_period_id, started_on)"
                        + " values (?, ?, '2026-10-13')",
                ect.period().value(),
                next.period().value());
        assertThat(list()).contains(id(now)).doesNotContain(id(next));
        assertThat(api.as(AMBITION).get("/unfunded-mentors/" + id(next)).status())
                .isEqualTo(404);
        assertThat(listOn("2026-10-12T12:00:00Z")).contains(id(now)).doesNotContain(id(next));
        assertThat(listOn("2026-10-13T12:00:00Z")).contains(id(next)).doesNotContain(id(now));
        assertThat(listOn("2026-09-20T12:00:00Z")).contains(id(now), id(next));
    }

    @Test
    @DisplayName("03 §34 no. 20: once the lead provider's training of the ECT is over, the mentor is not shown to it")
    void training_over() throws Exception {
        var ect = anEct();
        var mentor = mentorOf(ect);
        set(
                "update training_periods set finished_on = '2026-10-05' where teacher_id = ?",
                ect.teacher().value());
        assertThat(list()).doesNotContain(id(mentor));
        set(
                "update training_periods set finished_on = '2026-10-06' where teacher_id = ?",
                ect.teacher().value());
        assertThat(list()).contains(id(mentor));
        assertThat(listOn("2026-10-07T12:00:00Z")).doesNotContain(id(mentor));
    }

    @Test
    @DisplayName("API-UNF-01: when the mentor or the ECT leaves, the mentor is no longer shown")
    void leaving() throws Exception {
        var ect = anEct();
        var mentor = mentorOf(ect);
        var other = anEct();
        var otherMentor = mentorOf(other);
        finishMentor.execute(new FinishMentorAtSchoolPeriods.Command(
                Scene.TUTOR, mentor.teacher(), LocalDate.parse("2026-10-05"), null));
        assertThat(list()).doesNotContain(id(mentor)).contains(id(otherMentor));
        finishEct.execute(new FinishEctAtSchoolPeriod.Command(
                Scene.TUTOR, other.period(), LocalDate.parse("2026-10-05"), school));
        assertThat(list()).doesNotContain(id(otherMentor));
    }

    @Test
    @DisplayName(
            "03 §19: of several schools, the address is the one of the spell that starts last among those it is seen by")
    void several_schools() throws Exception {
        SchoolId second = scene.aSchool();
        scene.aPartnership().of(AMBITION).with(second).create();
        var trn = scene.aTrn();
        var mentee = anEct();
        var first = on(
                "2026-09-01",
                () -> scene.aMentor()
                        .withTrn(trn)
                        .at(school)
                        .of(mentee.period())
                        .since("2026-09-01")
                        .reachedAt("first@school.example")
                        .register());
        var ect = on(
                "2026-09-02",
                () -> scene.anEct()
                        .at(second)
                        .since("2026-09-02")
                        .trainedBy(AMBITION)
                        .register());
        on(
                "2026-09-15",
                () -> scene.aMentor()
                        .withTrn(trn)
                        .at(second)
                        .of(ect.period())
                        .since("2026-09-15")
                        .reachedAt("second@school.example")
                        .register());
        assertThat(email(first)).isEqualTo("second@school.example");
        set(
                "update mentorship_periods set finished_on = '2026-10-05' where ect_at_school_period_id = ?",
                ect.period().value());
        assertThat(email(first)).isEqualTo("first@school.example");
    }

    @Test
    @DisplayName(
            "03 §11, API-SORT-04, 03 §34 no. 21: name, TRN, address and a new mentee's lead provider move updated_at; filter and sorts")
    void updated_since() throws Exception {
        var first = mentorOf(anEct());
        var ect = anEct();
        var second = on("2026-09-02", () -> aMentorOf(ect));
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(15)));
        set(
                "update teachers set corrected_name = 'Ingrid Castellane' where id = ?",
                first.teacher().value());
        assertThat(list("filter[updated_since]", "2026-10-06T09:15:00Z")).containsExactly(id(first));
        assertThat(list("sort", "-updated_at")).containsSubsequence(id(first), id(second));
        assertThat(list("sort", "updated_at")).containsSubsequence(id(second), id(first));
        assertThat(list("sort", "-created_at")).containsSubsequence(id(second), id(first));
        assertThat(list()).containsSubsequence(id(first), id(second));
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(16)));
        set(
                "update mentor_at_school_periods set email = 'new@school.example' where id = ?",
                second.period().value());
        assertThat(list("filter[updated_since]", "2026-10-06T09:16:00Z")).containsExactly(id(second));
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(17)));
        scene.aPartnership().of(TEACH_FIRST).with(school).create();
        var theirs = scene.anEct()
                .at(school)
                .since("2026-09-01")
                .trainedBy(TEACH_FIRST)
                .register();
        set(
                "insert into mentorship_periods (ect_at_school_period_id, mentor_at_school_period_id, started_on)"
                        + " values (?, ?, '2026-09-10')",
                theirs.period().value(),
                first.period().value());
        assertThat(api.as(TEACH_FIRST)
                        .get("/unfunded-mentors", "filter[updated_since]", "2026-10-06T09:17:00Z")
                        .ids())
                .containsExactly(id(first));
        assertThat(list("filter[updated_since]", "2026-10-06T09:17:00Z")).isEmpty();
    }

    private RegisterEct.Registered anEct() {
        return on(
                "2026-09-01",
                () -> scene.anEct()
                        .at(school)
                        .since("2026-09-01")
                        .trainedBy(AMBITION)
                        .register());
    }

    private RegisterMentor.Registered mentorOf(RegisterEct.Registered ect) {
        return on("2026-09-01", () -> aMentorOf(ect));
    }

    private RegisterMentor.Registered aMentorOf(RegisterEct.Registered ect) {
        return scene.aMentor().at(school).of(ect.period()).since("2026-09-01").register();
    }

    private String email(RegisterMentor.Registered mentor) throws Exception {
        return api.as(AMBITION)
                .get("/unfunded-mentors/" + id(mentor))
                .attributes()
                .get("email")
                .asString();
    }

    private List<String> list(String... query) throws Exception {
        return api.as(AMBITION).get("/unfunded-mentors", query).ids();
    }

    private List<String> listOn(String instant) throws Exception {
        return api.as(AMBITION)
                .send(get("/api/v3/unfunded-mentors").header("X-With-Server-Date", instant), "/unfunded-mentors")
                .ids();
    }

    private String id(RegisterMentor.Registered mentor) {
        return id(mentor.teacher());
    }

    private String id(TeacherId teacher) {
        return apiIdOf(teacher).toString();
    }

    private void set(String sql, Object... values) {
        transactions.executeWithoutResult(status -> database.execute(sql, values));
    }
}
