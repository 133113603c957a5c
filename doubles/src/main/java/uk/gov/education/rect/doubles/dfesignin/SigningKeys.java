package uk.gov.education.rect.doubles.dfesignin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The provider's RSA keys, made anew at each start, in the background so that starting stays quick. */
final class SigningKeys {

    private final List<CompletableFuture<RSAKey>> keys = new ArrayList<>();
    private int generated;

    SigningKeys() {
        keys.add(generate());
        keys.add(generate());
    }

    /** The key that signs now. */
    synchronized RSAKey current() {
        return keys.getFirst().join();
    }

    /** A key that is not published. */
    RSAKey unknown() {
        return make("unpublished");
    }

    /** Public keys as a JWK set. */
    synchronized Map<String, Object> published() {
        return new JWKSet(keys.stream().map(key -> key.join().toPublicJWK()).map(key -> (JWK) key).toList())
                .toJSONObject();
    }

    /** The next key signs; the one that did is no longer published. */
    synchronized void rotate() {
        keys.removeFirst();
        keys.add(generate());
    }

    private CompletableFuture<RSAKey> generate() {
        String id = "doubles-" + ++generated;
        return CompletableFuture.supplyAsync(() -> make(id));
    }

    private static RSAKey make(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No RSA key could be made", e);
        }
    }
}
