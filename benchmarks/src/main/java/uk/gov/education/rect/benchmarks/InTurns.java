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
        System.out.printf(
                "%-46s %9s %9s %9s %9s %9s%n",
                rounds + " rounds in turns", "median ms", "lower q.", "p95", "ratio", "of lower q.");
        works.keySet()
                .forEach(name -> System.out.printf(
                        "%-46s %9.2f %9.2f %9.2f %9s %9s%n",
                        name,
                        quantile(times(name), 0.5),
                        quantile(times(name), 0.25),
                        quantile(times(name), 0.95),
                        ratio(name, 0.5),
                        ratio(name, 0.25)));
    }

    private String ratio(String name, double share) {
        String baseline = against.get(name);
        return baseline == null
                ? ""
                : String.format("%.2f", quantile(times(name), share) / quantile(times(baseline), share));
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
