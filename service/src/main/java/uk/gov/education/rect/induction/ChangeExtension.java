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
 * The appropriate body that granted an extension, and still holds the ECT, corrects its length (spec 04 §16, AB-EXT-07).
 * The new number replaces the former. The same number again changes nothing.
 *
 * <p>Refused with an {@link ExtensionRefusal}.
 */
@UseCase
public class ChangeExtension {

    private final Inductions inductions;
    private final InductionPeriods people;
    private final Extensions extensions;
    private final DSLContext database;

    ChangeExtension(Inductions inductions, InductionPeriods people, Extensions extensions, DSLContext database) {
        this.inductions = inductions;
        this.people = people;
        this.extensions = extensions;
        this.database = database;
    }

    /**
     * Which extension is to have which length.
     *
     * @param numberOfTerms full-time equivalent, 0.1 to 16 with one decimal
     */
    public record Command(
            Author author,
            AppropriateBodyPeriodId appropriateBody,
            TeacherId teacher,
            InductionExtensionId extension,
            BigDecimal numberOfTerms) {}

    /**
     * The extension has the length.
     *
     * @param already whether it had that length before
     */
    public record Changed(boolean already) {}

    /**
     * Changes the extension.
     *
     * @throws Refused with an {@link ExtensionRefusal}
     */
    public Changed execute(Command command) {
        String name = people.lock(command.teacher()).name();
        Extensions.requireHeldBy(command.appropriateBody(), inductions.of(command.teacher()));
        Extensions.requireSensible(command.numberOfTerms());
        BigDecimal before = database.select(INDUCTION_EXTENSIONS.NUMBER_OF_TERMS)
                .from(INDUCTION_EXTENSIONS)
                .where(INDUCTION_EXTENSIONS.ID.eq(command.extension().value()))
                .and(INDUCTION_EXTENSIONS.TEACHER_ID.eq(command.teacher().value()))
                .and(INDUCTION_EXTENSIONS.APPROPRIATE_BODY_PERIOD_ID.eq(
                        command.appropriateBody().value()))
                .fetchOptional(INDUCTION_EXTENSIONS.NUMBER_OF_TERMS)
                .orElseThrow(() -> new Refused(new ExtensionRefusal.NotYourExtension()));
        if (before.compareTo(command.numberOfTerms()) == 0) {
            return new Changed(true);
        }
        database.update(INDUCTION_EXTENSIONS)
                .set(INDUCTION_EXTENSIONS.NUMBER_OF_TERMS, command.numberOfTerms())
                .where(INDUCTION_EXTENSIONS.ID.eq(command.extension().value()))
                .execute();
        extensions.record(
                EventType.INDUCTION_EXTENSION_UPDATED,
                command.author(),
                "%s's extension is now %s terms"
                        .formatted(name, command.numberOfTerms().toPlainString()),
                command.teacher(),
                command.appropriateBody(),
                new Extensions.Terms(command.extension(), before, command.numberOfTerms()));
        return new Changed(false);
    }
}
