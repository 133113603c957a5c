package uk.gov.education.rect.access;

import uk.gov.education.rect.email.EmailAddress;

/** How often codes may be asked for at one e-mail address (OTP-09), counted by all nodes together. */
public interface CodeRequestLimit {

    /**
     * Counts one more request, for known and unknown addresses alike.
     *
     * @return whether it is still within the limit
     */
    boolean allows(EmailAddress email);
}
