package uk.gov.education.rect.leadproviderapi.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import uk.gov.education.rect.testing.WorkDone;
import uk.gov.education.rect.usecase.Refused;

/** What can happen on a {@link Walk}, and how often. */
final class Steps {

    /**
     * What a step came to; what a use case refuses is no success, but must leave the documents right, too.
     *
     * @param useCases those that changed something
     */
    record Taken(String name, boolean succeeded, String outcome, Set<Class<?>> useCases) {}

    /** There is nobody, or nothing, the step could be about. */
    static final class NobodyThere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The API answered 422. */
    static final class Unprocessable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unprocessable(String errors) {
            super(errors);
        }
    }

    private final Map<String, Callable<?>> work = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    void once(String name, Callable<?> step) {
        work.put(name, step);
        names.add(name);
    }

    void often(String name, Callable<?> step) {
        once(name, step);
        names.add(name);
    }

    /** All of them. */
    Set<String> names() {
        return new TreeSet<>(work.keySet());
    }

    /**
     * Takes one of them, for which there is somebody.
     *
     * @param done what has succeeded so far: every other time one of the rest is tried
     */
    Taken take(Random random, Set<String> done) {
        List<String> rest = names.stream().filter(name -> !done.contains(name)).toList();
        WorkDone.take();
        while (true) {
            List<String> choice = rest.isEmpty() || random.nextBoolean() ? names : rest;
            String name = choice.get(random.nextInt(choice.size()));
            try {
                return take(name);
            } catch (NobodyThere another) {
                continue;
            }
        }
    }

    private Taken take(String name) {
        try {
            String outcome =
                    String.valueOf(Objects.requireNonNull(work.get(name)).call());
            return new Taken(name, true, outcome, WorkDone.take());
        } catch (NobodyThere nobody) {
            throw nobody;
        } catch (Refused refused) {
            return new Taken(name, false, String.valueOf(refused.refusal()), WorkDone.take());
        } catch (Unprocessable refused) {
            return new Taken(name, false, String.valueOf(refused.getMessage()), WorkDone.take());
        } catch (Exception failure) {
            throw new AssertionError(name, failure);
        }
    }
}
