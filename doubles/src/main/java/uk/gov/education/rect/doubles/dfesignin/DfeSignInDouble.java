package uk.gov.education.rect.doubles.dfesignin;

import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.rect.doubles.DoublesSettings;
import uk.gov.education.rect.doubles.http.BadRequest;
import uk.gov.education.rect.doubles.http.Call;
import uk.gov.education.rect.doubles.http.DoubleServer;
import uk.gov.education.rect.doubles.http.Html;
import uk.gov.education.rect.doubles.http.Json;
import uk.gov.education.rect.doubles.http.Reply;
import uk.gov.education.rect.doubles.world.SampleWorld;
import uk.gov.education.rect.doubles.world.SignInUser;

/** DfE Sign-in as two local servers: the OpenID provider and the public API (spec 07 §2, §16.2). */
public final class DfeSignInDouble implements AutoCloseable {

    /** Client id, also the service id of the public API. */
    public static final String CLIENT_ID = RegisteredClient.ID;

    /** OpenID client secret. */
    public static final String CLIENT_SECRET = RegisteredClient.SECRET;

    /** Secret that signs the public API's bearer tokens. */
    public static final String API_SECRET = RegisteredClient.API_SECRET;

    /** Audience of the public API's bearer tokens. */
    public static final String API_AUDIENCE = RegisteredClient.AUDIENCE;

    private final RegisteredClient client;
    private final SignInState state;
    private final SigningKeys keys = new SigningKeys();
    private final AuthorisationEndpoint authorisation;
    private final DoubleServer provider;
    private final DoubleServer api;

    private DfeSignInDouble(DoublesSettings settings, SampleWorld world) {
        client = new RegisteredClient(settings.redirectUris(), settings.postLogoutRedirectUris());
        state = new SignInState(world, settings.clock());
        authorisation = new AuthorisationEndpoint(client, state);
        TokenEndpoint tokens = new TokenEndpoint(state, keys, settings.clock());
        provider = new DoubleServer("DfE Sign-in", settings.dfeSignInPort(), settings.clock(), this::home)
                .route("discovery", "GET", "/.well-known/openid-configuration", call -> discovery())
                .route("authorise", "GET", "/auth", authorisation::begin)
                .route("choose user", "POST", "/auth/user", authorisation::userChosen)
                .route("choose organisation", "POST", "/auth/organisation", authorisation::organisationChosen)
                .route("cancel", "POST", "/auth/cancel", authorisation::cancelled)
                .route("token", "POST", "/token", call -> tokens.token(call, uri()))
                .route("userinfo", "GET", "/me", tokens::userInfo)
                .route("keys", "GET", "/certs", call -> Reply.json(200, keys.published()))
                .route("end session", "GET", "/session/end", this::endSession)
                .route("end session", "POST", "/session/end", this::endSession)
                .route("token faults", "POST", "/__admin/token-faults", this::switchTokenFault)
                .route("clear token faults", "DELETE", "/__admin/token-faults", call -> {
                    state.clearTokenFaults();
                    return Reply.empty(204);
                })
                .route("rotate keys", "POST", "/__admin/rotate-keys", call -> {
                    keys.rotate();
                    return Reply.seeOther("/");
                })
                .route("end sessions", "POST", "/__admin/end-sessions", call -> {
                    state.endAll();
                    return Reply.seeOther("/");
                })
                .route("roles", "POST", "/__admin/roles", this::setRoles)
                .onReset(state::reset);
        PublicApi publicApi = new PublicApi(state, settings.clock());
        api = new DoubleServer(
                        "DfE Sign-in public API",
                        settings.dfeSignInApiPort(),
                        settings.clock(),
                        () -> "<p>People and roles are on the sign-in double's page.</p>")
                .route(
                        "access",
                        "GET",
                        "/services/{serviceId}/organisations/{organisationId}/users/{userId}",
                        publicApi.authenticated(publicApi::access))
                .route(
                        "organisations",
                        "GET",
                        "/users/{userId}/organisations",
                        publicApi.authenticated(publicApi::organisations))
                .route(
                        "organisations v2",
                        "GET",
                        "/users/{userId}/v2/organisations",
                        publicApi.authenticated(publicApi::organisations))
                .route("users", "GET", "/users", publicApi.authenticated(publicApi::users))
                .route(
                        "service roles",
                        "GET",
                        "/services/{clientId}/roles",
                        publicApi.authenticated(publicApi::serviceRoles));
    }

    /** Starts the provider on that port (0: any free one) and the public API on any free one. */
    public static DfeSignInDouble start(int port, SampleWorld world) {
        DoublesSettings free = DoublesSettings.defaults().onFreePorts();
        return start(free.withDfeSignInPort(port), world);
    }

    /** Starts both as the settings say. */
    public static DfeSignInDouble start(DoublesSettings settings, SampleWorld world) {
        DfeSignInDouble started = new DfeSignInDouble(settings, world);
        started.provider.start();
        started.api.start();
        return started;
    }

    /** The issuer, with its port. */
    public URI uri() {
        return provider.uri();
    }

    /** Base address of the public API. */
    public URI apiUri() {
        return api.uri();
    }

    /** The provider's server: faults, journal, reset. */
    public DoubleServer server() {
        return provider;
    }

    /** The public API's server, with faults of its own. */
    public DoubleServer apiServer() {
        return api;
    }

    /** Lets the provider send people to further addresses. */
    public void register(URI redirectUri, URI postLogoutRedirectUri) {
        client.register(redirectUri, postLogoutRedirectUri);
    }

