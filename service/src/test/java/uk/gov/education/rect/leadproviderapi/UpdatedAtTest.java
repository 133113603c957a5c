package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import uk.gov.education.rect.testing.TestClock;

/** When updated_at moves (spec 03 §11), where the older service left it. */
class UpdatedAtTest extends ActionsTest {

    private static final String NOW = "2026-03-10T12:30:00Z";

    private static void later() {
        TestClock.set(java.time.Instant.parse(NOW));
    }

    @Test
    @DisplayName("API-UPD-05, API-TST-12, 03 §34 no. 21: a working pattern and uplifts of the school move it")
    void working_pattern_and_uplifts() throws Exception {
        var pattern = ect(2024, "ecf-extended-september", "2024-09-02", null, null);
        var uplift = ect(2024, "ecf-extended-september", "2024-09-02", null, null);
        var other = ect(2024, "ecf-extended-september", "2024-09-02", null, null);
        String before = updatedAt(other);
        later();
        change(
                "update ect_at_school_periods set working_pattern = 'part_time' where id = " + pattern.spell(),
                "insert into school_funding_eligibilities (gias_school_urn, contract_period_year, sparsity_uplift)"
                        + " select urn, 2024, true from schools where id = " + uplift.school());
        assertThat(updatedAt(pattern)).isEqualTo(NOW);
        assertThat(updatedAt(uplift)).isEqualTo(NOW);
        assertThat(updatedAt(other)).isEqualTo(before).isNotEqualTo(NOW);
    }

    @Test
    @DisplayName(
            "API-UPD-05, API-PART-12, API-TST-12: whose training moved to another record is gone, what was declared follows")
    void merged() throws Exception {
        var from = ect("2025-09-01", null);
        var into = rows.person();
        String declaration = api.as(AMBITION)
                .post(
                        "/participant-declarations",
                        body(
                                "participant_id",
                                from.id(),
                                "declaration_type",
                                "started",
                                "declaration_date",
                                "2025-10-14T09:30:00Z",
                                "course_identifier",
                                ECT,
                                "evidence_held",
                                "other"))
                .data()
                .get("id")
                .asString();
        later();
        merge(from, into);
        assertThat(api.as(AMBITION).get("/participants/" + from.id()).status()).isEqualTo(404);
        assertThat(api.as(AMBITION).get("/participants").ids())
                .contains(into.participantId().toString())
                .doesNotContain(from.id());
        var declared =
                api.as(AMBITION).get("/participant-declarations/" + declaration).attributes();
        assertThat(declared.get("participant_id").asString())
                .isEqualTo(into.participantId().toString());
        assertThat(declared.get("updated_at").asString()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("API-META-02: what is to be rendered and is there no more is passed over")
    void gone() {
        database.execute("insert into api_dirty_keys (resource, key) select name, 987654321 from api_resources");
        sweep();
        assertThat(database.fetchSingle("select count(*) from api_dirty_keys").get(0, Long.class))
                .isZero();
    }

    @Test
    @DisplayName(
            "API-META-05, API-META-06, API-SCH-02, 03 §34 no. 24: a new contract period has its schools at once, for whoever works in it")
    void a_new_contract_period() throws Exception {
        rows.school();
        sweep();
        assertThat(schoolsOf2031()).isEmpty();
        change(
                "insert into contract_periods (year, started_on, finished_on, enabled) values (2031, '2031-06-01', '2032-05-31', true)",
                "insert into active_lead_providers (lead_provider_id, contract_period_year) values ("
                        + scene.leadProvider(AMBITION).value() + ", 2031)");
        // more schools than one transaction renders are left to the sweep
        sweep();
        assertThat(schoolsOf2031()).isNotEmpty();
        change(
                "delete from active_lead_providers where contract_period_year = 2031",
                "delete from contract_periods where year = 2031");
        sweep();
        assertThat(schoolsOf2031()).isEmpty();
    }

    private java.util.List<String> schoolsOf2031() throws Exception {
        return api.as(AMBITION).get("/schools", "filter[cohort]", "2031").ids();
    }

    @Test
    @DisplayName("API-PERF-04: a transaction that touches one document often renders it once")
    void once_for_a_transaction() {
        var who = ect("2025-09-01", null);
        later();
        long school = who.school();
        int refreshed = java.util.Objects.requireNonNull(transactions.execute(status -> {
            for (int i = 0; i < 20; i++) {
                database.execute("update ect_at_school_periods set email = 'a" + i + "@school.example' where id = "
                        + who.spell());
                database.execute("update schools set induction_tutor_name = 'Tutor " + i
                        + "', induction_tutor_email = 't@school.example' where id = " + school);
            }
            int marked = database.fetchCount(database.selectFrom("api_dirty_keys"));
            assertThat(marked).as("marks").isGreaterThan(40);
            return database.fetchSingle("select api_refresh_dirty(?, ?::timestamptz)", TestClock.today(), NOW)
                    .get(0, Integer.class);
        }));
        assertThat(refreshed).as("documents rendered").isLessThan(10);
    }

    private String updatedAt(Trained who) throws Exception {
        return api.as(AMBITION)
                .get("/participants/" + who.id())
                .attributes()
                .get("updated_at")
                .asString();
    }

    /** What a merge of two records does: the spells move, and lead providers are told of the old id. */
    private void merge(Trained from, uk.gov.education.rect.finance.testing.Scene.Person into) {
        change(
                "update ect_at_school_periods set teacher_id = " + into.id().value() + " where id = " + from.spell(),
                "insert into teacher_id_changes (teacher_id, api_from_teacher_id, api_to_teacher_id) values (%s, '%s', '%s')"
                        .formatted(into.id().value(), from.id(), into.participantId()));
    }
}
