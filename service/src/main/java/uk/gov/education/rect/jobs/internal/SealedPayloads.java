package uk.gov.education.rect.jobs.internal;

import java.util.Map;
import org.jooq.JSONB;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * Payloads of the outbox as the database holds them: encrypted, since they carry names, addresses and one-time codes
 * (OTP-09, 07 §11.5). Whoever reads the table or a back-up of it learns the kind of a message and whom it concerns only.
 */
@Component
public class SealedPayloads {

    private static final String SEALED = "sealed";
    private static final TypeReference<Map<String, String>> FLAT = new TypeReference<>() {};

    private final TextEncryptor encryptor;
    private final ObjectMapper json;

    SealedPayloads(OutboxSettings settings, ObjectMapper json) {
        this.encryptor = Encryptors.delux(settings.encryptionKey(), settings.encryptionSalt());
        this.json = json;
    }

    /** Encrypts; differently each time. */
    JSONB seal(Map<String, String> payload) {
        return JSONB.valueOf(
                json.writeValueAsString(Map.of(SEALED, encryptor.encrypt(json.writeValueAsString(payload)))));
    }

    /**
     * Decrypts.
     *
     * @throws IllegalStateException when it was sealed under another key
     */
    public Map<String, String> open(JSONB stored) {
        String sealed = json.readValue(stored.data(), FLAT).get(SEALED);
        if (sealed == null) {
            throw new IllegalStateException("a message in the outbox is not sealed");
        }
        return json.readValue(encryptor.decrypt(sealed), FLAT);
    }
}
