package uk.gov.education.rect.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What to run.
 *
 * @param measurements names; none means all
 * @param nation the data
 * @param database JDBC URL of a database to use, filled if it is empty; none means a fresh one that is thrown away
 * @param profile whether the service records a JFR file
 */
record Options(List<String> measurements, Nation nation, Optional<String> database, boolean profile) {

    static final int NATIONAL = 210_000;

    static Options of(String[] arguments) {
        return new Options(
                Arrays.stream(arguments).filter(each -> !each.startsWith("--")).toList(),
                new Nation(
                        value(arguments, "teachers").map(Integer::parseInt).orElse(NATIONAL),
                        value(arguments, "seed").map(Long::parseLong).orElse(1L)),
                value(arguments, "database"),
                List.of(arguments).contains("--profile"));
    }

    boolean wants(String measurement) {
        return measurements.isEmpty() || measurements.contains(measurement);
    }

    private static Optional<String> value(String[] arguments, String name) {
        String prefix = "--" + name + "=";
        return Arrays.stream(arguments)
                .filter(each -> each.startsWith(prefix))
                .map(each -> each.substring(prefix.length()))
                .findFirst();
    }
}
