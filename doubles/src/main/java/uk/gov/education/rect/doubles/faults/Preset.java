package uk.gov.education.rect.doubles.faults;

import java.util.Arrays;
import java.util.Optional;

/** The faults a person can switch on and off with one button. */
public enum Preset {
    SLOW("slow", "every answer takes 5 seconds", Fault.always("slow", Fault.Mode.latency)),
    DOWN("down", "connections are closed without an answer", Fault.always("down", Fault.Mode.drop)),
    ERRORS(
            "errors",
            "every answer is 500",
            Fault.always("errors", Fault.Mode.status).answering(500)),
    UNAVAILABLE(
            "unavailable",
            "every answer is 503",
            Fault.always("unavailable", Fault.Mode.status).answering(503)),
    RATE_LIMITED(
            "rate-limited",
            "every answer is 429, retry after 30 seconds",
            Fault.always("rate-limited", Fault.Mode.rate_limit)),
    MALFORMED("malformed", "every answer is cut off half way", Fault.always("malformed", Fault.Mode.malformed));

    private final String code;
    private final String meaning;
    private final Fault fault;

    Preset(String code, String meaning, Fault fault) {
        this.code = code;
        this.meaning = meaning;
        this.fault = fault;
    }

    /** Name used in forms; also the name of the fault. */
    public String code() {
        return code;
    }

    /** What it does, in words. */
    public String meaning() {
        return meaning;
    }

    /** The rule it switches on. */
    public Fault fault() {
        return fault;
    }

    /** The preset with that code. */
    public static Optional<Preset> of(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }
}
