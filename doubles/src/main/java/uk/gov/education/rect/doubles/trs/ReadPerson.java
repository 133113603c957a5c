package uk.gov.education.rect.doubles.trs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.doubles.MovableClock;
import uk.gov.education.rect.doubles.http.Call;
import uk.gov.education.rect.doubles.http.ConnectionDropped;
import uk.gov.education.rect.doubles.http.Html;
import uk.gov.education.rect.doubles.http.Reply;
import uk.gov.education.rect.doubles.world.Person;
import uk.gov.education.rect.doubles.world.TrsReference;

/** {@code GET /v3/persons/{trn}}, in the order of tests of spec 07 §3.2 rows 3 to 10. */
final class ReadPerson {

    private static final Set<String> INCLUDES = Set.of(
            "alerts",
            "induction",
            "mandatoryqualifications",
            "routestoprofessionalstatuses",
            "pendingdetailchanges",
            "previousnames");

    private final InductionLedger ledger;
    private final TrsReference reference;
    private final MovableClock clock;

    ReadPerson(InductionLedger ledger, TrsReference reference, MovableClock clock) {
        this.ledger = ledger;
        this.reference = reference;
        this.clock = clock;
    }

    Reply answer(Call call) throws InterruptedException {
        String trn = call.pathValue("trn");
        Optional<String> dateOfBirth = call.query("dateOfBirth");
        Optional<String> nino = call.query("nationalInsuranceNumber");
        if (dateOfBirth.isPresent() && nino.isPresent()) {
            return TrsProblem.invalid("nationalInsuranceNumber", "Send a date of birth or a number, not both.");
        }
        Set<String> include = include(call);
        if (!INCLUDES.containsAll(include)) {
            return TrsProblem.invalid("include", "Not a value of include: " + include);
        }
        LocalDate wantedBirth = null;
        if (dateOfBirth.isPresent()) {
            try {
                wantedBirth = LocalDate.parse(dateOfBirth.get());
            } catch (DateTimeParseException e) {
                return TrsProblem.invalid("dateOfBirth", "Not a date: " + dateOfBirth.get());
            }
        }
        boolean isAppropriateBody = TrsGate.key(call).orElse("").equals(TrsGate.APPROPRIATE_BODY_KEY);
        if (isAppropriateBody && (wantedBirth == null || !include.isEmpty())) {
            return Reply.empty(403);
        }

        Person person = ledger.person(trn);
        if (person == null) {
            return TrsProblem.notFound("TRN: '" + trn + "'");
        }
        String step = ledger.nextRead(person);
        Optional<Reply> scripted = scripted(step, person);
        if (scripted.isPresent()) {
            return scripted.get();
        }
        Reply found = found(person, wantedBirth, nino.orElse(null), include, step);
        return step.equals("malformed") ? found.cutShort() : found;
    }

    private Reply found(
            Person person, @Nullable LocalDate dateOfBirth, @Nullable String nino, Set<String> include, String step) {
        if (person.mergedInto() != null) {
            Person survivor = survivor(person);
            return survivor.isDeactivated()
                    ? TrsProblem.gone(survivor.trn())
                    : Reply.empty(308).with("Location", "/v3/persons/" + survivor.trn());
        }
        if (person.isDeactivated()) {
            return TrsProblem.gone(person.trn());
        }
        if (dateOfBirth != null && !dateOfBirth.equals(person.dateOfBirth().on(clock.today()))) {
            return TrsProblem.notFound("TRN: '" + person.trn() + "', date of birth: '" + dateOfBirth + "'");
        }
        if (nino != null && !hasNino(person, nino)) {
            return TrsProblem.notFound("TRN: '" + person.trn() + "', National Insurance number: '" + nino + "'");
        }
        InductionLedger.Shown induction = ledger.shown(person);
        if (step.equals("exempt")) {
            induction = new InductionLedger.Shown("Exempt", null, null);
        }
        Map<String, @Nullable Object> body =
                new PersonDocument(reference, clock.today()).of(person, induction, include);
        if (step.startsWith("rename:")) {
            body.put("lastName", step.substring("rename:".length()));
        }
        return Reply.json(200, body);
    }

    private static Optional<Reply> scripted(String step, Person person) throws InterruptedException {
        if (step.startsWith("delay:")) {
            Thread.sleep(Long.parseLong(step.substring("delay:".length())));
            return Optional.empty();
        }
        if (step.startsWith("308:")) {
            String location = step.substring("308:".length());
            return Optional.of(
                    location.isEmpty() ? Reply.empty(308) : Reply.empty(308).with("Location", location));
        }
        return switch (step) {
            case "404" -> Optional.of(TrsProblem.notFound("TRN: '" + person.trn() + "'"));
            case "html404" ->
                Optional.of(Reply.page(404, Html.page("Page not found", "<p>A proxy in between says so.</p>")));
            case "429" -> Optional.of(TrsProblem.rateLimited(1_000, 30));
            case "drop" -> throw new ConnectionDropped();
            default ->
                step.matches("\\d{3}")
                        ? Optional.of(Reply.problem(
                                Integer.parseInt(step),
                                Map.of("title", "Scripted answer", "status", Integer.parseInt(step))))
                        : Optional.empty();
        };
    }

    private Person survivor(Person merged) {
        Person person = merged;
        while (person.mergedInto() != null) {
            Person next = ledger.person(person.mergedInto());
            if (next == null) {
                throw new IllegalStateException(person.trn() + " is merged into an unknown person");
            }
            person = next;
        }
        return person;
    }

    private static boolean hasNino(Person person, String wanted) {
        return Stream.concat(
                        Optional.ofNullable(person.nationalInsuranceNumber()).stream(),
                        person.employmentNationalInsuranceNumbers().stream())
                .anyMatch(known -> normalised(known).equals(normalised(wanted)));
    }

    private static String normalised(String nino) {
        return nino.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static Set<String> include(Call call) {
        return Arrays.stream(call.query("include").orElse("").split(","))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }
}
