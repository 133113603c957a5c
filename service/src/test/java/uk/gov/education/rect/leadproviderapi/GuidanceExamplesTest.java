package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.DELIVERY_PARTNERS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.induction.ClaimEct;
import uk.gov.education.rect.providers.DeliveryPartnerId;
import uk.gov.education.rect.schools.NominateInductionTutor;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeachingRecord;
import uk.gov.education.rect.teachers.Trn;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.FinishEctAtSchoolPeriod;
import uk.gov.education.rect.training.RegisterEct;
import uk.gov.education.rect.training.RegisterMentor;
import uk.gov.education.rect.training.TrainingProgramme;

/** Makes the requests that the guidance shows, in the order in which somebody would, and keeps them as its examples. */
class GuidanceExamplesTest extends ApiTest {

    private static final Trn MAYA = new Trn("3104527");
    private static final Trn TOMAS = new Trn("2987104");
    private static final Trn BEN = new Trn("3118860");
    private static final Trn INGRID = new Trn("2740618");
    private static final Trn ROSA = new Trn("3127745");

    private final ExampleFiles files = new ExampleFiles();

    @Autowired
    private ClaimEct claim;

    @Autowired
    private NominateInductionTutor nominate;

    @Autowired
    private FinishEctAtSchoolPeriod finish;

    @Test
    @DisplayName("03 §28, §34 no. 45: each example of the guidance is a request that was made and its true answer")
    void examples() throws Exception {
        SchoolId school = fennimoreAcademy();
        DeliveryPartnerId harbour = deliveryPartner("Harbour Education Partnership");
        DeliveryPartnerId moorland = deliveryPartner("Moorland Teaching Alliance");
        var money = new uk.gov.education.rect.finance.testing.Scene(database);
        long contract = money.contract(AMBITION, 2026, 100);
        money.outputStatement(contract, 2026, 11);
        money.outputStatement(contract, 2027, 1);
        sweep();
        RegisterEct.Registered maya = registered(MAYA, "Maya Okonkwo-Reed", school);
        scene.aMentor()
                .withTrn(TOMAS)
                .correctedTo("Tomas Lindqvist")
                .reachedAt("t.lindqvist@fennimore.example")
                .at(school)
                .of(maya.period())
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register();
        claimed(MAYA);

        get("school-by-urn", "/schools", "filter[cohort]", "2026", "filter[urn]", urn(school));
        get("delivery-partners", "/delivery-partners", "filter[cohort]", "2026");
        String create = """
                {"data":{"type":"partnership","attributes":{"cohort":"2026","school_id":"%s","delivery_partner_id":"%s"}}}
                """.formatted(scene.apiIdOf(school), scene.apiIdOf(harbour));
        String partnership = send("partnership-create", "POST", "/partnerships", create)
                .data()
                .get("id")
                .asString();
        send("partnership-create-again", "POST", "/partnerships", create);
        get("partnerships", "/partnerships", "filter[cohort]", "2026");
        later();
        send("partnership-update", "PUT", "/partnerships/" + partnership, """
                {"data":{"type":"partnership","attributes":{"delivery_partner_id":"%s"}}}
                """.formatted(scene.apiIdOf(moorland)));

        String participant = apiIdOf(maya.teacher()).toString();
        get("participants", "/participants", "filter[cohort]", "2026", "page[per_page]", "2");
        get("participant", "/participants/" + participant);
        get("participants-updated-since", "/participants", "filter[updated_since]", "2026-10-06T11:00:00Z");
        get("participants-page-empty", "/participants", "page[page]", "3", "page[per_page]", "3000");
        get("participant-unknown", "/participants/" + UUID.nameUUIDFromBytes(new byte[] {1}));
        get("page-not-a-number", "/participants", "page[page]", "two");

        get("statements", "/statements", "filter[cohort]", "2026");
        later();
        String declare = """
                {"data":{"type":"participant-declaration","attributes":{"participant_id":"%s","declaration_type":"started",
                "declaration_date":"2026-10-05T09:30:00Z","course_identifier":"ecf-induction"%s}}}""";
        send(
                "declaration-create-without-evidence",
                "POST",
                "/participant-declarations",
                declare.formatted(participant, ""));
        String complete = declare.formatted(participant, ",\"evidence_held\":\"training-event-attended\"");
        var declared = send("declaration-create", "POST", "/participant-declarations", complete);
        assertThat(declared.attributes().get("state").asString()).isEqualTo("eligible");
        String declaration = declared.data().get("id").asString();
        send("declaration-create-again", "POST", "/participant-declarations", complete);
        get("declarations", "/participant-declarations", "filter[participant_id]", participant);
        get("declaration", "/participant-declarations/" + declaration);
        String statement =
                "/statements/" + declared.attributes().get("statement_id").asString();
        get("statement", statement);
        get("statement-declarations", statement + "/declarations");
        later();
        send("declaration-void", "PUT", "/participant-declarations/" + declaration + "/void", null);
        send("body-without-data", "POST", "/participant-declarations", "{\"participant_id\":\"1\"}");
        files.keep(
                "token-unknown",
                "GET /api/v3/participants",
                null,
                api.withToken("unknown").get("/participants"));

        get("school", "/schools/" + scene.apiIdOf(school), "filter[cohort]", "2026");
        get("delivery-partner", "/delivery-partners/" + scene.apiIdOf(harbour));
        get("partnership", "/partnerships/" + partnership);
        actionsOnBen(school);
        rosaMoves(school);
        changes();
        TestClock.set(LocalDate.of(2026, 11, 2));
        send("statement-pay", "PUT", statement + "/pay", null);
        files.nothingElseIsKept();
        assertThat(Contract.operations())
                .as("operations without an example")
                .allMatch(operation -> files.requests().stream().anyMatch(request -> isOf(request, operation)));
    }

