package uk.gov.education.rect.doubles;

import java.net.URI;
import java.time.Clock;
import java.util.List;

/**
 * Where the doubles listen and how they play.
 *
 * @param dfeSignInPort OpenID provider; 0 in any port: a free one
 * @param dfeSignInApiPort DfE Sign-in's public API
 * @param redirectUris where the provider may send people back to after signing in; for {@code localhost} any port does
 * @param postLogoutRedirectUris the same after signing out
 * @param trsRequestsPerMinute limit for each key
 * @param giasRows number of schools in the extract: the sample schools, filled up with generated ones; 0 for the
 *     sample schools alone
 * @param clock shared by all doubles
 * @param deskPort the page from which all of them are reached
 */
public record DoublesSettings(
        int dfeSignInPort,
        int dfeSignInApiPort,
        int trsPort,
        int giasPort,
        int notifyPort,
        int zendeskPort,
        List<URI> redirectUris,
        List<URI> postLogoutRedirectUris,
        int trsRequestsPerMinute,
        int giasRows,
        MovableClock clock,
        int deskPort) {

    /** The ports of DBL-02 and the service on port 3000. */
    public static DoublesSettings defaults() {
        return new DoublesSettings(
                9401,
                9402,
                9403,
                9404,
                9405,
                9406,
                List.of(URI.create("http://localhost:3000/auth/dfe/callback")),
                List.of(URI.create("http://localhost:3000/sign-out")),
                1_000,
                0,
                MovableClock.following(Clock.systemUTC()),
                9400);
    }

    /** The same on free ports, for tests. */
    public DoublesSettings onFreePorts() {
        return new DoublesSettings(
                0, 0, 0, 0, 0, 0, redirectUris, postLogoutRedirectUris, trsRequestsPerMinute, giasRows, clock, 0);
    }

    /** The same with the OpenID provider on that port. */
    public DoublesSettings withDfeSignInPort(int port) {
        return new DoublesSettings(
                port,
                dfeSignInApiPort,
                trsPort,
                giasPort,
                notifyPort,
                zendeskPort,
                redirectUris,
                postLogoutRedirectUris,
                trsRequestsPerMinute,
                giasRows,
                clock,
                deskPort);
    }

    /** The same with so many schools in the extract. */
    public DoublesSettings withGiasRows(int rows) {
        return new DoublesSettings(
                dfeSignInPort,
                dfeSignInApiPort,
                trsPort,
                giasPort,
                notifyPort,
                zendeskPort,
                redirectUris,
                postLogoutRedirectUris,
                trsRequestsPerMinute,
                rows,
                clock,
                deskPort);
    }
}
