package uk.gov.education.rect.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import uk.gov.education.rect.timeline.EventType;

/**
 * Which kinds of event a piece of code may record: those it names, itself or in what it calls, with the listeners of the
 * facts it publishes.
 */
final class RecordedEvents {

    private final JavaClasses product;

    RecordedEvents(JavaClasses product) {
        this.product = product;
    }

    /** The kinds of event that a class may record, by their stored names. */
    Set<String> of(JavaClass start) {
        Set<String> recorded = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<JavaCodeUnit> waiting = new ArrayDeque<>(start.getCodeUnits());
        while (!waiting.isEmpty()) {
            JavaCodeUnit unit = waiting.remove();
            if (!unit.getOwner().getPackageName().startsWith("uk.gov.education.rect")
                    || unit.getOwner().isEquivalentTo(EventType.class)
                    || !seen.add(unit.getFullName())) {
                continue;
            }
            recorded.addAll(namedIn(unit));
            called(unit).forEach(waiting::add);
        }
        return recorded;
    }

    private static Set<String> namedIn(JavaCodeUnit unit) {
        return unit.getFieldAccesses().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(EventType.class))
                .map(access -> access.getTarget().getName())
                .filter(RecordedEvents::isAConstant)
                .map(name -> EventType.valueOf(name).code())
                .collect(Collectors.toSet());
    }

    private Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
        Stream<JavaCodeUnit> methods = Stream.concat(
                        unit.getMethodCallsFromSelf().stream().map(call -> call.getTarget()),
                        unit.getMethodReferencesFromSelf().stream().map(reference -> reference.getTarget()))
                .flatMap(target -> Stream.concat(
                        target.resolveMember().stream(), implementations(target.getOwner(), target.getName())));
        Stream<JavaCodeUnit> constructors =
                unit.getConstructorCallsFromSelf().stream().flatMap(call -> call.getTarget().resolveMember().stream());
        Stream<JavaCodeUnit> listeners =
                unit.getConstructorCallsFromSelf().stream().flatMap(call -> listeners(call.getTargetOwner()));
        // a table of moves names its events where the class is set up
        Stream<JavaCodeUnit> tables = unit.getMethodCallsFromSelf().stream()
                .flatMap(call -> call.getTargetOwner().getStaticInitializer().stream());
        return Stream.of(methods, constructors, listeners, tables).flatMap(each -> each);
    }

    private static Stream<JavaMethod> implementations(JavaClass owner, String method) {
        return owner.isInterface()
                ? owner.getAllSubclasses().stream()
                        .flatMap(subclass -> subclass.getMethods().stream())
                        .filter(candidate -> candidate.getName().equals(method))
                : Stream.empty();
    }

    private Stream<JavaMethod> listeners(JavaClass fact) {
        return product.stream()
                .flatMap(javaClass -> javaClass.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(EventListener.class))
                .filter(method -> method.getRawParameterTypes().size() == 1
                        && method.getRawParameterTypes().getFirst().isEquivalentTo(fact.reflect()));
    }

    private static boolean isAConstant(String field) {
        return Stream.of(EventType.values()).anyMatch(type -> type.name().equals(field));
    }
}
