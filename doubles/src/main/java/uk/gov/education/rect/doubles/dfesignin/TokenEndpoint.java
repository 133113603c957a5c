package uk.gov.education.rect.doubles.dfesignin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.http.Call;
import uk.gov.education.rect.doubles.http.Reply;
import uk.gov.education.rect.doubles.world.Organisation;
import uk.gov.education.rect.doubles.world.SignInUser;

/** {@code /token} and {@code /me}: codes for tokens, and the claims (spec 07 §2.2, §16.2). */
final class TokenEndpoint {

    private static final int LIFE_SECONDS = 3_600;

    private final SignInState state;
    private final SigningKeys keys;
    private final MovableClock clock;

    TokenEndpoint(SignInState state, SigningKeys keys, MovableClock clock) {
        this.state = state;
        this.keys = keys;
        this.clock = clock;
    }

    Reply token(Call call, URI issuer) {
        if (!isAuthenticated(call)) {
            return Reply.json(
                            401, Map.of("error", "invalid_client", "error_description", "client authentication failed"))
                    .with("WWW-Authenticate", "Basic realm=\"token\"");
        }
        if (!call.form("grant_type").orElse("").equals("authorization_code")) {
            return Reply.json(400, Map.of("error", "unsupported_grant_type"));
        }
        Optional<SignInState.Grant> redeemed = state.redeem(call.form("code").orElse(""));
        if (redeemed.isEmpty() || !fits(redeemed.get().request(), call)) {
            return Reply.json(400, Map.of("error", "invalid_grant", "error_description", "grant request is invalid"));
        }
        String accessToken = state.issueAccessToken(redeemed.get());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", accessToken);
        body.put("expires_in", LIFE_SECONDS);
        body.put("id_token", idToken(redeemed.get(), accessToken, issuer));
        body.put("scope", String.join(" ", redeemed.get().request().scopes()));
        body.put("token_type", "Bearer");
        return Reply.json(200, body).with("Cache-Control", "no-store");
    }

    Reply userInfo(Call call) {
        Optional<SignInState.Grant> grant = call.header("Authorization")
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .flatMap(header -> state.accessToken(header.substring(7).strip()));
        if (grant.isEmpty()) {
            return Reply.json(401, Map.of("error", "invalid_token", "error_description", "invalid token provided"))
                    .with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("sub", grant.get().session().user().id().toString());
        body.putAll(claims(grant.get()));
        return Reply.json(200, body);
    }

    /** Claims of the scopes asked for. */
    private static Map<String, @Nullable Object> claims(SignInState.Grant grant) {
        SignInUser user = grant.session().user();
        AuthorisationRequest request = grant.request();
        Map<String, @Nullable Object> claims = new LinkedHashMap<>();
        if (request.scopes().contains("email")) {
            claims.put("email", user.email());
        }
        if (request.scopes().contains("profile")) {
            if (!user.givenName().isEmpty()) {
                claims.put("given_name", user.givenName());
            }
            if (!user.familyName().isEmpty()) {
                claims.put("family_name", user.familyName());
            }
        }
        Organisation organisation = grant.session().organisation();
        if (request.scopes().contains("organisation")) {
            claims.put("organisation", organisation == null ? Map.of() : organisation.claim());
        } else if (request.scopes().contains("organisationid")) {
            claims.put(
                    "organisation",
                    organisation == null
                            ? Map.of()
                            : Map.of("id", organisation.id().toString()));
        }
        return claims;
    }

    private String idToken(SignInState.Grant grant, String accessToken, URI issuer) {
        Instant now = clock.instant();
        Instant issued = state.takeFault(TokenFault.ISSUED_IN_FUTURE) ? now.plusSeconds(3_000) : now;
        Instant expires = state.takeFault(TokenFault.EXPIRED) ? now.minusSeconds(900) : now.plusSeconds(LIFE_SECONDS);
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .serializeNullClaims(true)
                .issuer(issuerClaim(issuer))
                .subject(grant.session().user().id().toString())
                .audience(
                        state.takeFault(TokenFault.WRONG_AUDIENCE)
                                ? "SomebodyElse"
                                : grant.request().clientId())
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(expires))
                .claim("at_hash", halfHash(accessToken))
                .claim("sid", grant.session().id());
        if (grant.request().nonce() != null) {
            claims.claim(
                    "nonce",
                    state.takeFault(TokenFault.WRONG_NONCE)
                            ? "wrong"
                            : grant.request().nonce());
        }
        Map<String, @Nullable Object> scoped = claims(grant);
        if (state.takeFault(TokenFault.NO_ORGANISATION)) {
            scoped.remove("organisation");
        }
        if (state.takeFault(TokenFault.NULL_ORGANISATION)) {
            scoped.put("organisation", null);
        }
        if (state.takeFault(TokenFault.NO_EMAIL)) {
            scoped.remove("email");
        }
        scoped.forEach(claims::claim);
        return signed(claims.build());
    }

    private String issuerClaim(URI issuer) {
        if (state.takeFault(TokenFault.WRONG_ISSUER)) {
            return "https://somebody.example.test";
        }
        return state.takeFault(TokenFault.ISSUER_WITHOUT_PORT) ? "http://localhost" : issuer.toString();
    }

    private String signed(JWTClaimsSet claims) {
        if (state.takeFault(TokenFault.UNSIGNED)) {
            return new PlainJWT(claims).serialize();
        }
        RSAKey key = state.takeFault(TokenFault.UNKNOWN_KEY) ? keys.unknown() : keys.current();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.getKeyID())
                        .build(),
                claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The token could not be signed", e);
        }
        return jwt.serialize();
    }

    private static boolean fits(AuthorisationRequest request, Call call) {
        if (!request.redirectUri().equals(call.form("redirect_uri").orElse(""))) {
            return false;
        }
        return request.codeChallenge() == null
                || request.codeChallenge()
                        .equals(base64Url(sha256(call.form("code_verifier").orElse(""))));
    }

    private static boolean isAuthenticated(Call call) {
        Optional<String> basic = call.header("Authorization")
                .filter(header -> header.regionMatches(true, 0, "Basic ", 0, 6))
                .map(header -> header.substring(6).strip());
        if (basic.isPresent()) {
            String[] pair;
            try {
                pair = new String(Base64.getDecoder().decode(basic.get()), StandardCharsets.UTF_8).split(":", 2);
            } catch (IllegalArgumentException e) {
                return false;
            }
            return pair.length == 2 && isClient(decoded(pair[0]), decoded(pair[1]));
        }
        return isClient(
                call.form("client_id").orElse(""), call.form("client_secret").orElse(""));
    }

    private static boolean isClient(String id, String secret) {
        return id.equals(RegisteredClient.ID) && secret.equals(RegisteredClient.SECRET);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String halfHash(String accessToken) {
        return base64Url(Arrays.copyOf(sha256(accessToken), 16));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64Url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
