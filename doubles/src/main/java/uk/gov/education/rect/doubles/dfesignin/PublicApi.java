package uk.gov.education.rect.doubles.dfesignin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.http.Call;
import uk.gov.education.rect.doubles.http.Handler;
import uk.gov.education.rect.doubles.http.Reply;
import uk.gov.education.rect.doubles.world.Organisation;
import uk.gov.education.rect.doubles.world.SignInUser;

/** The public REST API of DfE Sign-in (spec 07 §2.3). */
final class PublicApi {

    private static final long SLOW_MILLISECONDS = 10_000;
    private static final long SKEW_SECONDS = 30;
    private static final List<String> ROLES = List.of("SchoolUser", "AppropriateBodyUser", "DfEUser");

    private final SignInState state;
    private final MovableClock clock;

    PublicApi(SignInState state, MovableClock clock) {
        this.state = state;
        this.clock = clock;
    }

    /** The handler behind the check of the bearer token (DSI-02). */
    Handler authenticated(Handler handler) {
        return call -> {
            Optional<String> header = call.header("Authorization");
            if (header.isEmpty()) {
                return failed(401, "Missing Authorization header");
            }
            String[] parts = header.get().split(" ", -1);
            if (parts.length != 2 || !parts[0].equalsIgnoreCase("bearer")) {
                return failed(401, "Malformed Authorization header. Missing bearer token");
            }
            Optional<String> problem = problem(parts[1]);
            return problem.isPresent() ? failed(403, problem.get()) : handler.answer(call);
        };
    }

    /** Roles of a user at an organisation; 404 without body when they have no access there. */
    Reply access(Call call) throws InterruptedException {
        Optional<SignInUser> user = state.userById(call.pathValue("userId"));
        Optional<SignInUser.Membership> membership = user.stream()
                .flatMap(one -> one.memberships().stream())
                .filter(each -> each.organisation().id().toString().equalsIgnoreCase(call.pathValue("organisationId")))
                .filter(SignInUser.Membership::mayUseService)
                .findFirst();
        if (user.isEmpty()
                || membership.isEmpty()
                || !call.pathValue("serviceId").equals(RegisteredClient.ID)) {
            return Reply.empty(404);
        }
        SignInUser found = user.get();
        return switch (found.roleLookUp()) {
            case "500" -> Reply.json(500, Map.of("id", UUID.randomUUID().toString()));
            case "403" -> failed(403, "Forbidden for this user");
            case "slow" -> {
                Thread.sleep(SLOW_MILLISECONDS);
                yield accessOf(found, membership.get());
            }
            default -> accessOf(found, membership.get());
        };
    }

    private Reply accessOf(SignInUser user, SignInUser.Membership membership) {
        Organisation organisation = membership.organisation();
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("userId", user.id().toString());
        body.put("userLegacyNumericId", Integer.toString(100_000 + state.users().indexOf(user)));
        body.put("userLegacyTextId", user.key());
        body.put("serviceId", RegisteredClient.ID);
        body.put("organisationId", organisation.id().toString());
        body.put("organisationLegacyId", organisation.legacyId());
        body.put("organisationIsOnAPAR", null);
        body.put("roles", roles(user, membership));
        body.put("identifiers", List.of());
        return Reply.json(200, body);
    }

    /** Organisations of a user; 404 when there are none. */
    Reply organisations(Call call) {
        List<Map<String, @Nullable Object>> organisations = state.userById(call.pathValue("userId")).stream()
                .flatMap(user -> user.memberships().stream())
                .map(SignInUser.Membership::organisation)
                .filter(organisation -> organisation.statusId() != 0)
                .map(PublicApi::organisation)
                .toList();
        return organisations.isEmpty() ? Reply.empty(404) : Reply.json(200, organisations);
    }

