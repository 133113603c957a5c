package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.testing.TestClock;

/** The story of 03 §32 from May 2025 to January 2026, and after each chapter the answers as they are written there. */
class WorkedExamplesTest extends ApiTest {

    private static final String NORTHWAY = "Northway Teaching Network";
    private static final String FENNIMORE = "b83d5c16-0f72-4ea9-8c45-d21769ab3e50";
    private static final String HARBOUR = "7c1f0a52-3b8e-4d6a-9e21-5f4c8a90b1d3";
    private static final String MAYA = "91e6c3a4-58d2-4b7f-a01c-e6d48f235b79";
    private static final String INGRID = "6b20e7d9-8f43-4a15-9c6e-d07f5b814a23";
    private static final String PARTNERSHIP = """
            {"id": "%s", "type": "partnership", "attributes": {"cohort": "2025", "urn": "148213",
              "school_id": "b83d5c16-0f72-4ea9-8c45-d21769ab3e50", "delivery_partner_id": "7c1f0a52-3b8e-4d6a-9e21-5f4c8a90b1d3",
              "delivery_partner_name": "Harbour Education Partnership", "induction_tutor_name": "Oluwaseun Hartigan",
              "induction_tutor_email": "o.hartigan@fennimore.example", "participants_currently_training": 0,
              "created_at": "2025-07-02T09:00:00Z", "updated_at": "2025-07-02T09:00:00Z"}}""";
    private static final String TRANSFER = """
            {"id": "91e6c3a4-58d2-4b7f-a01c-e6d48f235b79", "type": "participant-transfer", "attributes": {"updated_at": "2025-12-11T09:31:07Z",
              "transfers": [{"training_record_id": "c47a90b8-1e35-4d62-9f80-7b2a6c1de453", "transfer_type": "unknown", "status": "incomplete",
              "created_at": "2025-07-08T10:02:11Z", "leaving": {"school_urn": "148213", "provider": "Northway Teaching Network", "date": "2025-12-19"},
              "joining": null}]}}""";

    private String partnershipId = "";

    @Test
    @DisplayName("03 §32.6 to §32.9 and §32.15 to §32.25: the examples of the specification, to the letter")
    void the_story() throws Exception {
        statements();
        deliveryPartners();
        schoolsAndPartnership();
        participants();
        unfundedMentor();
        correction();
        transfer();
        errors();
    }

    private void statements() throws Exception {
        at("2025-05-12T09:00:00Z", """
                insert into lead_providers (name) values ('Northway Teaching Network'), ('Beacon Learning Alliance')""", """
                insert into active_lead_providers (lead_provider_id, contract_period_year)
                select id, year from lead_providers, unnest(array[2024, 2025]) as year
                where name in ('Northway Teaching Network', 'Beacon Learning Alliance')""");
        var money = new uk.gov.education.rect.finance.testing.Scene(database);
        long contract = money.contract(NORTHWAY, 2025, 100);
        at("2025-05-12T09:00:00Z", """
                insert into statements (contract_id, api_id, month, year, deadline_date, payment_date, status, created_at)
                values (%1$s, '38c7d1e5-94fa-4b06-a2d3-6f0e5b81c947', 11, 2025, '2025-10-31', '2025-11-25', 'paid', '2025-05-12 09:00Z'),
                  (%1$s, 'f4108b9c-6e2d-47a5-93b0-c81d5e7f2a64', 1, 2026, '2025-12-31', '2026-01-25', 'open', '2025-05-12 09:00Z')""".formatted(contract));
        assertThat(get("/statements", "filter[cohort]", "2025")).isEqualTo(json("""
                {"data": [{"id": "38c7d1e5-94fa-4b06-a2d3-6f0e5b81c947", "type": "statement", "attributes": {"month": "November", "year": "2025", "cohort": "2025",
                  "cut_off_date": "2025-10-31", "payment_date": "2025-11-25", "paid": true, "created_at": "2025-05-12T09:00:00Z",
                  "updated_at": "2025-05-12T09:00:00Z"}}, {"id": "f4108b9c-6e2d-47a5-93b0-c81d5e7f2a64", "type": "statement", "attributes": {"month": "January",
                  "year": "2026", "cohort": "2025", "cut_off_date": "2025-12-31", "payment_date": "2026-01-25", "paid": false, "created_at": "2025-05-12T09:00:00Z",
                  "updated_at": "2025-05-12T09:00:00Z"}}]}"""));
        assertThat(get("/statements/f4108b9c-6e2d-47a5-93b0-c81d5e7f2a64")).isEqualTo(json("""
                {"data": {"id": "f4108b9c-6e2d-47a5-93b0-c81d5e7f2a64", "type": "statement", "attributes": {"month": "January", "year": "2026", "cohort": "2025",
                  "cut_off_date": "2025-12-31", "payment_date": "2026-01-25", "paid": false, "created_at": "2025-05-12T09:00:00Z",
                  "updated_at": "2025-05-12T09:00:00Z"}}}"""));
    }

