package uk.gov.education.rect.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Thirty-two clients at once, each asking one thing after another of all lists, with the tokens of all lead providers. */
final class Load {

    private static final int CLIENTS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(40);

    private record Call(String name, String path, String... query) {}

    private static final List<Call> MIX = List.of(
            new Call("participants", "/participants"),
            new Call("participants, changed", "/participants", "filter[updated_since]", "2026-11-24T08:59:00Z"),
            new Call("participants, cohort", "/participants", "filter[cohort]", "2025"),
            new Call("participants, 20th page", "/participants", "page[page]", "20"),
            new Call("transfers", "/participants/transfers"),
            new Call("unfunded mentors", "/unfunded-mentors"),
            new Call("declarations", "/participant-declarations"),
            new Call("declarations, cohort", "/participant-declarations", "filter[cohort]", "2024"),
            new Call("schools", "/schools", "filter[cohort]", "2026"),
            new Call("partnerships", "/partnerships", "filter[cohort]", "2026"),
            new Call("delivery partners", "/delivery-partners"),
            new Call("statements", "/statements"));

    private final ServiceProcess service;
    private final List<String> tokens;

    Load(ServiceProcess service, List<String> tokens) {
        this.service = service;
        this.tokens = tokens;
    }

    void run() throws Exception {
        Map<String, List<Double>> times = new TreeMap<>();
        List<Double> heap = Collections.synchronizedList(new ArrayList<>());
        List<Double> resident = Collections.synchronizedList(new ArrayList<>());
        long begins = System.nanoTime() + WARM_UP.toNanos();
        long ends = begins + MEASURED.toNanos();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1)) {
            List<Future<Map<String, List<Double>>>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Random random = new Random(client);
                running.add(clients.submit(() -> ask(random, begins, ends)));
            }
            Future<?> watch = clients.submit(() -> watch(heap, resident, begins, ends));
            for (Future<Map<String, List<Double>>> client : running) {
                client.get()
                        .forEach((name, some) -> times.computeIfAbsent(name, one -> new ArrayList<>())
                                .addAll(some));
            }
            watch.get();
        }
        List<Double> all = times.values().stream().flatMap(List::stream).toList();
        System.out.printf("%d clients: %.0f answers a second%n", CLIENTS, all.size() / (double) MEASURED.toSeconds());
        System.out.printf("%-40s %8s %8s %8s %8s%n", "100 a page", "answers", "p50 ms", "p95 ms", "p99 ms");
        times.forEach(Load::line);
        line("all", all);
        System.out.printf(
                "heap floor: %.0f MiB in the first half, %.0f MiB in the second; resident: %s%n",
                floor(heap.subList(0, heap.size() / 2)),
                floor(heap.subList(heap.size() / 2, heap.size())),
                resident.isEmpty()
                        ? "not known"
                        : "%.0f to %.0f MiB".formatted(floor(resident), Collections.max(resident) / 1048576));
    }

    private Map<String, List<Double>> ask(Random random, long begins, long ends) throws IOException {
        Map<String, List<Double>> times = new TreeMap<>();
        try (Api api = new Api(service.address())) {
            while (System.nanoTime() < ends) {
                Call call = MIX.get(random.nextInt(MIX.size()));
                long started = System.nanoTime();
                api.get(tokens.get(random.nextInt(tokens.size())), true, call.path(), call.query());
                if (started >= begins) {
                    times.computeIfAbsent(call.name(), name -> new ArrayList<>())
                            .add((System.nanoTime() - started) / 1e6);
                }
            }
        }
        return times;
    }

    private Void watch(List<Double> heap, List<Double> resident, long begins, long ends) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < ends) {
                if (System.nanoTime() >= begins) {
                    heap.add(service.heapUsed(http));
                    Double memory = service.resident();
                    if (memory != null) {
                        resident.add(memory);
                    }
                }
                Thread.sleep(Duration.ofMillis(500));
            }
        }
        return null;
    }

    private static void line(String name, List<Double> times) {
        System.out.printf(
                "%-40s %8d %8.1f %8.1f %8.1f%n",
                name,
                times.size(),
                InTurns.quantile(times, 0.5),
                InTurns.quantile(times, 0.95),
                InTurns.quantile(times, 0.99));
    }

    private static double floor(List<Double> bytes) {
        return bytes.isEmpty() ? Double.NaN : Collections.min(bytes) / 1048576;
    }
}