    /** Ben's training goes through every action, on the days on which each is allowed; Ingrid mentors him untrained. */
    private void actionsOnBen(SchoolId school) throws Exception {
        RegisterEct.Registered ben = registered(BEN, "Ben Achterberg", school);
        RegisterMentor.Registered ingrid = scene.aMentor()
                .withTrn(INGRID)
                .correctedTo("Ingrid Castellane")
                .reachedAt("i.castellane@fennimore.example")
                .at(school)
                .of(ben.period())
                .since("2026-09-01")
                .register();
        String path = "/participants/" + apiIdOf(ben.teacher());
        get("unfunded-mentors", "/unfunded-mentors", "sort", "-updated_at");
        get("unfunded-mentor", "/unfunded-mentors/" + apiIdOf(ingrid.teacher()));
        String extended = attributes("\"schedule_identifier\":\"ecf-extended-september\"");
        send("change-schedule", "PUT", path + "/change-schedule", extended);
        send("change-schedule-to-the-same", "PUT", path + "/change-schedule", extended);
        tomorrow();
        send("defer", "PUT", path + "/defer", attributes("\"reason\":\"parental-leave\""));
        tomorrow();
        send("resume", "PUT", path + "/resume", attributes(null));
        tomorrow();
        send("withdraw", "PUT", path + "/withdraw", attributes("\"reason\":\"left-teaching-profession\""));
        get("training-periods", path + "/training-periods");
    }

    /** The last two. */
    private void changes() throws Exception {
        var all = api.as(AMBITION).get("/changes", "page[per_page]", "3000").data();
        get(
                "changes",
                "/changes",
                "since",
                all.get(all.size() - 3).at("/attributes/cursor").asString());
    }

    /** Rosa goes to another school, which also chooses the lead provider. */
    private void rosaMoves(SchoolId school) throws Exception {
        RegisterEct.Registered rosa = registered(ROSA, "Rosa Whitlock", school);
        finish.execute(
                new FinishEctAtSchoolPeriod.Command(Scene.TUTOR, rosa.period(), LocalDate.of(2026, 10, 23), school));
        SchoolId next = scene.aSchool();
        String urn = urn(next);
        files.call("School " + urn, "Tarn Hill School");
        files.call(urn, "139406");
        scene.aPartnership().with(next).of(AMBITION).in(2026).create();
        scene.anEct()
                .withTrn(ROSA)
                .correctedTo("Rosa Whitlock")
                .reachedAt("r.whitlock@tarn-hill.example")
                .at(next)
                .since("2026-10-26")
                .trainedBy(AMBITION)
                .register();
        get("transfers", "/participants/transfers", "filter[updated_since]", "2026-10-01T00:00:00Z");
        get("transfer", "/participants/" + apiIdOf(rosa.teacher()) + "/transfers");
    }

