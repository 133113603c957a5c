package uk.gov.education.rect.integrations.dfesignin;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * How to reach DfE Sign-in (07 §13.2). Without issuer, client id, both secrets, the API's address and both redirect
 * addresses it is not offered.
 *
 * @param issuer issuer of the OpenID provider; the port may be left out
 * @param clientId also the id of the service in the public API
 * @param secret OpenID client secret
 * @param redirectUri where people come back after signing in, {@code …/auth/dfe/callback}
 * @param signOutRedirectUri where people come back after signing out, {@code …/sign-out}
 * @param apiBaseUrl address of the public API
 * @param apiSecret secret that signs its bearer tokens; not the client secret
 * @param apiAudience audience of those tokens
 * @param apiTimeout how long the public API may take (DSI-04)
 * @param timeout how long the OpenID provider may take
 * @param discoveryLife how long what the provider says of itself is believed
 */
@ConfigurationProperties("dfe-sign-in")
public record DfeSignInSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String secret,
        @Nullable String redirectUri,
        @Nullable String signOutRedirectUri,
        @Nullable String apiBaseUrl,
        @Nullable String apiSecret,
        @DefaultValue("signin.education.gov.uk") String apiAudience,
        @DefaultValue("3s") Duration apiTimeout,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("1h") Duration discoveryLife) {

    /**
     * The settings when nothing is missing.
     *
     * @param issuer exactly as identity tokens carry it: with the port, even the usual one (07 §2.2)
     */
    record Complete(
            String issuer,
            String clientId,
            String secret,
            String redirectUri,
            String signOutRedirectUri,
            String apiBaseUrl,
            String apiSecret) {}

    /** The settings, or null when something is missing. */
    @Nullable
    Complete complete() {
        if (issuer == null
                || clientId == null
                || secret == null
                || redirectUri == null
                || signOutRedirectUri == null
                || apiBaseUrl == null
                || apiSecret == null) {
            return null;
        }
        boolean allGiven = StringUtils.hasText(issuer)
                && StringUtils.hasText(clientId)
                && StringUtils.hasText(secret)
                && StringUtils.hasText(redirectUri)
                && StringUtils.hasText(signOutRedirectUri)
                && StringUtils.hasText(apiBaseUrl)
                && StringUtils.hasText(apiSecret);
        return allGiven
                ? new Complete(
                        withPort(issuer), clientId, secret, redirectUri, signOutRedirectUri, apiBaseUrl, apiSecret)
                : null;
    }

    /** The provider names itself with an explicit port; our configuration may leave the usual one out. */
    static String withPort(String issuer) {
        URI address = URI.create(issuer);
        if (address.getPort() != -1) {
            return issuer;
        }
        int usual = "https".equals(address.getScheme()) ? 443 : 80;
        return address.getScheme() + "://" + address.getHost() + ":" + usual + address.getRawPath();
    }

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "DfeSignInSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
