package uk.gov.education.rect.integrations.dfesignin;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import uk.gov.education.rect.access.DfeSignInPerson;
import uk.gov.education.rect.access.IdentityProvider.Return;

/** Reads the claims of DfE Sign-in (07 §2.2). */
final class Claims {

    private Claims() {}

    /** The person the claims describe; nobody without an e-mail address can be identified. */
    static Return person(OidcUser user) {
        String subject = user.getSubject();
        String email = user.getEmail();
        if (subject == null || email == null || email.isBlank()) {
            return new Return.NotIdentified("no id or no e-mail address came with the claims");
        }
        String name = Stream.of(user.getGivenName(), user.getFamilyName())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new Return.Identified(new DfeSignInPerson(
                subject,
                email,
                name.isEmpty() ? email : name,
                organisation(user.getClaim("organisation")),
                user.getIdToken().getTokenValue()));
    }

    /** The organisation, or null for none: no claim, null or an empty object. */
    private static DfeSignInPerson.@Nullable Organisation organisation(@Nullable Object claim) {
        if (!(claim instanceof Map<?, ?> organisation) || !(organisation.get("id") instanceof String id)) {
            return null;
        }
        try {
            return new DfeSignInPerson.Organisation(
                    UUID.fromString(id),
                    text(organisation.get("name")),
                    number(organisation.get("urn")),
                    text(organisation.get("address")),
                    nameOf(organisation.get("category")),
                    nameOf(organisation.get("type")),
                    nameOf(organisation.get("status")),
                    text(organisation.get("companyRegistrationNumber")));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static @Nullable String nameOf(@Nullable Object idAndName) {
        return idAndName instanceof Map<?, ?> pair ? text(pair.get("name")) : null;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    private static @Nullable Integer number(@Nullable Object value) {
        String digits = text(value);
        return digits != null && digits.matches("[0-9]{1,9}") ? Integer.valueOf(digits) : null;
    }
}
