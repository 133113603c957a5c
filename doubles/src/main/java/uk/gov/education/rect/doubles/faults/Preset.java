package uk.gov.education.rect.doubles.faults;

import java.util.Arrays;
import java.util.Optional;

/** The faults a person can switch on and off with one button. */
public enum Preset {
    SLOW("slow", "every answer takes 5 seconds", Fault.Mode.latency, 0),
    DOWN("down", "connections are closed without an answer", Fault.Mode.drop, 0),
    ERRORS("errors", "every answer is 500", Fault.Mode.status, 500),
    UNAVAILABLE("unavailable", "every answer is 503", Fault.Mode.status, 503),
    RATE_LIMITED("rate-limited", "every answer is 429, retry after 30 seconds", Fault.Mode.rate_limit, 0),
    MALFORMED("malformed", "every answer is cut off half way", Fault.Mode.malformed, 0);

    private final String code;
    private final String meaning;
    private final Fault.Mode mode;
    private final int status;

    Preset(String code, String meaning, Fault.Mode mode, int status) {
        this.code = code;
        this.meaning = meaning;
        this.mode = mode;
        this.status = status;
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
        Fault fault = Fault.always(code, mode);
        return status == 0 ? fault : fault.answering(status);
    }

    /** The preset with that code. */
    public static Optional<Preset> of(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }
}
