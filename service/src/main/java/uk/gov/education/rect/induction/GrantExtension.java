package uk.gov.education.rect.induction;

import static uk.gov.education.rect.database.Tables.INDUCTION_EXTENSIONS;

import java.math.BigDecimal;
import org.jooq.DSLContext;
import uk.gov.education.rect.appropriatebodies.AppropriateBodyPeriodId;
import uk.gov.education.rect.induction.internal.Extensions;
import uk.gov.education.rect.induction.internal.InductionPeriods;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * An appropriate body extends the induction of an ECT it holds, because the Teachers' Standards were not shown to be met
 * (spec 04 §16). Terms required go up; no induction period changes and TRS is told nothing.
 *
 * <p>Refused with an {@link ExtensionRefusal}.
 */
@UseCase
public class GrantExtension {

    private final Inductions inductions;
    private final InductionPeriods people;
    private final Extensions extensions;
    private final DSLContext database;

    GrantExtension(Inductions inductions, InductionPeriods people, Extensions extensions, DSLContext database) {
        this.inductions = inductions;
        this.people = people;
        this.extensions = extensions;
        this.database = database;
    }

    /**
     * Whose induction is extended, and by how much.
     *
     * @param numberOfTerms full-time equivalent, 0.1 to 16 with one decimal
     */
    public record Command(
            Author author, AppropriateBodyPeriodId appropriateBody, TeacherId teacher, BigDecimal numberOfTerms) {}

    /** The extension that was granted. */
    public record Granted(InductionExtensionId extension) {}

    /**
     * Grants the extension.
     *
     * @throws Refused with an {@link ExtensionRefusal}
     */
    public Granted execute(Command command) {
        String name = people.lock(command.teacher()).name();
        Extensions.requireHeldBy(command.appropriateBody(), inductions.of(command.teacher()));
        Extensions.requireSensible(command.numberOfTerms());
        Long id = database.insertInto(INDUCTION_EXTENSIONS)
                .set(INDUCTION_EXTENSIONS.TEACHER_ID, command.teacher().value())
                .set(
                        INDUCTION_EXTENSIONS.APPROPRIATE_BODY_PERIOD_ID,
                        command.appropriateBody().value())
                .set(INDUCTION_EXTENSIONS.NUMBER_OF_TERMS, command.numberOfTerms())
                .returningResult(INDUCTION_EXTENSIONS.ID)
                .fetchSingle()
                .value1();
        extensions.record(
                EventType.INDUCTION_EXTENSION_CREATED,
                command.author(),
                "%s was given an extension of %s terms"
                        .formatted(name, command.numberOfTerms().toPlainString()),
                command.teacher(),
                command.appropriateBody(),
                new Extensions.Terms(new InductionExtensionId(id), null, command.numberOfTerms()));
        return new Granted(new InductionExtensionId(id));
    }
}
