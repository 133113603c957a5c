package uk.gov.education.rect.doubles.trs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.world.Person;
import uk.gov.education.rect.doubles.world.SampleWorld;

/** Who TRS knows now and what has been written about their induction since the start (DBL-TRS-04). */
final class InductionLedger {

    /** Highest first: a write changes the status of an exempt person only to a higher one (spec 07 §3.7). */
    private static final List<String> PRIORITY =
            List.of("Failed", "Passed", "Exempt", "InProgress", "FailedInWales", "RequiredToComplete", "None");

    private final SampleWorld world;
    private final MovableClock clock;
    private final Map<String, Person> added = new LinkedHashMap<>();
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Map<String, Integer> reads = new LinkedHashMap<>();
    private final Map<String, Integer> writeAttempts = new LinkedHashMap<>();

    InductionLedger(SampleWorld world, MovableClock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** Induction as shown to readers. */
    record Shown(
            String status,
            @Nullable LocalDate startDate,
            @Nullable LocalDate completedDate) {}

    /** One accepted write. */
    record Write(
            Instant at,
            String key,
            String status,
            @Nullable LocalDate startDate,
            @Nullable LocalDate completedDate,
            Instant modifiedOn,
            boolean changedSomething) {}

    private static final class Kept {
        private Shown now;
        private String statusWithoutExemption;
        private @Nullable Instant lastModifiedOn;
        private @Nullable Shown before;
        private Instant hiddenUntil = Instant.MIN;
        private final List<Write> writes = new ArrayList<>();

        private Kept(Shown now) {
            this.now = now;
            this.statusWithoutExemption = now.status.equals("Exempt") ? "RequiredToComplete" : now.status;
        }
    }

    synchronized void reset() {
        added.clear();
        kept.clear();
        reads.clear();
        writeAttempts.clear();
    }

    /** Adds a person, or replaces one and forgets what was written about them. */
    synchronized void put(Person person) {
        added.put(person.trn(), person);
        kept.remove(person.trn());
        reads.remove(person.trn());
        writeAttempts.remove(person.trn());
    }

    synchronized @Nullable Person person(String trn) {
        Person person = added.get(trn);
        return person == null ? world.person(trn).orElse(null) : person;
    }

    /** Everybody of the data file, those added, and those of the generated ranges that were written to. */
    synchronized List<Person> people() {
        Map<String, Person> everybody = new LinkedHashMap<>();
        world.people().forEach(person -> everybody.put(person.trn(), person));
        kept.keySet().forEach(trn -> world.person(trn).ifPresent(person -> everybody.put(trn, person)));
        everybody.putAll(added);
        return List.copyOf(everybody.values());
    }

    /** What the next read of that person does. */
    synchronized String nextRead(Person person) {
        return step(person.reads(), reads.merge(person.trn(), 1, Integer::sum) - 1);
    }

    /** What the next write to that person does. */
    synchronized String nextWrite(Person person) {
        return step(person.writes(), writeAttempts.merge(person.trn(), 1, Integer::sum) - 1);
    }

    private static String step(List<String> steps, int position) {
        if (steps.getLast().equals("again")) {
            return steps.get(position % (steps.size() - 1));
        }
        return steps.get(Math.min(position, steps.size() - 1));
    }

    synchronized Shown shown(Person person) {
        Kept record = kept.get(person.trn());
        if (record == null) {
            return initial(person);
        }
        Shown before = record.before;
        return before != null && clock.instant().isBefore(record.hiddenUntil) ? before : record.now;
    }

    synchronized List<Write> writes(Person person) {
        Kept record = kept.get(person.trn());
        return record == null ? List.of() : List.copyOf(record.writes);
    }

    synchronized boolean isStale(Person person, Instant modifiedOn) {
        Kept record = kept.get(person.trn());
        return record != null && record.lastModifiedOn != null && modifiedOn.isBefore(record.lastModifiedOn);
    }

    /** Records a write that passed validation; readers see it after the lag. */
    synchronized void write(
            Person person,
            String key,
            String status,
            @Nullable LocalDate startDate,
            @Nullable LocalDate completedDate,
            Instant modifiedOn,
            Duration lag) {
        Kept record = kept.computeIfAbsent(person.trn(), trn -> new Kept(initial(person)));
        boolean keepsExemption =
                record.now.status.equals("Exempt") && PRIORITY.indexOf(status) > PRIORITY.indexOf("Exempt");
        Shown next = new Shown(keepsExemption ? "Exempt" : status, startDate, completedDate);
        boolean changes = !next.equals(record.now) || !status.equals(record.statusWithoutExemption);
        if (changes) {
            record.before = record.now;
            record.hiddenUntil = clock.instant().plus(lag);
            record.now = next;
            record.statusWithoutExemption = status;
            record.lastModifiedOn = modifiedOn;
        }
        record.writes.add(new Write(clock.instant(), key, status, startDate, completedDate, modifiedOn, changes));
    }

    private Shown initial(Person person) {
        Person.Induction induction = person.induction();
        LocalDate today = clock.today();
        return new Shown(
                induction.status(),
                induction.startDate() == null ? null : induction.startDate().on(today),
                induction.completedDate() == null
                        ? null
                        : induction.completedDate().on(today));
    }
}
