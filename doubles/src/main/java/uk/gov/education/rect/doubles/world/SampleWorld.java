package uk.gov.education.rect.doubles.world;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.type.TypeReference;
import uk.gov.education.rect.doubles.http.Json;

/**
 * The sample world that all doubles and the sample data of the service share: invented schools, people and users, with
 * identifiers that never change (DBL-11, TST-01).
 *
 * @param schools rows of the GIAS extract
 * @param links links between them
 * @param people those whom TRS knows by the data file; {@link #person} also knows the generated ranges
 * @param organisations of DfE Sign-in: appropriate bodies, others, and one for every school
 * @param signInUsers who can sign in
 * @param trsReference alert types, routes and exemption reasons
 */
public record SampleWorld(
        List<School> schools,
        List<SchoolLink> links,
        List<Person> people,
        List<Organisation> organisations,
        List<SignInUser> signInUsers,
        TrsReference trsReference) {

    /** Reads the data files. */
    public static SampleWorld load() {
        List<School> schools = rows("/world/ecf_tech.csv", SampleWorld::school);
        List<SchoolLink> links = rows(
                "/world/links.csv",
                row -> new SchoolLink(
                        row.getField("URN"),
                        row.getField("LinkURN"),
                        row.getField("LinkName"),
                        row.getField("LinkType"),
                        row.getField("LinkEstablishedDate")));
        List<PersonEntry> people = Json.resource("/world/people.json", new TypeReference<>() {});
        List<Organisation> organisations = Organisations.load(schools);
        return new SampleWorld(
                schools,
                links,
                people.stream().map(PersonEntry::person).toList(),
                organisations,
                Organisations.users(organisations),
                TrsReference.load());
    }

    /** The person with that TRN, of the data file or of a generated range. */
    public Optional<Person> person(String trn) {
        return people.stream()
                .filter(person -> person.trn().equals(trn))
                .findFirst()
                .or(() -> OrdinaryPeople.find(trn));
    }

    /** The school with that URN. */
    public Optional<School> school(String urn) {
        return schools.stream().filter(school -> school.urn().equals(urn)).findFirst();
    }

    /** The user with that e-mail address, upper and lower case alike, or that key. */
    public Optional<SignInUser> signInUser(String emailOrKey) {
        return signInUsers.stream()
                .filter(user ->
                        user.email().equalsIgnoreCase(emailOrKey) || user.key().equals(emailOrKey))
                .findFirst();
    }

    /** The organisation that stands for the appropriate body of that name. */
    public Optional<Organisation> appropriateBody(String name) {
        return organisations.stream()
                .filter(organisation -> name.equals(organisation.appropriateBody()))
                .findFirst();
    }

    private static School school(NamedCsvRecord row) {
        LinkedHashMap<String, String> columns = new LinkedHashMap<>();
        row.getHeader().forEach(name -> columns.put(name, row.getField(name)));
        return new School(columns);
    }

    private static <T> List<T> rows(String path, Function<NamedCsvRecord, T> read) {
        try (InputStream in = SampleWorld.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No such file on the class path: " + path);
            }
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return csv.stream().map(read).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
