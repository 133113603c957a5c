package uk.gov.education.rect.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Puts on every line that a request logs, the line about itself and those about errors included, who makes it (SES-13):
 * what kind of caller, the key of a member of DfE staff or lead provider, and for people a fingerprint that links their
 * lines without naming them (SES-12). Never a name or an e-mail address.
 */
@Component
public class CallerInLog {

    private static final String KIND = "user_kind";
    private static final String ID = "user_id";
    private static final String FINGERPRINT = "user_fingerprint";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    CallerInLog(AccessSettings settings) {
        key = new SecretKeySpec(settings.apiTokenPepper().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** From now on the lines of this request name this person. */
    public void is(SignedIn person) {
        switch (person) {
            case SchoolUser user
            when user.impersonation() != null ->
                staff("dfe_user_impersonating_school_user", user.impersonation().staff());
            case SchoolUser user -> external("school_user", user.dfeSignIn());
            case AppropriateBodyUser user -> external("appropriate_body_user", user.dfeSignIn());
            case StaffUser user -> staff("dfe_staff_user", user);
        }
    }

    /** From now on the lines of this request name this lead provider. */
    public void is(ApiCaller caller) {
        MDC.put(KIND, "lead_provider");
        MDC.put(ID, String.valueOf(caller.leadProviderId()));
    }

    /** The fingerprint of the person whose request this is; empty for whoever has none (SES-06). */
    public static Optional<String> fingerprint() {
        return Optional.ofNullable(MDC.get(FINGERPRINT));
    }

    /** Forgets whose request it was, once it is over. */
    public static void forget() {
        MDC.remove(KIND);
        MDC.remove(ID);
        MDC.remove(FINGERPRINT);
    }

    private void staff(String kind, StaffUser user) {
        MDC.put(KIND, kind);
        MDC.put(ID, String.valueOf(user.userId()));
        MDC.put(FINGERPRINT, fingerprint(String.valueOf(user.userId())));
    }

    /** Somebody who came without DfE Sign-in has no id of their own, and so no fingerprint. */
    private void external(String kind, @Nullable DfeSignInIdentity identity) {
        MDC.put(KIND, kind);
        if (identity != null) {
            MDC.put(FINGERPRINT, fingerprint(identity.userId()));
        }
    }

    private String fingerprint(String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
