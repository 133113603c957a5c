package uk.gov.education.rect.doubles.dfesignin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.doubles.http.Call;
import uk.gov.education.rect.doubles.http.Reply;
import uk.gov.education.rect.doubles.world.Organisation;
import uk.gov.education.rect.doubles.world.SignInUser;

/**
 * {@code /auth}: who signs in, for which organisation, and back to the service with a code (spec 07 §16.2). An unknown
 * client or redirect address ends on an error page; every other error goes back to the service.
 */
final class AuthorisationEndpoint {

    private static final String COOKIE = "dsi_double_session";

    private final RegisteredClient client;
    private final SignInState state;

    AuthorisationEndpoint(RegisteredClient client, SignInState state) {
        this.client = client;
        this.state = state;
    }

    /** The start: the user page, unless somebody is signed in already or a hint says who it is. */
    Reply begin(Call call) {
        AuthorisationRequest request = AuthorisationRequest.of(call);
        Reply refused = refused(request);
        if (refused != null) {
            return refused;
        }
        if (request.loginHint() != null) {
            return state.user(request.loginHint())
                    .map(user -> signIn(request, user))
                    .orElseGet(() -> back(request, "access_denied", "No user has that e-mail address"));
        }
        boolean forced = "login".equals(request.prompt());
        Optional<SignInState.Session> session =
                forced ? Optional.empty() : state.session(call.cookie(COOKIE).orElse(null));
        if (session.isPresent()) {
            return withCode(request, session.get());
        }
        if ("none".equals(request.prompt())) {
            return back(request, "login_required", "Nobody is signed in");
        }
        return Reply.page(200, SignInPages.chooseUser(request, state.users()));
    }

    /** A user was chosen. */
    Reply userChosen(Call call) {
        AuthorisationRequest request = AuthorisationRequest.of(call);
        Reply refused = refused(request);
        if (refused != null) {
            return refused;
        }
        return state.user(call.form("user").orElse(""))
                .map(user -> signIn(request, user))
                .orElseGet(() -> Reply.page(200, SignInPages.chooseUser(request, state.users())));
    }

    /** An organisation was chosen. */
    Reply organisationChosen(Call call) {
        AuthorisationRequest request = AuthorisationRequest.of(call);
        Reply refused = refused(request);
        if (refused != null) {
            return refused;
        }
        Optional<SignInState.Session> session =
                state.session(call.cookie(COOKIE).orElse(null));
        if (session.isEmpty()) {
            return Reply.page(200, SignInPages.chooseUser(request, state.users()));
        }
        SignInUser user = session.get().user();
        return organisation(user, call.form("organisation").orElse(""))
                .map(organisation -> {
                    state.end(session.get().id());
                    return withCode(request, state.begin(user, organisation));
                })
                .orElseGet(() -> Reply.page(200, SignInPages.chooseOrganisation(request, user)));
    }

    /** The user turned back. */
    Reply cancelled(Call call) {
        AuthorisationRequest request = AuthorisationRequest.of(call);
        Reply refused = refused(request);
        return refused != null ? refused : back(request, "access_denied", "The user cancelled");
    }

    /** Ends the session of the browser. */
    void end(Call call) {
        call.cookie(COOKIE).ifPresent(state::end);
    }

    static Reply withoutCookie(Reply reply) {
        return reply.with("Set-Cookie", COOKIE + "=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    }

    private Reply signIn(AuthorisationRequest request, SignInUser user) {
        if (!request.wantsOrganisation() || user.memberships().size() < 2) {
            Organisation only = user.memberships().isEmpty()
                    ? null
                    : user.memberships().getFirst().organisation();
            return withCode(request, state.begin(user, only));
        }
        Optional<Organisation> hinted =
                Optional.ofNullable(request.organisationHint()).flatMap(hint -> organisation(user, hint));
        if (hinted.isPresent()) {
            return withCode(request, state.begin(user, hinted.get()));
        }
        SignInState.Session session = state.begin(user, null);
        return withCookie(Reply.page(200, SignInPages.chooseOrganisation(request, user)), session);
    }

    private Reply withCode(AuthorisationRequest request, SignInState.Session session) {
        boolean mustChoose = session.organisation() == null
                && request.wantsOrganisation()
                && !session.user().memberships().isEmpty();
        if (mustChoose) {
            return Reply.page(200, SignInPages.chooseOrganisation(request, session.user()));
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("code", state.issueCode(session, request));
        if (request.state() != null) {
            boolean altered = state.takeFault(TokenFault.STATE_ALTERED);
            parameters.put("state", altered ? request.state() + "-altered" : request.state());
        }
        return withCookie(Reply.seeOther(request.redirectWith(parameters)), session);
    }

    private static Optional<Organisation> organisation(SignInUser user, String idOrUrn) {
        return user.memberships().stream()
                .map(SignInUser.Membership::organisation)
                .filter(organisation ->
                        organisation.id().toString().equals(idOrUrn) || idOrUrn.equals(organisation.urn()))
                .findFirst();
    }

    private @Nullable Reply refused(AuthorisationRequest request) {
        if (!request.clientId().equals(RegisteredClient.ID)) {
            return Reply.page(400, SignInPages.refused("invalid_client: no client " + request.clientId()));
        }
        if (!client.mayRedirectTo(request.redirectUri())) {
            return Reply.page(
                    400, SignInPages.refused("redirect_uri did not match any registered: " + request.redirectUri()));
        }
        if (!request.responseType().equals("code")) {
            return back(request, "unsupported_response_type", "Only code is supported");
        }
        if (!request.scopes().contains("openid")) {
            return back(request, "invalid_scope", "openid must be asked for");
        }
        if (request.codeChallenge() != null && !"S256".equals(request.codeChallengeMethod())) {
            return back(request, "invalid_request", "Only code_challenge_method S256 is supported");
        }
        return null;
    }

    private static Reply back(AuthorisationRequest request, String error, String description) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("error", error);
        parameters.put("error_description", description);
        if (request.state() != null) {
            parameters.put("state", request.state());
        }
        return Reply.seeOther(request.redirectWith(parameters));
    }

    private static Reply withCookie(Reply reply, SignInState.Session session) {
        return reply.with("Set-Cookie", COOKIE + "=" + session.id() + "; Path=/; HttpOnly; SameSite=Lax");
    }
}
