package uk.gov.education.rect.leadproviderapi;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.testing.Scene.AMBITION;
import static uk.gov.education.rect.testing.Scene.TEACH_FIRST;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.schools.NominateInductionTutor;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.TestClock;

class SchoolsTest extends ApiTest {

    @Autowired
    private NominateInductionTutor nominateTutor;

    @Test
    @DisplayName(
            "API-SCH-01, API-SCH-02: an eligible school is there for every lead provider, in every cohort; an ineligible one is not")
    void eligible_schools_are_seen() throws Exception {
        SchoolId eligible = seen(scene.aSchool());
        SchoolId ineligible = seen(scene.anIneligibleSchool());
        for (String leadProvider : new String[] {AMBITION, TEACH_FIRST}) {
            assertThat(api.as(leadProvider)
                            .get("/schools", "filter[cohort]", "2026", "page[per_page]", "3000")
                            .ids())
                    .contains(id(eligible))
                    .doesNotContain(id(ineligible));
        }
        assertThat(api.as(AMBITION)
                        .get("/schools/" + id(ineligible), "filter[cohort]", "2026")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "API-SCH-10, DM-META-02, DM-META-03: the choice is everybody's to see, the interest only the chosen lead provider's")
    void choice_and_interest() throws Exception {
        SchoolId school = seen(scene.aSchool());
        nominateTutor.execute(new NominateInductionTutor.Command(
                Scene.TUTOR, school, "Oluwaseun Hartigan", new EmailAddress("o.hartigan@school.example")));
        JsonNode before = show(AMBITION, school, 2026);
        assertThat(before.get("induction_programme_choice").asString()).isEqualTo("not_yet_known");
        assertThat(before.get("expression_of_interest").asBoolean()).isFalse();
        assertThat(before.get("induction_tutor_email").isNull()).isTrue();

        scene.anEct().at(school).since("2026-09-01").trainedBy(AMBITION).register();

        JsonNode chosen = show(AMBITION, school, 2026);
        assertThat(chosen.get("induction_programme_choice").asString()).isEqualTo("provider_led");
        assertThat(chosen.get("expression_of_interest").asBoolean()).isTrue();
        assertThat(chosen.get("in_partnership").asBoolean()).isFalse();
        assertThat(chosen.get("induction_tutor_name").asString()).isEqualTo("Oluwaseun Hartigan");
        assertThat(chosen.get("induction_tutor_email").asString()).isEqualTo("o.hartigan@school.example");
        JsonNode other = show(TEACH_FIRST, school, 2026);
        assertThat(other.get("induction_programme_choice").asString()).isEqualTo("provider_led");
        assertThat(other.get("expression_of_interest").asBoolean()).isFalse();
        assertThat(other.get("induction_tutor_name").isNull()).isTrue();
        assertThat(show(AMBITION, school, 2025)
                        .get("induction_programme_choice")
                        .asString())
                .isEqualTo("not_yet_known");
    }

    @Test
    @DisplayName(
            "DM-META-01, DM-META-03, DM-GAP-24: a partnership counts in its year without anybody trained; of an interest and"
                    + " another lead provider's partnership both count")
    void partnership_and_interest() throws Exception {
        SchoolId school = seen(scene.aSchool());
        var partnership = scene.aPartnership().of(AMBITION).with(school).create();
        sweep();
        assertThat(show(AMBITION, school, 2026).get("in_partnership").asBoolean())
                .isTrue();
        assertThat(show(TEACH_FIRST, school, 2026).get("in_partnership").asBoolean())
                .isTrue();
        assertThat(show(AMBITION, school, 2025).get("in_partnership").asBoolean())
                .isFalse();
        assertThat(show(AMBITION, school, 2026).get("expression_of_interest").asBoolean())
                .isTrue();
        assertThat(show(TEACH_FIRST, school, 2026).get("expression_of_interest").asBoolean())
                .isFalse();

        var ect = scene.anEct()
                .at(school)
                .since("2026-09-01")
                .trainedBy(TEACH_FIRST)
                .register();
        change("update training_periods set school_partnership_id = "
                + partnership.id().value() + " where id = " + ect.training().value());

        assertThat(show(AMBITION, school, 2026).get("expression_of_interest").asBoolean())
                .isTrue();
        assertThat(show(TEACH_FIRST, school, 2026).get("expression_of_interest").asBoolean())
                .isTrue();
    }

    @Test
    @DisplayName("DM-META-10, DM-GAP-22: a new contract period and a new lead provider see the schools at once")
    void newcomers() throws Exception {
        SchoolId school = seen(scene.aSchool());
        change(
                "insert into contract_periods (year, started_on, finished_on, enabled)"
                        + " values (2027, '2027-06-01', '2028-05-31', true)",
                "insert into lead_providers (name) values ('Newcomers')",
                "insert into active_lead_providers (lead_provider_id, contract_period_year)"
                        + " select id, 2027 from lead_providers where name = 'Newcomers'");
        sweep();
        assertThat(show(AMBITION, school, 2027).get("cohort").asString()).isEqualTo("2027");
        assertThat(api.as("Newcomers")
                        .get("/schools", "filter[cohort]", "2027", "page[per_page]", "3000")
                        .ids())
                .contains(id(school));
    }

    @Test
    @DisplayName("03 §34 no. 23, DM-GAP-23: an interest moves updated_at for the chosen lead provider and cohort only")
    void interest_moves_one_time() throws Exception {
        SchoolId school = seen(scene.aSchool());
        scene.anEct().at(school).since("2026-09-01").trainedBy(TEACH_FIRST).register();
        String before = show(TEACH_FIRST, school, 2026).get("updated_at").asString();
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(35)));

