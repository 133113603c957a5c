package uk.gov.education.rect.teachers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.jobs.OutboxMessage;
import uk.gov.education.rect.teachers.InductionStatusWrites.Operation;

/**
 * One thing the Teaching Record System must be told of an induction, as it waits in the outbox.
 *
 * @param modifiedOn when the person acted
 */
public record InductionWrite(TeacherId teacher, Trn trn, Operation operation, Instant modifiedOn) {

    /** Kind of the outbox messages. */
    public static final String KIND = "trs_induction_write";

    private static final String TEACHER = "teacher_id";
    private static final String TRN = "trn";
    private static final String OPERATION = "operation";
    private static final String STARTED_ON = "started_on";
    private static final String COMPLETED_ON = "completed_on";

    /** The message; those of one person are delivered in order. */
    OutboxMessage message() {
        Map<String, String> payload = new HashMap<>();
        payload.put(TEACHER, Long.toString(teacher.value()));
        payload.put(TRN, trn.value());
        payload.put(OPERATION, operationName());
        putDate(payload, STARTED_ON, operation.start());
        putDate(payload, COMPLETED_ON, operation.completion());
        String onceKey = String.join(":", trn.value(), operationName(), modifiedOn.toString());
        return new OutboxMessage(KIND, onceKey, trn.value(), teacher.value(), payload, modifiedOn);
    }

    /**
     * Reads a message back.
     *
     * @throws IllegalArgumentException when it is not such a message
     */
    public static InductionWrite in(OutboxMessage message) {
        Map<String, String> payload = message.payload();
        return new InductionWrite(
                new TeacherId(Long.parseLong(required(payload, TEACHER))),
                new Trn(required(payload, TRN)),
                operation(payload),
                message.happenedAt());
    }

    private String operationName() {
        return switch (operation) {
            case Operation.Begin ignored -> "begin";
            case Operation.Pass ignored -> "pass";
            case Operation.Fail ignored -> "fail";
            case Operation.Reset ignored -> "reset";
            case Operation.Reopen ignored -> "reopen";
        };
    }

    private static Operation operation(Map<String, String> payload) {
        return switch (required(payload, OPERATION)) {
            case "begin" -> new Operation.Begin(date(payload, STARTED_ON));
            case "pass" -> new Operation.Pass(date(payload, STARTED_ON), date(payload, COMPLETED_ON));
            case "fail" -> new Operation.Fail(date(payload, STARTED_ON), date(payload, COMPLETED_ON));
            case "reset" -> new Operation.Reset();
            case "reopen" -> new Operation.Reopen(date(payload, STARTED_ON));
            default -> throw new IllegalArgumentException("not an operation on an induction");
        };
    }

    private static void putDate(Map<String, String> payload, String key, @Nullable LocalDate date) {
        if (date != null) {
            payload.put(key, date.toString());
        }
    }

    private static LocalDate date(Map<String, String> payload, String key) {
        return LocalDate.parse(required(payload, key));
    }

    private static String required(Map<String, String> payload, String key) {
        String value = payload.get(key);
        if (value == null) {
            throw new IllegalArgumentException("an induction write without " + key);
        }
        return value;
    }
}
