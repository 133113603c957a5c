package uk.gov.education.rect.testing;

import java.util.LinkedHashSet;
import java.util.Set;

/** Which use cases did something, that is recorded an event, on this thread. */
public final class WorkDone {

    private static final ThreadLocal<Set<Class<?>>> DONE = ThreadLocal.withInitial(LinkedHashSet::new);

    private WorkDone() {}

    static void note(Class<?> useCase) {
        DONE.get().add(useCase);
    }

    /** Those since it was last asked; each also when another use case called it. */
    public static Set<Class<?>> take() {
        Set<Class<?>> done = DONE.get();
        DONE.remove();
        return done;
    }
}