    private static String attributes(@Nullable String further) {
        return "{\"data\":{\"attributes\":{%s\"course_identifier\":\"ecf-induction\"}}}"
                .formatted(further == null ? "" : further + ",");
    }

    /** Whether the request, as the example shows it, is one of the operation, as the contract names it. */
    private static boolean isOf(String request, String operation) {
        return request.split("[?\n]", 2)[0].matches(operation.replaceAll("\\{[^}]+}", "[0-9a-f-]{36}"));
    }

    private ApiCalls.Answer get(String name, String path, String... query) throws Exception {
        StringBuilder address = new StringBuilder("GET /api/v3").append(path);
        for (int i = 0; i < query.length; i += 2) {
            address.append(i == 0 ? '?' : '&').append(query[i]).append('=').append(query[i + 1]);
        }
        ApiCalls.Answer answer = api.as(AMBITION).get(path, query);
        files.keep(name, address.toString(), null, answer);
        return answer;
    }

    private ApiCalls.Answer send(String name, String method, String path, @Nullable String body) throws Exception {
        ApiCalls.Caller caller = api.as(AMBITION);
        String sent = body == null ? "" : body;
        ApiCalls.Answer answer = method.equals("POST") ? caller.post(path, sent) : caller.put(path, sent);
        files.keep(name, method + " /api/v3" + path, body, answer);
        return answer;
    }

    private SchoolId fennimoreAcademy() {
        SchoolId school = scene.aSchool();
        String urn = urn(school);
        files.call("School " + urn, "Fennimore Academy");
        files.call(urn, "148213");
        nominate.execute(new NominateInductionTutor.Command(
                Scene.TUTOR, school, "Oluwaseun Hartigan", new EmailAddress("o.hartigan@fennimore.example")));
        return school;
    }

    private DeliveryPartnerId deliveryPartner(String name) {
        DeliveryPartnerId partner = scene.aDeliveryPartner();
        scene.pair(AMBITION, partner, 2026);
        scene.pair(AMBITION, partner, 2025);
        files.call(nameOf(partner), name);
        return partner;
    }

    private RegisterEct.Registered registered(Trn trn, String name, SchoolId school) {
        return scene.anEct()
                .withTrn(trn)
                .correctedTo(name)
                .reachedAt(name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@fennimore.example")
                .at(school)
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register();
    }

    /** The appropriate body records that induction started. */
    private void claimed(Trn trn) {
        claim.execute(new ClaimEct.Command(
                new Author.AppropriateBodyUser("hub@hub.example", "Hollis Hub"),
                scene.aTeachingSchoolHub(),
                new TeachingRecord(
                        trn,
                        "Erin",
                        "Ect",
                        LocalDate.of(1999, 4, 5),
                        null,
                        null,
                        TrsInductionStatus.REQUIRED_TO_COMPLETE,
                        null,
                        null,
                        LocalDate.of(2026, 7, 31),
                        "Qualified teacher (trained)",
                        "Northern University",
                        LocalDate.of(2026, 6, 30),
                        List.of(),
                        false),
                LocalDate.of(2026, 9, 1),
                TrainingProgramme.PROVIDER_LED));
    }

    private String urn(SchoolId school) {
        return String.valueOf(database.select(SCHOOLS.URN)
                .from(SCHOOLS)
                .where(SCHOOLS.ID.eq(school.value()))
                .fetchSingle()
                .value1());
    }

    private String nameOf(DeliveryPartnerId partner) {
        return database.select(DELIVERY_PARTNERS.NAME)
                .from(DELIVERY_PARTNERS)
                .where(DELIVERY_PARTNERS.ID.eq(partner.value()))
                .fetchSingle()
                .value1();
    }

    private static void tomorrow() {
        TestClock.set(TestClock.today().plusDays(1));
    }

    private static void later() {
        TestClock.set(new TestClock().instant().plus(Duration.ofHours(1)));
    }
}
