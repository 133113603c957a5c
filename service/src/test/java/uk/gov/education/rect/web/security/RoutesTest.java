package uk.gov.education.rect.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.gov.education.rect.access.AccessData;
import uk.gov.education.rect.access.CreateApiToken;
import uk.gov.education.rect.access.RouteRules;
import uk.gov.education.rect.access.RouteRules.Audience;
import uk.gov.education.rect.access.SessionEntry.ActingAs;
import uk.gov.education.rect.access.StaffRole;
import uk.gov.education.rect.database.Tables;
import uk.gov.education.rect.testing.ServiceTest;
import uk.gov.education.rect.testing.SignIns;
import uk.gov.education.rect.timeline.Author;

/** Every mapped route, asked for as every kind of person, answers as 07 §2.14 says. */
@ServiceTest
class RoutesTest {

    private static final String NOBODYS = "987654321";
    private static final int URN = 123456;
    private static final UUID BODY = UUID.randomUUID();
    private static final UUID BOTH = UUID.randomUUID();
    private static final int URN_OF_BOTH = 123457;
    private static final int BLOCKED_URN = 123458;

    @Autowired
    private MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private RouteRules rules;

    @Autowired
    private SignIns signIns;

    @Autowired
    private DSLContext database;

    @Autowired
    private CreateApiToken createApiToken;

    private enum Kind {
        ANONYMOUS,
        SCHOOL,
        BLOCKED_SCHOOL,
        APPROPRIATE_BODY,
        BOTH_AS_SCHOOL,
        BOTH_AS_BODY,
        ADMIN,
        USER_MANAGER,
        FINANCE,
        PRODUCT_TEAM,
        API_TOKEN
    }

    private record Route(HttpMethod method, String pattern) {

        /** The address with ids that are nobody's, so that a walk changes nothing. */
        String path() {
            return pattern.replaceAll("\\{\\*[^}]+}", "x")
                    .replaceAll("\\{[^}]+}", NOBODYS)
                    .replace("**", "x");
        }
    }

    @Test
    @DisplayName("default deny: every mapped route has a declared rule")
    void every_route_has_a_rule() {
        assertThat(routes())
                .hasSizeGreaterThan(15)
                .allSatisfy(route -> assertThat(rules.audienceOf(route.path()))
                        .as("rule for %s", route)
                        .isPresent());
    }

    @TestFactory
    @DisplayName("SJ-ACC-06 SJ-ACC-08 07 §2.14: each route lets in, redirects or refuses each kind of person")
    Stream<DynamicTest> every_route_as_every_kind_of_person() {
        Map<Kind, RequestPostProcessor> people = people();
        return people.entrySet().stream()
                .map(person -> dynamicTest(person.getKey().name(), () -> {
                    for (Route route : routes()) {
                        check(route, person.getKey(), person.getValue());
                    }
                }));
    }

    private void check(Route route, Kind kind, RequestPostProcessor person) throws Exception {
        Audience audience = rules.audienceOf(route.path()).orElseThrow();
        if (audience == Audience.EVERYONE) {
            // says and does nothing that depends on who asks; signing out is the one that would end this person's
            // session
            return;
        }
        MvcResult result = ask(route, person);
        String what = route + " as " + kind;
        int status = result.getResponse().getStatus();
        String location = result.getResponse().getHeader("Location");
        switch (expected(audience, kind)) {
            case "allowed" -> {
                assertThat(result.getHandler()).as(what).isNotNull();
                assertThat(status).as(what).isNotIn(401, 403);
            }
            case "token needed" -> {
                assertThat(status).as(what).isEqualTo(401);
                assertThat(result.getResponse().getContentAsString())
                        .as(what)
                        .isEqualTo(
                                "{\"errors\":[{\"title\":\"Access denied\",\"detail\":\"HTTP Token: Access denied\"}],\"error\":\"HTTP Token: Access denied\"}");
            }
            case "refused" -> {
                assertThat(result.getHandler()).as(what).isNull();
                assertThat(status).as(what).isEqualTo(403);
            }
            case String target -> {
                assertThat(result.getHandler()).as(what).isNull();
                assertThat(status).as(what).isEqualTo(302);
                assertThat(location).as(what).isEqualTo(target.equals("sign in") ? signInPage(route) : target);
            }
        }
    }

    private static String signInPage(Route route) {
        return route.path().startsWith("/admin") ? "/sign-in" : "/";
    }