    private void deliveryPartners() throws Exception {
        at("2025-05-27T16:44:10Z", """
                insert into delivery_partners (name, api_id, created_at)
                values ('Harbour Education Partnership', '7c1f0a52-3b8e-4d6a-9e21-5f4c8a90b1d3', '2021-06-11 08:30Z')""", """
                insert into lead_provider_delivery_partnerships (active_lead_provider_id, delivery_partner_id)
                select a.id, d.id
                from active_lead_providers a, delivery_partners d, lead_providers l
                where l.id = a.lead_provider_id and l.name = 'Northway Teaching Network' and d.name = 'Harbour Education Partnership'""");
        String harbour = """
                {"id": "7c1f0a52-3b8e-4d6a-9e21-5f4c8a90b1d3", "type": "delivery-partner", "attributes": {"name": "Harbour Education Partnership",
                  "created_at": "2021-06-11T08:30:00Z", "updated_at": "2025-05-27T16:44:10Z", "cohort": ["2024", "2025"]}}""";
        assertThat(get("/delivery-partners", "filter[cohort]", "2024,2025")).isEqualTo(list(harbour));
        assertThat(get("/delivery-partners/" + HARBOUR)).isEqualTo(one(harbour));
    }

    private void schoolsAndPartnership() throws Exception {
        at(
                "2025-06-15T01:12:50Z",
                school(139406, "Larkmoor High", "5d0a7e93-c4b1-4f28-a6e8-37fb9214cd06", "2022-05-17 13:04:31Z"));
        at(
                "2025-06-20T08:00:00Z",
                school(148213, "Fennimore Academy", FENNIMORE, "2022-05-17 13:04:09Z"),
                "update schools set induction_tutor_name = 'Oluwaseun Hartigan',"
                        + " induction_tutor_email = 'o.hartigan@fennimore.example' where urn = 148213");
        TestClock.set(Instant.parse("2025-07-02T09:00:00Z"));
        String request = """
                {"data": {"type": "partnership", "attributes": {"cohort": "2025", "school_id": "b83d5c16-0f72-4ea9-8c45-d21769ab3e50",
                  "delivery_partner_id": "7c1f0a52-3b8e-4d6a-9e21-5f4c8a90b1d3"}}}""";
        var created = api.as(NORTHWAY).post("/partnerships", request);
        partnershipId = created.data().get("id").asString();
        assertThat(created.body()).isEqualTo(one(PARTNERSHIP.formatted(partnershipId)));
        assertThat(api.as(NORTHWAY).post("/partnerships", request).titles()).containsExactly("school_id");
    }

