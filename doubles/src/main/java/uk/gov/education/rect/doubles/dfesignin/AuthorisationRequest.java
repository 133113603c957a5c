package uk.gov.education.rect.doubles.dfesignin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.doubles.http.Call;

/** The parameters of an authorisation request; the pages carry them along in hidden fields. */
record AuthorisationRequest(
        String clientId,
        String redirectUri,
        String responseType,
        Set<String> scopes,
        @Nullable String state,
        @Nullable String nonce,
        @Nullable String prompt,
        @Nullable String codeChallenge,
        @Nullable String codeChallengeMethod,
        @Nullable String loginHint,
        @Nullable String organisationHint) {

    static AuthorisationRequest of(Call call) {
        return new AuthorisationRequest(
                call.parameter("client_id").orElse(""),
                call.parameter("redirect_uri").orElse(""),
                call.parameter("response_type").orElse(""),
                Set.of(call.parameter("scope").orElse("").strip().split("\\s+")),
                call.parameter("state").orElse(null),
                call.parameter("nonce").orElse(null),
                call.parameter("prompt").orElse(null),
                call.parameter("code_challenge").orElse(null),
                call.parameter("code_challenge_method").orElse(null),
                call.parameter("login_hint").orElse(null),
                call.parameter("organisation_hint").orElse(null));
    }

    /** The parameters that the next page must send again. */
    Map<String, String> carried() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("client_id", clientId);
        fields.put("redirect_uri", redirectUri);
        fields.put("response_type", responseType);
        fields.put("scope", String.join(" ", scopes));
        putIfPresent(fields, "state", state);
        putIfPresent(fields, "nonce", nonce);
        putIfPresent(fields, "code_challenge", codeChallenge);
        putIfPresent(fields, "code_challenge_method", codeChallengeMethod);
        return fields;
    }

    /** The redirect address with more query parameters. */
    String redirectWith(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return redirectUri + (redirectUri.contains("?") ? "&" : "?") + query;
    }

    /** Whether the user must say for which organisation they act. */
    boolean wantsOrganisation() {
        return scopes.contains("organisation") || scopes.contains("organisationid");
    }

    private static void putIfPresent(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
