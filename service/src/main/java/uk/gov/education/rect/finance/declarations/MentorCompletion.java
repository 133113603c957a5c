package uk.gov.education.rect.finance.declarations;

import static org.jooq.impl.DSL.field;
import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.DECLARATIONS;
import static uk.gov.education.rect.database.Tables.LEAD_PROVIDER_DELIVERY_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.SCHOOL_PARTNERSHIPS;
import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.calendar.DateRange;
import uk.gov.education.rect.calendar.DeclarationType;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.enums.MentorBecameIneligibleForFundingReason;
import uk.gov.education.rect.database.enums.TrainingProgramme;
import uk.gov.education.rect.finance.DeclarationId;
import uk.gov.education.rect.providers.LeadProviderId;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;

/**
 * Keeps a mentor's funding in step with their {@code completed} declarations (API-DEC-50, DM-FUN-12): while one stands
 * they have completed and their training ends; when none is left they may train again, or are as ineligible as they were
 * before (03 §34 no. 12). Only the reason that a declaration set is ever cleared, and training is opened again only where the declaration had ended it and the mentor has
 * no other (DM-GAP-08, 03 §34 no. 13).
 */
@Component
public class MentorCompletion {

    private final DSLContext database;
    private final Declarations declarations;
    private final Timeline timeline;
    private final ServiceClock clock;

    MentorCompletion(DSLContext database, Declarations declarations, Timeline timeline, ServiceClock clock) {
        this.database = database;
        this.declarations = declarations;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Looks again after the declaration was made, voided or put up for clawback; nothing for any but a mentor's {@code completed}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reconsider(Author author, DeclarationId changed) {
        Declaration declaration = declarations.get(changed);
        if (declaration.role() != TraineeRole.MENTOR || declaration.type() != DeclarationType.COMPLETED) {
            return;
        }
        Optional<LocalDate> completedOn = latestStanding(declaration.teacher());
        Optional<Training> training = latestTraining(declaration.teacher(), declaration.leadProvider());
        if (completedOn.isPresent()) {
            complete(author, declaration, completedOn.get(), training);
        } else {
            resume(author, declaration, training);
        }
    }

    private Optional<LocalDate> latestStanding(TeacherId teacher) {
        return database.select(DECLARATIONS.DECLARATION_DATE)
                .from(DECLARATIONS)
                .where(DECLARATIONS.TEACHER_ID.eq(teacher.value()))
                .and(DECLARATIONS.TRAINEE_ROLE.eq(Codes.of(TraineeRole.MENTOR)))
                .and(DECLARATIONS.DECLARATION_TYPE.eq(Codes.of(DeclarationType.COMPLETED)))
                .and(DeclarationFacts.BILLABLE_OR_CHANGEABLE)
                .orderBy(DECLARATIONS.DECLARATION_DATE.desc())
                .limit(1)
                .fetchOptional(row -> ServiceClock.dateOf(row.value1()));
    }

    /** The mentor's latest training with the lead provider, and the spell at the school that it belongs to. */
    private record Training(
            long id,
            DateRange days,
            long mentorAtSchoolPeriodId,
            @Nullable LocalDate schoolFinishedOn,
            long schoolPartnershipId,
            long scheduleId,
            boolean neitherWithdrawnNorDeferred) {

        boolean continuesPast(LocalDate day) {
            return days.finishedOn() == null || days.finishedOn().isAfter(day);
        }
    }

