package uk.gov.education.rect.doubles.dfesignin;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The one client the provider knows (spec 07 §16.2). */
final class RegisteredClient {

    static final String ID = "RegisterECTs";
    static final String SECRET = "dsi-client-secret";
    static final String API_SECRET = "dsi-api-secret-for-local-use-only-0123456789";
    static final String AUDIENCE = "signin.education.gov.uk";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

    private final List<URI> redirectUris;
    private final List<URI> postLogoutRedirectUris;

    RegisteredClient(List<URI> redirectUris, List<URI> postLogoutRedirectUris) {
        this.redirectUris = new CopyOnWriteArrayList<>(redirectUris);
        this.postLogoutRedirectUris = new CopyOnWriteArrayList<>(postLogoutRedirectUris);
    }

    boolean mayRedirectTo(String uri) {
        return isRegistered(redirectUris, uri);
    }

    boolean maySignOutTo(String uri) {
        return isRegistered(postLogoutRedirectUris, uri);
    }

    void register(URI redirectUri, URI postLogoutRedirectUri) {
        redirectUris.add(redirectUri);
        postLogoutRedirectUris.add(postLogoutRedirectUri);
    }

    // A local service may run on any port, as RFC 8252 §7.3 allows for loopback addresses.
    private static boolean isRegistered(List<URI> registered, String text) {
        if (registered.contains(uriOrNone(text))) {
            return true;
        }
        URI uri = uriOrNone(text);
        return uri.getHost() != null
                && LOOPBACK.contains(uri.getHost())
                && registered.stream()
                        .anyMatch(known -> LOOPBACK.contains(String.valueOf(known.getHost()))
                                && known.getScheme().equals(uri.getScheme())
                                && known.getPath().equals(uri.getPath()));
    }

    private static URI uriOrNone(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            return URI.create("");
        }
    }
}