    /** Written out, not worked out as the product does: 07 §2.14, 06 §1.3. */
    private static String expected(Audience audience, Kind kind) {
        if (audience == Audience.API_CALLER) {
            return kind == Kind.API_TOKEN ? "allowed" : "token needed";
        }
        if (kind == Kind.ANONYMOUS || kind == Kind.API_TOKEN) {
            return "sign in";
        }
        boolean schoolSide =
                Set.of(Kind.SCHOOL, Kind.BLOCKED_SCHOOL, Kind.BOTH_AS_SCHOOL).contains(kind);
        return switch (audience) {
            case EVERYONE, SIGNED_IN, API_CALLER -> "allowed";
            case SCHOOL ->
                schoolSide ? "allowed" : kind == Kind.BOTH_AS_BODY ? "/appropriate-body/teachers" : "refused";
            case UNBLOCKED_SCHOOL ->
                switch (kind) {
                    case SCHOOL, BOTH_AS_SCHOOL -> "allowed";
                    case BLOCKED_SCHOOL -> "/school/access-denied";
                    case BOTH_AS_BODY -> "/appropriate-body/teachers";
                    default -> "refused";
                };
            case APPROPRIATE_BODY ->
                switch (kind) {
                    case APPROPRIATE_BODY, BOTH_AS_BODY -> "allowed";
                    case BOTH_AS_SCHOOL -> "/school/home/ects";
                    default -> "refused";
                };
            case STAFF ->
                Set.of(Kind.ADMIN, Kind.USER_MANAGER, Kind.FINANCE, Kind.PRODUCT_TEAM)
                                .contains(kind)
                        ? "allowed"
                        : "refused";
            case FINANCE -> Set.of(Kind.FINANCE, Kind.PRODUCT_TEAM).contains(kind) ? "allowed" : "refused";
            case USER_MANAGERS ->
                Set.of(Kind.USER_MANAGER, Kind.FINANCE, Kind.PRODUCT_TEAM).contains(kind) ? "allowed" : "refused";
            case PRODUCT_TEAM -> kind == Kind.PRODUCT_TEAM ? "allowed" : "refused";
        };
    }

    private MvcResult ask(Route route, RequestPostProcessor person) throws Exception {
        MockHttpServletRequestBuilder question =
                request(route.method(), route.path()).accept("text/html", "application/json");
        if (route.method() != HttpMethod.GET) {
            question.contentType("application/json").content("{}").with(csrf());
        }
        return mvc.perform(question.with(person)).andReturn();
    }

    private List<Route> routes() {
        Set<String> seen = new TreeSet<>();
        List<Route> routes = new ArrayList<>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    if (seen.add(method + pattern)) {
                        routes.add(new Route(method.asHttpMethod(), pattern));
                    }
                }
            }
        }
        return routes;
    }

    private Map<Kind, RequestPostProcessor> people() {
        AccessData data = new AccessData(database);
        data.school(URN, "Abbey Grove School");
        data.school(URN_OF_BOTH, "Umber School");
        data.giasSchool(
                BLOCKED_URN,
                "New School",
                "Community school",
                uk.gov.education.rect.database.enums.GiasSchoolStatuses.OPEN);
        data.appropriateBody("Leaf Hub", BODY);
        data.appropriateBody("Umber Hub", BOTH);
        long provider = provider();
        String token = createApiToken
                .execute(CreateApiToken.Command.of(new Author.System(), provider))
                .token();
        Map<Kind, RequestPostProcessor> people = new LinkedHashMap<>();
        people.put(Kind.ANONYMOUS, request -> request);
        people.put(Kind.SCHOOL, signIns.school(URN));
        people.put(Kind.BLOCKED_SCHOOL, signIns.school(BLOCKED_URN));
        people.put(Kind.APPROPRIATE_BODY, signIns.appropriateBody(BODY));
        people.put(Kind.BOTH_AS_SCHOOL, signIns.both(ActingAs.SCHOOL, BOTH, URN_OF_BOTH));
        people.put(Kind.BOTH_AS_BODY, signIns.both(ActingAs.APPROPRIATE_BODY, BOTH, URN_OF_BOTH));
        for (StaffRole role : StaffRole.values()) {
            long id = data.staff(role.code() + "@education.gov.uk", role);
            people.put(Kind.valueOf(role.name()), signIns.staff(id));
        }
        people.put(Kind.API_TOKEN, request -> {
            request.addHeader("Authorization", "Bearer " + token);
            return request;
        });
        return people;
    }

    private long provider() {
        @Nullable
        Long any = database.select(Tables.LEAD_PROVIDERS.ID)
                .from(Tables.LEAD_PROVIDERS)
                .limit(1)
                .fetchOne(Tables.LEAD_PROVIDERS.ID);
        assertThat(any).as("a lead provider in the reference data").isNotNull();
        return any;
    }
}
