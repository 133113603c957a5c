package uk.gov.education.rect.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Turns an API token into what is stored of it: a keyed hash, from which the token cannot be found again. */
@Component
class ApiTokenHashes {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec pepper;

    ApiTokenHashes(AccessSettings settings) {
        pepper = new SecretKeySpec(settings.apiTokenPepper().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** 32 bytes. */
    byte[] of(String token) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(pepper);
            return mac.doFinal(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
