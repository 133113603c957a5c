package uk.gov.education.rect.finance.declarations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.DeclarationType;
import uk.gov.education.rect.calendar.Milestone;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.finance.DeclarationError;
import uk.gov.education.rect.finance.DeclarationError.Reason;
import uk.gov.education.rect.finance.DeclarationError.Title;
import uk.gov.education.rect.finance.DeclareParticipant;
import uk.gov.education.rect.finance.EvidenceRules;
import uk.gov.education.rect.finance.EvidenceType;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.usecase.Refused;

/** The checks of spec 03 §20.7, in its order and with its guards. */
@Component
public class DeclarationChecks {

    /** The contract year from which the order of declarations is checked (API-DEC-21). */
    private static final int SEQUENCE_CHECKED_FROM = 2025;

    private final DeclarationFacts facts;
    private final Statements statements;
    private final DeclarationLock lock;

    DeclarationChecks(DeclarationFacts facts, Statements statements, DeclarationLock lock) {
        this.facts = facts;
        this.statements = statements;
        this.lock = lock;
    }

    /**
     * Checks what a lead provider sent.
     *
     * @throws Refused with {@link DeclareParticipant.NotDeclarable} holding everything that is wrong
     */
    public ValidDeclaration check(DeclareParticipant.Command command, Instant now) {
        return new Check(command, now).run();
    }

    /** One run of the checks: what was sent, what is known, what is wrong so far. */
    private final class Check {

        private final DeclareParticipant.Command command;
        private final Instant now;
        private final DeclarationErrors errors = new DeclarationErrors();
        private final @Nullable TeacherId teacher;
        private final @Nullable TraineeRole role;
        private final @Nullable DeclarationType type;
        private final @Nullable Instant date;
        private final @Nullable DeclarableTraining training;
        private final List<DeclarationFacts.Standing> standing;
        private final Optional<Milestone> milestone;

        Check(DeclareParticipant.Command command, Instant now) {
            this.command = command;
            this.now = now;
            this.teacher = sent(command.participantId())
                    .flatMap(Check::uuid)
                    .flatMap(facts::teacher)
                    .orElse(null);
            this.role = TraineeRole.ofCourse(command.courseIdentifier()).orElse(null);
            this.type =
                    sent(command.declarationType()).flatMap(DeclarationType::of).orElse(null);
            this.date = sent(command.declarationDate())
                    .flatMap(DeclarationDates::parse)
                    .orElse(null);
            this.training = teacher == null || role == null
                    ? null
                    : facts.training(command.leadProvider(), teacher, role).orElse(null);
            this.standing = teacher == null || role == null ? List.of() : facts.standing(teacher, role);
            this.milestone =
                    training == null || type == null ? Optional.empty() : facts.milestone(training.scheduleId(), type);
        }

        ValidDeclaration run() {
            participantAndCourse();
            typeAndDuplicates();
            dateAndMilestone();
            EvidenceType evidence = evidence();
            withdrawalAndMoney();
            scheduleAndSequence();
            participantOfLeadProvider();
            if (!errors.none() || teacher == null || role == null || training == null || type == null || date == null) {
                throw new Refused(new DeclareParticipant.NotDeclarable(errors.grouped()));
            }
            return new ValidDeclaration(command.leadProvider(), teacher, role, training, type, date, evidence);
        }

        private void participantAndCourse() {
            // API-DEC-07
            errors.addWhen(sent(command.participantId()).isEmpty(), Reason.PARTICIPANT_MISSING);
            // API-DEC-08
            if (errors.noneOn(Title.PARTICIPANT_ID, Title.COURSE_IDENTIFIER)) {
                errors.addWhen(teacher == null, Reason.PARTICIPANT_NOT_RECOGNISED);
            }
            // API-DEC-09a
            if (errors.none()) {
                errors.addWhen(role == null, Reason.COURSE_NOT_RECOGNISED);
            }
            // API-DEC-09b
            if (errors.none()) {
                errors.addWhen(sent(command.declarationDate()).isEmpty(), Reason.DATE_MISSING);
            }
            // API-DEC-10a
            if (errors.noneOn(
                    Title.PARTICIPANT_ID, Title.COURSE_IDENTIFIER, Title.DECLARATION_TYPE, Title.DECLARATION_DATE)) {
                errors.addWhen(training == null && trainedByLeadProvider(), Reason.COURSE_NOT_OF_PARTICIPANT);
            }
        }

        private void typeAndDuplicates() {
            // API-DEC-10b
            if (errors.none()) {
                errors.addWhen(sent(command.declarationType()).isEmpty(), Reason.TYPE_MISSING);
            }
            // API-DEC-10c
            if (errors.none()) {
                errors.addWhen(type == null, Reason.TYPE_NOT_RECOGNISED);
            }
            // API-DEC-11
            if (training != null && errors.noneOn(Title.DECLARATION_TYPE, Title.DECLARATION_DATE)) {
                errors.addWhen(
                        standing.stream().anyMatch(declared -> declared.type() == type), Reason.ALREADY_DECLARED);
            }
        }

