package uk.gov.education.rect.doubles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.gov.education.rect.doubles.dfesignin.DfeSignInDouble;
import uk.gov.education.rect.doubles.gias.GiasDouble;
import uk.gov.education.rect.doubles.http.DoubleServer;
import uk.gov.education.rect.doubles.notify.NotifyDouble;
import uk.gov.education.rect.doubles.trs.TrsDouble;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.doubles.zendesk.ZendeskDouble;

/** All doubles, started together on one clock. */
public record Doubles(
        SampleWorld world,
        DfeSignInDouble dfeSignIn,
        TrsDouble trs,
        GiasDouble gias,
        NotifyDouble govukNotify,
        ZendeskDouble zendesk)
        implements AutoCloseable {

    /** Starts everything. Throws {@link java.io.UncheckedIOException} when a port is taken. */
    public static Doubles start(DoublesSettings settings) {
        SampleWorld world = SampleWorld.load();
        MovableClock clock = settings.clock();
        return new Doubles(
                world,
                DfeSignInDouble.start(settings, world),
                TrsDouble.start(settings.trsPort(), world, clock, settings.trsRequestsPerMinute()),
                GiasDouble.start(settings.giasPort(), world, clock, settings.giasRows()),
                NotifyDouble.start(settings.notifyPort(), world, clock),
                ZendeskDouble.start(settings.zendeskPort(), world, clock));
    }

    /** The service's environment variables (spec 07 §13.2) that make it talk to these doubles. */
    public Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("DFE_SIGN_IN_ISSUER", dfeSignIn.uri().toString());
        variables.put("DFE_SIGN_IN_CLIENT_ID", DfeSignInDouble.CLIENT_ID);
        variables.put("DFE_SIGN_IN_SECRET", DfeSignInDouble.CLIENT_SECRET);
        variables.put("DFE_SIGN_IN_API_BASE_URL", dfeSignIn.apiUri().toString());
        variables.put("DFE_SIGN_IN_API_SECRET", DfeSignInDouble.API_SECRET);
        variables.put("DFE_SIGN_IN_API_AUDIENCE", DfeSignInDouble.API_AUDIENCE);
        variables.put("TRS_API_BASE_URL", trs.uri().toString());
        variables.put("TRS_API_KEY", TrsDouble.API_KEY);
        variables.put("TRS_API_VERSION", TrsDouble.API_VERSION);
        variables.put("GIAS_API_SCHEMA", gias.wsdlUri().toString());
        variables.put("GIAS_API_USER", GiasDouble.USER);
        variables.put("GIAS_API_PASSWORD", GiasDouble.PASSWORD);
        variables.put("GIAS_EXTRACT_ID", GiasDouble.EXTRACT_ID);
        variables.put("GOVUK_NOTIFY_BASE_URL", govukNotify.uri().toString());
        variables.put("GOVUK_NOTIFY_API_KEY", NotifyDouble.API_KEY);
        variables.put("ZENDESK_URL", zendesk.apiUri().toString());
        variables.put("ZENDESK_USERNAME", ZendeskDouble.USERNAME);
        variables.put("ZENDESK_TOKEN", ZendeskDouble.TOKEN);
        return variables;
    }

    /** Every server, for faults and resets across all of them. */
    public List<DoubleServer> servers() {
        return List.of(
                dfeSignIn.server(),
                dfeSignIn.apiServer(),
                trs.server(),
                gias.server(),
                govukNotify.server(),
                zendesk.server());
    }

    /** Opens the page from which all of them are reached and scenarios are set up, on the clock they share. */
    public ControlDesk openDesk(DoublesSettings settings) {
        return ControlDesk.start(settings.deskPort(), settings.clock(), this);
    }

    /** Returns every double to its data files. */
    public void reset() {
        servers().forEach(DoubleServer::reset);
    }

    @Override
    public void close() {
        servers().forEach(DoubleServer::close);
    }

    /**
     * Runs the doubles until the process is stopped. Arguments: {@code --free-ports}, and {@code --gias-rows=50000}
     * for a large extract.
     */
    public static void main(String[] arguments) throws InterruptedException {
        DoublesSettings settings = DoublesSettings.defaults();
        for (String argument : arguments) {
            if (argument.equals("--free-ports")) {
                settings = settings.onFreePorts();
            } else if (argument.startsWith("--gias-rows=")) {
                settings = settings.withGiasRows(Integer.parseInt(argument.substring("--gias-rows=".length())));
            } else {
                System.err.println("Unknown argument " + argument + "; known: --free-ports, --gias-rows=N");
                System.exit(2);
            }
        }
        try (Doubles doubles = start(settings);
                ControlDesk desk = doubles.openDesk(settings)) {
            System.out.println("All doubles  " + desk.uri());
            System.out.println(
                    "DfE Sign-in  " + doubles.dfeSignIn.uri() + "   its public API  " + doubles.dfeSignIn.apiUri());
            System.out.println("TRS          " + doubles.trs.uri());
            System.out.println("GIAS         " + doubles.gias.uri());
            System.out.println("Notify inbox " + doubles.govukNotify.uri());
            System.out.println("Zendesk      " + doubles.zendesk.uri());
            doubles.environment().forEach((name, value) -> System.out.println(name + "=" + value));
            Thread.currentThread().join();
        }
    }
}
