package uk.gov.education.rect.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.gov.education.rect.database.Tables.APPROPRIATE_BODY_PERIODS;
import static uk.gov.education.rect.database.Tables.EVENTS;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.test.web.servlet.MockMvc;
import uk.gov.education.rect.access.AccessData;
import uk.gov.education.rect.access.Persona;
import uk.gov.education.rect.access.Personas;
import uk.gov.education.rect.access.StaffRole;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.testing.Browser;
import uk.gov.education.rect.testing.ServiceTest;

/** Signing in as a sample person, where that is switched on. */
@ServiceTest
class PersonasTest {

    @Autowired
    private Personas personas;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DSLContext database;

    @BeforeAll
    static void sample_data(@Autowired DSLContext database) {
        AccessData data = new AccessData(database);
        data.school(345_001, "Abbey Grove School");
        data.school(345_002, "Brookfield School");
        data.school(345_003, "Greyfriars School");
        data.appropriateBody("Golden Leaf Teaching School Hub", UUID.randomUUID());
        data.appropriateBody("Umber Teaching School Hub", UUID.randomUUID());
        for (String email : List.of("ada.minton", "uma.manderley", "finn.ansett", "prudence.teamley")) {
            data.staff(
                    email + "@education.gov.uk",
                    switch (email) {
                        case "ada.minton" -> StaffRole.ADMIN;
                        case "uma.manderley" -> StaffRole.USER_MANAGER;
                        case "finn.ansett" -> StaffRole.FINANCE;
                        default -> StaffRole.PRODUCT_TEAM;
                    });
        }
    }

    @Test
    @DisplayName("SJ-PER-01 ADM-PSN-01: each sample person is listed, and lands where people like them do, unrecorded")
    void everybody() {
        Browser list = new Browser(mvc, request -> request);
        String page = list.open("/personas").main();
        for (Persona persona : personas.all()) {
            assertThat(page).contains(persona.name(), persona.organisation(), persona.email());
            Browser browser = new Browser(mvc, request -> request);
            assertThat(signIn(browser, persona.key()).goesTo())
                    .as(persona.key())
                    .isEqualTo(
                            switch (persona.as()) {
                                case Persona.OfSchool _ -> "/school/home/ects";
                                case Persona.OfAppropriateBody _ -> "/appropriate-body/teachers";
                                case Persona.OfDfe _ -> "/admin";
                            });
            assertThat(browser.open("/privacy")
                            .page()
                            .select(".rect-account__who")
                            .text())
                    .startsWith(persona.as() instanceof Persona.OfDfe ? "Alex " : persona.name())
                    .endsWith(", " + persona.organisation());
        }
        assertThat(database.fetchCount(EVENTS)).isZero();
    }

    @Test
    @DisplayName("06 §4: one for each staff role, two appropriate bodies, a state, an independent and an empty school")
    void who_there_is() {
        assertThat(personas.all().stream()
                        .map(Persona::as)
                        .filter(Persona.OfDfe.class::isInstance)
                        .map(as -> ((Persona.OfDfe) as).role()))
                .containsExactlyInAnyOrder(StaffRole.values());
        assertThat(personas.all().stream().map(Persona::as).filter(Persona.OfAppropriateBody.class::isInstance))
                .hasSize(2);
        assertThat(personas.all().stream().map(Persona::as).filter(Persona.OfSchool.class::isInstance))
                .hasSize(3);
    }

    @Test
    @DisplayName("ADM-PSN-03: what the sample people belong to is in the sample data")
    void in_the_sample_data() {
        SampleWorld world = SampleWorld.load();
        var bodies = world.organisations().stream()
                .map(organisation -> String.valueOf(organisation.appropriateBody()))
                .collect(Collectors.toSet());
        var staff = world.signInUsers().stream()
                .filter(user -> user.staffRole() != null)
                .collect(Collectors.toMap(user -> user.email(), user -> String.valueOf(user.staffRole())));
        var schools = world.signInUsers().stream()
                .flatMap(user -> user.memberships().stream())
                .map(membership -> membership.organisation().name())
                .collect(Collectors.toSet());
        for (Persona persona : personas.all()) {
            switch (persona.as()) {
                case Persona.OfSchool(String school) -> assertThat(schools).contains(school);
                case Persona.OfAppropriateBody(String body) ->
                    assertThat(bodies).contains(body);
                case Persona.OfDfe(StaffRole role) -> assertThat(staff).containsEntry(persona.email(), role.code());
            }
        }
    }

    @Test
    @DisplayName("ADM-PSN-01: somebody who is nobody, or whose appropriate body is gone, is denied")
    void nobody() {
        assertThat(signIn(new Browser(mvc, request -> request), "nobody").goesTo())
                .isEqualTo("/access-denied");
        database.update(APPROPRIATE_BODY_PERIODS)
                .set(APPROPRIATE_BODY_PERIODS.NAME, "Umber no more")
                .where(APPROPRIATE_BODY_PERIODS.NAME.eq("Umber Teaching School Hub"))
                .execute();
        assertThat(signIn(new Browser(mvc, request -> request), "umber").goesTo())
                .isEqualTo("/access-denied");
        database.update(APPROPRIATE_BODY_PERIODS)
                .set(APPROPRIATE_BODY_PERIODS.NAME, "Umber Teaching School Hub")
                .where(APPROPRIATE_BODY_PERIODS.NAME.eq("Umber no more"))
                .execute();
    }

    @Test
    @DisplayName("ADM-PSN-04: where there are sample people, the start page leads to the choice of how to sign in")
    void the_choice_first() {
        Browser anybody = new Browser(mvc, request -> request);
        assertThat(anybody.open("/").page().select("form[action=/auth/dfe_sign_in]"))
                .isEmpty();
        assertThat(anybody.open("/").link("Sign in")).isEqualTo("/sign-in");
        assertThat(anybody.open("/sign-in").link("Choose a sample person")).isEqualTo("/personas");
    }

    @Test
    @DisplayName("ADM-PSN-01: the page is only there where it is switched on")
    void only_where_switched_on() {
        new ApplicationContextRunner()
                .withUserConfiguration(PersonaController.class)
                .withPropertyValues("access.personas=false")
                .run(context -> assertThat(context).doesNotHaveBean(PersonaController.class));
    }

    @Test
    @DisplayName("SJ-IMP-01: a sample member of staff can take a school's place, and stays a sample person")
    void impersonating() {
        Browser browser = new Browser(mvc, request -> request);
        signIn(browser, "admin");
        String ask = "/admin/schools/345001/impersonate";
        assertThat(browser.sendFrom(ask, "/admin/impersonate", "school_urn", "345001")
                        .goesTo())
                .isEqualTo("/school/home/ects");
        assertThat(browser.open("/privacy").text()).contains("You are signed in as Abbey Grove School");
        assertThat(browser.sendFrom("/privacy", "/admin/impersonate/stop").goesTo())
                .isEqualTo("/admin/schools/345001/overview");
        database.deleteFrom(EVENTS).execute();
    }

    private static Browser.Answer signIn(Browser browser, String persona) {
        return browser.sendFrom("/personas", "/auth/persona/callback", "persona", persona);
    }
}
