package uk.gov.education.rect.integrations.dfesignin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import uk.gov.education.rect.access.DfeSignInRole;
import uk.gov.education.rect.access.DfeSignInRoles;

/** The public API of DfE Sign-in (07 §2.3): which roles somebody has at an organisation. */
@Component
class DfeSignInPublicApi implements DfeSignInRoles {

    private static final Duration LIFE_OF_A_BEARER = Duration.ofMinutes(1);
    private static final int INACTIVE = 0;

    private final DfeSignInSettings.@Nullable Complete settings;
    private final String audience;
    private final RestClient http;
    private final Clock clock;

    DfeSignInPublicApi(DfeSignInSettings settings, Clock clock) {
        this.settings = settings.complete();
        this.audience = settings.apiAudience();
        this.clock = clock;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.apiTimeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        requests.setReadTimeout(settings.apiTimeout());
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    private record Access(
            @Nullable String userId,
            @Nullable String serviceId,
            @Nullable String organisationId,
            @Nullable List<Role> roles) {}

    private record Role(
            @Nullable String id,
            @Nullable String name,
            @Nullable String code,
            @Nullable String numericId,
            @Nullable Status status) {

        private boolean complete() {
            return id != null && name != null && code != null && numericId != null;
        }

        private boolean active() {
            return status == null || status.id() == null || status.id() != INACTIVE;
        }

        private Optional<DfeSignInRole> known() {
            return code == null ? Optional.empty() : DfeSignInRole.of(code);
        }
    }

    private record Status(@Nullable Integer id) {}

    @Override
    public Answer of(String userId, UUID organisationId) {
        if (settings == null) {
            return new Answer.Unavailable("not configured");
        }
        try {
            Access access = http.get()
                    .uri(
                            settings.apiBaseUrl() + "/services/{service}/organisations/{organisation}/users/{user}",
                            settings.clientId(),
                            organisationId,
                            userId)
                    .headers(headers -> headers.setBearerAuth(bearer(settings)))
                    .retrieve()
                    .body(Access.class);
            return understood(access);
        } catch (HttpClientErrorException.NotFound none) {
            return new Answer.NoAccess();
        } catch (RestClientResponseException refused) {
            return new Answer.Unavailable("status " + refused.getStatusCode().value());
        } catch (RestClientException failure) {
            return new Answer.Unavailable(failure.getClass().getSimpleName());
        }
    }

    /** DSI-03: an answer without one of the required values is no answer. */
    private static Answer understood(@Nullable Access access) {
        if (access == null
                || access.userId() == null
                || access.serviceId() == null
                || access.organisationId() == null
                || access.roles() == null
                || !access.roles().stream().allMatch(Role::complete)) {
            return new Answer.Unavailable("incomplete answer");
        }
        return new Answer.Roles(access.roles().stream()
                .filter(Role::active)
                .map(Role::known)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** DSI-02: a short-lived token of our own making. */
    private String bearer(DfeSignInSettings.Complete ours) {
        try {
            Instant now = clock.instant();
            SignedJWT token = new SignedJWT(
                    new JWSHeader(JWSAlgorithm.HS256),
                    new JWTClaimsSet.Builder()
                            .issuer(ours.clientId())
                            .audience(audience)
                            .issueTime(Date.from(now))
                            .expirationTime(Date.from(now.plus(LIFE_OF_A_BEARER)))
                            .build());
            token.sign(new MACSigner(ours.apiSecret().getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException unusable) {
            throw new IllegalStateException("DFE_SIGN_IN_API_SECRET cannot sign: it needs 32 bytes or more", unusable);
        }
    }
}
