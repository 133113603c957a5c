package uk.gov.education.rect.access;

import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which route is for whom (07 §2.14, 06 §1.3): the only place that says so. The first rule whose pattern matches
 * counts; a route that no rule matches is for nobody.
 */
@Component
public class RouteRules {

    /** For whom a route is. */
    public enum Audience {
        /** Anybody, signed in or not. */
        EVERYONE,
        /** Anybody who is signed in, whatever they are. */
        SIGNED_IN,
        /** People of schools, and DfE staff impersonating one. */
        SCHOOL,
        /** People of schools whose school is not blocked (07 §2.10). */
        UNBLOCKED_SCHOOL,
        /** People of appropriate bodies. */
        APPROPRIATE_BODY,
        /** Every member of DfE staff. */
        STAFF,
        /** DfE staff who may see finance. */
        FINANCE,
        /** DfE staff who may manage users. */
        USER_MANAGERS,
        /** The product team. */
        PRODUCT_TEAM,
        /** A lead provider's software, by its token. */
        API_CALLER
    }

    /**
     * One rule.
     *
     * @param pattern Spring path pattern
     * @param audience for whom the routes under it are
     */
    public record Rule(String pattern, Audience audience) {}

    private static final List<Rule> RULES = List.of(
            // the lead provider API
            new Rule("/api/guidance/**", Audience.EVERYONE),
            new Rule("/api/docs/**", Audience.EVERYONE),
            new Rule("/api/v3/**", Audience.API_CALLER),
            // schools
            new Rule("/school/opt-out-of-reminder-emails/**", Audience.EVERYONE),
            new Rule("/school/access-denied", Audience.SCHOOL),
            new Rule("/school/support_queries/**", Audience.SCHOOL),
            new Rule("/school/**", Audience.UNBLOCKED_SCHOOL),
            // appropriate bodies
            new Rule("/appropriate-body", Audience.EVERYONE),
            new Rule("/bulk-claims-template.csv", Audience.EVERYONE),
            new Rule("/bulk-actions-template.csv", Audience.EVERYONE),
            new Rule("/appropriate-body/**", Audience.APPROPRIATE_BODY),
            // DfE staff
            // an impersonator is a school user for the time being; whoever is none gets page not found
            new Rule("/admin/impersonate/stop", Audience.SIGNED_IN),
            new Rule("/admin/finance/**", Audience.FINANCE),
            new Rule("/admin/users/**", Audience.USER_MANAGERS),
            new Rule("/admin/data_fixes/**", Audience.PRODUCT_TEAM),
            new Rule("/admin/organisations/lead-providers/*/api-tokens/**", Audience.PRODUCT_TEAM),
            new Rule("/admin/jobs/actions/**", Audience.PRODUCT_TEAM),
            new Rule("/admin/schools/registration-windows/*/**", Audience.PRODUCT_TEAM),
            new Rule("/admin/**", Audience.STAFF),
            // getting in and out
            new Rule("/sign-in", Audience.EVERYONE),
            new Rule("/sign-out", Audience.EVERYONE),
            new Rule("/switch-role", Audience.EVERYONE),
            new Rule("/auth/**", Audience.EVERYONE),
            new Rule("/otp-sign-in/**", Audience.EVERYONE),
            new Rule("/access-denied", Audience.EVERYONE),
            // what everybody may read
            new Rule("/", Audience.EVERYONE),
            new Rule("/school-requirements", Audience.EVERYONE),
            new Rule("/support", Audience.EVERYONE),
            new Rule("/cookies", Audience.EVERYONE),
            new Rule("/accessibility", Audience.EVERYONE),
            new Rule("/privacy", Audience.EVERYONE),
            new Rule("/assets/**", Audience.EVERYONE),
            new Rule("/favicon.ico", Audience.EVERYONE),
            new Rule("/healthcheck/**", Audience.EVERYONE),
            // has a token of its own
            new Rule("/notify/receipts", Audience.EVERYONE),
            new Rule("/livez", Audience.EVERYONE),
            new Rule("/readyz", Audience.EVERYONE),
            // only on the management port, which is not open to the outside
            new Rule("/actuator/**", Audience.EVERYONE),
            new Rule("/error", Audience.EVERYONE),
            // outside production only: the controllers do not exist there
            new Rule("/personas", Audience.EVERYONE),
            new Rule("/components/**", Audience.EVERYONE),
            new Rule("/time_traveller/**", Audience.EVERYONE));

    private record Compiled(PathPattern pattern, Audience audience) {}

    private final List<Compiled> rules = RULES.stream()
            .map(rule -> new Compiled(PathPatternParser.defaultInstance.parse(rule.pattern()), rule.audience()))
            .toList();

    /**
     * For whom a route is.
     *
     * @param path path within the application, without query
     * @return empty when no rule is declared for it
     */
    public Optional<Audience> audienceOf(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return rules.stream()
                .filter(rule -> rule.pattern().matches(parsed))
                .map(Compiled::audience)
                .findFirst();
    }
}