        scene.anEct().at(school).since("2026-09-02").trainedBy(AMBITION).register();

        assertThat(show(AMBITION, school, 2026).get("updated_at").asString()).isEqualTo("2026-10-06T09:35:00Z");
        assertThat(show(AMBITION, school, 2025).get("updated_at").asString()).isEqualTo("2026-10-06T09:00:00Z");
        assertThat(show(TEACH_FIRST, school, 2026).get("updated_at").asString()).isEqualTo(before);
        assertThat(api.as(AMBITION)
                        .get("/schools", "filter[cohort]", "2026", "filter[updated_since]", "2026-10-06T09:35:00Z")
                        .ids())
                .containsExactly(id(school));
        assertThat(api.as(TEACH_FIRST)
                        .get("/schools", "filter[cohort]", "2026", "filter[updated_since]", "2026-10-06T09:35:00Z")
                        .ids())
                .isEmpty();
    }

    @Test
    @DisplayName("API-FIL-05, API-FIL-06: the cohort is required; an unknown one is empty; urn finds one school")
    void filters() throws Exception {
        SchoolId school = seen(scene.aSchool());
        String urn = show(AMBITION, school, 2026).get("urn").asString();
        var ambition = api.as(AMBITION);
        assertThat(ambition.get("/schools").titles()).containsExactly("Bad parameter");
        assertThat(ambition.get("/schools/" + id(school)).status()).isEqualTo(400);
        assertThat(ambition.get("/schools", "filter[cohort]", "").ids()).isEmpty();
        assertThat(ambition.get("/schools", "filter[cohort]", "1999").ids()).isEmpty();
        assertThat(ambition.get("/schools", "filter[cohort]", "next year").ids())
                .isEmpty();
        assertThat(ambition.get("/schools", "filter[cohort]", "2025,2026").status())
                .isEqualTo(400);
        assertThat(ambition.get("/schools/" + id(school), "filter[cohort]", "1999")
                        .status())
                .isEqualTo(404);
        assertThat(ambition.get("/schools", "filter[cohort]", "2026", "filter[urn]", urn)
                        .ids())
                .containsExactly(id(school));
        assertThat(ambition.get("/schools", "filter[cohort]", "2026", "filter[urn]", "999999999999")
                        .ids())
                .isEmpty();
    }

    @Test
    @DisplayName("API-SORT-04: schools sort by creation and by change, in both directions")
    void sorts() throws Exception {
        SchoolId first = seen(scene.aSchool());
        SchoolId second = seen(scene.aSchool());
        TestClock.set(TestClock.DEFAULT.plus(Duration.ofMinutes(5)));
        scene.anEct().at(first).since("2026-09-01").trainedBy(AMBITION).register();
        String[] both = {id(first), id(second)};
        assertThat(sorted("created_at")).containsSubsequence(both);
        assertThat(sorted("-created_at")).containsSubsequence(id(second), id(first));
        assertThat(sorted("updated_at")).containsSubsequence(id(second), id(first));
        assertThat(sorted("-updated_at,created_at")).containsSubsequence(both);
    }

    private java.util.List<String> sorted(String sort) throws Exception {
        return api.as(AMBITION)
                .get("/schools", "filter[cohort]", "2026", "sort", sort, "page[per_page]", "3000")
                .ids();
    }

    /** Imported as by GIAS, outside the service's transactions, and swept. */
    private SchoolId seen(SchoolId school) {
        sweep();
        return school;
    }

    private JsonNode show(String leadProvider, SchoolId school, int cohort) throws Exception {
        return api.as(leadProvider)
                .get("/schools/" + id(school), "filter[cohort]", String.valueOf(cohort))
                .attributes();
    }

    private String id(SchoolId school) {
        return scene.apiIdOf(school).toString();
    }
}
