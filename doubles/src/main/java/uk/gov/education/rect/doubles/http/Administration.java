package uk.gov.education.rect.doubles.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.faults.Fault;
import uk.gov.education.rect.doubles.faults.FaultBoard;
import uk.gov.education.rect.doubles.faults.Preset;

/** What every double offers under {@code /__admin} and on its home page (DBL-03 to DBL-07). */
final class Administration {

    private static final String STYLE = """
            body { font-family: system-ui, sans-serif; line-height: 1.5; margin: 0; color: #0b0c0c; background: #fff; }
            header { background: #4c2c92; color: #fff; padding: 0.5rem 1rem; }
            header p { margin: 0; }
            main { max-width: 75rem; margin: 0 auto; padding: 1rem; }
            table { border-collapse: collapse; margin: 1rem 0; }
            caption { text-align: left; font-weight: bold; }
            th, td { border: 1px solid #b1b4b6; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
            form { display: inline-block; margin: 0.15rem; }
            button { font: inherit; padding: 0.35rem 0.75rem; cursor: pointer; border: 2px solid #0b0c0c; background: #f3f2f1; color: #0b0c0c; }
            button:focus, a:focus { outline: 3px solid #fd0; outline-offset: 2px; }
            pre { background: #f3f2f1; padding: 0.75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
            .users { list-style: none; padding: 0; }
            .users li { margin: 0 0 0.75rem; }
            """;

    private final DoubleServer server;
    private final MovableClock clock;
    private final Supplier<String> home;

    Administration(DoubleServer server, MovableClock clock, Supplier<String> home) {
        this.server = server;
        this.clock = clock;
        this.home = home;
    }

    void register() {
        server.route("home", "GET", "/", call -> Reply.page(200, Html.page(server.title(), home.get() + controls())))
                .route("style", "GET", "/__admin/style.css", call -> Reply.text(200, "text/css", STYLE))
                .route("health", "GET", "/__admin/health", call -> Reply.json(200, Map.of("status", "up")))
                .route("faults", "GET", "/__admin/faults", call -> faults())
                .route("add fault", "POST", "/__admin/faults", this::addFault)
                .route("clear faults", "DELETE", "/__admin/faults", call -> {
                    server.faults().clear();
                    return Reply.empty(204);
                })
                .route("preset", "POST", "/__admin/faults/preset", this::preset)
                .route(
                        "journal",
                        "GET",
                        "/__admin/journal",
                        call -> Reply.json(
                                200,
                                server.journal().withPath(call.query("path").orElse("/"))))
                .route("clear journal", "DELETE", "/__admin/journal", call -> {
                    server.journal().clear();
                    return Reply.empty(204);
                })
                .route("clock", "GET", "/__admin/clock", call -> Reply.json(200, Map.of("now", clock.instant())))
                .route("move clock", "PUT", "/__admin/clock", this::moveClock)
                .route("reset", "POST", "/__admin/reset", call -> {
                    server.reset();
                    return call.form("from").isPresent() ? Reply.seeOther("/") : Reply.empty(204);
                });
    }

    private Reply faults() {
        return Reply.json(200, server.faults().active());
    }

    private Reply addFault(Call call) {
        server.faults().add(Json.read(call.text(), Fault.class));
        return Reply.json(201, server.faults().active());
    }

    private Reply preset(Call call) {
        String code = call.form("preset").orElse("");
        if (code.equals("off")) {
            server.faults().clear();
        } else {
            Preset preset = Preset.of(code).orElseThrow(() -> new BadRequest("No such preset: " + code));
            if (call.form("switch").orElse("on").equals("off")) {
                server.faults().remove(code);
            } else {
                server.faults().add(preset.fault());
            }
        }
        return Reply.seeOther("/");
    }

    private Reply moveClock(Call call) {
        JsonNode body = Json.tree(call.text());
        try {
            if (body.has("now")) {
                clock.moveTo(Instant.parse(body.get("now").asString()));
            } else if (body.has("offset")) {
                clock.moveBy(Duration.parse(body.get("offset").asString()));
            } else {
                throw new BadRequest("Give now (an instant) or offset (a duration)");
            }
        } catch (DateTimeException e) {
            throw new BadRequest("Not a time: " + e.getMessage());
        }
        return Reply.json(200, Map.of("now", clock.instant()));
    }

    private String controls() {
        StringBuilder html = new StringBuilder("<h2>Faults</h2>\n");
        if (server.faults().active().isEmpty()) {
            html.append("<p>None: it answers as the real system does.</p>\n");
        } else {
            html.append("<ul>\n");
            for (FaultBoard.Active active : server.faults().active()) {
                html.append("<li>").append(Html.escape(described(active))).append("</li>\n");
            }
            html.append("</ul>\n");
        }
        for (Preset preset : Preset.values()) {
            boolean isOn = server.faults().active().stream()
                    .anyMatch(active -> preset.code().equals(active.fault().name()));
            html.append(Html.button(
                    "/__admin/faults/preset",
                    (isOn ? "Stop: " : "Start: ") + preset.code() + " (" + preset.meaning() + ")",
                    "preset",
                    preset.code(),
                    "switch",
                    isOn ? "off" : "on"));
        }
        html.append(Html.button("/__admin/faults/preset", "No faults", "preset", "off"));
        html.append("<h2>Administration</h2>\n")
                .append(Html.button("/__admin/reset", "Return to the data files", "from", "page"))
                .append("<p>Clock: ")
                .append(clock.instant())
                .append(". <a href=\"/__admin/journal\">Journal (JSON)</a>. ")
                .append("<a href=\"/__admin/faults\">Faults (JSON)</a>.</p>\n<h2>Operations</h2>\n<ul>");
        html.append(server.operations().stream()
                .map(operation -> "<li><code>" + Html.escape(operation) + "</code></li>")
                .collect(Collectors.joining("\n")));
        return html.append("</ul>\n").toString();
    }

    private static String described(FaultBoard.Active active) {
        Fault fault = active.fault();
        return (fault.name() == null ? "" : fault.name() + ": ")
                + fault.mode()
                + (fault.path() == null ? "" : " on " + fault.path())
                + (fault.operation() == null ? "" : " of " + fault.operation())
                + (fault.times() == null ? ", until cleared" : ", " + fault.times() + " times")
                + ", hit " + active.hits();
    }
}
