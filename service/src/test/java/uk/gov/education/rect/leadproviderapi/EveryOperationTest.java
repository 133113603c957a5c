package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;

/** A lead provider's software from the first look at a school to a declaration taken back. */
class EveryOperationTest extends ApiTest {

    @Autowired
    private FinishEctAtSchoolPeriod finishEct;

    @Test
    @DisplayName("API-RTE-02, API-REQ-05, API-TST-13: every operation of the contract answers as the contract says")
    void the_main_path() throws Exception {
        var money = new uk.gov.education.rect.finance.testing.Scene(database);
        money.outputStatement(money.contract(AMBITION, 2026, 100), 2026, 11);
        var school = scene.aSchool();
        var partner = scene.aDeliveryPartner();
        scene.pair(AMBITION, partner, 2026);
        var other = scene.aDeliveryPartner();
        scene.pair(AMBITION, other, 2026);
        sweep();
        String schoolId = scene.apiIdOf(school).toString();
        var ambition = api.as(AMBITION);
        var ect =
                scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
        scene.aMentor()
                .at(school)
                .of(ect.period())
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register();

        // what the lead provider finds
        var seen =
                ambition.get("/schools/" + schoolId, "filter[cohort]", "2026").attributes();
        assertThat(seen.get("expression_of_interest").asBoolean()).isTrue();
        assertThat(ambition.get("/schools", "filter[cohort]", "2026").ids()).contains(schoolId);
        String partnerId = scene.apiIdOf(partner).toString();
        assertThat(ambition.get("/delivery-partners").ids()).contains(partnerId);
        assertThat(ambition.get("/delivery-partners/" + partnerId)
                        .attributes()
                        .get("cohort")
                        .toString())
                .isEqualTo("[\"2026\"]");
        assertThat(api.as(TEACH_FIRST).get("/delivery-partners/" + partnerId).status())
                .isEqualTo(404);

        // the partnership
        String partnership = ambition.post("/partnerships", """
                        {"data":{"attributes":{"cohort":"2026","school_id":"%s","delivery_partner_id":"%s"}}}""".formatted(schoolId, partnerId))
                .data()
                .get("id")
                .asString();
        assertThat(ambition.get("/partnerships").ids()).containsExactly(partnership);
        assertThat(ambition.get("/partnerships/" + partnership)
                        .attributes()
                        .get("participants_currently_training")
                        .asInt())
                .isEqualTo(2);
        ambition.put("/partnerships/" + partnership, """
                        {"data":{"attributes":{"delivery_partner_id":"%s"}}}""".formatted(scene.apiIdOf(other)))
                .data();

        // the participants
        String participant = apiIdOf(ect.teacher()).toString();
        assertThat(ambition.get("/participants").ids()).hasSize(2).contains(participant);
        assertThat(ambition.get("/participants/" + participant)
                        .attributes()
                        .at("/ecf_enrolments/0/mentor_id")
                        .isNull())
                .isFalse();

        // the declaration
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofHours(1)));
        String body = """
                {"data":{"type":"participant-declaration","attributes":{"participant_id":"%s","declaration_type":"started",
                "declaration_date":"2026-10-01T09:30:00Z","course_identifier":"ecf-induction","evidence_held":"training-event-attended"}}}""".formatted(participant);
        var declared = ambition.post("/participant-declarations", body);
        String declaration = declared.data().get("id").asString();
        assertThat(declared.attributes().get("state").asString()).isIn("submitted", "eligible");
        assertThat(declared.attributes().get("created_at").asString()).isEqualTo("2026-10-06T10:00:00Z");
        assertThat(ambition.get("/participant-declarations/" + declaration).text())
                .isEqualTo(declared.text());
        assertThat(ambition.get("/participant-declarations", "filter[participant_id]", participant)
                        .ids())
                .containsExactly(declaration);
        assertThat(ambition.get("/participant-declarations", "filter[cohort]", "2025")
                        .ids())
                .isEmpty();
        assertThat(api.as(TEACH_FIRST).get("/participant-declarations").ids()).isEmpty();
        assertThat(api.as(TEACH_FIRST)
                        .put("/participant-declarations/" + declaration + "/void", "")
                        .status())
                .isEqualTo(404);
        var again = ambition.post("/participant-declarations", body);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.titles()).containsExactly("declaration_type");
        var voided = ambition.put("/participant-declarations/" + declaration + "/void", "");
        assertThat(voided.attributes().get("state").asString()).isEqualTo("voided");
        assertThat(voided.attributes().get("statement_id").isNull()).isTrue();
        assertThat(ambition.put("/participant-declarations/" + declaration + "/void", "")
                        .titles())
                .containsExactly("participant_declaration_id");

        // the statements
        String statement =
                ambition.get("/statements", "filter[cohort]", "2026").ids().getFirst();
        assertThat(ambition.get("/statements/" + statement)
                        .attributes()
                        .get("month")
                        .asString())
                .isEqualTo("November");
        assertThat(api.as(TEACH_FIRST).get("/statements/" + statement).status()).isEqualTo(404);

        assertThat(ambition.get("/statements/" + statement + "/declarations").ids())
                .as("it was voided")
                .isEmpty();
        assertThat(ambition.get("/participants/" + participant + "/training-periods")
                        .attributes()
                        .at("/training_periods/0/delivery_partner_id")
                        .asString())
                .isEqualTo(scene.apiIdOf(other).toString());
        assertThat(ambition.get("/changes").ids()).contains(participant, declaration, statement, schoolId);

        who_moves_and_who_mentors(school);
        what_becomes_of_the_training(participant);

        TestClock.set(LocalDate.of(2026, 11, 1));
        assertThat(ambition.put("/statements/" + statement + "/pay", "")
                        .attributes()
                        .get("paid")
                        .asBoolean())
                .isTrue();

        assertThat(Contract.exercised()).as("operations of the contract").containsAll(Contract.operations());
    }

    private void what_becomes_of_the_training(String participant) throws Exception {
        var ambition = api.as(AMBITION);
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofDays(1)));
        var deferred = act(ambition, participant, "defer", "\"reason\":\"career-break\",");
        assertThat(deferred.attributes().at("/ecf_enrolments/0/deferral/reason").asString())
                .isEqualTo("career-break");
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofDays(2)));
        assertThat(act(ambition, participant, "resume", "")
                        .attributes()
                        .at("/ecf_enrolments/0/participant_status")
                        .asString())
                .isEqualTo("active");
        assertThat(act(ambition, participant, "change-schedule", "\"schedule_identifier\":\"ecf-reduced-september\",")
                        .attributes()
                        .at("/ecf_enrolments/0/schedule_identifier")
                        .asString())
                .isEqualTo("ecf-reduced-september");
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofDays(3)));
        assertThat(act(ambition, participant, "withdraw", "\"reason\":\"other\",")
                        .attributes()
                        .at("/ecf_enrolments/0/training_status")
                        .asString())
                .isEqualTo("withdrawn");
    }

    private static ApiCalls.Answer act(ApiCalls.Caller caller, String participant, String action, String more)
            throws Exception {
        return caller.put("/participants/" + participant + "/" + action, """
                {"data":{"attributes":{%s"course_identifier":"ecf-induction"}}}""".formatted(more));
    }

    private void who_moves_and_who_mentors(SchoolId school) throws Exception {
        var ambition = api.as(AMBITION);
        var moving =
                scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();
        String mentor = apiIdOf(scene.aMentor()
                        .at(school)
                        .of(moving.period())
                        .since("2026-09-01")
                        .register()
                        .teacher())
                .toString();
        assertThat(ambition.get("/unfunded-mentors").ids()).containsExactly(mentor);
        assertThat(ambition.get("/unfunded-mentors/" + mentor)
                        .attributes()
                        .get("full_name")
                        .asString())
                .isEqualTo("Morgan Mentor");
        assertThat(api.as(TEACH_FIRST).get("/unfunded-mentors/" + mentor).status())
                .isEqualTo(404);
        finishEct.execute(new FinishEctAtSchoolPeriod.Command(
                Scene.TUTOR, moving.period(), LocalDate.parse("2026-10-20"), school));
        String participant = apiIdOf(moving.teacher()).toString();
        assertThat(ambition.get("/participants/transfers").ids()).containsExactly(participant);
        assertThat(ambition.get("/participants/" + participant + "/transfers")
                        .attributes()
                        .at("/transfers/0/transfer_type")
                        .asString())
                .isEqualTo("unknown");
        assertThat(api.as(TEACH_FIRST)
                        .get("/participants/" + participant + "/transfers")
                        .status())
                .isEqualTo(404);
    }
}
