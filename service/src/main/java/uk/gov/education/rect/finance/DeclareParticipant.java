package uk.gov.education.rect.finance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.finance.DeclarationError.Reason;
import uk.gov.education.rect.finance.declarations.DeclarationChecks;
import uk.gov.education.rect.finance.declarations.DeclarationLock;
import uk.gov.education.rect.finance.declarations.DeclarationWriter;
import uk.gov.education.rect.finance.declarations.MentorCompletion;
import uk.gov.education.rect.finance.declarations.Statements;
import uk.gov.education.rect.finance.declarations.ValidDeclaration;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.usecase.LostRaces;
import uk.gov.education.rect.usecase.Refused;
import uk.gov.education.rect.usecase.UseCase;

/**
 * A lead provider claims that a participant it trains reached a milestone (spec 03 §20.7 to §20.9, spec 05 §7 and
 * §8.1). A participant who is fundable puts the claim on the lead provider's next open output statement; for anyone
 * else it waits without one until they are.
 *
 * <p>Checks run in the order of the specification and are all reported together (API-DEC-07 to API-DEC-22). The same
 * claim made twice at nearly the same moment is one declaration (API-IDE-01); made again later it is refused
 * ({@link Reason#ALREADY_DECLARED}). A mentor's {@code completed} ends their funding (API-DEC-50).
 */
@UseCase
public class DeclareParticipant {

    private final DeclarationChecks checks;
    private final DeclarationLock lock;
    private final DeclarationWriter writer;
    private final Statements statements;
    private final MentorCompletion mentorCompletion;
    private final LostRaces races;
    private final ServiceClock clock;

    DeclareParticipant(
            DeclarationChecks checks,
            DeclarationLock lock,
            DeclarationWriter writer,
            Statements statements,
            MentorCompletion mentorCompletion,
            LostRaces races,
            ServiceClock clock) {
        this.checks = checks;
        this.lock = lock;
        this.writer = writer;
        this.statements = statements;
        this.mentorCompletion = mentorCompletion;
        this.races = races;
        this.clock = clock;
    }

    /**
     * What the lead provider sent, as text; null where it sent nothing.
     *
     * @param author the lead provider's system
     * @param leadProvider who declares
     * @param participantId {@code teachers.api_id}
     * @param courseIdentifier {@code ecf-induction} or {@code ecf-mentor}
     * @param declarationType such as {@code retained-1}
     * @param declarationDate when the milestone was reached, RFC 3339
     * @param evidenceHeld such as {@code training-event-attended}
     */
    public record Command(
            Author author,
            LeadProviderId leadProvider,
            @Nullable String participantId,
            @Nullable String courseIdentifier,
            @Nullable String declarationType,
            @Nullable String declarationDate,
            @Nullable String evidenceHeld) {}

    /**
     * The declaration.
     *
     * @param apiId its id in the lead provider API
     * @param already whether a request a moment earlier had made it
     */
    public record Declared(DeclarationId declaration, UUID apiId, boolean already) {}

    /** Why nothing was declared. */
    public sealed interface Refusal extends uk.gov.education.rect.usecase.Refusal {}

    /** What is wrong, grouped by title in the order in which each first failed; at least one. */
    public record NotDeclarable(List<DeclarationError> errors) implements Refusal {

        /** Keeps its own copy. */
        public NotDeclarable {
            errors = List.copyOf(errors);
        }
    }

    /**
     * Declares the participant.
     *
     * @throws Refused with {@link NotDeclarable}
     */
    public Declared execute(Command command) {
        ValidDeclaration asked = checks.check(command, clock.now());
        lock.take(asked.teacher(), asked.role(), asked.type());
        Optional<Declared> already = writer.declaredMomentsAgo(asked);
        if (already.isPresent()) {
            return already.get();
        }
        // while this one waited, the participant may have been withdrawn or moved to another schedule
        ValidDeclaration valid = checks.check(command, clock.now());
        boolean fundable = lock.teacherIsFundable(valid.teacher(), valid.role());
        Optional<StatementId> statement = fundable ? Optional.of(nextStatement(valid)) : Optional.empty();
        return races.asRefusals(
                Map.of("declarations_one_of_type", new NotDeclarable(List.of(Reason.ALREADY_DECLARED))), () -> {
                    Declared declared = writer.insert(command.author(), valid, statement);
                    mentorCompletion.reconsider(command.author(), declared.declaration());
                    return declared;
                });
    }

    private StatementId nextStatement(ValidDeclaration valid) {
        return statements
                .nextOpenOutput(valid.leadProvider(), valid.contractYear(), clock.today())
                .orElseThrow(() -> new Refused(
                        new NotDeclarable(List.of(new DeclarationError.ContractEnded(valid.contractYear())))));
    }
}
