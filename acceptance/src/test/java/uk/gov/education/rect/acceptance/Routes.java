package uk.gov.education.rect.acceptance;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every address that the service's controllers answer to a GET, read from their annotations. */
final class Routes {

    private final List<PathPattern> patterns;

    private Routes(Set<String> patterns) {
        this.patterns = patterns.stream()
                .map(PathPatternParser.defaultInstance::parse)
                .sorted()
                .toList();
    }

    /** The routes of the service on the class path. */
    static Routes ofTheService() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        Set<String> found = new TreeSet<>();
        scanner.findCandidateComponents("uk.gov.education.rect")
                .forEach(bean -> found.addAll(of(classNamed(String.valueOf(bean.getBeanClassName())))));
        return new Routes(found);
    }

    private static List<String> of(Class<?> controller) {
        String[] prefixes = paths(AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class));
        return Arrays.stream(controller.getDeclaredMethods())
                .map(Routes::mapping)
                .flatMap(Optional::stream)
                .filter(mapping -> List.of(mapping.method()).contains(RequestMethod.GET))
                .flatMap(mapping -> Stream.of(paths(mapping)))
                .flatMap(path -> Stream.of(prefixes).map(prefix -> prefix + path))
                .toList();
    }

    private static Optional<RequestMapping> mapping(Method method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class));
    }

    private static String[] paths(@org.jspecify.annotations.Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? new String[] {""} : mapping.path();
    }

    private static Class<?> classNamed(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All patterns. */
    List<String> all() {
        return patterns.stream().map(PathPattern::getPatternString).toList();
    }

    /** The pattern that a path belongs to; the most particular one. */
    Optional<String> of(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return patterns.stream()
                .filter(pattern -> pattern.matches(parsed))
                .findFirst()
                .map(PathPattern::getPatternString);
    }
}
