package uk.gov.education.rect.doubles.trs;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.http.Call;
import uk.gov.education.rect.doubles.http.Handler;
import uk.gov.education.rect.doubles.http.Reply;

/** What every call must pass first: version, key, role, rate limit (spec 07 §3.1, §3.2 rows 0 to 2). */
final class TrsGate {

    /** Every role: reads with all includes, and writes. */
    static final String FULL_KEY = "trs-key-full";

    /** May read only with a date of birth and without the includes. */
    static final String APPROPRIATE_BODY_KEY = "trs-key-ab";

    private static final Map<String, Set<String>> ROLES = Map.of(
            FULL_KEY,
            Set.of("GetPerson", "SetCpdInduction"),
            APPROPRIATE_BODY_KEY,
            Set.of("AppropriateBody"),
            "trs-key-none",
            Set.of());

    /** The versions whose answers have the shape of §3.3. Older ones are known to TRS but not played here. */
    private static final Set<String> VERSIONS = Set.of(
            "20250627", "20250804", "20250905", "20260120", "20260224", "20260416", "20260515", "20260612", "NEXT");

    private final MovableClock clock;
    private final int requestsPerMinute;
    private final Map<String, Window> windows = new HashMap<>();

    private record Window(long minute, int requests) {}

    TrsGate(MovableClock clock, int requestsPerMinute) {
        this.clock = clock;
        this.requestsPerMinute = requestsPerMinute;
    }

    /** The handler behind the gate, open to keys that hold one of the roles. */
    Handler open(Set<String> roles, Handler handler) {
        return call -> {
            // A missing header means 20240101, which has none of these addresses; an unknown one looks the same.
            String version = call.header("X-Api-Version").orElse("20240101").toUpperCase(Locale.ROOT);
            if (!VERSIONS.contains(version)) {
                return Reply.empty(404);
            }
            String key = key(call).orElse("");
            Set<String> held = ROLES.get(key);
            if (held == null) {
                return Reply.empty(401);
            }
            Optional<Reply> limited = countAndLimit(key);
            if (limited.isPresent()) {
                return limited.get();
            }
            if (held.stream().noneMatch(roles::contains)) {
                return Reply.empty(403);
            }
            return handler.answer(call);
        };
    }

    /** The key sent, if any. */
    static Optional<String> key(Call call) {
        return call.header("Authorization")
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).strip());
    }

    synchronized void reset() {
        windows.clear();
    }

    private synchronized Optional<Reply> countAndLimit(String key) {
        long second = clock.instant().getEpochSecond();
        long minute = second / 60;
        Window window = windows.get(key);
        int requests = window == null || window.minute != minute ? 1 : window.requests + 1;
        windows.put(key, new Window(minute, requests));
        return requests > requestsPerMinute
                ? Optional.of(TrsProblem.rateLimited(requestsPerMinute, 60 - second % 60))
                : Optional.empty();
    }
}
