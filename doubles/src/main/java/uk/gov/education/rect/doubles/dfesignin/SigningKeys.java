package uk.gov.education.rect.doubles.dfesignin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.core.type.TypeReference;
import uk.gov.education.rect.doubles.http.Json;

/**
 * The provider's RSA keys. Two come from a data file, so that starting is quick and tokens outlive a restart; they
 * protect nothing. Each rotation makes another in the background.
 */
final class SigningKeys {

    private final List<CompletableFuture<RSAKey>> keys = new ArrayList<>();
    private final RSAKey unpublished;
    private int generated;

    SigningKeys() {
        List<RSAKey> fixed = fixed();
        keys.add(CompletableFuture.completedFuture(fixed.get(0)));
        keys.add(CompletableFuture.completedFuture(fixed.get(1)));
        unpublished = fixed.get(2);
    }

    /** The key that signs now. */
    synchronized RSAKey current() {
        return keys.getFirst().join();
    }

    /** A key that is never published. */
    RSAKey unknown() {
        return unpublished;
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

    private static List<RSAKey> fixed() {
        List<Map<String, Object>> keys = Json.resource("/world/signing-keys.json", new TypeReference<>() {});
        List<RSAKey> parsed = new ArrayList<>();
        for (Map<String, Object> key : keys) {
            try {
                parsed.add(RSAKey.parse(key));
            } catch (ParseException e) {
                throw new IllegalStateException("signing-keys.json holds no RSA key", e);
            }
        }
        return parsed;
    }

    private CompletableFuture<RSAKey> generate() {
        String id = "rotated-" + ++generated;
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
