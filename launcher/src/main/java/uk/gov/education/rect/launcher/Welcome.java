package uk.gov.education.rect.launcher;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import org.jooq.DSLContext;
import uk.gov.education.rect.doubles.Doubles;

/** Tells the person who started everything where to go, and whom to sign in as. */
final class Welcome {

    private static final List<String> WORTH_KNOWING =
            List.of("sit-state", "sit-ackley", "ab-hub", "dual", "dfe-admin", "dfe-finance", "dfe-product-team");

    private Welcome() {}

    static void print(PrintStream out, String address, Doubles doubles, URI desk, DSLContext database) {
        out.println();
        out.println("Register early career teachers is ready: " + address);
        out.println();
        out.println("  Sign in          " + address + "/sign-in   (choose a person on the next page)");
        out.println("  Sample people    " + address + "/personas   (the same, without DfE Sign-in)");
        WORTH_KNOWING.stream()
                .flatMap(key -> doubles.world().signInUser(key).stream())
                .forEach(user -> out.printf("    %-44s %s%n", user.email(), user.note()));
        out.println();
        out.println("  Teachers to register: TRN 3000001, born 3 January 1985; more on the teaching records page");
        out.println();
        out.println("  Lead provider API  " + address + "/api/v3   (Authorization: Bearer <token>)");
        SampleData.tokens(database).forEach((name, token) -> out.printf("    %-44s %s%n", name, token));
        out.println();
        out.println("  API guidance       " + address + "/api/guidance");
        out.println("  API reference      " + address + "/api/docs/v3");
        out.println(
                "  Who is in which situation of the sandbox, by id: " + address + "/api/guidance/sandbox-scenarios");
        out.println("  Components         " + address + "/components");
        out.println("  Doubles, scenarios " + desk);
        out.println("  DfE Sign-in        " + doubles.dfeSignIn().uri());
        out.println("  Teaching records   " + doubles.trs().uri());
        out.println("  Schools (GIAS)     " + doubles.gias().uri());
        out.println("  E-mail inbox       " + doubles.govukNotify().uri());
        out.println();
        out.println("Ctrl+C stops it; what you do is kept in .data until ./rect reset.");
        out.flush();
    }
}
