package uk.gov.education.rect.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.stereotype.Component;

/**
 * The arithmetic of one-time codes (OTP-01, OTP-02): RFC 6238 with SHA-1, six digits and steps of 30 seconds, from a
 * secret that is encrypted wherever it is stored.
 */
@Component
class OneTimeCodes {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int SECRET_BYTES = 20;
    private static final int MODULUS = 1_000_000;
    private static final String ALGORITHM = "HmacSHA1";

    private final SecureRandom random = new SecureRandom();
    private final TextEncryptor encryptor;

    OneTimeCodes(AccessSettings settings) {
        encryptor = Encryptors.delux(settings.encryptionKey(), settings.encryptionSalt());
    }

    /** A fresh secret, encrypted. */
    String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return encryptor.encrypt(HexFormat.of().formatHex(secret));
    }

    /** The code at an instant. */
    String codeAt(String encryptedSecret, Instant instant) {
        return code(decrypted(encryptedSecret), step(instant));
    }

    /**
     * The start of the step a code belongs to, when that step began within the last ten minutes and after the last one
     * that was accepted.
     */
    Optional<Instant> stepOf(String code, String encryptedSecret, @Nullable Instant lastAccepted, Instant now) {
        byte[] secret = decrypted(encryptedSecret);
        byte[] given = code.getBytes(StandardCharsets.US_ASCII);
        Instant oldest = now.minus(LIFE);
        Instant matched = null;
        for (long step = step(now); !startOf(step).isBefore(oldest); step--) {
            Instant start = startOf(step);
            boolean same = MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.US_ASCII), given);
            if (same && matched == null && (lastAccepted == null || start.isAfter(lastAccepted))) {
                matched = start;
            }
        }
        return Optional.ofNullable(matched);
    }

    private byte[] decrypted(String encryptedSecret) {
        return HexFormat.of().parseHex(encryptor.decrypt(encryptedSecret));
    }

    private static long step(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), STEP.toSeconds());
    }

    private static Instant startOf(long step) {
        return Instant.ofEpochSecond(step * STEP.toSeconds());
    }

    private static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
