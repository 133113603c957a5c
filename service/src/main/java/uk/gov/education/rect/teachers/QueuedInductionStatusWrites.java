package uk.gov.education.rect.teachers;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.jobs.Outbox;

/** Keeps induction writes in the outbox. */
@Component
class QueuedInductionStatusWrites implements InductionStatusWrites {

    private final Outbox outbox;

    QueuedInductionStatusWrites(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void queue(TeacherId teacher, Trn trn, Operation operation, Instant modifiedOn) {
        outbox.add(new InductionWrite(teacher, trn, operation, modifiedOn).message());
    }
}