        private void dateAndMilestone() {
            // API-DEC-12
            if (date != null
                    && errors.noneOn(
                            Title.DECLARATION_DATE,
                            Title.DECLARATION_TYPE,
                            Title.PARTICIPANT_ID,
                            Title.COURSE_IDENTIFIER)) {
                errors.addWhen(date.isAfter(now), Reason.DATE_IN_FUTURE);
            }
            // API-DEC-13
            if (date != null && errors.noneOn(Title.DECLARATION_DATE, Title.DECLARATION_TYPE, Title.COHORT)) {
                milestone.ifPresent(window -> {
                    errors.addWhen(window.tooEarly(date), Reason.DATE_BEFORE_MILESTONE);
                    errors.addWhen(window.tooLate(date), Reason.DATE_AFTER_MILESTONE);
                });
            }
            // API-DEC-14
            if (errors.noneOn(Title.DECLARATION_DATE)) {
                errors.addWhen(
                        date == null && sent(command.declarationDate()).isPresent(), Reason.DATE_NOT_WELL_FORMED);
            }
            // API-DEC-15
            if (training != null && errors.noneOn(Title.DECLARATION_TYPE, Title.COHORT)) {
                errors.addWhen(
                        role == TraineeRole.MENTOR
                                && training.mentorFunding()
                                && type != DeclarationType.STARTED
                                && type != DeclarationType.COMPLETED,
                        Reason.TYPE_NOT_FOR_MENTORS);
            }
        }

        /** API-DEC-16: the evidence to keep; null when none is. */
        private @Nullable EvidenceType evidence() {
            if (!errors.none() || training == null || role == null || type == null) {
                return null;
            }
            Set<EvidenceType> accepted = EvidenceRules.accepted(training.detailedEvidence(), role, type);
            if (accepted.isEmpty()) {
                return null;
            }
            Optional<String> held = sent(command.evidenceHeld());
            if (held.isEmpty()) {
                errors.add(Reason.EVIDENCE_MISSING);
                return null;
            }
            Optional<EvidenceType> evidence = held.flatMap(EvidenceType::of).filter(accepted::contains);
            errors.addWhen(evidence.isEmpty(), Reason.EVIDENCE_NOT_AVAILABLE);
            return evidence.orElse(null);
        }

        private void withdrawalAndMoney() {
            // API-DEC-17
            if (training != null && date != null && errors.noneOn(Title.PARTICIPANT_ID)) {
                training.withdrawnAt()
                        .filter(withdrawnAt -> !date.isBefore(withdrawnAt))
                        .ifPresent(withdrawnAt -> errors.add(new DeclarationError.Withdrawn(withdrawnAt)));
            }
            // API-DEC-17b
            if (teacher != null && role != null && errors.noneOn(Title.COHORT)) {
                facts.frozenOn(ServiceClock.dateOf(now), now, teacher, role)
                        .ifPresent(year -> errors.add(new DeclarationError.PaymentsFrozen(year)));
            }
            // API-DEC-18
            if (training != null
                    && teacher != null
                    && role != null
                    && errors.noneOn(Title.DECLARATION_TYPE, Title.COHORT)) {
                errors.addWhen(
                        lock.teacherIsFundable(teacher, role)
                                && statements
                                        .nextOpenOutput(
                                                command.leadProvider(),
                                                training.contractYear(),
                                                ServiceClock.dateOf(now))
                                        .isEmpty(),
                        new DeclarationError.ContractEnded(training.contractYear()));
            }
        }

        private void scheduleAndSequence() {
            // API-DEC-20
            if (training != null
                    && errors.noneOn(
                            Title.DECLARATION_DATE,
                            Title.DECLARATION_TYPE,
                            Title.PARTICIPANT_ID,
                            Title.COURSE_IDENTIFIER,
                            Title.COHORT)) {
                errors.addWhen(milestone.isEmpty(), Reason.TYPE_NOT_ON_SCHEDULE);
            }
            // API-DEC-21
            if (training != null
                    && type != null
                    && date != null
                    && training.contractYear().value() >= SEQUENCE_CHECKED_FROM
                    && errors.noneOn(Title.DECLARATION_DATE, Title.DECLARATION_TYPE)) {
                sequence(type, date);
            }
        }

        private void sequence(DeclarationType type, Instant date) {
            boolean beforeEarlierType = standing.stream()
                    .anyMatch(declared -> declared.type().compareTo(type) < 0 && date.isBefore(declared.date()));
            boolean afterLaterType = standing.stream()
                    .anyMatch(declared -> declared.type().compareTo(type) > 0 && date.isAfter(declared.date()));
            errors.addWhen(beforeEarlierType, Reason.DATE_BEFORE_EARLIER_TYPE);
            errors.addWhen(afterLaterType && !beforeEarlierType, Reason.DATE_AFTER_LATER_TYPE);
        }

        private void participantOfLeadProvider() {
            // API-DEC-22
            if (teacher != null && errors.noneOn(Title.PARTICIPANT_ID)) {
                errors.addWhen(!trainedByLeadProvider(), Reason.PARTICIPANT_NOT_RECOGNISED);
            }
        }

        private boolean trainedByLeadProvider() {
            return teacher != null && facts.trainedBy(command.leadProvider(), teacher);
        }

        private static Optional<String> sent(@Nullable String value) {
            return Optional.ofNullable(value).filter(text -> !text.isBlank());
        }

        private static Optional<UUID> uuid(String text) {
            try {
                return Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }
    }
}
