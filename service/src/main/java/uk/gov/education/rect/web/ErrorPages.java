package uk.gov.education.rect.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.ApiErrorBody;
import uk.gov.education.rect.access.RouteRules.Audience;
import uk.gov.education.rect.templates.Templates;

/**
 * What a visitor sees when a request fails (06 §20.4): a GOV.UK page, or JSON for software. Says what the visitor can
 * do; never what went wrong inside.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final String SUPPORT =
            "If you still cannot do what you came for, <a class=\"govuk-link\" href=\"/support\">contact support</a>.";

    private final Pages pages;
    private final Templates templates;

    ErrorPages(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @RequestMapping("/error")
    View error(HttpServletRequest request) {
        HttpStatus status = status(request);
        if (forSoftware(request)) {
            return new JsonError(
                    status,
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                            && uri.startsWith("/api/"));
        }
        ErrorWords words = words(
                status, request.getAttribute(Refusal.class.getName()) instanceof Refusal refusal ? refusal : null);
        return pages.page(words.heading()).status(status).show(_ -> templates.siteError(words));
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (code == null) {
            // somebody opened the address of the error page itself
            return HttpStatus.NOT_FOUND;
        }
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static boolean forSoftware(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                        && uri.startsWith("/api/v3")
                || accept != null
                        && accept.contains(MediaType.APPLICATION_JSON_VALUE)
                        && !accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static ErrorWords words(HttpStatus status, @Nullable Refusal refusal) {
        return switch (status) {
            case UNAUTHORIZED ->
                ErrorWords.of(
                        "You need to sign in to see this page",
                        "<a class=\"govuk-link\" href=\"/\">Go to the start page</a> to sign in.");
            case FORBIDDEN -> ErrorWords.of("You are not authorised to see this page", reason(refusal), SUPPORT);
            case NOT_FOUND, METHOD_NOT_ALLOWED ->
                ErrorWords.of(
                        "Page not found",
                        "If you typed the web address, check it is correct.",
                        "If you pasted the web address, check you copied the entire address.",
                        SUPPORT);
            case CONTENT_TOO_LARGE ->
                ErrorWords.of("The file is too big", "Choose a smaller file and try again.", SUPPORT);
            case UNPROCESSABLE_CONTENT ->
                ErrorWords.of(
                        "Sorry, this page has expired",
                        "We did not save what you entered. <a class=\"govuk-link\" href=\"/\">Go to the start page</a> and try again.",
                        SUPPORT);
            case TOO_MANY_REQUESTS ->
                ErrorWords.of(
                        "Sorry, there have been too many requests", "Wait a few minutes, then try again.", SUPPORT);
            case SERVICE_UNAVAILABLE ->
                ErrorWords.of("Sorry, the service is unavailable", "Try again in a few minutes.", SUPPORT);
            default ->
                status.is4xxClientError()
                        ? ErrorWords.of(
                                "Sorry, we could not understand that request", "Go back and try again.", SUPPORT)
                        : ErrorWords.of(
                                "Sorry, there is a problem with the service",
                                "Try again later. We did not save what you entered.",
                                SUPPORT);
        };
    }

    /** ADM-PERM-02. */
    private static String reason(@Nullable Refusal refusal) {
        if (refusal != null && refusal.lookingOnly()) {
            return "You are looking at this school without changing anything, so nothing was saved. To make a change,"
                    + " stop, sign in as the school again and say why you need to make it.";
        }
        Audience audience = refusal == null ? Audience.SIGNED_IN : refusal.audience();
        return switch (audience) {
            case FINANCE -> "This area contains financial information. If you need access to it, ask the product team.";
            case USER_MANAGERS ->
                "This area contains information about internal users. If you need access to it, ask the product team.";
            case PRODUCT_TEAM -> "This area is for the product team.";
            case STAFF -> "This area is for people who work at the Department for Education.";
            case SCHOOL, UNBLOCKED_SCHOOL -> "This area is for people who act for a school.";
            case APPROPRIATE_BODY -> "This area is for people who act for an appropriate body.";
            case EVERYONE, SIGNED_IN, API_CALLER -> "Your account does not give you access to it.";
        };
    }

    /** One error for software (API-ERR-01, 06 §20.4). */
    private static final class JsonError implements View {

        private final HttpStatus status;
        private final boolean leadProviderApi;

        private JsonError(HttpStatus status, boolean leadProviderApi) {
            this.status = status;
            this.leadProviderApi = leadProviderApi;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws java.io.IOException {
            if (leadProviderApi) {
                ApiErrorBody.send(response, status.value(), title(), detail());
            } else {
                response.setStatus(status.value());
                response.setContentType("application/json;charset=utf-8");
                response.getWriter().write("{\"error\":\"" + title() + "\"}");
            }
        }

        private String title() {
            return switch (status) {
                case BAD_REQUEST -> "Bad request";
                case UNAUTHORIZED, FORBIDDEN -> "Access denied";
                case NOT_FOUND -> "Resource not found";
                case METHOD_NOT_ALLOWED -> "Method not allowed";
                case CONTENT_TOO_LARGE -> "Content too large";
                case UNPROCESSABLE_CONTENT -> "Unprocessable content";
                case TOO_MANY_REQUESTS -> "Too many requests";
                case SERVICE_UNAVAILABLE -> "Service unavailable";
                default -> status.is4xxClientError() ? status.getReasonPhrase() : "Internal server error";
            };
        }

        private String detail() {
            return switch (status) {
                case NOT_FOUND -> "Nothing could be found for the provided details";
                case CONTENT_TOO_LARGE -> "The body may hold a megabyte at most";
                default ->
                    status.is4xxClientError()
                            ? "The request could not be understood. Refer to the API documentation"
                            : "Something went wrong. Try again later";
            };
        }
    }
}
