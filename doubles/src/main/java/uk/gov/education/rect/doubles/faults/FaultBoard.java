package uk.gov.education.rect.doubles.faults;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The faults switched on in one double. Safe for use by many threads. */
public final class FaultBoard {

    private final List<Switched> switched = new ArrayList<>();

    private static final class Switched {
        private final Fault fault;
        private int hits;

        private Switched(Fault fault) {
            this.fault = fault;
        }
    }

    /** A fault that is on and how many requests it has hit. */
    public record Active(Fault fault, int hits) {}

    /** Switches a fault on; one of the same name is replaced. */
    public synchronized void add(Fault fault) {
        if (fault.name() != null) {
            remove(fault.name());
        }
        switched.add(new Switched(fault));
    }

    /** Switches off the fault of that name, if it is on. */
    public synchronized void remove(String name) {
        switched.removeIf(s -> name.equals(s.fault.name()));
    }

    /** Switches everything off. */
    public synchronized void clear() {
        switched.clear();
    }

    /** What is on, in the order it was switched on. */
    public synchronized List<Active> active() {
        return switched.stream().map(s -> new Active(s.fault, s.hits)).toList();
    }

    /** The first fault that hits this request; counts the hit and drops a fault that is used up. */
    public synchronized Optional<Fault> take(String method, String path, String operation) {
        Iterator<Switched> all = switched.iterator();
        while (all.hasNext()) {
            Switched next = all.next();
            if (next.fault.hits(method, path, operation)) {
                next.hits++;
                Integer times = next.fault.times();
                if (times != null && next.hits >= times) {
                    all.remove();
                }
                return Optional.of(next.fault);
            }
        }
        return Optional.empty();
    }
}
