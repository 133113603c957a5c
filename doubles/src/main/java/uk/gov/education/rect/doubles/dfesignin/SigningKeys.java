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

/** The provider's RSA keys, made when it starts and at each rotation, in the background. None is ever stored. */
final class SigningKeys {

    private final List<CompletableFuture<RSAKey>> keys = new ArrayList<>();
    private final CompletableFuture<RSAKey> unpublished;
    private int generated;

    SigningKeys() {
        keys.add(generate());
        keys.add(generate());
        unpublished = generate();
    }

    /** The key that signs now. */
    synchronized RSAKey current() {
        return keys.getFirst().join();
    }

    /** A key that is never published. */
    RSAKey unknown() {
        return unpublished.join();
    }

    /** Public keys as a JWK set: the one that signs now, and the next as soon as it is made. */
    synchronized Map<String, Object> published() {
        List<JWK> ready = new ArrayList<>();
        ready.add(current().toPublicJWK());
        keys.stream()
                .skip(1)
                .filter(CompletableFuture::isDone)
                .forEach(key -> ready.add(key.join().toPublicJWK()));
        return new JWKSet(ready).toJSONObject();
    }

    /** The next key signs; the one that did is no longer published. */
    synchronized void rotate() {
        keys.removeFirst();
        keys.add(generate());
    }

    private CompletableFuture<RSAKey> generate() {
        String id = "local-" + ++generated;
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