    private void participants() throws Exception {
        at(
                "2025-07-08T10:02:12Z",
                teacher(
                        "Maya",
                        "Okonkwo-Reed",
                        "3104527",
                        MAYA,
                        "c47a90b8-1e35-4d62-9f80-7b2a6c1de453",
                        "2025-07-08 10:02:11Z"),
                teacher(
                        "Tomas",
                        "Lindqvist",
                        "2987104",
                        "0f58d2b7-a961-4c3e-b84d-62e917fc5a30",
                        "e21b6f94-7d08-4a5c-8e13-c95f40a7d268",
                        "2025-07-08 10:05:37Z"),
                spell("ect", "3104527", 148213, "m.okonkwo-reed@fennimore.example"),
                spell("mentor", "2987104", 148213, "t.lindqvist@fennimore.example"),
                training("ect", "3104527"),
                training("mentor", "2987104"));
        assertThat(get("/schools", "filter[cohort]", "2025", "sort", "created_at"))
                .isEqualTo(json("""
                {"data": [{"id": "b83d5c16-0f72-4ea9-8c45-d21769ab3e50", "type": "school", "attributes": {"name": "Fennimore Academy", "urn": "148213",
                  "cohort": "2025", "in_partnership": true, "induction_programme_choice": "provider_led", "expression_of_interest": true,
                  "induction_tutor_name": "Oluwaseun Hartigan", "induction_tutor_email": "o.hartigan@fennimore.example", "created_at": "2022-05-17T13:04:09Z",
                  "updated_at": "2025-07-08T10:02:12Z"}}, {"id": "5d0a7e93-c4b1-4f28-a6e8-37fb9214cd06", "type": "school", "attributes": {"name": "Larkmoor High",
                  "urn": "139406", "cohort": "2025", "in_partnership": false, "induction_programme_choice": "not_yet_known", "expression_of_interest": false,
                  "induction_tutor_name": null, "induction_tutor_email": null, "created_at": "2022-05-17T13:04:31Z", "updated_at": "2025-06-15T01:12:50Z"}}]}"""));
        assertThat(get("/schools/5d0a7e93-c4b1-4f28-a6e8-37fb9214cd06", "filter[cohort]", "2025"))
                .isEqualTo(one("""
                        {"id": "5d0a7e93-c4b1-4f28-a6e8-37fb9214cd06", "type": "school", "attributes": {"name": "Larkmoor High", "urn": "139406", "cohort": "2025",
                          "in_partnership": false, "induction_programme_choice": "not_yet_known", "expression_of_interest": false, "induction_tutor_name": null,
                          "induction_tutor_email": null, "created_at": "2022-05-17T13:04:31Z", "updated_at": "2025-06-15T01:12:50Z"}}"""));
        turnDay("2025-09-02T00:01:04Z");
        String trainingTwo = PARTNERSHIP
                .formatted(partnershipId)
                .replace("training\": 0", "training\": 2")
                .replace("\"updated_at\": \"2025-07-02T09:00:00Z\"", "\"updated_at\": \"2025-09-02T00:01:04Z\"");
        assertThat(get("/partnerships", "filter[cohort]", "2025", "filter[delivery_partner_id]", HARBOUR))
                .isEqualTo(list(trainingTwo));
        assertThat(get("/partnerships/" + partnershipId)).isEqualTo(one(trainingTwo));
    }

    private void unfundedMentor() throws Exception {
        String ingrid = """
                {"id": "6b20e7d9-8f43-4a15-9c6e-d07f5b814a23", "type": "unfunded-mentor", "attributes": {"full_name": "Ingrid Castellane",
                  "email": "i.castellane@fennimore.example", "teacher_reference_number": "2740618", "created_at": "2023-09-04T07:55:20Z",
                  "updated_at": "2025-09-16T15:12:48Z"}}""";
        at(
                "2025-09-16T15:12:48Z",
                teacher(
                        "Ingrid",
                        "Castellane",
                        "2740618",
                        INGRID,
                        "1c8f2f0e-9a44-4a3f-9c1d-0d4a6f6f2b11",
                        "2023-09-04 07:55:20Z"),
                teacher(
                        "Theo",
                        "Marsh",
                        "3104600",
                        "5a1d9f7e-62f8-4d0c-8f1b-9b3c8e2a7d40",
                        "0b9a2f64-38f0-4f3e-a7a8-52b7b0b6d0c3",
                        "2025-07-08 10:02:11Z"),
                """
                insert into school_partnerships (school_id, lead_provider_delivery_partnership_id)
                select s.id, max(p.id) from schools s, lead_provider_delivery_partnerships p
                join active_lead_providers a on a.id = p.active_lead_provider_id
                where s.urn = 139406 and a.contract_period_year = 2025
                group by s.id""",
                spell("ect", "3104600", 139406, "t.marsh@larkmoor.example"),
                training("ect", "3104600"),
                spell("mentor", "2740618", 139406, "i.castellane@fennimore.example"),
                """
                insert into mentorship_periods (ect_at_school_period_id, mentor_at_school_period_id, started_on)
                select e.id, m.id, '2025-09-16'
                from ect_at_school_periods e, mentor_at_school_periods m, teachers t, teachers i
                where e.teacher_id = t.id and t.trn = '3104600' and m.teacher_id = i.id and i.trn = '2740618'""");
        assertThat(get("/unfunded-mentors", "filter[updated_since]", "2025-09-01T00:00:00Z", "sort", "-updated_at"))
                .isEqualTo(list(ingrid));
        assertThat(get("/unfunded-mentors/" + INGRID)).isEqualTo(one(ingrid));
    }

