package uk.gov.education.rect.integrations.trs;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.integrations.trs.TrsReply.Answer;
import uk.gov.education.rect.integrations.trs.TrsReply.None;
import uk.gov.education.rect.jobs.OutboxHandler;
import uk.gov.education.rect.jobs.OutboxMessage;
import uk.gov.education.rect.teachers.InductionStatusDeliveries;
import uk.gov.education.rect.teachers.InductionWrite;
import uk.gov.education.rect.teachers.RefreshTeacherFromTrs;
import uk.gov.education.rect.teachers.TeacherId;

/**
 * Delivers induction writes to the Teaching Record System (TRS-10). What TRS took, or had something newer than, is read
 * back onto the teacher; what it will never take waits for a person to look; everything else is tried again.
 */
@Component
class DeliverInductionWrites implements OutboxHandler {

    private static final Logger log = LoggerFactory.getLogger(DeliverInductionWrites.class);
    /** Somebody has to change a setting first. */
    private static final Duration WHILE_MISCONFIGURED = Duration.ofMinutes(5);

    private final TrsChannel channel;
    private final InductionStatusDeliveries deliveries;
    private final RefreshTeacherFromTrs refresh;
    private final ServiceClock clock;
    private final InductionWriteBody body = new InductionWriteBody();
    private final JsonMapper json = JsonMapper.builder().build();

    DeliverInductionWrites(
            TrsChannel channel,
            InductionStatusDeliveries deliveries,
            RefreshTeacherFromTrs refresh,
            ServiceClock clock) {
        this.channel = channel;
        this.deliveries = deliveries;
        this.refresh = refresh;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return InductionWrite.KIND;
    }

    @Override
    public Delivery deliver(OutboxMessage message, int attempt) {
        InductionWrite write = InductionWrite.in(message);
        if (deliveries.laterWriteWaits(write)) {
            return new Delivery.Superseded("a later write for the same person waits");
        }
        return switch (channel.write(write.trn(), body.of(write.operation(), write.modifiedOn()))) {
            case None none -> new Delivery.Retry("no answer: " + none.reason(), null);
            case Answer answer -> judge(answer, write.teacher());
        };
    }

    private Delivery judge(Answer answer, TeacherId teacher) {
        int status = answer.status();
        return switch (status) {
            case 204 -> {
                readBack(teacher);
                yield new Delivery.Delivered();
            }
            case 409 -> {
                readBack(teacher);
                yield new Delivery.Superseded("TRS has a later change");
            }
            case 400, 404 -> refused(answer, teacher);
            // the key or its roles are wrong: nothing is lost, and nothing moves until somebody puts that right
            case 401, 403 -> new Delivery.Held("TRS does not accept our key: " + status, WHILE_MISCONFIGURED);
            default ->
                new Delivery.Retry(
                        "status " + status, answer.retryAfter(clock.now()).orElse(null));
        };
    }

    /** A 404 without a code is our address or version (TRS-09), and waits until somebody puts that right. */
    private Delivery refused(Answer answer, TeacherId teacher) {
        Optional<Integer> code = Problem.codeIn(json, answer.body());
        if (answer.status() == 404 && code.isEmpty()) {
            log.error("TRS write answered 404 without an error code: check its address and version");
            return new Delivery.Held("TRS address or version is wrong", WHILE_MISCONFIGURED);
        }
        if (answer.status() == 404) {
            // merged and deactivated records are told apart by reading, which also notes it on the teacher
            readBack(teacher);
        }
        String reason = "TRS refused: " + answer.status()
                + code.map(number -> "/" + number).orElse("");
        log.error("{}", reason);
        return new Delivery.Refused(reason);
    }

    /** Best effort: what is missed here, the regular reading of teachers catches up with. */
    private void readBack(TeacherId teacher) {
        try {
            refresh.execute(teacher);
        } catch (RuntimeException failure) {
            log.warn("teacher {} could not be read back from TRS", teacher.value(), failure);
        }
    }
}
