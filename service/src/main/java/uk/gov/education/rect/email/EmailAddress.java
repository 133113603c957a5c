package uk.gov.education.rect.email;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that GOV.UK Notify accepts (DM-VAL-01), trimmed, its case kept. Two addresses that differ only in
 * case are the same mailbox to us: compare with {@link #sameMailboxAs}.
 *
 * @param value at most 320 characters
 */
public record EmailAddress(String value) {

    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_HOST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final Pattern LOCAL_PART = Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~\\-]+");
    private static final Pattern LABEL = Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?");
    private static final Pattern TOP_LEVEL = Pattern.compile("[a-zA-Z]{2,63}|(?i:xn--)[a-zA-Z0-9-]*[a-zA-Z0-9]");

    /** @throws IllegalArgumentException when Notify would not accept it */
    public EmailAddress {
        if (!acceptable(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /** What somebody typed, when it is an address once surrounding white space is gone. */
    public static Optional<EmailAddress> parse(String typed) {
        String trimmed = typed.strip();
        return acceptable(trimmed) ? Optional.of(new EmailAddress(trimmed)) : Optional.empty();
    }

    /** Whether both name one mailbox; case plays no part. */
    public boolean sameMailboxAs(EmailAddress other) {
        return value.toLowerCase(Locale.ROOT).equals(other.value.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }

    private static boolean acceptable(String value) {
        int at = value.indexOf('@');
        if (at < 1 || at != value.lastIndexOf('@') || value.length() > LONGEST_ADDRESS || value.contains("..")) {
            return false;
        }
        return LOCAL_PART.matcher(value.substring(0, at)).matches() && acceptableHost(value.substring(at + 1));
    }

    private static boolean acceptableHost(String host) {
        String[] labels = host.split("\\.", -1);
        if (host.length() > LONGEST_HOST || labels.length < 2) {
            return false;
        }
        for (String label : labels) {
            if (label.length() > LONGEST_LABEL || !LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return TOP_LEVEL.matcher(labels[labels.length - 1]).matches();
    }
}
