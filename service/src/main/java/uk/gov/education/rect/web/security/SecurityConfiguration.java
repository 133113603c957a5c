package uk.gov.education.rect.web.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import uk.gov.education.rect.access.AccessSettings;
import uk.gov.education.rect.access.ApiErrorBody;
import uk.gov.education.rect.access.ApiTokens;
import uk.gov.education.rect.access.CallerInLog;
import uk.gov.education.rect.access.IdentityProvider;

/**
 * Holds the route rules on every request, and sets what browsers must be told (07 §11). Two chains: the lead provider API
 * knows tokens and no sessions; everything else knows sessions.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final long A_YEAR_IN_SECONDS = 31_536_000;
    private static final String PERMISSIONS =
            "camera=(), gyroscope=(), microphone=(), usb=(), payment=(), fullscreen=(), geolocation=()";

    @Bean
    @Order(1)
    SecurityFilterChain leadProviderApiSecurity(
            HttpSecurity http, ApiTokens tokens, CallerInLog log, AccessSettings settings) {
        http.securityMatcher("/api/v3/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // whoever has a token is known, whoever has none is refused: there are no guests, sessions or roles
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new ApiTokenFilter(tokens, log), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((authentication, _) ->
                                new AuthorizationDecision(authentication.get() instanceof CallerAuthentication)))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint((_, response, _) -> refuseCaller(response))
                                .accessDeniedHandler((_, response, _) -> refuseCaller(response)))
                .headers(headers -> common(headers, settings)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'none'; frame-ancestors 'none'; base-uri 'none'")));
        overHttps(http, settings);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pagesSecurity(
            HttpSecurity http,
            PeopleFromSessions people,
            Doorkeeper doorkeeper,
            IdentityProvider dfeSignIn,
            AccessSettings settings) {
        http.securityContext(context -> context.securityContextRepository(people))
                // DfE Sign-in's answer brings a state of its own (SES-DSI-01), Notify's receipts a token
                .csrf(csrf -> csrf.ignoringRequestMatchers("/auth/dfe/callback", "/notify/receipts"))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(doorkeeper))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
                .headers(headers -> common(headers, settings)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(pagePolicy(dfeSignIn))));
        overHttps(http, settings);
        return http.build();
    }

    /** No inline code and nothing from elsewhere; forms may only lead on to DfE Sign-in. */
    private static String pagePolicy(IdentityProvider dfeSignIn) {
        String forms = dfeSignIn.origin().map(origin -> "'self' " + origin).orElse("'self'");
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'",
                "style-src 'self'",
                "font-src 'self' data:",
                "img-src 'self' data:",
                "object-src 'none'",
                "form-action " + forms,
                "frame-ancestors 'none'",
                "base-uri 'none'");
    }

    private static HeadersConfigurer<HttpSecurity> common(
            HeadersConfigurer<HttpSecurity> headers, AccessSettings settings) {
        return headers.httpStrictTransportSecurity(
                        hsts -> hsts.maxAgeInSeconds(A_YEAR_IN_SECONDS).includeSubDomains(settings.secureCookies()))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .xssProtection(old -> old.headerValue(XXssProtectionHeaderWriter.HeaderValue.DISABLED))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                // the pages and the API say themselves how long they may be kept
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable);
    }

    private static void overHttps(HttpSecurity http, AccessSettings settings) {
        if (settings.secureCookies()) {
            http.redirectToHttps(https -> https.requestMatchers(
                    request -> !request.getRequestURI().startsWith(request.getContextPath() + "/healthcheck")));
        }
    }

    private static void refuseCaller(HttpServletResponse response) throws IOException {
        ApiErrorBody.send(response, HttpServletResponse.SC_UNAUTHORIZED, "Access denied", "HTTP Token: Access denied");
    }

    /** The session cookie (07 §11.2); only over HTTPS can it have the prefix that ties it to this very host. */
    @Bean
    DefaultCookieSerializerCustomizer sessionCookie(AccessSettings settings) {
        return cookie -> {
            cookie.setCookieName(settings.secureCookies() ? "__Host-rect_session" : "rect_session");
            cookie.setUseSecureCookie(settings.secureCookies());
            cookie.setUseHttpOnlyCookie(true);
            cookie.setSameSite("Lax");
            cookie.setCookiePath("/");
        };
    }

    /** SES-03: the session store ends sessions that lie idle; its clock never travels. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionIdleTime(AccessSettings settings) {
        return store -> store.setDefaultMaxInactiveInterval(settings.sessionIdleTime());
    }

    @Bean
    HttpFirewall allowedHosts(AccessSettings settings) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        List<String> allowed = settings.allowedHosts();
        if (!allowed.isEmpty()) {
            firewall.setAllowedHostnames(allowed::contains);
        }
        return firewall;
    }

    /** What the firewall refuses is answered by the API in its own shape, and by an error page otherwise. */
    @Bean
    RequestRejectedHandler rejected() {
        RequestRejectedHandler page = new HttpStatusRequestRejectedHandler();
        return (request, response, rejection) -> {
            if (request.getRequestURI().startsWith("/api/v3")) {
                ApiErrorBody.send(
                        response,
                        HttpServletResponse.SC_BAD_REQUEST,
                        "Bad request",
                        "The request holds characters that no path, parameter or header may hold");
            } else {
                page.handle(request, response, rejection);
            }
        };
    }

    /** A timer for every security filter of every request says nothing that the request's own does not. */
    @Bean
    SecurityObservationSettings requestsAreTimedOnce() {
        return SecurityObservationSettings.noObservations();
    }

    /** Nobody signs in with a password; without this Spring Boot would invent somebody who does. */
    @Bean
    UserDetailsService nobodyByPassword() {
        return username -> {
            throw new UsernameNotFoundException("nobody signs in with a password");
        };
    }
}
