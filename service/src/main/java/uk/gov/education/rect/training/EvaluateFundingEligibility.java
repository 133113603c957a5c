package uk.gov.education.rect.training;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.INDUCTION_PERIODS;
import static uk.gov.education.rect.database.Tables.TEACHERS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.database.tables.records.TeachersRecord;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.teachers.TraineeRole;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.timeline.Timeline;
import uk.gov.education.rect.training.internal.Names;

/**
 * Finds out whether a teacher has become eligible for funded training, and notes it the first time (spec 01 §9). Called
 * by every use case that may make it so: registering, training begun for a mentor, an induction created, reopened or
 * moved; {@link SweepFundingEligibility} makes up for what came in another way (DM-GAP-04). Called again it changes
 * nothing.
 */
@Component
public class EvaluateFundingEligibility {

    private final DSLContext database;
    private final ServiceClock clock;
    private final Timeline timeline;
    private final Names names;
    private final ApplicationEventPublisher publisher;

    EvaluateFundingEligibility(
            DSLContext database,
            ServiceClock clock,
            Timeline timeline,
            Names names,
            ApplicationEventPublisher publisher) {
        this.database = database;
        this.clock = clock;
        this.timeline = timeline;
        this.names = names;
        this.publisher = publisher;
    }

    /**
     * Evaluates, in the caller's transaction. An ECT is eligible while an induction includes today, once a school has
     * registered them (DM-FUN-01); a mentor once they train and nothing made them ineligible (DM-FUN-11). On the first
     * success the time is kept for ever, {@link BecameEligibleForFunding} is published, then the event recorded
     * (DM-FUN-02, DM-FUN-03).
     *
     * @return whether the teacher became eligible just now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean evaluate(TeacherId teacher, TraineeRole role, Author author) {
        Instant now = clock.now();
        TableField<TeachersRecord, Instant> firstEligible = firstEligible(role);
        int became = database.update(TEACHERS)
                .set(firstEligible, now)
                .where(TEACHERS.ID.eq(teacher.value()))
                .and(firstEligible.isNull())
                .and(eligible(role))
                .execute();
        if (became == 0) {
            return false;
        }
        publisher.publishEvent(new BecameEligibleForFunding(teacher, role, author));
        String trained = switch (role) {
            case ECT -> "an ECT";
            case MENTOR -> "a mentor";
        };
        timeline.record(Event.of(
                        EventType.TEACHER_FUNDING_ELIGIBILITY_SET,
                        author,
                        names.person(teacher) + " became eligible for funded training as " + trained)
                .about(Link.TEACHER, teacher.value())
                .changing(firstEligible.getName(), null, now));
        return true;
    }

    /** Those who would become eligible if they were evaluated now: nobody, unless something was changed past the service. */
    List<TeacherId> overdue(TraineeRole role) {
        return database.select(TEACHERS.ID)
                .from(TEACHERS)
                .where(firstEligible(role).isNull())
                .and(eligible(role))
                .orderBy(TEACHERS.ID)
                .fetch(row -> new TeacherId(row.value1()));
    }

    private static TableField<TeachersRecord, Instant> firstEligible(TraineeRole role) {
        return switch (role) {
            case ECT -> TEACHERS.ECT_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT;
            case MENTOR -> TEACHERS.MENTOR_FIRST_BECAME_ELIGIBLE_FOR_TRAINING_AT;
        };
    }

    private Condition eligible(TraineeRole role) {
        return switch (role) {
            case ECT -> ectEligible(clock.today());
            case MENTOR -> mentorEligible();
        };
    }

    private static Condition ectEligible(LocalDate today) {
        return exists(selectOne()
                        .from(INDUCTION_PERIODS)
                        .where(INDUCTION_PERIODS.TEACHER_ID.eq(TEACHERS.ID))
                        .and(INDUCTION_PERIODS.STARTED_ON.le(today))
                        .and(INDUCTION_PERIODS.FINISHED_ON.isNull().or(INDUCTION_PERIODS.FINISHED_ON.ge(today))))
                .and(exists(selectOne()
                        .from(ECT_AT_SCHOOL_PERIODS)
                        .where(ECT_AT_SCHOOL_PERIODS.TEACHER_ID.eq(TEACHERS.ID))));
    }

    private static Condition mentorEligible() {
        return TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_ON
                .isNull()
                .and(TEACHERS.MENTOR_BECAME_INELIGIBLE_FOR_FUNDING_REASON.isNull())
                .and(exists(selectOne()
                        .from(TRAINING_PERIODS)
                        .where(TRAINING_PERIODS.TEACHER_ID.eq(TEACHERS.ID))
                        .and(TRAINING_PERIODS.TRAINEE_ROLE.eq(
                                uk.gov.education.rect.database.enums.TraineeRole.MENTOR))));
    }
}
