package uk.gov.education.rect.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.API_PARTICIPANTS;
import static uk.gov.education.rect.database.Tables.CONTRACT_PERIODS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.referencedata.ReferenceData;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;

/** The sandbox, filled from nothing. */
@ServiceTest
class SandboxTest {

    private static final int SCHOOLS = 400;

    @Autowired
    private SeedSandbox seed;

    @Autowired
    private SandboxScenarios scenarios;

    @Autowired
    private List<uk.gov.education.rect.jobs.Job> jobs;

    @Autowired
    private Props props;

    @Autowired
    private Scene scene;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private DSLContext database;

    @Autowired
    private MockMvc mvc;

    @Test
    @DisplayName(
            "API-SBX-02, API-SBX-03, API-SBX-04, API-SBX-05: every listed scenario is there for each lead provider; filling again adds nothing; a page tells the ids")
    void every_scenario() {
        IntStream.range(0, SCHOOLS).forEach(_ -> scene.aSchool());
        scene.aTeachingSchoolHub();
        List<LeadProvider> leadProviders = props.leadProviders();
        for (int i = 0; i < 2; i++) {
            var partner = scene.aDeliveryPartner();
            leadProviders.forEach(leadProvider ->
                    leadProvider.years().forEach(year -> scene.pair(leadProvider.name(), partner, year)));
        }
        // all statements are open when the sandbox's story begins
        ReferenceData.loadSampleContracts(dataSource, LocalDate.of(2021, 6, 1));

        int made = seed.run();

        assertThat(made).isGreaterThan(400);
        assertThat(leadProviders)
                .hasSize(7)
                .allSatisfy(leadProvider -> assertThat(scenarios.of(leadProvider.name()))
                        .isNotEmpty()
                        .allSatisfy(shown -> assertThat(shown.ids())
                                .as(leadProvider.name() + ": " + shown.title())
                                .hasSize(shown.wanted())));
        assertThat(documentsSaying("\"participant_status\":\"joining\""))
                .as("joining, as lead providers read it")
                .isGreaterThanOrEqualTo(5 * 6);
        assertThat(documentsSaying("\"training_status\":\"withdrawn\""))
                .as("withdrawn, as lead providers read it")
                .isGreaterThanOrEqualTo(7 * 4);
        assertThat(seed.run()).as("API-SBX-05: filling again").isZero();
        assertThat(database.fetch("""
                        select body from api_participants where body::json #>> '{attributes,updated_at}' <
                          any (select e ->> 'created_at' from json_array_elements(body::json #> '{attributes,ecf_enrolments}') e)""")).as("created before they changed").isEmpty();
        assertThat(database.fetchSingle("select min(created_at)::date::text from training_periods")
                        .get(0, String.class))
                .as("recorded when it happened")
                .startsWith("202")
                .isLessThan("2023");
        assertThat(database.fetchCount(CONTRACT_PERIODS, CONTRACT_PERIODS.ENABLED.isFalse()))
                .as("closed contract periods are closed again")
                .isEqualTo(2);
        Browser.Answer page =
                new Browser(mvc, request -> request).open("/api/guidance/sandbox-scenarios?leadProvider=Capita");
        assertThat(page.page().select("dl code").size()).isGreaterThan(30);
        assertThat(page.main())
                .contains("ECTs with a billable declaration, cohort 2021")
                .doesNotContain("cohort 2026");
    }

    private int documentsSaying(String text) {
        return database.fetchCount(API_PARTICIPANTS, API_PARTICIPANTS.BODY.contains(text));
    }

    @Test
    @DisplayName("API-SBX-01, API-SBX-02: in production there is no sandbox to fill")
    void not_in_production() {
        new ApplicationContextRunner()
                .withUserConfiguration(
                        SeedSandbox.class, SandboxScenarios.class, Props.class, Stage.class, BulkLoad.class)
                .withPropertyValues("web.production=true")
                .run(context -> assertThat(context)
                        .doesNotHaveBean(SeedSandbox.class)
                        .doesNotHaveBean(SandboxScenarios.class)
                        .doesNotHaveBean(BulkLoad.class));
    }

    @Test
    @DisplayName("API-SBX-02: staff can have it filled again from the jobs page, and it is filled each week")
    void a_job() {
        assertThat(jobs.stream().filter(job -> job instanceof TopUpSandbox))
                .singleElement()
                .satisfies(job -> assertThat(job.purpose()).contains("sandbox"));
    }
}
