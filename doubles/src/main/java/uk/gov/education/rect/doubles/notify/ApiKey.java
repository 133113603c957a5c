package uk.gov.education.rect.doubles.notify;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * A Notify API key, {@code name-serviceId-secret}, and what it may do (spec 07 §5.1).
 *
 * @param kind {@code live}, {@code team} (guest list only) or {@code test} (never shown in the inbox)
 */
record ApiKey(String kind, String secret) {

    static final String SERVICE_ID = "0f6a3c52-8f0e-4f7a-9d35-3c1f1d3b9a01";

    static final List<ApiKey> ALL = List.of(
            new ApiKey("live", "7d2f0b6e-51a4-4a0b-8a55-9f0a6f1c0d01"),
            new ApiKey("team", "7d2f0b6e-51a4-4a0b-8a55-9f0a6f1c0d02"),
            new ApiKey("test", "7d2f0b6e-51a4-4a0b-8a55-9f0a6f1c0d03"));

    /** The key as Notify shows it once. */
    String text() {
        return kind + "-" + SERVICE_ID + "-" + secret;
    }

    /** The key that signed this token within 30 seconds of now. Throws {@link NotifyError} 403 otherwise. */
    static ApiKey of(String token, Instant now) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                    || !SERVICE_ID.equals(jwt.getJWTClaimsSet().getIssuer())) {
                throw NotifyError.auth("Invalid token: service not found");
            }
            ApiKey key = null;
            for (ApiKey each : ALL) {
                if (jwt.verify(new MACVerifier(each.secret))) {
                    key = each;
                }
            }
            if (key == null) {
                throw NotifyError.auth("Invalid token: API key not found");
            }
            Date issued = jwt.getJWTClaimsSet().getIssueTime();
            if (issued == null
                    || Duration.between(issued.toInstant(), now).abs().compareTo(Duration.ofSeconds(30)) > 0) {
                throw NotifyError.auth("Error: Your system clock must be accurate to within 30 seconds");
            }
            return key;
        } catch (ParseException | JOSEException e) {
            throw NotifyError.auth("Invalid token: signature, api token is not valid");
        }
    }
}
