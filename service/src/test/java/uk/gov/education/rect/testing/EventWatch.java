package uk.gov.education.rect.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.usecase.UseCase;

/**
 * Watches every use case that a test runs: what it records must stand in docs/events.md, and when it records anything,
 * what the catalogue calls always recorded must be among it (architecture §7). With {@code -Dgolden.update=true} nothing
 * is checked; what was seen is written to target/events-seen.txt for the catalogue.
 */
final class EventWatch implements BeanPostProcessor {

    private static final boolean UPDATING = Boolean.getBoolean("golden.update");
    private static final EventCatalogue CATALOGUE = EventCatalogue.read();
    private static final ThreadLocal<Deque<Set<String>>> RUNNING = ThreadLocal.withInitial(ArrayDeque::new);
    private static final Map<String, Set<String>> EVER = new TreeMap<>();
    private static final Map<String, Set<String>> EVERY_TIME = new TreeMap<>();

    static {
        if (UPDATING) {
            Runtime.getRuntime().addShutdownHook(new Thread(EventWatch::write));
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Timeline timeline) {
            return (Timeline) event -> {
                RUNNING.get().forEach(events -> events.add(event.type().code()));
                return timeline.record(event);
            };
        }
        Class<?> kind = AopUtils.getTargetClass(bean);
        if (kind.isAnnotationPresent(UseCase.class) && bean instanceof Advised advised) {
            advised.addAdvice(0, (MethodInterceptor) call -> watched(kind, call));
        }
        return bean;
    }

    private static @Nullable Object watched(Class<?> useCase, MethodInvocation call) throws Throwable {
        Deque<Set<String>> running = RUNNING.get();
        running.push(new TreeSet<>());
        @Nullable Object result;
        Set<String> events;
        try {
            result = call.proceed();
        } finally {
            events = running.pop();
        }
        if (!events.isEmpty()) {
            WorkDone.note(useCase);
            settle(nameOf(useCase), events);
        }
        return result;
    }

    /** As the catalogue names it. */
    static String nameOf(Class<?> useCase) {
        return useCase.getPackageName().substring("uk.gov.education.rect.".length()) + "." + useCase.getSimpleName();
    }

    private static void settle(String useCase, Set<String> events) {
        if (UPDATING) {
            synchronized (EVER) {
                EVER.computeIfAbsent(useCase, ignored -> new TreeSet<>()).addAll(events);
                EVERY_TIME
                        .computeIfAbsent(useCase, ignored -> new TreeSet<>(events))
                        .retainAll(events);
            }
            return;
        }
        if (!CATALOGUE.all(useCase).containsAll(events) || !events.containsAll(CATALOGUE.always(useCase))) {
            throw new AssertionError(useCase + " recorded " + events + "; docs/events.md says always "
                    + CATALOGUE.always(useCase) + " and of all " + CATALOGUE.all(useCase));
        }
    }

    private static void write() {
        StringBuilder lines = new StringBuilder();
        EVER.forEach((useCase, ever) -> {
            Set<String> always = EVERY_TIME.getOrDefault(useCase, Set.of());
            Set<String> sometimes = new TreeSet<>(ever);
            sometimes.removeAll(always);
            lines.append(EventCatalogue.row(useCase, always, sometimes));
        });
        try {
            Files.writeString(Path.of("target/events-seen.txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
