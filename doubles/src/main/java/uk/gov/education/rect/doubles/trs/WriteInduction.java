package uk.gov.education.rect.doubles.trs;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import uk.gov.education.rect.doubles.http.BadRequest;
import uk.gov.education.rect.doubles.http.Call;
import uk.gov.education.rect.doubles.http.ConnectionDropped;
import uk.gov.education.rect.doubles.http.Json;
import uk.gov.education.rect.doubles.http.Reply;
import uk.gov.education.rect.doubles.world.Person;
import uk.gov.education.rect.doubles.world.TrsReference;

/** {@code PUT /v3/persons/{trn}/cpd-induction}, validated in the order of spec 07 §3.7. */
final class WriteInduction {

    private final InductionLedger ledger;
    private final TrsReference reference;

    WriteInduction(InductionLedger ledger, TrsReference reference) {
        this.ledger = ledger;
        this.reference = reference;
    }

    private record Body(
            String status,
            @Nullable LocalDate startDate,
            @Nullable LocalDate completedDate,
            Instant modifiedOn) {}

    Reply answer(Call call) throws InterruptedException {
        Body body;
        try {
            body = body(call);
        } catch (BadRequest | DateTimeException e) {
            return TrsProblem.invalid("body", String.valueOf(e.getMessage()));
        }
        Reply refused = refused(body);
        if (refused != null) {
            return refused;
        }
        Person person = ledger.person(call.pathValue("trn"));
        if (person == null || person.isDeactivated() || person.mergedInto() != null) {
            return TrsProblem.notFound("TRN: '" + call.pathValue("trn") + "'");
        }
        String step = ledger.nextWrite(person);
        Reply scripted = scripted(step, person);
        if (scripted != null) {
            return scripted;
        }
        if (person.qtsFrom(reference).isEmpty()) {
            return noQts();
        }
        if (ledger.isStale(person, body.modifiedOn)) {
            return stale();
        }
        Duration lag = step.startsWith("lag:")
                ? Duration.ofSeconds(Long.parseLong(step.substring("lag:".length())))
                : Duration.ZERO;
        ledger.write(
                person,
                TrsGate.key(call).orElse(""),
                body.status,
                body.startDate,
                body.completedDate,
                body.modifiedOn,
                lag);
        return Reply.empty(204);
    }

    private static Body body(Call call) {
        JsonNode json = Json.tree(call.text());
        JsonNode modifiedOn = json.get("modifiedOn");
        if (modifiedOn == null || !modifiedOn.isString()) {
            throw new BadRequest("modifiedOn is missing");
        }
        return new Body(
                json.path("status").asString(""),
                date(json.get("startDate")),
                date(json.get("completedDate")),
                OffsetDateTime.parse(modifiedOn.asString()).toInstant());
    }

    private static @Nullable LocalDate date(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : LocalDate.parse(node.asString());
    }

    private static @Nullable Reply refused(Body body) {
        boolean isCompleted = Set.of("Passed", "Failed").contains(body.status);
        boolean isStarted = isCompleted || body.status.equals("InProgress");
        if (!isStarted && !body.status.equals("RequiredToComplete")) {
            return TrsProblem.of(400, 10035, "Invalid induction status.", null);
        }
        if (isStarted && body.startDate == null) {
            return TrsProblem.of(400, 10036, "Induction start date is required.", null);
        }
        if (!isStarted && body.startDate != null) {
            return TrsProblem.of(400, 10038, "Induction start date is not permitted.", null);
        }
        if (isCompleted && body.completedDate == null) {
            return TrsProblem.of(400, 10037, "Induction completed date is required.", null);
        }
        if (!isCompleted && body.completedDate != null) {
            return TrsProblem.of(400, 10039, "Induction completed date is not permitted.", null);
        }
        return null;
    }

    private static @Nullable Reply scripted(String step, Person person) throws InterruptedException {
        if (step.startsWith("delay:")) {
            Thread.sleep(Long.parseLong(step.substring("delay:".length())));
            return null;
        }
        return switch (step) {
            case "400:10034" -> noQts();
            case "409" -> stale();
            case "404" -> TrsProblem.notFound("TRN: '" + person.trn() + "'");
            case "403" -> Reply.empty(403);
            case "drop" -> throw new ConnectionDropped();
            default ->
                step.matches("\\d{3}")
                        ? Reply.problem(
                                Integer.parseInt(step),
                                Map.of("title", "Scripted answer", "status", Integer.parseInt(step)))
                        : null;
        };
    }

    private static Reply noQts() {
        return TrsProblem.of(400, 10034, "Person does not have QTS.", null);
    }

    private static Reply stale() {
        return TrsProblem.of(409, 10033, "Stale request.", "A later change has been made.");
    }
}
