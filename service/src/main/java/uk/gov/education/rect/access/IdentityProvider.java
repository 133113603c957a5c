package uk.gov.education.rect.access;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** DfE Sign-in as an OpenID provider, without its protocol: {@code integrations.dfesignin} speaks that (07 §2.2). */
public interface IdentityProvider {

    /**
     * What must be remembered between sending somebody to DfE Sign-in and their return; secret, used once.
     *
     * @param state what must come back unchanged
     * @param nonce what the identity token must contain a hash of
     * @param codeVerifier proof that we asked (PKCE), or null when the provider does not know it
     */
    record Pending(String state, String nonce, @Nullable String codeVerifier) {}

    /** What became of an attempt to start. */
    sealed interface Start {

        /** Send the browser there and remember the rest. */
        record SendTo(URI address, Pending pending) implements Start {}

        /** DfE Sign-in does not answer (DSI-09). */
        record Unavailable(String reason) implements Start {}
    }

    /** What somebody came back with. */
    sealed interface Return {

        /** They are who they say. */
        record Identified(DfeSignInPerson person) implements Return {}

        /** DfE Sign-in, or our check of what it said, refused; for the log only. */
        record NotIdentified(String reason) implements Return {}

        /** DfE Sign-in does not answer (DSI-09). */
        record Unavailable(String reason) implements Return {}
    }

    /** Whether DfE Sign-in is configured at all. */
    boolean configured();

    /** Origin that forms may be sent on to, for the content security policy; empty when not configured. */
    Optional<String> origin();

    /** Starts a sign-in. Never throws for what the provider does. */
    Start start();

    /**
     * Checks what the browser brought back.
     *
     * @param pending what {@link #start()} gave for this browser
     * @param parameters of the callback
     */
    Return complete(Pending pending, Map<String, String> parameters);

    /** Where to send a browser so that DfE Sign-in forgets it too; empty when that cannot be known now (SES-10). */
    Optional<URI> signOutAddress(String idToken);
}
