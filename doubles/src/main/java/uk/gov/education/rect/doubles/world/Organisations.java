package uk.gov.education.rect.doubles.world;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import uk.gov.education.rect.doubles.http.Json;

/** Builds the organisations of DfE Sign-in: those of the data file, and one for every other school. */
final class Organisations {

    private Organisations() {}

    private record Entry(
            String key,
            UUID id,
            @Nullable String urn,
            @Nullable String unlistedUrn,
            @Nullable String name,
            @Nullable String categoryId,
            @Nullable String categoryName,
            @Nullable String uid,
            @Nullable String companyRegistrationNumber,
            @Nullable String appropriateBody) {}

    private record UserEntry(
            String key,
            UUID id,
            String email,
            String givenName,
            String familyName,
            String kind,
            List<MembershipEntry> organisations,
            String note,
            @Nullable String staffRole,
            boolean inactiveRoles,
            @Nullable String roleLookUp) {}

    private record MembershipEntry(
            String organisation, @Nullable List<String> roles) {}

    static List<Organisation> load(List<School> schools) {
        List<Entry> entries = Json.resource("/world/organisations.json", new TypeReference<>() {});
        List<Organisation> organisations = new ArrayList<>();
        for (Entry entry : entries) {
            Optional<School> school =
                    schools.stream().filter(s -> s.urn().equals(entry.urn)).findFirst();
            organisations.add(school.map(s -> establishment(entry.key, entry.id, s, entry.appropriateBody))
                    .orElseGet(() -> other(entry, organisations.size())));
        }
        for (School school : schools) {
            if (organisations.stream().noneMatch(o -> school.urn().equals(o.urn()))) {
                UUID id = UUID.nameUUIDFromBytes(("organisation/" + school.urn()).getBytes(StandardCharsets.UTF_8));
                organisations.add(establishment(school.urn(), id, school, null));
            }
        }
        return List.copyOf(organisations);
    }

    static List<SignInUser> users(List<Organisation> organisations) {
        List<UserEntry> entries = Json.resource("/world/sign-in-users.json", new TypeReference<>() {});
        return entries.stream()
                .map(entry -> new SignInUser(
                        entry.key,
                        entry.id,
                        entry.email,
                        entry.givenName,
                        entry.familyName,
                        entry.kind,
                        entry.organisations.stream()
                                .map(m -> new SignInUser.Membership(
                                        named(organisations, m.organisation),
                                        m.roles != null,
                                        m.roles == null ? List.of() : m.roles))
                                .toList(),
                        entry.staffRole,
                        entry.inactiveRoles,
                        entry.roleLookUp == null ? "ok" : entry.roleLookUp,
                        entry.note))
                .toList();
    }

    private static Organisation named(List<Organisation> organisations, String key) {
        return organisations.stream()
                .filter(organisation -> organisation.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No organisation " + key));
    }

    private static Organisation establishment(String key, UUID id, School school, @Nullable String appropriateBody) {
        String closed = school.column("CloseDate");
        return new Organisation(
                key,
                id,
                school.name(),
                "001",
                "Establishment",
                school.typeCode().length() < 2 ? "0" + school.typeCode() : school.typeCode(),
                school.typeName(),
                school.urn(),
                null,
                school.column("UKPRN"),
                school.column("EstablishmentNumber"),
                Integer.parseInt(school.statusCode()),
                school.statusName(),
                school.statusName().equals("Closed") ? isoDate(closed) : null,
                school.address(),
                "1" + school.urn(),
                null,
                appropriateBody);
    }

    private static Organisation other(Entry entry, int position) {
        return new Organisation(
                entry.key,
                entry.id,
                required(entry.name, entry),
                required(entry.categoryId, entry),
                required(entry.categoryName, entry),
                null,
                null,
                entry.unlistedUrn,
                entry.uid,
                null,
                null,
                1,
                "Open",
                null,
                null,
                Integer.toString(2_000_000 + position),
                entry.companyRegistrationNumber,
                entry.appropriateBody);
    }

    private static String required(@Nullable String value, Entry entry) {
        if (value == null) {
            throw new IllegalStateException(
                    "Organisation " + entry.key + " needs a URN of the extract, or a name and category");
        }
        return value;
    }

    private static String isoDate(String giasDate) {
        return giasDate.substring(6) + "-" + giasDate.substring(3, 5) + "-" + giasDate.substring(0, 2);
    }
}
