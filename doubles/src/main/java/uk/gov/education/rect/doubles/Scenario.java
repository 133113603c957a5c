package uk.gov.education.rect.doubles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import uk.gov.education.rect.doubles.faults.Preset;

/** Situations that need several doubles set up at once (DBL-09). Each starts from the data files. */
public enum Scenario {
    ALL_WELL("every double as its data files say, without faults", doubles -> {}),
    DUAL_ROLE_LEAD_SCHOOL(
            "sign in as fred.jones@bodies.example.test: a school user and an appropriate body user at one school",
            doubles -> {}),
    SCHOOL_MERGES_OVERNIGHT(
            "the next GIAS import finds two schools merged into a third, and two amalgamated into a new one",
            doubles -> doubles.gias().goToDay(9)),
    GIAS_OUTAGE("GIAS answers 503", doubles -> doubles.gias().server().faults().add(Preset.UNAVAILABLE.fault())),
    TRS_OUTAGE(
            "the Teaching Record System closes every connection",
            doubles -> doubles.trs().server().faults().add(Preset.DOWN.fault())),
    SIGN_IN_OUTAGE("DfE Sign-in and its public API answer 503", doubles -> {
        doubles.dfeSignIn().server().faults().add(Preset.UNAVAILABLE.fault());
        doubles.dfeSignIn().apiServer().faults().add(Preset.UNAVAILABLE.fault());
    }),
    NOTIFY_BOUNCES(
            "Notify takes every e-mail and cannot deliver it",
            doubles -> doubles.govukNotify().bounce(true)),
    EVERYTHING_SLOW(
            "every answer of every double takes five seconds",
            doubles -> doubles.servers().forEach(server -> server.faults().add(Preset.SLOW.fault())));

    private final String meaning;
    private final Consumer<Doubles> work;

    Scenario(String meaning, Consumer<Doubles> work) {
        this.meaning = meaning;
        this.work = work;
    }

    /** Its name in addresses, such as {@code trs-outage}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is like, in words. */
    public String meaning() {
        return meaning;
    }

    /** Returns all doubles to their data files and sets the situation up. */
    public void prepare(Doubles doubles) {
        doubles.reset();
        work.accept(doubles);
    }

    /** The scenario of that code. */
    public static Optional<Scenario> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