    /** Adds a user, or replaces the one of the same key, until the next reset. */
    public void put(SignInUser user) {
        state.put(user);
    }

    /** Takes a user's roles away, or gives them back; the key or e-mail must be known. */
    public void setRolesRevoked(String emailOrKey, boolean revoked) {
        SignInUser user = state.user(emailOrKey).orElseThrow(() -> new BadRequest("No user " + emailOrKey));
        state.setRolesRevoked(user.key(), revoked);
    }

    @Override
    public void close() {
        provider.close();
        api.close();
    }

    private Reply discovery() {
        String issuer = uri().toString();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("issuer", issuer);
        body.put("authorization_endpoint", issuer + "/auth");
        body.put("token_endpoint", issuer + "/token");
        body.put("userinfo_endpoint", issuer + "/me");
        body.put("jwks_uri", issuer + "/certs");
        body.put("end_session_endpoint", issuer + "/session/end");
        body.put("scopes_supported", List.of("openid", "profile", "email", "organisation", "organisationid"));
        body.put("response_types_supported", List.of("code"));
        body.put("response_modes_supported", List.of("query"));
        body.put("grant_types_supported", List.of("authorization_code"));
        body.put("subject_types_supported", List.of("public"));
        body.put("id_token_signing_alg_values_supported", List.of("RS256"));
        body.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        body.put("code_challenge_methods_supported", List.of("S256"));
        body.put(
                "claims_supported",
                List.of(
                        "sub",
                        "email",
                        "given_name",
                        "family_name",
                        "organisation",
                        "sid",
                        "iss",
                        "aud",
                        "exp",
                        "iat"));
        return Reply.json(200, body);
    }

    private Reply endSession(Call call) {
        Optional<String> target = call.parameter("post_logout_redirect_uri");
        if (target.isPresent() && !client.maySignOutTo(target.get())) {
            return Reply.page(400, SignInPages.refused("post_logout_redirect_uri not registered: " + target.get()));
        }
        boolean isConfirmed = call.method().equals("POST")
                || call.parameter("id_token_hint").filter(this::isOurs).isPresent();
        if (!isConfirmed) {
            Map<String, String> fields = new LinkedHashMap<>();
            target.ifPresent(uri -> fields.put("post_logout_redirect_uri", uri));
            call.parameter("state").ifPresent(value -> fields.put("state", value));
            return Reply.page(200, SignInPages.signOut("/session/end", fields));
        }
        authorisation.end(call);
        Reply reply = target.map(uri -> Reply.seeOther(uri
                        + call.parameter("state")
                                .map(value -> "?state=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                                .orElse("")))
                .orElseGet(() -> Reply.page(200, Html.page("You have signed out", "<p>You can close this page.</p>")));
        return AuthorisationEndpoint.withoutCookie(reply);
    }

    private boolean isOurs(String idToken) {
        try {
            return uri().toString()
                    .equals(SignedJWT.parse(idToken).getJWTClaimsSet().getIssuer());
        } catch (ParseException e) {
            return false;
        }
    }

    private Reply switchTokenFault(Call call) {
        boolean isForm = call.form("fault").isPresent();
        String code = isForm
                ? call.form("fault").orElse("")
                : Json.tree(call.text()).path("fault").asString("");
        if (code.equals("off")) {
            state.clearTokenFaults();
        } else {
            TokenFault fault = TokenFault.of(code).orElseThrow(() -> new BadRequest("No such token fault: " + code));
            state.switchOn(
                    fault, isForm ? 1 : Json.tree(call.text()).path("times").asInt(0));
        }
        return isForm ? Reply.seeOther("/") : Reply.empty(204);
    }

    private Reply setRoles(Call call) {
        setRolesRevoked(
                call.form("user").orElse(""), call.form("revoked").orElse("").equals("true"));
        return Reply.seeOther("/");
    }

    private String home() {
        StringBuilder html = new StringBuilder();
        html.append("<p>Client id <code>" + CLIENT_ID + "</code>, secret <code>" + CLIENT_SECRET
                + "</code>; public API at <a href=\"" + apiUri() + "\">" + apiUri() + "</a>, secret <code>" + API_SECRET
                + "</code>, audience <code>" + API_AUDIENCE + "</code>.</p>\n");
        html.append(Html.table(
                "People who can sign in",
                List.of("E-mail", "Name", "Organisations and roles", "What they show"),
                state.users().stream()
                        .map(user -> List.of(
                                user.email(),
                                user.displayName(),
                                SignInPages.organisations(user)
                                        + (state.hasRolesRevoked(user) ? " — roles taken away" : ""),
                                user.note()))
                        .toList()));
        html.append("<h2>Roles of Rhea Vokeable</h2>\n")
                .append(Html.button("/__admin/roles", "Take away", "user", "revocable", "revoked", "true"))
                .append(Html.button("/__admin/roles", "Give back", "user", "revocable", "revoked", "false"))
                .append("<h2>Sessions and keys</h2>\n")
                .append(Html.button("/__admin/end-sessions", "End all sessions"))
                .append(Html.button("/__admin/rotate-keys", "Rotate signing keys"))
                .append("<h2>Faults of the next ID token</h2>\n<p>On: ")
                .append(
                        state.tokenFaults().isEmpty()
                                ? "none"
                                : state.tokenFaults().keySet())
                .append("</p>\n");
        for (TokenFault fault : TokenFault.values()) {
            html.append(Html.button("/__admin/token-faults", fault.code(), "fault", fault.code()));
        }
        return html.append(Html.button("/__admin/token-faults", "None", "fault", "off"))
                .toString();
    }
}