    private void correction() throws Exception {
        at("2025-11-04T14:00:00Z", """
                insert into delivery_partners (name, api_id)
                values ('Ridgeline Training Hub', '2e94b7d0-6a1c-48f5-b3d7-91c05e6fa824')""", """
                insert into lead_provider_delivery_partnerships (active_lead_provider_id, delivery_partner_id)
                select a.id, d.id
                from active_lead_providers a, delivery_partners d, lead_providers l
                where l.id = a.lead_provider_id and l.name = 'Northway Teaching Network' and a.contract_period_year = 2025
                  and d.name = 'Ridgeline Training Hub'""");
        TestClock.set(Instant.parse("2025-11-04T14:22:10Z"));
        assertThat(api.as(NORTHWAY).put("/partnerships/" + partnershipId, """
                                {"data": {"type": "partnership", "attributes": {"delivery_partner_id": "2e94b7d0-6a1c-48f5-b3d7-91c05e6fa824"}}}""").body())
                .isEqualTo(one(PARTNERSHIP
                        .formatted(partnershipId)
                        .replace(HARBOUR, "2e94b7d0-6a1c-48f5-b3d7-91c05e6fa824")
                        .replace("Harbour Education Partnership", "Ridgeline Training Hub")
                        .replace("training\": 0", "training\": 2")
                        .replace(
                                "\"updated_at\": \"2025-07-02T09:00:00Z\"",
                                "\"updated_at\": \"2025-11-04T14:22:10Z\"")));
    }

    private void transfer() throws Exception {
        at("2025-12-11T09:31:07Z", """
                update training_periods set finished_on = '2025-12-19'
                where teacher_id = (select id from teachers where trn = '3104527')""", """
                update ect_at_school_periods set finished_on = '2025-12-19'
                where teacher_id = (select id from teachers where trn = '3104527')""");
        assertThat(get("/participants/transfers", "filter[updated_since]", "2025-12-01T00:00:00Z"))
                .isEqualTo(list(TRANSFER));
        at("2026-01-08T10:00:00Z", """
                insert into lead_provider_delivery_partnerships (active_lead_provider_id, delivery_partner_id)
                select a.id, d.id
                from active_lead_providers a, delivery_partners d, lead_providers l
                where l.id = a.lead_provider_id and l.name = 'Beacon Learning Alliance' and a.contract_period_year = 2025
                  and d.name = 'Harbour Education Partnership'""", """
                insert into school_partnerships (school_id, lead_provider_delivery_partnership_id)
                select s.id, max(p.id) from schools s, lead_provider_delivery_partnerships p where s.urn = 139406 group by s.id""", """
                insert into ect_at_school_periods (teacher_id, school_id, started_on)
                select t.id, s.id, '2026-01-05' from teachers t, schools s where t.trn = '3104527' and s.urn = 139406""", """
                insert into training_periods (ect_at_school_period_id, training_programme, started_on, school_partnership_id, schedule_id)
                select e.id, 'provider_led', e.started_on, p.id,
                  (select id from schedules where contract_period_year = 2025 and identifier = 'ecf-standard-september')
                from ect_at_school_periods e
                join school_partnerships p on p.id = (select max(id) from school_partnerships)
                where e.started_on = '2026-01-05'""");
        assertThat(get("/participants/" + MAYA + "/transfers"))
                .isEqualTo(
                        one(
                                TRANSFER.replace("2025-12-11T09:31:07Z", "2026-01-08T10:00:00Z")
                                        .replace("unknown", "new_provider")
                                        .replace("incomplete", "complete")
                                        .replace(
                                                "\"joining\": null",
                                                "\"joining\": {\"school_urn\": \"139406\", \"provider\": \"Beacon Learning Alliance\", \"date\": \"2026-01-05\"}")));
    }

