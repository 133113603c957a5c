package uk.gov.education.rect.teachers;

import static uk.gov.education.rect.database.Tables.TEACHERS;

import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.gov.education.rect.teachers.TeachingRecordAnswer.Unavailable;
import uk.gov.education.rect.timeline.Author;

/**
 * Asks the Teaching Record System about a teacher and notes what it says (spec 07 §3.9). The call is made outside any
 * transaction of ours; {@link RecordTrsAnswer} then notes the answer in one of its own, whatever the caller's becomes. Switched off as a whole by
 * {@code ENABLE_TRS_TEACHER_REFRESH=false}.
 */
@Component
public class RefreshTeacherFromTrs {

    private final DSLContext database;
    private final TeachingRecords trs;
    private final RecordTrsAnswer recordAnswer;
    private final TransactionTemplate ownTransaction;
    private final boolean enabled;

    RefreshTeacherFromTrs(
            DSLContext database,
            TeachingRecords trs,
            RecordTrsAnswer recordAnswer,
            PlatformTransactionManager transactions,
            @Value("${trs.refresh-teachers:true}") boolean enabled) {
        this.database = database;
        this.trs = trs;
        this.recordAnswer = recordAnswer;
        this.ownTransaction = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        this.enabled = enabled;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** TRS answered, and what it said is noted. */
        record Noted(RecordTrsAnswer.Result result) implements Outcome {}

        /** TRS could not answer; nothing is noted, ask again later. */
        record TryLater(Unavailable why) implements Outcome {}

        /** The teacher has no TRN, or refreshing is switched off. */
        record NotAsked() implements Outcome {}
    }

    /** Asks about one teacher. */
    public Outcome execute(TeacherId teacher) {
        Optional<Trn> trn = enabled ? trnOf(teacher) : Optional.empty();
        if (trn.isEmpty()) {
            return new Outcome.NotAsked();
        }
        TeachingRecordAnswer answer = trs.find(trn.get());
        if (answer instanceof Unavailable unavailable) {
            return new Outcome.TryLater(unavailable);
        }
        var command = new RecordTrsAnswer.Command(new Author.System(), teacher, trn.get(), answer);
        return new Outcome.Noted(
                Objects.requireNonNull(ownTransaction.execute(status -> recordAnswer.execute(command))));
    }

    private Optional<Trn> trnOf(TeacherId teacher) {
        return database.select(TEACHERS.TRN)
                .from(TEACHERS)
                .where(TEACHERS.ID.eq(teacher.value()))
                .and(TEACHERS.TRN.isNotNull())
                .fetchOptional(TEACHERS.TRN)
                .map(Trn::new);
    }
}
