package uk.gov.education.rect.operations;

import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.access.CodeRequestLimit;
import uk.gov.education.rect.email.EmailAddress;
import uk.gov.education.rect.operations.RateLimits.Limit;

/** Counts requests for codes beside the other rate limits, under a digest of the address (OTP-09). */
@Component
class CodeRequests implements CodeRequestLimit {

    private final RateLimits limits;

    CodeRequests(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean allows(EmailAddress email) {
        return limits.count(Limit.CODE_REQUEST, Digests.of(email.value().toLowerCase(Locale.ROOT)))
                .allowed();
    }
}
