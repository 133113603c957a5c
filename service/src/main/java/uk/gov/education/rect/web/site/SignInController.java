package uk.gov.education.rect.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import uk.gov.education.rect.access.AccessSettings;
import uk.gov.education.rect.access.IdentityProvider;
import uk.gov.education.rect.access.IdentityProvider.Return;
import uk.gov.education.rect.access.IdentityProvider.Start;
import uk.gov.education.rect.access.SessionEntry;
import uk.gov.education.rect.access.SignInByDfeSignIn;
import uk.gov.education.rect.access.SignInByDfeSignIn.Outcome;
import uk.gov.education.rect.access.SignedIn;
import uk.gov.education.rect.access.SwitchRole;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Address;
import uk.gov.education.rect.web.Pages;
import uk.gov.education.rect.web.Sessions;
import uk.gov.education.rect.web.WebSettings;

/** Signing in with DfE Sign-in, changing role, signing out (07 §2). */
@Controller
class SignInController {

    private static final Logger LOG = LoggerFactory.getLogger(SignInController.class);

    private static final int LONGEST_MESSAGE = 200;

    /** What an OpenID provider may answer with. */
    private static final List<String> ANSWER = List.of("code", "state", "iss", "error", "error_description");

    private final Pages pages;
    private final Templates templates;
    private final Sessions sessions;
    private final IdentityProvider dfeSignIn;
    private final SignInByDfeSignIn signIn;
    private final SwitchRole switchRole;
    private final Arrivals arrivals;
    private final AccessSettings access;
    private final WebSettings settings;

    SignInController(
            Pages pages,
            Templates templates,
            Sessions sessions,
            IdentityProvider dfeSignIn,
            SignInByDfeSignIn signIn,
            SwitchRole switchRole,
            Arrivals arrivals,
            AccessSettings access,
            WebSettings settings) {
        this.pages = pages;
        this.templates = templates;
        this.sessions = sessions;
        this.dfeSignIn = dfeSignIn;
        this.signIn = signIn;
        this.switchRole = switchRole;
        this.arrivals = arrivals;
        this.access = access;
        this.settings = settings;
    }

    @GetMapping("/sign-in")
    View chooseHow() {
        return pages.page("Choose how to sign in")
                .show(page ->
                        templates.siteSignIn(page, dfeSignIn.configured(), access.oneTimeCodes(), access.personas()));
    }

    @PostMapping("/auth/dfe_sign_in")
    View start(HttpServletRequest request) {
        return switch (dfeSignIn.start()) {
            case Start.SendTo(URI address, IdentityProvider.Pending pending) -> {
                sessions.keepPending(request, pending);
                yield pages.leave(address);
            }
            case Start.Unavailable _ -> unavailable();
        };
    }

    /**
     * SES-DSI-01: an answer that comes as a form is taken as one that comes in the address. A form from another site brings
     * no session cookie; the redirect makes it a page that the browser opens, which does.
     */
    @PostMapping("/auth/dfe/callback")
    View callbackByForm(@RequestParam Map<String, String> form) {
        Address address = Address.of("/auth/dfe/callback");
        for (String name : ANSWER) {
            address = address.with(name, form.getOrDefault(name, ""));
        }
        return pages.redirect(address.toString());
    }

    @GetMapping("/auth/dfe/callback")
    View callback(HttpServletRequest request, @RequestParam Map<String, String> parameters) {
        IdentityProvider.Pending pending = sessions.takePending(request).orElse(null);
        if (pending == null) {
            LOG.info("somebody came back from DfE Sign-in without having been sent there in this session");
            return failed(request);
        }
        return switch (dfeSignIn.complete(pending, parameters)) {
            case Return.Identified identified -> decide(request, identified);
            case Return.NotIdentified(String reason) -> {
                LOG.info("a sign-in failed: {}", reason);
                yield failed(request);
            }
            case Return.Unavailable(String reason) -> {
                LOG.error("DfE Sign-in could not finish a sign-in: {}", reason);
                yield unavailable();
            }
        };
    }

    private View decide(HttpServletRequest request, Return.Identified identified) {
        return switch (signIn.signIn(identified.person())) {
            case Outcome.In(SessionEntry entry) -> {
                sessions.begin(request, entry, identified.person().idToken());
                yield onward(request);
            }
            case Outcome.Denied(@Nullable String organisationName) -> {
                sessions.keepDeniedOrganisation(request, organisationName);
                yield pages.redirect("/access-denied");
            }
            case Outcome.Unavailable() -> unavailable();
        };
    }

    /** SES-DSI-02: what went wrong is only logged, in letters that cannot forge a line of the log. */
    @GetMapping("/auth/failure")
    View failure(HttpServletRequest request, @RequestParam(defaultValue = "") String message) {
        String harmless = message.replaceAll("[^A-Za-z0-9 _.,:-]", "?");
        LOG.info(
                "DfE Sign-in sent somebody back: {}",
                harmless.substring(0, Math.min(harmless.length(), LONGEST_MESSAGE)));
        return failed(request);
    }

    private View failed(HttpServletRequest request) {
        sessions.end(request);
        return pages.page("There was a problem signing you in")
                .show(page -> templates.siteSignInFailed(page, straightToDfeSignIn()));
    }

    /** DSI-09: the remembered path stays for the next attempt. */
    private View unavailable() {
        return pages.page("Sign-in is temporarily unavailable")
                .status(HttpStatus.SERVICE_UNAVAILABLE)
                .show(_ -> templates.siteSignInUnavailable());
    }

    @GetMapping("/access-denied")
    View accessDenied(HttpServletRequest request) {
        return pages.page("You do not have access to this service")
                .show(page -> templates.siteAccessDenied(
                        page,
                        sessions.deniedOrganisation(request).orElse(null),
                        settings.myServicesUrl(),
                        settings.requestOrganisationUrl()));
    }

    @PostMapping("/switch-role")
    View switchRole(HttpServletRequest request, @Nullable SignedIn person) {
        if (person == null) {
            return pages.redirect("/");
        }
        sessions.entry(request).flatMap(switchRole::toOther).ifPresent(entry -> sessions.change(request, entry));
        return onward(request);
    }

    @PostMapping("/sign-out")
    View signOut(HttpServletRequest request) {
        String idToken = sessions.idToken(request).orElse(null);
        sessions.end(request);
        // SES-10: without a token, or when DfE Sign-in does not answer, our own session has ended all the same
        return idToken == null
                ? pages.redirect("/")
                : dfeSignIn.signOutAddress(idToken).map(pages::leave).orElseGet(() -> pages.redirect("/"));
    }

    /** Where DfE Sign-in sends people back to once it has signed them out; changes nothing itself (SEC-02). */
    @GetMapping("/sign-out")
    View signedOut(@Nullable SignedIn person) {
        return person == null ? pages.redirect("/") : pages.page("Sign out").show(templates::siteSignOut);
    }

    private View onward(HttpServletRequest request) {
        return pages.redirect(arrivals.landing(request));
    }

    /** ADM-PSN-04: where there are sample people, everybody first chooses how to sign in. */
    private boolean straightToDfeSignIn() {
        return dfeSignIn.configured() && !access.personas();
    }
}
