package uk.gov.education.rect.leadproviderapi.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Answers what no operation does, in the API's own shape (API-RTE-04; 03 §34 no. 29 and 40): 404 where nothing is, 405
 * with {@code Allow} where something else can be done, and {@code OPTIONS} by what can be done.
 */
@RestController
class UnknownRouteController {

    private static final String ANYTHING = "/api/v3/{*path}";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    UnknownRouteController(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** OPTIONS must be named, or Spring answers it itself, as if this took everything everywhere. */
    @RequestMapping(
            path = ANYTHING,
            method = {
                RequestMethod.GET,
                RequestMethod.POST,
                RequestMethod.PUT,
                RequestMethod.PATCH,
                RequestMethod.DELETE,
                RequestMethod.OPTIONS
            })
    ResponseEntity<Void> refuse(HttpServletRequest request) {
        Set<HttpMethod> allowed = allowedOn(PathContainer.parsePath(request.getRequestURI()));
        if (allowed.isEmpty()) {
            throw ApiRefused.notFound();
        }
        if (!request.getMethod().equals(HttpMethod.OPTIONS.name())) {
            throw ApiRefused.method(allowed);
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setAllow(allowed);
        return ResponseEntity.noContent().headers(headers).build();
    }

    private Set<HttpMethod> allowedOn(PathContainer path) {
        Set<HttpMethod> allowed = new TreeSet<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(operation -> at(operation, path))
                .flatMap(operation -> operation.getMethodsCondition().getMethods().stream())
                .map(method -> HttpMethod.valueOf(method.name()))
                .forEach(allowed::add);
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        return allowed;
    }

    private static boolean at(RequestMappingInfo operation, PathContainer path) {
        var patterns = operation.getPathPatternsCondition();
        return patterns != null
                && patterns.getPatterns().stream()
                        .anyMatch(pattern -> !pattern.getPatternString().equals(ANYTHING) && pattern.matches(path));
    }
}