    private Optional<Training> latestTraining(TeacherId teacher, LeadProviderId leadProvider) {
        return database.select(
                        TRAINING_PERIODS.ID,
                        TRAINING_PERIODS.STARTED_ON,
                        TRAINING_PERIODS.FINISHED_ON,
                        MENTOR_AT_SCHOOL_PERIODS.ID,
                        MENTOR_AT_SCHOOL_PERIODS.FINISHED_ON,
                        TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID,
                        TRAINING_PERIODS.SCHEDULE_ID,
                        field(TRAINING_PERIODS.WITHDRAWN_AT.isNull().and(TRAINING_PERIODS.DEFERRED_AT.isNull())))
                .from(TRAINING_PERIODS)
                .join(MENTOR_AT_SCHOOL_PERIODS)
                .on(MENTOR_AT_SCHOOL_PERIODS.ID.eq(TRAINING_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID))
                .join(SCHOOL_PARTNERSHIPS)
                .on(SCHOOL_PARTNERSHIPS.ID.eq(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID))
                .join(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS)
                .on(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ID.eq(
                        SCHOOL_PARTNERSHIPS.LEAD_PROVIDER_DELIVERY_PARTNERSHIP_ID))
                .join(ACTIVE_LEAD_PROVIDERS)
                .on(ACTIVE_LEAD_PROVIDERS.ID.eq(LEAD_PROVIDER_DELIVERY_PARTNERSHIPS.ACTIVE_LEAD_PROVIDER_ID))
                .where(TRAINING_PERIODS.TEACHER_ID.eq(teacher.value()))
                .and(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID.eq(leadProvider.value()))
                .orderBy(TRAINING_PERIODS.STARTED_ON.desc(), TRAINING_PERIODS.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Training(
                        row.value1(),
                        new DateRange(row.value2(), row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    private void complete(Author author, Declaration declaration, LocalDate completedOn, Optional<Training> training) {
        Ineligibility before = ineligibility(declaration.teacher());
        if (before.reason() != null
                && before.reason() != MentorBecameIneligibleForFundingReason.COMPLETED_DECLARATION_RECEIVED) {
            remember(declaration.teacher(), before);
        }
        changeFunding(
                author,
                declaration,
                new Ineligibility(completedOn, MentorBecameIneligibleForFundingReason.COMPLETED_DECLARATION_RECEIVED),
                Optional.empty());
        training.filter(latest -> latest.continuesPast(clock.today()))
                .ifPresent(latest -> finish(author, declaration, latest));
    }

    private void finish(Author author, Declaration declaration, Training training) {
        LocalDate wanted = lastDay(training, declaration);
        LocalDate end = training.days().finishedOn();
        LocalDate finishedOn = end != null && end.isBefore(wanted) ? end : wanted;
        database.update(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.FINISHED_ON, finishedOn)
                .where(TRAINING_PERIODS.ID.eq(training.id()))
                .execute();
        timeline.record(Event.of(
                        EventType.TEACHER_FINISHES_TRAINING_PERIOD,
                        author,
                        "Mentor training finished when a completed declaration was made")
                .on(finishedOn)
                .about(Link.TEACHER, declaration.teacher().value())
                .about(Link.TRAINING_PERIOD, training.id())
                .about(Link.MENTOR_AT_SCHOOL_PERIOD, training.mentorAtSchoolPeriodId())
                .changing("finished_on", end, finishedOn));
    }

    /** The day of the declaration, or the second day of the training when that is later (API-DEC-50). */
    private static LocalDate lastDay(Training training, Declaration completed) {
        LocalDate start = training.days().startedOn();
        return completed.day().isAfter(start) ? completed.day() : start.plusDays(1);
    }

    /** Whether it was the declaration that ended the training, and nothing else has happened to it since (03 §34 no. 13). */
    private static boolean closedBy(Declaration completed, Training training) {
        return lastDay(training, completed).equals(training.days().finishedOn())
                && training.neitherWithdrawnNorDeferred();
    }

    private void resume(Author author, Declaration declaration, Optional<Training> training) {
        boolean setByDeclaration = ineligibility(declaration.teacher()).reason()
                == MentorBecameIneligibleForFundingReason.COMPLETED_DECLARATION_RECEIVED;
        if (!setByDeclaration) {
            return;
        }
        Optional<DateRange> reopening = training.filter(latest -> !latest.continuesPast(clock.today()))
                .filter(latest -> closedBy(declaration, latest))
                .flatMap(MentorCompletion::daysAfter);
        boolean otherTraining = reopening.isPresent()
                && hasTraining(declaration.teacher(), reopening.get().startedOn());
        Ineligibility earlier = remembered(declaration.teacher());
        remember(declaration.teacher(), Ineligibility.NONE);
        changeFunding(
                author,
                declaration,
                earlier,
                otherTraining
                        ? Optional.of("Training was not opened again because the mentor has other training")
                        : Optional.empty());
        if (!otherTraining && training.isPresent() && reopening.isPresent()) {
            reopen(author, declaration, training.get(), reopening.get());
        }
    }

    /** From the day after the training ended to the end of the spell at the school; empty when nothing is left of it. */
    private static Optional<DateRange> daysAfter(Training training) {
        LocalDate end = training.days().finishedOn();
        LocalDate schoolEnd = training.schoolFinishedOn();
        if (end == null || (schoolEnd != null && !schoolEnd.isAfter(end))) {
            return Optional.empty();
        }
        return Optional.of(new DateRange(end.plusDays(1), schoolEnd));
    }

    private boolean hasTraining(TeacherId teacher, LocalDate from) {
        return database.fetchExists(
                TRAINING_PERIODS,
                TRAINING_PERIODS
                        .TEACHER_ID
                        .eq(teacher.value())
                        .and(TRAINING_PERIODS.TRAINEE_ROLE.eq(Codes.of(TraineeRole.MENTOR)))
                        .and(TRAINING_PERIODS.FINISHED_ON.isNull().or(TRAINING_PERIODS.FINISHED_ON.ge(from))));
    }

    private void reopen(Author author, Declaration declaration, Training previous, DateRange days) {
        Long id = database.insertInto(TRAINING_PERIODS)
                .set(TRAINING_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID, previous.mentorAtSchoolPeriodId())
                .set(TRAINING_PERIODS.TRAINING_PROGRAMME, TrainingProgramme.PROVIDER_LED)
                .set(TRAINING_PERIODS.STARTED_ON, days.startedOn())
                .set(TRAINING_PERIODS.FINISHED_ON, days.finishedOn())
                .set(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID, previous.schoolPartnershipId())
                .set(TRAINING_PERIODS.SCHEDULE_ID, previous.scheduleId())
                .set(TRAINING_PERIODS.CREATED_AT, clock.now())
                .returningResult(TRAINING_PERIODS.ID)
                .fetchSingle()
                .value1();
        timeline.record(Event.of(
                        EventType.TEACHER_SCHEDULE_ASSIGNED_TO_TRAINING_PERIOD,
                        author,
                        "Mentor training opened again when the completed declaration was taken back")
                .about(Link.TEACHER, declaration.teacher().value())
                .about(Link.TRAINING_PERIOD, id)
                .about(Link.MENTOR_AT_SCHOOL_PERIOD, previous.mentorAtSchoolPeriodId())
                .about(Link.SCHEDULE, previous.scheduleId()));
    }

    /** Since when and why a mentor is no longer funded; both null while they are. */
    private record Ineligibility(
            @Nullable LocalDate since, @Nullable MentorBecameIneligibleForFundingReason reason) {
        static final Ineligibility NONE = new Ineligibility(null, null);

        @Nullable
        String reasonCode() {
            return reason == null ? null : reason.getLiteral();
        }
    }

    private Ineligibility ineligibility(TeacherId teacher) {
        return database.select(
                        TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_ON,
                        TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_REASON)
                .from(TEACHERS)
                .where(TEACHERS.ID.eq(teacher.value()))
                .fetchSingle(row -> new Ineligibility(row.value1(), row.value2()));
    }

    /** What was so before a completed declaration took its place (03 §34 no. 12); mostly nothing. */
    private Ineligibility remembered(TeacherId teacher) {
        return database.select(
                        TEACHERS.MENTOR_INELIGIBLE_BEFORE_COMPLETION_ON,
                        TEACHERS.MENTOR_INELIGIBLE_BEFORE_COMPLETION_REASON)
                .from(TEACHERS)
                .where(TEACHERS.ID.eq(teacher.value()))
                .fetchSingle(row -> new Ineligibility(row.value1(), row.value2()));
    }

    private void remember(TeacherId teacher, Ineligibility earlier) {
        database.update(TEACHERS)
                .set(TEACHERS.MENTOR_INELIGIBLE_BEFORE_COMPLETION_ON, earlier.since())
                .set(TEACHERS.MENTOR_INELIGIBLE_BEFORE_COMPLETION_REASON, earlier.reason())
                .where(TEACHERS.ID.eq(teacher.value()))
                .execute();
    }

    private void changeFunding(Author author, Declaration declaration, Ineligibility after, Optional<String> remark) {
        Ineligibility before = ineligibility(declaration.teacher());
        if (before.equals(after)) {
            return;
        }
        database.update(TEACHERS)
                .set(TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_ON, after.since())
                .set(TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_REASON, after.reason())
                .where(TEACHERS.ID.eq(declaration.teacher().value()))
                .execute();
        timeline.record(Event.of(
                        EventType.MENTOR_COMPLETION_STATUS_CHANGE, author, "The mentor's completion status changed")
                .because(remark.orElse(null), null)
                .about(Link.TEACHER, declaration.teacher().value())
                .about(Link.TRAINING_PERIOD, declaration.trainingPeriodId())
                .about(Link.DECLARATION, declaration.id().value())
                .changing("mentor_became_ineligible_for_funding_on", before.since(), after.since())
                .changing("mentor_became_ineligible_for_funding_reason", before.reasonCode(), after.reasonCode()));
    }
}
