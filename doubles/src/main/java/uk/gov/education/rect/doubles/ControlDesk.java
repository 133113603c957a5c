package uk.gov.education.rect.doubles;

import java.net.URI;
import java.util.List;
import java.util.Map;
import uk.gov.education.rect.doubles.http.BadRequest;
import uk.gov.education.rect.doubles.http.Call;
import uk.gov.education.rect.doubles.http.DoubleServer;
import uk.gov.education.rect.doubles.http.Html;
import uk.gov.education.rect.doubles.http.Reply;

/** One page from which a tester reaches every double and sets scenarios up (DBL-09, spec 07 §16.8). */
public final class ControlDesk implements AutoCloseable {

    private final DoubleServer server;
    private final Doubles doubles;
    private volatile Scenario current = Scenario.ALL_WELL;

    private ControlDesk(int port, MovableClock clock, Doubles doubles) {
        this.doubles = doubles;
        this.server = new DoubleServer("All doubles", port, clock, this::home)
                .route("scenarios", "GET", "/__admin/scenarios", call -> scenarios())
                .route("set up scenario", "POST", "/__admin/scenarios/{name}", this::prepare);
    }

    /** Starts on that port (0: any free one). */
    static ControlDesk start(int port, MovableClock clock, Doubles doubles) {
        ControlDesk desk = new ControlDesk(port, clock, doubles);
        desk.server.start();
        return desk;
    }

    /** Its address. */
    public URI uri() {
        return server.uri();
    }

    private static Reply scenarios() {
        return Reply.json(
                200,
                List.of(Scenario.values()).stream()
                        .map(each -> Map.of("name", each.code(), "meaning", each.meaning()))
                        .toList());
    }

    private Reply prepare(Call call) {
        String name = call.pathValue("name");
        Scenario scenario = Scenario.of(name).orElseThrow(() -> new BadRequest("No such scenario: " + name));
        scenario.prepare(doubles);
        current = scenario;
        return call.form("from").isPresent() ? Reply.seeOther("/") : Reply.empty(204);
    }

    private String home() {
        StringBuilder html = new StringBuilder("<ul>\n");
        for (DoubleServer each : doubles.servers()) {
            html.append("<li><a href=\"")
                    .append(each.uri())
                    .append("\">")
                    .append(Html.escape(each.title()))
                    .append("</a></li>\n");
        }
        html.append("</ul>\n<h2>Scenarios</h2>\n<p>Now: ")
                .append(Html.escape(current.code() + ", " + current.meaning()))
                .append(".</p>\n");
        for (Scenario scenario : Scenario.values()) {
            html.append(Html.button(
                    "/__admin/scenarios/" + scenario.code(),
                    scenario.code() + ": " + scenario.meaning(),
                    "from",
                    "page"));
        }
        return html.toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
