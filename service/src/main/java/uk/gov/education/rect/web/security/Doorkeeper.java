package uk.gov.education.rect.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.access.Admission;
import uk.gov.education.rect.access.RouteRules;
import uk.gov.education.rect.access.RouteRules.Audience;
import uk.gov.education.rect.access.SchoolUser;
import uk.gov.education.rect.access.SignedIn;
import uk.gov.education.rect.web.Refusal;
import uk.gov.education.rect.web.Sessions;

/** Asks the route rules about every request for a page, and sends away whom they do not let in (07 §2.14). */
@Component
class Doorkeeper
        implements AuthorizationManager<RequestAuthorizationContext>, AuthenticationEntryPoint, AccessDeniedHandler {

    private final RouteRules rules;
    private final Sessions sessions;

    Doorkeeper(RouteRules rules, Sessions sessions) {
        this.rules = rules;
        this.sessions = sessions;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        return new AuthorizationDecision(admission(context.getRequest(), authentication) instanceof Admission.Admitted);
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authException)
            throws IOException {
        sendAway(request, response);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException accessDeniedException)
            throws IOException {
        boolean mayCome = admission(request, Doorkeeper::present) instanceof Admission.Admitted;
        if (accessDeniedException instanceof CsrfException && mayCome) {
            response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            sendAway(request, response);
        }
    }

    private void sendAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (admission(request, Doorkeeper::present)) {
            case Admission.SignInFirst() -> {
                if (pageAskedFor(request)) {
                    sessions.rememberPath(request, pathAndQuery(request));
                }
                response.sendRedirect(path(request).startsWith("/admin") ? "/sign-in" : "/");
            }
            case Admission.SchoolBlocked() -> response.sendRedirect("/school/access-denied");
            case Admission.ElsewhereFirst(String home) -> response.sendRedirect(home);
            case Admission.NotForThem(Audience audience) -> {
                request.setAttribute(Refusal.class.getName(), new Refusal(audience));
                response.sendError(HttpStatus.FORBIDDEN.value());
            }
            case Admission.LookingOnly() -> {
                request.setAttribute(Refusal.class.getName(), new Refusal(Audience.SCHOOL, true));
                response.sendError(HttpStatus.FORBIDDEN.value());
            }
            case Admission.TokenNeeded() -> response.sendError(HttpStatus.UNAUTHORIZED.value());
            case Admission.NoSuchRoute(), Admission.Admitted() -> response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    private Admission admission(
            HttpServletRequest request, Supplier<? extends @Nullable Authentication> authentication) {
        Audience audience = rules.audienceOf(path(request)).orElse(null);
        if (audience == null || audience == Audience.EVERYONE) {
            // without looking at who is asking, which may need the database
            return Admission.decide(audience, null, false);
        }
        if (!(authentication.get() instanceof PersonAuthentication person)) {
            return Admission.decide(audience, (SignedIn) null, false);
        }
        return changes(request) && looksOnly(audience, person.getPrincipal())
                ? new Admission.LookingOnly()
                : Admission.decide(audience, person.getPrincipal(), person.schoolBlocked());
    }

    private static boolean looksOnly(Audience audience, SignedIn visitor) {
        return (audience == Audience.SCHOOL || audience == Audience.UNBLOCKED_SCHOOL)
                && visitor instanceof SchoolUser user
                && user.impersonation() != null
                && !user.impersonation().mayChange();
    }

    private static boolean changes(HttpServletRequest request) {
        return !"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod());
    }

    private static @Nullable Authentication present() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    /** DSI-13: only pages are gone back to; not forms, files or background requests. */
    private static boolean pageAskedFor(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && !path(request).endsWith(".csv")
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static String pathAndQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? path(request) : path(request) + "?" + query;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