    private void errors() throws Exception {
        assertThat(api.withToken("nonsense")
                        .get("/participants")
                        .body()
                        .get("error")
                        .asString())
                .contains("Access denied");
        assertThat(api.as(NORTHWAY).post("/partnerships", "{}").titles()).containsExactly("Bad request");
        assertThat(api.as(NORTHWAY).get("/participants", "page[page]", "-1").body())
                .isEqualTo(json("""
                {"errors": [{"title": "Bad request", "detail": "page[page] and page[per_page] must be positive numbers"}]}"""));
        assertThat(api.as(NORTHWAY).get("/participants", "filter", "x").titles())
                .containsExactly("Bad parameter");
        assertThat(api.as(NORTHWAY).get("/schools").body()).isEqualTo(json("""
                {"errors": [{"title": "Bad parameter", "detail": "The request must include the filter '#/cohort'"}]}"""));
        assertThat(api.as(NORTHWAY).post("/partnerships", """
                                {"data": {"attributes": {"cohort": "2026", "school_id": "b83d5c16-0f72-4ea9-8c45-d21769ab3e50",
                                  "delivery_partner_id": "7c1f0a52-3b8e-4d6a-9e21-5f4c8a90b1d3"}}}""").titles())
                .containsExactly("cohort", "delivery_partner_id");
    }

    private static String school(int urn, String name, String apiId, String createdAt) {
        return """
                with gias as (
                  insert into gias_schools (urn, name, type_name, local_authority_code, section_41_approved, in_england, eligible)
                  values (%1$s, '%2$s', 'Community school', 302, false, true, true)
                )
                insert into schools (urn, api_id, created_at) values (%1$s, '%3$s', '%4$s')""".formatted(urn, name, apiId, createdAt);
    }

    private static String teacher(
            String first, String last, String trn, String apiId, String recordId, String createdAt) {
        return """
                insert into teachers (trn, trs_first_name, trs_last_name, api_id, api_ect_training_record_id, created_at)
                values ('%s', '%s', '%s', '%s', '%s', '%s')""".formatted(trn, first, last, apiId, recordId, createdAt);
    }

    private static String spell(String role, String trn, int urn, String email) {
        return """
                insert into %s_at_school_periods (teacher_id, school_id, started_on, email, created_at)
                select t.id, s.id, '2025-09-01', '%s', '2025-07-08 10:02:11Z' from teachers t, schools s
                where t.trn = '%s' and s.urn = %s""".formatted(role, email, trn, urn);
    }

    private static String training(String role, String trn) {
        return """
                insert into training_periods (%1$s_at_school_period_id, training_programme, started_on, school_partnership_id, schedule_id, created_at)
                select e.id, 'provider_led', e.started_on, p.id,
                  (select id from schedules where contract_period_year = 2025 and identifier = 'ecf-standard-september'), '2025-07-08 10:02:11Z'
                from %1$s_at_school_periods e
                join teachers t on t.id = e.teacher_id
                join school_partnerships p on p.school_id = e.school_id
                where t.trn = '%2$s'""".formatted(role, trn);
    }

    /** What happens at an instant. */
    private void at(String instant, String... statements) {
        TestClock.set(Instant.parse(instant));
        change(statements);
    }

    private void turnDay(String instant) {
        TestClock.set(Instant.parse(instant));
        database.fetch("select api_turn_day(?, ?::timestamptz, 1000)", TestClock.today(), instant);
    }

    private JsonNode get(String path, String... query) throws Exception {
        return api.as(NORTHWAY).get(path, query).body();
    }

    private static JsonNode one(String resource) {
        return json("{\"data\": " + resource + "}");
    }

    private static JsonNode list(String resource) {
        return json("{\"data\": [" + resource + "]}");
    }

    private static JsonNode json(String text) {
        return ApiCalls.JSON.readTree(text);
    }
}
