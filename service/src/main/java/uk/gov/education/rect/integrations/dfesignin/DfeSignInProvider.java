package uk.gov.education.rect.integrations.dfesignin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;
import uk.gov.education.rect.access.IdentityProvider;

/**
 * The OpenID Connect authorisation code flow with DfE Sign-in (07 §2.2): state, nonce, PKCE where the provider knows it,
 * the issuer compared letter for letter. The cryptographic checks are Spring Security's.
 */
@Component
class DfeSignInProvider implements IdentityProvider {

    private static final Logger LOG = LoggerFactory.getLogger(DfeSignInProvider.class);
    private static final int RANDOM_BYTES = 16;
    private static final int VERIFIER_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final DfeSignInSettings.@Nullable Complete settings;
    private final @Nullable OpenIdProvider provider;

    DfeSignInProvider(DfeSignInSettings settings, Clock clock) {
        this.settings = settings.complete();
        this.provider = this.settings == null ? null : new OpenIdProvider(this.settings, settings, clock);
    }

    @Override
    public boolean configured() {
        return settings != null;
    }

    @Override
    public Optional<String> origin() {
        return settings == null ? Optional.empty() : Optional.of(origin(URI.create(settings.issuer())));
    }

    @Override
    public Start start() {
        if (provider == null) {
            return new Start.Unavailable("not configured");
        }
        try {
            OpenIdProvider.Known known = provider.known();
            Pending pending = new Pending(
                    HexFormat.of().formatHex(bytes(RANDOM_BYTES)),
                    HexFormat.of().formatHex(bytes(RANDOM_BYTES)),
                    known.provesKey() ? base64(bytes(VERIFIER_BYTES)) : null);
            return new Start.SendTo(URI.create(request(known, pending).getAuthorizationRequestUri()), pending);
        } catch (RestClientException | IllegalStateException failure) {
            LOG.error("DfE Sign-in cannot be reached to start a sign-in", failure);
            return new Start.Unavailable("discovery failed");
        }
    }

    @Override
    public Return complete(Pending pending, Map<String, String> parameters) {
        if (provider == null || settings == null) {
            return new Return.Unavailable("not configured");
        }
        try {
            OpenIdProvider.Known known = provider.known();
            OAuth2AuthorizationResponse response = response(settings.redirectUri(), parameters);
            if (response == null) {
                return new Return.NotIdentified("neither code nor error came back");
            }
            OAuth2LoginAuthenticationToken question = new OAuth2LoginAuthenticationToken(
                    known.registration(), new OAuth2AuthorizationExchange(request(known, pending), response));
            return checked(provider, known).authenticate(question) instanceof OAuth2LoginAuthenticationToken answer
                            && answer.getPrincipal() instanceof OidcUser user
                    ? Claims.person(user)
                    : new Return.NotIdentified("not an OpenID answer");
        } catch (OAuth2AuthenticationException refused) {
            return causedByOutage(refused)
                    ? new Return.Unavailable(refused.getError().getErrorCode())
                    : new Return.NotIdentified(refused.getError().toString());
        } catch (AuthenticationException refused) {
            return new Return.NotIdentified(String.valueOf(refused.getMessage()));
        } catch (RestClientException | IllegalStateException failure) {
            LOG.error("DfE Sign-in cannot be reached to finish a sign-in", failure);
            return new Return.Unavailable("discovery failed");
        }
    }

    @Override
    public Optional<URI> signOutAddress(String idToken) {
        if (provider == null || settings == null) {
            return Optional.empty();
        }
        try {
            String endSession = provider.known().endSession();
            return endSession == null
                    ? Optional.empty()
                    : Optional.of(UriComponentsBuilder.fromUriString(endSession)
                            .queryParam("id_token_hint", "{token}")
                            .queryParam("post_logout_redirect_uri", "{back}")
                            .encode()
                            .buildAndExpand(idToken, settings.signOutRedirectUri())
                            .toUri());
        } catch (RestClientException | IllegalStateException failure) {
            LOG.warn("DfE Sign-in cannot be reached to sign somebody out", failure);
            return Optional.empty();
        }
    }

    private static OAuth2AuthorizationRequest request(OpenIdProvider.Known known, Pending pending) {
        OAuth2AuthorizationRequest.Builder request = OAuth2AuthorizationRequest.authorizationCode()
                .clientId(known.registration().getClientId())
                .authorizationUri(known.authorisation())
                .redirectUri(known.registration().getRedirectUri())
                .scopes(known.registration().getScopes())
                .state(pending.state())
                .attributes(attributes -> attributes.put(OidcParameterNames.NONCE, pending.nonce()))
                .additionalParameters(more -> more.put(OidcParameterNames.NONCE, hash(pending.nonce())));
        String verifier = pending.codeVerifier();
        if (verifier != null) {
            request.attributes(attributes -> attributes.put(PkceParameterNames.CODE_VERIFIER, verifier))
                    .additionalParameters(more -> {
                        more.put(PkceParameterNames.CODE_CHALLENGE, hash(verifier));
                        more.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
                    });
        }
        return request.build();
    }

    private static @Nullable OAuth2AuthorizationResponse response(String redirectUri, Map<String, String> parameters) {
        String code = parameters.get("code");
        String error = parameters.get("error");
        OAuth2AuthorizationResponse.Builder response;
        if (code != null) {
            response = OAuth2AuthorizationResponse.success(code);
        } else if (error != null) {
            response = OAuth2AuthorizationResponse.error(error);
        } else {
            return null;
        }
        return response.redirectUri(redirectUri)
                .state(parameters.getOrDefault("state", ""))
                .build();
    }

    private static OidcAuthorizationCodeAuthenticationProvider checked(
            OpenIdProvider provider, OpenIdProvider.Known known) {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(provider.httpForTokens());
        DefaultOAuth2UserService userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(provider.httpForLibraries());
        OidcUserService users = new OidcUserService();
        users.setOauth2UserService(userInfo);
        OidcAuthorizationCodeAuthenticationProvider checks =
                new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
        checks.setJwtDecoderFactory(_ -> known.idTokens());
        return checks;
    }

    /** Whether the provider did not answer, rather than refuse. */
    private static boolean causedByOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.springframework.web.client.ResourceAccessException
                    || cause instanceof org.springframework.web.client.HttpServerErrorException) {
                return true;
            }
        }
        return false;
    }

    private static String origin(URI address) {
        String port = address.getPort() == 443 || address.getPort() == -1 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }

    private byte[] bytes(int number) {
        byte[] bytes = new byte[number];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String text) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
