package uk.gov.education.rect.integrations.dfesignin;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * What the provider says of itself (its discovery document), asked for when first needed and believed for a while. A
 * provider that is down when the service starts does no harm.
 */
final class OpenIdProvider {

    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final DfeSignInSettings.Complete settings;
    private final DfeSignInSettings limits;
    private final Clock clock;
    private final RestClient http;
    private final RestTemplate httpForLibraries;
    private final RestClient httpForTokens;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;

    /**
     * The provider as it is now known.
     *
     * @param registration its endpoints, with our client's settings
     * @param authorisation where people are sent to sign in
     * @param idTokens checks identity tokens: signature, issuer letter for letter, audience, times
     * @param provesKey whether it understands PKCE with SHA-256
     * @param endSession where to send people to sign out, or null
     * @param until when to ask again
     */
    record Known(
            ClientRegistration registration,
            String authorisation,
            JwtDecoder idTokens,
            boolean provesKey,
            @Nullable String endSession,
            Instant until) {}

    OpenIdProvider(DfeSignInSettings.Complete settings, DfeSignInSettings limits, Clock clock) {
        this.settings = settings;
        this.limits = limits;
        this.clock = clock;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(limits.timeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        requests.setReadTimeout(limits.timeout());
        this.http = RestClient.builder().requestFactory(requests).build();
        this.httpForLibraries = new RestTemplate(requests);
        this.httpForTokens = RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    /** A client with our time limits, for Spring Security's own calls. */
    RestTemplate httpForLibraries() {
        return httpForLibraries;
    }

    /** A client with our time limits that understands answers of the token endpoint. */
    RestClient httpForTokens() {
        return httpForTokens;
    }

    /**
     * The provider.
     *
     * @throws org.springframework.web.client.RestClientException when it cannot be asked
     * @throws IllegalStateException when it is not the issuer we expect
     */
    Known known() {
        Known remembered = known;
        if (remembered != null && remembered.until().isAfter(clock.instant())) {
            return remembered;
        }
        asking.lock();
        try {
            remembered = known;
            if (remembered == null || !remembered.until().isAfter(clock.instant())) {
                remembered = ask();
                known = remembered;
            }
            return remembered;
        } finally {
            asking.unlock();
        }
    }

    private Known ask() {
        Map<String, Object> document = http.get()
                .uri(settings.issuer() + "/.well-known/openid-configuration")
                .retrieve()
                .body(DOCUMENT);
        if (document == null || !settings.issuer().equals(document.get("issuer"))) {
            throw new IllegalStateException("the provider at " + settings.issuer() + " names another issuer");
        }
        boolean provesKey =
                document.get("code_challenge_methods_supported") instanceof List<?> methods && methods.contains("S256");
        ClientRegistration registration = ClientRegistrations.fromOidcConfiguration(document)
                .registrationId("dfe")
                .clientId(settings.clientId())
                .clientSecret(settings.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .redirectUri(settings.redirectUri())
                .scope("openid", "profile", "email", "organisation")
                .issuerUri(settings.issuer())
                .userNameAttributeName("sub")
                .build();
        return new Known(
                registration,
                required(document, "authorization_endpoint"),
                decoder(registration, required(document, "jwks_uri")),
                provesKey,
                document.get("end_session_endpoint") instanceof String address ? address : null,
                clock.instant().plus(limits.discoveryLife()));
    }

    private static String required(Map<String, Object> document, String name) {
        if (document.get(name) instanceof String value) {
            return value;
        }
        throw new IllegalStateException("the provider does not say its " + name);
    }

    private JwtDecoder decoder(ClientRegistration registration, String keys) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(httpForLibraries)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        OidcIdTokenValidator ours = new OidcIdTokenValidator(registration);
        ours.setClock(clock);
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, ours));
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        return decoder;
    }
}