    /** Users of the service, a page at a time. */
    Reply users(Call call) {
        int page = Integer.parseInt(call.query("page").orElse("1"));
        int pageSize = Integer.parseInt(call.query("pageSize").orElse("25"));
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (SignInUser user : state.users()) {
            for (SignInUser.Membership membership : user.memberships()) {
                if (membership.mayUseService()) {
                    all.add(serviceUser(user, membership));
                }
            }
        }
        int from = Math.clamp((long) (page - 1) * pageSize, 0, all.size());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("users", all.subList(from, Math.min(all.size(), from + pageSize)));
        body.put("numberOfRecords", all.size());
        body.put("page", page);
        body.put("numberOfPages", (all.size() + pageSize - 1) / pageSize);
        return Reply.json(200, body);
    }

    /** Roles that the service has. */
    Reply serviceRoles(Call call) {
        return call.pathValue("clientId").equals(RegisteredClient.ID)
                ? Reply.json(
                        200,
                        ROLES.stream()
                                .map(code -> Map.of("name", roleName(code), "code", code, "status", "Active"))
                                .toList())
                : Reply.empty(404);
    }

    private List<Map<String, Object>> roles(SignInUser user, SignInUser.Membership membership) {
        if (state.hasRolesRevoked(user)) {
            return List.of();
        }
        return membership.roles().stream()
                .map(code -> Map.<String, Object>of(
                        "id",
                                UUID.nameUUIDFromBytes(("role/" + code).getBytes(StandardCharsets.UTF_8))
                                        .toString(),
                        "name", roleName(code),
                        "code", code,
                        "numericId", Integer.toString(20_000 + Math.floorMod(code.hashCode(), 1_000)),
                        "status", Map.of("id", user.hasInactiveRoles() ? 0 : 1)))
                .toList();
    }

    private static String roleName(String code) {
        return switch (code) {
            case "SchoolUser" -> "School user";
            case "AppropriateBodyUser" -> "Appropriate body user";
            case "DfEUser" -> "DfE user";
            default -> code;
        };
    }

    private static Map<String, @Nullable Object> organisation(Organisation organisation) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(organisation.claim());
        body.put("LegalName", organisation.name());
        body.put("SourceSystem", organisation.urn() == null ? null : "GIAS");
        body.put("providerProfileID", null);
        body.put("ProviderTypeName", null);
        body.put("IsOnAPAR", null);
        return body;
    }

    private Map<String, @Nullable Object> serviceUser(SignInUser user, SignInUser.Membership membership) {
        Instant since = Instant.parse("2025-09-01T08:00:00Z");
        List<Map<String, Object>> roles = roles(user, membership);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("userId", user.id().toString());
        body.put("userStatus", 1);
        body.put("email", user.email());
        body.put("givenName", user.givenName());
        body.put("familyName", user.familyName());
        body.put("approvedAt", since);
        body.put("updatedAt", since);
        body.put("organisation", organisation(membership.organisation()));
        body.put("roles", roles);
        body.put("roleName", roles.isEmpty() ? null : roles.getFirst().get("name"));
        body.put("roleId", roles.isEmpty() ? null : roles.getFirst().get("id"));
        return body;
    }

    private Optional<String> problem(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            if (!RegisteredClient.ID.equals(claims.getIssuer())) {
                return Optional.of("Unknown issuer");
            }
            boolean isSigned = JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                    && jwt.verify(new MACVerifier(RegisteredClient.API_SECRET));
            if (!isSigned) {
                return Optional.of("invalid signature");
            }
            if (!claims.getAudience().contains(RegisteredClient.AUDIENCE)) {
                return Optional.of("jwt audience invalid. expected: " + RegisteredClient.AUDIENCE);
            }
            Date expires = claims.getExpirationTime();
            return expires != null
                            && expires.toInstant().isBefore(clock.instant().minusSeconds(SKEW_SECONDS))
                    ? Optional.of("jwt expired")
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.of("jwt malformed");
        }
    }

    private static Reply failed(int status, String message) {
        return Reply.json(status, Map.of("success", false, "message", message));
    }
}
