package uk.gov.education.rect.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * One early career teacher through all four front doors: registered and given a mentor by a school, trained and declared
 * for by a lead provider, claimed and passed by an appropriate body, found with the whole story by DfE staff.
 */
class OneTeacherAllTheWayTest {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 6);
    private static final String SCHOOL_URN = "3375958";
    private static final String ECT = "Ottilie Fernsby";
    private static final String ECT_TRN = "3000001";
    private static final String MENTOR = "Idris Cloudsley";

    private final RunningService service = RunningService.started();
    private final LeadProviderSoftware teachFirst = new LeadProviderSoftware(service.address(), "teach-first");
    private final LeadProviderSoftware another = new LeadProviderSoftware(service.address(), "ambition-institute");

    @Test
    @DisplayName("issue 2, the main job: school, lead provider, appropriate body and DfE staff see one teacher through")
    void from_registration_to_pass() {
        schoolRegistersTheEct();
        schoolRegistersAndAssignsAMentor();
        String since = "2026-01-01T00:00:00Z";

        JsonNode school = school();
        assertThat(school.path("attributes").path("in_partnership").asBoolean()).isFalse();
        assertThat(participants().findValuesAsString("full_name")).doesNotContain(ECT, MENTOR);
        createPartnership(school.path("id").asString());
        assertThat(school().path("attributes").path("in_partnership").asBoolean())
                .isTrue();
        JsonNode ect = participant(ECT);
        JsonNode mentor = participant(MENTOR);
        assertThat(enrolment(ect).path("mentor_id").asString())
                .isEqualTo(mentor.path("id").asString());
        assertThat(enrolment(ect).path("schedule_identifier").asString()).isEqualTo("ecf-standard-september");
        assertThat(another.get("/api/v3/participants/" + ect.path("id").asString())
                        .status())
                .isEqualTo(404);

        appropriateBodyClaims();
        String declaration = declareStarted(ect.path("id").asString());
        staffFindTheDeclarationOnItsStatement();
        updatedSinceReturnsEachChangeOnce(since, ect.path("id").asString(), declaration);
        appropriateBodyRecordsAPass();
        trsHasTheOutcome();
        staffSeeTheWholeStory();
    }

    private void schoolRegistersTheEct() {
        Person tutor = Person.signedInAs("Percy Nettleship").on(OCTOBER).go("/school/home/ects");
        tutor.follow("Register an ECT").follow("Continue");
        tutor.fill("TRN", ECT_TRN)
                .date(LocalDate.of(1985, 1, 3))
                .press("Continue")
                .sees(ECT);
        tutor.choose("Yes").press("Continue");
        tutor.fill("email address", "ottilie.fernsby@ackley.example.test").press("Continue");
        tutor.date(LocalDate.of(2026, 9, 1)).press("Continue");
        tutor.choose("Full time").press("Continue");
        tutor.choose("No").press("Continue");
        tutor.pick("Golden Leaf Teaching School Hub").press("Continue");
        tutor.choose("Provider-led").press("Continue");
        tutor.choose("Teach First").press("Continue");
        tutor.sees("1 September 2026").sees("Golden Leaf Teaching School Hub").press("Confirm");
        tutor.sees(ECT).go("/school/home/ects").sees("A mentor needs to be assigned to " + ECT);
    }

    private void schoolRegistersAndAssignsAMentor() {
        Person tutor =
                Person.signedInAs("Percy Nettleship", 360, true).on(OCTOBER).go("/school/home/ects");
        tutor.follow("Assign a mentor\\s+to " + ECT).follow("Continue");
        tutor.fill("TRN", "3000016")
                .date(LocalDate.of(1991, 4, 18))
                .press("Continue")
                .sees(MENTOR);
        tutor.choose("Yes").press("Continue");
        tutor.fill("email address", "idris.cloudsley@ackley.example.test").press("Continue");
        while (!tutor.path().endsWith("check-answers")) {
            answerWhatIsAsked(tutor);
        }
        tutor.press("Confirm").sees(MENTOR);
        tutor.go("/school/home/ects").sees("Registered").sees(MENTOR);
    }

    private static void answerWhatIsAsked(Person tutor) {
        if (tutor.path().contains("lead-provider")) {
            tutor.choose(
                    tutor.text().contains("Teach First") && !tutor.text().contains("Ambition") ? "Yes" : "Teach First");
        } else if (tutor.path().contains("start")) {
            tutor.date(OCTOBER);
        }
        tutor.press("Continue");
    }

    private JsonNode school() {
        LeadProviderSoftware.Answer answer =
                teachFirst.get("/api/v3/schools?filter%5Bcohort%5D=2026&filter%5Burn%5D=" + SCHOOL_URN);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data().size()).isEqualTo(1);
        JsonNode school = answer.data().get(0);
        assertThat(school.path("attributes").path("expression_of_interest").asBoolean())
                .isTrue();
        return school;
    }

    private void createPartnership(String schoolId) {
        String partner = teachFirst
                .get("/api/v3/delivery-partners?filter%5Bcohort%5D=2026")
                .data()
                .get(0)
                .path("id")
                .asString();
        LeadProviderSoftware.Answer answer = teachFirst.post("/api/v3/partnerships", """
                {"data":{"type":"partnership","attributes":
                {"cohort":"2026","school_id":"%s","delivery_partner_id":"%s"}}}""".formatted(schoolId, partner));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    private JsonNode participants() {
        return teachFirst.get("/api/v3/participants").data();
    }

    private JsonNode participant(String name) {
        for (JsonNode participant : participants()) {
            if (participant.path("attributes").path("full_name").asString().equals(name)) {
                return participant;
            }
        }
        throw new AssertionError(name + " is not in " + participants());
    }

    private static JsonNode enrolment(JsonNode participant) {
        return participant.path("attributes").path("ecf_enrolments").get(0);
    }

    private void appropriateBodyClaims() {
        Person officer = Person.signedInAs("Velma Dinkley").follow("claim an ECT");
        officer.fill("TRN", ECT_TRN).date(LocalDate.of(1985, 1, 3)).press("Continue");
        officer.press("Claim induction");
        officer.date(LocalDate.of(2026, 9, 1)).choose("Provider-led").press("Claim");
        officer.sees("You have claimed " + ECT);
    }

    private String declareStarted(String participantId) {
        String early = declaration(participantId, "2026-05-20T09:00:00Z");
        LeadProviderSoftware.Answer refused = teachFirst.post("/api/v3/participant-declarations", early);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().findValuesAsString("title")).containsExactly("declaration_date");

        String right = declaration(participantId, "2026-10-20T09:00:00Z");
        LeadProviderSoftware.Answer answer = teachFirst.post("/api/v3/participant-declarations", right);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        JsonNode attributes = answer.data().path("attributes");
        assertThat(attributes.path("state").asString()).isEqualTo("eligible");
        assertThat(attributes.path("statement_id").asString()).isNotEmpty();
        assertThat(attributes.path("uplift_paid").asBoolean()).isFalse();
        return answer.data().path("id").asString();
    }

    private static String declaration(String participantId, String date) {
        return """
                {"data":{"type":"participant-declaration","attributes":{"participant_id":"%s",
                "declaration_type":"started","declaration_date":"%s","course_identifier":"ecf-induction",
                "evidence_held":"training-event-attended"}}}""".formatted(participantId, date);
    }

    private void staffFindTheDeclarationOnItsStatement() {
        Person finance = Person.signedInAs("Finn Ansett").go("/admin/teachers?q=" + ECT_TRN);
        finance.follow(ECT).follow("Declarations").sees("started").sees("Eligible");
    }

    private void updatedSinceReturnsEachChangeOnce(String since, String participantId, String declaration) {
        JsonNode all = teachFirst
                .get("/api/v3/participants?filter%5Bupdated_since%5D=" + since)
                .data();
        long times = all.valueStream()
                .filter(one -> one.path("id").asString().equals(participantId))
                .count();
        assertThat(times).isEqualTo(1);
        String changed = participant(ECT).path("attributes").path("updated_at").asString();
        JsonNode later = teachFirst
                .get("/api/v3/participants?filter%5Bupdated_since%5D="
                        + java.time.Instant.parse(changed).plusSeconds(1))
                .data();
        assertThat(later.findValuesAsString("full_name")).doesNotContain(ECT);
        JsonNode declarations =
                teachFirst.get("/api/v3/participant-declarations").data();
        assertThat(declarations.findValuesAsString("id")).contains(declaration);
    }

    private void appropriateBodyRecordsAPass() {
        Person officer = Person.signedInAs("Velma Dinkley").follow(ECT).follow("passed");
        officer.date(LocalDate.of(2026, 11, 20)).fill("How many terms", "6").press("Record that they passed");
        officer.sees(ECT);
    }

    private void trsHasTheOutcome() {
        LeadProviderSoftware trs = new LeadProviderSoftware(service.address("trs"), "none");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(inductionOf(trs.get("/__admin/people").body()))
                                .isEqualTo("Passed 2026-09-01 2026-11-20"));
    }

    private static String inductionOf(JsonNode people) {
        for (JsonNode person : people) {
            if (person.path("trn").asString().equals(ECT_TRN)) {
                JsonNode induction = person.path("induction");
                return induction.path("status").asString() + " "
                        + induction.path("startDate").asString("-") + " "
                        + induction.path("completedDate").asString("-");
            }
        }
        throw new AssertionError("TRS does not know " + ECT_TRN);
    }

    private void staffSeeTheWholeStory() {
        Person staff = Person.signedInAs("Ada Minton").go("/admin/teachers?q=fernsby");
        String story = staff.follow(ECT).follow("Timeline").text();
        assertThat(story)
                .contains("was registered as an ECT at Ackley Bridge")
                .contains("Percy Nettleship")
                .contains("Teach First")
                .contains("Velma Dinkley")
                .contains("passed");
    }
}
