package uk.gov.education.rect.web.journey;

import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.calendar.ServiceClock;

/**
 * Keeps runs of journeys in the HTTP session, each under an attribute of its own so that tabs do not overwrite each
 * other, as JSON so that a release that changes an answers record loses that run at most, never the session.
 */
@Component
class Runs {

    /** How long a run is kept, however busy the session. */
    static final Duration LIFETIME = Duration.ofHours(12);

    /** How many unfinished or finished runs one session keeps; the oldest give way. */
    static final int AT_MOST = 20;

    private static final String PREFIX = "journey:";

    private final JsonMapper json;
    private final ServiceClock clock;
    private final SecureRandom random = new SecureRandom();

    Runs(JsonMapper json, ServiceClock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * One run of a journey.
     *
     * @param journey address of the journey
     * @param owner whom it belongs to, such as a school; another may not go on with it
     * @param answers as JSON, null once finished
     * @param result as JSON, null until finished
     */
    record Run(
            String journey,
            String owner,
            Instant startedAt,
            @Nullable String answers,
            @Nullable String result) {}

    String start(HttpSession session, String journey, String owner, Object answers) {
        forgetOldest(session);
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        keep(session, id, new Run(journey, owner, clock.now(), json.writeValueAsString(answers), null));
        return id;
    }

    Optional<Run> find(HttpSession session, String id, String journey, String owner) {
        return read(session, PREFIX + id)
                .filter(run -> run.journey().equals(journey) && run.owner().equals(owner))
                .filter(run -> run.startedAt().plus(LIFETIME).isAfter(clock.now()));
    }

    <T> Optional<T> value(@Nullable String stored, Class<T> type) {
        if (stored == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(stored, type));
        } catch (JacksonException writtenByAnotherRelease) {
            return Optional.empty();
        }
    }

    void answer(HttpSession session, String id, Run run, Object answers) {
        keep(session, id, new Run(run.journey, run.owner, run.startedAt, json.writeValueAsString(answers), null));
    }

    void finish(HttpSession session, String id, Run run, Object result) {
        keep(session, id, new Run(run.journey, run.owner, run.startedAt, null, json.writeValueAsString(result)));
    }

    private void keep(HttpSession session, String id, Run run) {
        session.setAttribute(PREFIX + id, json.writeValueAsString(run));
    }

    private Optional<Run> read(HttpSession session, String attribute) {
        return session.getAttribute(attribute) instanceof String stored ? value(stored, Run.class) : Optional.empty();
    }

    private void forgetOldest(HttpSession session) {
        List<String> kept = Collections.list(session.getAttributeNames()).stream()
                .filter(name -> name.startsWith(PREFIX))
                .sorted(Comparator.comparing(
                        name -> read(session, name).map(Run::startedAt).orElse(Instant.EPOCH)))
                .toList();
        kept.stream().limit(Math.max(0, kept.size() - AT_MOST + 1)).forEach(session::removeAttribute);
    }
}
