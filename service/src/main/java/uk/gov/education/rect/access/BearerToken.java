package uk.gov.education.rect.access;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the token in an {@code Authorization} header; a token in the query is none (API-AUTH-01). */
public final class BearerToken {

    private static final Pattern HEADER =
            Pattern.compile("\\s*(?:Bearer|Token)\\s+(?:token=)?\"?([^\\s\",;]+)\"?.*", Pattern.CASE_INSENSITIVE);

    private BearerToken() {}

    /** The token of a header, whichever of the ways of writing it was used; empty when there is none. */
    public static Optional<String> in(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = HEADER.matcher(header);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
