package uk.gov.education.rect.doubles.trs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.http.BadRequest;
import uk.gov.education.rect.doubles.http.Call;
import uk.gov.education.rect.doubles.http.Json;
import uk.gov.education.rect.doubles.http.Reply;
import uk.gov.education.rect.doubles.world.Person;
import uk.gov.education.rect.doubles.world.TrsReference;

/** The find operations of TRS (spec 07 §16.3): by last name and date of birth, and in bulk by TRN and date of birth. */
final class FindPeople {

    private final InductionLedger ledger;
    private final TrsReference reference;
    private final MovableClock clock;

    FindPeople(InductionLedger ledger, TrsReference reference, MovableClock clock) {
        this.ledger = ledger;
        this.reference = reference;
        this.clock = clock;
    }

    /** {@code GET /v3/persons?findBy=LastNameAndDateOfBirth&lastName=&dateOfBirth=}. */
    Reply byLastName(Call call) {
        if (!call.query("findBy").orElse("").equals("LastNameAndDateOfBirth")) {
            return TrsProblem.invalid("findBy", "Only LastNameAndDateOfBirth is known.");
        }
        Optional<String> lastName = call.query("lastName");
        Optional<LocalDate> dateOfBirth = call.query("dateOfBirth").flatMap(FindPeople::date);
        if (lastName.isEmpty() || dateOfBirth.isEmpty()) {
            return TrsProblem.invalid("lastName", "Send a last name and a date of birth.");
        }
        return results(ledger.people().stream()
                .filter(person -> isActive(person)
                        && person.lastName()
                                .strip()
                                .equalsIgnoreCase(lastName.get().strip())
                        && person.dateOfBirth().on(clock.today()).equals(dateOfBirth.get()))
                .toList());
    }

    /** {@code POST /v3/persons/find} with {@code {"persons":[{"trn","dateOfBirth"}]}}: those that match, in order. */
    Reply inBulk(Call call) {
        List<Person> found = new ArrayList<>();
        try {
            for (JsonNode wanted : Json.tree(call.text()).path("persons")) {
                Person person = ledger.person(wanted.path("trn").asString(""));
                Optional<LocalDate> dateOfBirth =
                        date(wanted.path("dateOfBirth").asString(""));
                if (person != null
                        && isActive(person)
                        && dateOfBirth.equals(Optional.of(person.dateOfBirth().on(clock.today())))) {
                    found.add(person);
                }
            }
        } catch (BadRequest e) {
            return TrsProblem.invalid("persons", String.valueOf(e.getMessage()));
        }
        return results(found);
    }

    /** {@code GET /v3/trns/{trn}}: 204, 308, 410 or 404. */
    Reply trn(Call call) {
        String trn = call.pathValue("trn");
        Person person = ledger.person(trn);
        if (person == null) {
            return TrsProblem.notFound("TRN: '" + trn + "'");
        }
        Person last = person;
        while (last.mergedInto() != null) {
            Person next = ledger.person(last.mergedInto());
            if (next == null) {
                throw new IllegalStateException(last.trn() + " is merged into an unknown person");
            }
            last = next;
        }
        if (last.isDeactivated()) {
            return TrsProblem.gone(last.trn());
        }
        return person.mergedInto() == null
                ? Reply.empty(204)
                : Reply.empty(308).with("Location", "/v3/trns/" + last.trn());
    }

    private Reply results(List<Person> people) {
        PersonDocument document = new PersonDocument(reference, clock.today());
        List<Map<String, @Nullable Object>> results = people.stream()
                .map(person -> document.found(person, ledger.shown(person)))
                .toList();
        return Reply.json(200, Map.of("total", results.size(), "results", results));
    }

    private static boolean isActive(Person person) {
        return !person.isDeactivated() && person.mergedInto() == null;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
