package uk.gov.education.rect.doubles.dfesignin;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.world.Organisation;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.doubles.world.SignInUser;

/** What the provider remembers: sessions, codes, access tokens, revoked roles, token faults. */
final class SignInState {

    private static final Duration CODE_LIFE = Duration.ofSeconds(60);

    private final SampleWorld world;
    private final MovableClock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, Grant> codes = new HashMap<>();
    private final Map<String, Grant> accessTokens = new HashMap<>();
    private final Set<String> usersWithoutRoles = new HashSet<>();
    private final Map<TokenFault, Integer> tokenFaults = new EnumMap<>(TokenFault.class);
    private final Map<String, SignInUser> added = new LinkedHashMap<>();

    SignInState(SampleWorld world, MovableClock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** Somebody who is signed in to DfE Sign-in itself. */
    record Session(String id, SignInUser user, @Nullable Organisation organisation) {}

    /** What a code or an access token stands for. */
    record Grant(Session session, AuthorisationRequest request, Instant issuedAt) {}

    synchronized void reset() {
        sessions.clear();
        codes.clear();
        accessTokens.clear();
        usersWithoutRoles.clear();
        tokenFaults.clear();
        added.clear();
    }

    synchronized List<SignInUser> users() {
        Map<String, SignInUser> users = new LinkedHashMap<>();
        world.signInUsers().forEach(user -> users.put(user.key(), user));
        users.putAll(added);
        return List.copyOf(users.values());
    }

    Optional<SignInUser> user(String emailOrKey) {
        return users().stream()
                .filter(user ->
                        user.email().equalsIgnoreCase(emailOrKey) || user.key().equals(emailOrKey))
                .findFirst();
    }

    Optional<SignInUser> userById(String id) {
        return users().stream()
                .filter(user -> user.id().toString().equalsIgnoreCase(id))
                .findFirst();
    }

    /** Adds a user or replaces the one of the same key. */
    synchronized void put(SignInUser user) {
        added.put(user.key(), user);
    }

    synchronized Session begin(SignInUser user, @Nullable Organisation organisation) {
        Session session = new Session(token(), user, organisation);
        sessions.put(session.id, session);
        return session;
    }

    synchronized Optional<Session> session(@Nullable String id) {
        return Optional.ofNullable(id).map(sessions::get);
    }

    synchronized void end(String sessionId) {
        sessions.remove(sessionId);
    }

    synchronized void endAll() {
        sessions.clear();
    }

    synchronized String issueCode(Session session, AuthorisationRequest request) {
        String code = token();
        codes.put(code, new Grant(session, request, clock.instant()));
        return code;
    }

    /** The grant of a code that has not been used and is at most 60 seconds old; it is used up. */
    synchronized Optional<Grant> redeem(String code) {
        return Optional.ofNullable(codes.remove(code))
                .filter(grant -> !clock.instant().isAfter(grant.issuedAt.plus(CODE_LIFE)));
    }

    synchronized String issueAccessToken(Grant grant) {
        String token = token();
        accessTokens.put(token, new Grant(grant.session, grant.request, clock.instant()));
        return token;
    }

    synchronized Optional<Grant> accessToken(String token) {
        return Optional.ofNullable(accessTokens.get(token))
                .filter(grant -> clock.instant().isBefore(grant.issuedAt.plus(Duration.ofHours(1))));
    }

    synchronized boolean hasRolesRevoked(SignInUser user) {
        return usersWithoutRoles.contains(user.key());
    }

    synchronized void setRolesRevoked(String userKey, boolean revoked) {
        if (revoked) {
            usersWithoutRoles.add(userKey);
        } else {
            usersWithoutRoles.remove(userKey);
        }
    }

    /** Switches a token fault on for so many sign-ins, 0 for every one. */
    synchronized void switchOn(TokenFault fault, int times) {
        tokenFaults.put(fault, times);
    }

    synchronized void clearTokenFaults() {
        tokenFaults.clear();
    }

    synchronized Map<TokenFault, Integer> tokenFaults() {
        return new EnumMap<>(tokenFaults);
    }

    /** Whether the fault is on; counts one use. */
    synchronized boolean takeFault(TokenFault fault) {
        Integer times = tokenFaults.get(fault);
        if (times == null) {
            return false;
        }
        if (times == 1) {
            tokenFaults.remove(fault);
        } else if (times > 1) {
            tokenFaults.put(fault, times - 1);
        }
        return true;
    }

    private String token() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
