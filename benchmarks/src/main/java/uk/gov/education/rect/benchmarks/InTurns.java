package uk.gov.education.rect.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Times pieces of work in turns, so that whatever slows the machine slows all of them, and prints medians and ratios. */
final class InTurns {

    /** Something to time. */
    interface Work {
        void run() throws Exception;
    }

    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Map<String, String> against = new LinkedHashMap<>();
    private final Map<String, List<Double>> times = new LinkedHashMap<>();

    InTurns baseline(String name, Work work) {
        works.put(name, work);
        return this;
    }

    /** @param baseline name of what its ratio is taken to */
    InTurns measured(String name, String baseline, Work work) {
        works.put(name, work);
        against.put(name, baseline);
        return this;
    }

    /** Runs everything so many times, after some rounds that do not count. */
    void run(int warmUp, int rounds) throws Exception {
        for (int round = 0; round < warmUp + rounds; round++) {
            for (Map.Entry<String, Work> work : works.entrySet()) {
                long started = System.nanoTime();
                work.getValue().run();
                if (round >= warmUp) {
                    times.computeIfAbsent(work.getKey(), name -> new ArrayList<>())
                            .add((System.nanoTime() - started) / 1e6);
                }
            }
        }
        System.out.printf("%-58s %9s %9s %7s%n", "median of " + rounds + " rounds in turns", "ms", "p95 ms", "ratio");
        works.keySet()
                .forEach(name -> System.out.printf(
                        "%-58s %9.2f %9.2f %7s%n",
                        name,
                        quantile(times(name), 0.5),
                        quantile(times(name), 0.95),
                        against.containsKey(name) ? String.format("%.2f", ratio(name)) : ""));
    }

    private double ratio(String name) {
        return quantile(times(name), 0.5)
                / quantile(times(Objects.requireNonNull(against.get(name), "no baseline for " + name)), 0.5);
    }

    private List<Double> times(String name) {
        return Objects.requireNonNull(times.get(name), "nothing was timed as " + name);
    }

    static double quantile(List<Double> values, double share) {
        return values.stream()
                .sorted()
                .skip((long) Math.min(values.size() - 1.0, Math.floor(values.size() * share)))
                .findFirst()
                .orElseThrow();
    }
}
