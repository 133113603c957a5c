package uk.gov.education.rect.doubles.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.faults.Fault;
import uk.gov.education.rect.doubles.faults.FaultBoard;

/**
 * An HTTP server on the loopback address with named operations, faults, a journal, a home page and administration
 * under {@code /__admin}. Every double is one of these; each request runs on a virtual thread of its own.
 */
public final class DoubleServer implements AutoCloseable {

    static {
        // Without it the JDK's server waits for delayed acknowledgements: 40 ms on every kept-alive request.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final String title;
    private final MovableClock clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Route> routes = new ArrayList<>();
    private final List<Runnable> resets = new ArrayList<>();
    private final FaultBoard faults = new FaultBoard();
    private final Journal journal = new Journal();

    /**
     * A server that listens at once but answers only after {@link #start()}.
     *
     * @param title name shown on its pages
     * @param port port to listen on, 0 for any free one
     * @param home the double's own part of the home page, as HTML
     */
    public DoubleServer(String title, int port, MovableClock clock, Supplier<String> home) {
        this.title = title;
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port + " for " + title, e);
        }
        new Administration(this, clock, home).register();
    }

    /** Adds an operation. The first that fits a request answers it. */
    public DoubleServer route(String operation, String method, String template, Handler handler) {
        routes.add(new Route(operation, method, template, handler));
        return this;
    }

    /** Adds something to do when the double is asked to return to its data files. */
    public DoubleServer onReset(Runnable reset) {
        resets.add(reset);
        return this;
    }

    /** Starts answering. */
    public DoubleServer start() {
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
        return this;
    }

    /** Where it answers, without a slash at the end. */
    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Its faults. */
    public FaultBoard faults() {
        return faults;
    }

    /** What it was asked and answered. */
    public Journal journal() {
        return journal;
    }

    /** Returns to the data files: no faults, no journal, no written state. The clock is left alone. */
    public void reset() {
        faults.clear();
        journal.clear();
        resets.forEach(Runnable::run);
    }

    /** Stops at once; requests that are waiting are interrupted. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    public String title() {
        return title;
    }

    /** The operations that faults may name, with method and path. */
    List<String> operations() {
        return routes.stream()
                .filter(route -> !isAdministration(route.template()))
                .map(route -> route.operation() + ": " + route.method() + " " + route.template())
                .toList();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = read(exchange);
            Optional<Route> route = find(call);
            String operation = route.map(Route::operation).orElse("none");
            boolean recorded = !isAdministration(call.path());
            try {
                Reply reply = recorded ? withFaults(call, operation, () -> answer(route, call)) : answer(route, call);
                if (recorded) {
                    journal.add(clock.instant(), operation, call, reply);
                }
                send(exchange, call, reply);
            } catch (ConnectionDropped dropped) {
                journal.add(clock.instant(), operation, call, Reply.empty(0));
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @FunctionalInterface
    private interface Work {
        Reply answer() throws InterruptedException;
    }

    private Reply withFaults(Call call, String operation, Work work) throws InterruptedException {
        Optional<Fault> hit = faults.take(call.method(), call.path(), operation);
        if (hit.isEmpty()) {
            return work.answer();
        }
        Fault fault = hit.get();
        if (fault.latencyMs() != null && fault.latencyMs() > 0) {
            Thread.sleep(fault.latencyMs());
        }
        return switch (fault.mode()) {
            case latency -> work.answer();
            case status -> failed(fault);
            case drop -> throw new ConnectionDropped();
            case drop_after -> {
                work.answer();
                throw new ConnectionDropped();
            }
            case malformed -> work.answer().cutShort();
            case rate_limit -> {
                int wait = fault.retryAfterSeconds() == null ? 30 : fault.retryAfterSeconds();
                yield Reply.problem(
                                429,
                                Map.of(
                                        "title",
                                        "Too many requests",
                                        "detail",
                                        "Try again in " + wait + " seconds",
                                        "status",
                                        429))
                        .with("Retry-After", Integer.toString(wait));
            }
        };
    }

    private static Reply failed(Fault fault) {
        int status = fault.status() == null ? 503 : fault.status();
        return fault.body() == null
                ? Reply.problem(status, Map.of("title", "Fault switched on in the double", "status", status))
                : Reply.text(status, "application/json", fault.body());
    }

    private Reply answer(Optional<Route> route, Call call) throws InterruptedException {
        if (route.isEmpty()) {
            return Reply.page(404, Html.page("Not found", "<p>The double has no such address.</p>"));
        }
        try {
            return route.get().handler().answer(call);
        } catch (BadRequest e) {
            return Reply.json(400, Map.of("error", String.valueOf(e.getMessage())));
        } catch (ConnectionDropped e) {
            throw e;
        } catch (RuntimeException e) {
            System.getLogger(DoubleServer.class.getName())
                    .log(System.Logger.Level.ERROR, title + ": " + call.method() + " " + call.path(), e);
            return Reply.json(500, Map.of("error", "The double itself failed: " + e));
        }
    }

    private Optional<Route> find(Call call) {
        String method = call.method().equals("HEAD") ? "GET" : call.method();
        return routes.stream()
                .filter(route -> route.method().equals(method)
                        && route.match(call.path()).isPresent())
                .findFirst()
                .map(route -> new Route(
                        route.operation(),
                        method,
                        route.template(),
                        c -> route.handler().answer(c.at(route.match(c.path()).orElse(Map.of())))));
    }

    private static boolean isAdministration(String path) {
        return path.equals("/") || path.startsWith("/__admin");
    }

    private static Call read(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                headers,
                exchange.getRequestBody().readAllBytes(),
                Map.of());
    }

    private static void send(HttpExchange exchange, Call call, Reply reply) throws IOException {
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        boolean isHead = call.method().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), isHead || reply.body().length == 0 ? -1 : reply.body().length);
        if (!isHead && reply.body().length > 0) {
            exchange.getResponseBody().write(reply.body());
        }
    }
}
