package uk.gov.education.rect.web.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static uk.gov.education.rect.database.Tables.EVENTS;
import static uk.gov.education.rect.testing.Scene.AMBITION;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.testing.Scene;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;

/** Every school route, from the service's own table of routes, with the ids of another school's people. */
@ServiceTest
class OtherSchoolsTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(?::([^{}]|\\{[^}]*})*)?}");

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Scene scene;

    @Autowired
    private DSLContext database;

    private record Route(HttpMethod method, String address) {}

    @Test
    @DisplayName("SJ-ACC-14 SJ-X-01 SEC-03: another school's people are on no page, and nothing about them changes")
    void every_route_with_another_schools_ids() throws Exception {
        SchoolId theirs = scene.aSchool();
        var ect = scene.anEct()
                .called("Secretname")
                .at(theirs)
                .since("2026-09-01")
                .trainedBy(AMBITION)
                .register();
        var mentor = scene.aMentor()
                .of(ect.period())
                .at(theirs)
                .since("2026-09-01")
                .correctedTo("Hidden Secretname")
                .register();
        int ours = database.resultQuery(
                        "select urn from schools where id = ?", scene.aSchool().value())
                .fetchSingle(0, Integer.class);
        RequestPostProcessor us = signIns.school(ours);
        int before = database.fetchCount(EVENTS);
        List<Route> routes = routes(ect.period().value(), mentor.period().value());
        assertThat(routes).hasSizeGreaterThan(20);
        for (Route route : routes) {
            MockHttpServletResponse answer = mvc.perform(request(route.method(), route.address())
                            .with(us)
                            .with(csrf())
                            .param("ect_id", "" + ect.period().value())
                            .param("mentor_id", "" + mentor.period().value()))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getContentAsString()).as("%s", route).doesNotContain("Secretname");
            assertThat(answer.getStatus()).as("%s", route).isIn(404, 302, 303);
            String location = answer.getHeader("Location");
            if (location != null && location.startsWith("/school")) {
                assertThat(mvc.perform(request(HttpMethod.GET, location).with(us))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .as("%s then %s", route, location)
                        .doesNotContain("Secretname");
            }
        }
        assertThat(database.fetchCount(EVENTS)).isEqualTo(before);
    }

    private List<Route> routes(long ect, long mentor) {
        Set<Route> routes = new LinkedHashSet<>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                if (!pattern.startsWith("/school/") || !namesSomebody(pattern)) {
                    continue;
                }
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    for (String role : List.of("ects", "mentors")) {
                        routes.add(new Route(method.asHttpMethod(), address(pattern, role, ect, mentor)));
                    }
                }
            }
        }
        return new ArrayList<>(routes);
    }

    /** Whether an id of a person is in the address; a journey that is not about one is known by its run alone. */
    private static boolean namesSomebody(String pattern) {
        return pattern.startsWith("/school/ects/")
                || pattern.startsWith("/school/mentors/")
                || pattern.contains("{role");
    }

    private static String address(String pattern, String role, long ect, long mentor) {
        boolean mentors =
                pattern.startsWith("/school/mentors/") || (pattern.contains("{role") && role.equals("mentors"));
        Matcher variable = VARIABLE.matcher(pattern);
        StringBuilder address = new StringBuilder();
        while (variable.find()) {
            variable.appendReplacement(
                    address,
                    switch (variable.group(1)) {
                        case "id", "person" -> Long.toString(mentors ? mentor : ect);
                        case "ect" -> Long.toString(ect);
                        case "role" -> role;
                        case "run" -> "0123456789abcdef";
                        case "step" -> "edit";
                        case "change" -> "change-name";
                        default -> fail("say in this test what %s stands for in %s", variable.group(1), pattern);
                    });
        }
        return variable.appendTail(address).toString();
    }
}
