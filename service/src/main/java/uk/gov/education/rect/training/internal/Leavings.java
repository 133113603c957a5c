package uk.gov.education.rect.training.internal;

import static org.jooq.impl.DSL.val;
import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.MENTORSHIP_PERIODS;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.REPORTED_LEAVINGS;
import static uk.gov.education.rect.database.Tables.REPORTED_LEAVING_MENTORSHIPS;
import static uk.gov.education.rect.database.Tables.REPORTED_LEAVING_TRAININGS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.training.AtSchoolPeriodId;
import uk.gov.education.rect.training.EctAtSchoolPeriodId;
import uk.gov.education.rect.training.MentorAtSchoolPeriodId;

/** Remembers what a leaving date cuts short or deletes, and puts it back (SJ-LEV-30). */
@Component
public class Leavings {

    private final DSLContext database;
    private final AtSchoolPeriods periods;

    Leavings(DSLContext database, AtSchoolPeriods periods) {
        this.database = database;
        this.periods = periods;
    }

    /** The first day of the ECT's next spell, at whatever school; nobody is an ECT at two schools at once. */
    public Optional<LocalDate> nextSpellStarts(Spell spell) {
        if (!(spell.id() instanceof EctAtSchoolPeriodId)) {
            return Optional.empty();
        }
        return periods.asEct(spell.teacher()).stream()
                .map(other -> other.dates().startedOn())
                .filter(start -> start.isAfter(spell.dates().startedOn()))
                .findFirst();
    }

    /** Keeps the spell and all of it that reaches the day, as it is before somebody leaves on that day. */
    public void remember(Spell spell, LocalDate lastDay) {
        var insert = database.insertInto(REPORTED_LEAVINGS)
                .set(REPORTED_LEAVINGS.FINISHED_ON_BEFORE, spell.dates().finishedOn());
        long leaving = (switch (spell.id()) {
                    case EctAtSchoolPeriodId ect -> insert.set(REPORTED_LEAVINGS.ECT_AT_SCHOOL_PERIOD_ID, ect.value());
                    case MentorAtSchoolPeriodId mentor ->
                        insert.set(REPORTED_LEAVINGS.MENTOR_AT_SCHOOL_PERIOD_ID, mentor.value());
                })
                .returningResult(REPORTED_LEAVINGS.ID)
                .fetchSingle()
                .value1();
        database.insertInto(
                        REPORTED_LEAVING_TRAININGS,
                        REPORTED_LEAVING_TRAININGS.REPORTED_LEAVING_ID,
                        REPORTED_LEAVING_TRAININGS.TRAINING_PERIOD_ID,
                        REPORTED_LEAVING_TRAININGS.STARTED_ON,
                        REPORTED_LEAVING_TRAININGS.FINISHED_ON,
                        REPORTED_LEAVING_TRAININGS.TRAINING_PROGRAMME,
                        REPORTED_LEAVING_TRAININGS.SCHOOL_PARTNERSHIP_ID,
                        REPORTED_LEAVING_TRAININGS.EXPRESSION_OF_INTEREST_ID,
                        REPORTED_LEAVING_TRAININGS.SCHEDULE_ID)
                .select(database.select(
                                val(leaving),
                                TRAINING_PERIODS.ID,
                                TRAINING_PERIODS.STARTED_ON,
                                TRAINING_PERIODS.FINISHED_ON,
                                TRAINING_PERIODS.TRAINING_PROGRAMME,
                                TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID,
                                TRAINING_PERIODS.EXPRESSION_OF_INTEREST_ID,
                                TRAINING_PERIODS.SCHEDULE_ID)
                        .from(TRAINING_PERIODS)
                        .where(trainingIn(spell.id()))
                        .and(reaches(TRAINING_PERIODS.FINISHED_ON, lastDay)))
                .execute();
        database.insertInto(
                        REPORTED_LEAVING_MENTORSHIPS,
                        REPORTED_LEAVING_MENTORSHIPS.REPORTED_LEAVING_ID,
                        REPORTED_LEAVING_MENTORSHIPS.MENTORSHIP_PERIOD_ID,
                        REPORTED_LEAVING_MENTORSHIPS.ECT_AT_SCHOOL_PERIOD_ID,
                        REPORTED_LEAVING_MENTORSHIPS.MENTOR_AT_SCHOOL_PERIOD_ID,
                        REPORTED_LEAVING_MENTORSHIPS.STARTED_ON,
                        REPORTED_LEAVING_MENTORSHIPS.FINISHED_ON)
                .select(database.select(
                                val(leaving),
                                MENTORSHIP_PERIODS.ID,
                                MENTORSHIP_PERIODS.ECT_AT_SCHOOL_PERIOD_ID,
                                MENTORSHIP_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID,
                                MENTORSHIP_PERIODS.STARTED_ON,
                                MENTORSHIP_PERIODS.FINISHED_ON)
                        .from(MENTORSHIP_PERIODS)
                        .where(mentorshipIn(spell.id()))
                        .and(reaches(MENTORSHIP_PERIODS.FINISHED_ON, lastDay)))
                .execute();
    }

    /**
     * Puts back what the leaving date cut short or deleted, as far as nothing else has taken its place since.
     *
     * @return whether it was remembered, and so could be put back
     */
    public boolean putBack(Spell spell) {
        var leaving = database.selectFrom(REPORTED_LEAVINGS)
                .where(leavingOf(spell.id()))
                .fetchOne();
        if (leaving == null) {
            return false;
        }
        LocalDate lastDay = spell.dates().finishedOn();
        LocalDate before = leaving.getFinishedOnBefore();
        periods.leavingWithdrawn(spell.id(), before);
        putBackTrainings(spell, leaving.getId(), lastDay);
        putBackMentorships(leaving.getId(), lastDay);
        leaving.delete();
        return true;
    }

    private void putBackTrainings(Spell spell, long leaving, @Nullable LocalDate lastDay) {
        database.selectFrom(REPORTED_LEAVING_TRAININGS)
                .where(REPORTED_LEAVING_TRAININGS.REPORTED_LEAVING_ID.eq(leaving))
                .orderBy(REPORTED_LEAVING_TRAININGS.STARTED_ON)
                .forEach(training -> {
                    if (training.getTrainingPeriodId() != null) {
                        database.update(TRAINING_PERIODS)
                                .set(TRAINING_PERIODS.FINISHED_ON, training.getFinishedOn())
                                .where(TRAINING_PERIODS.ID.eq(training.getTrainingPeriodId()))
                                // withdrawn, deferred or changed meanwhile: stays as it is
                                .and(TRAINING_PERIODS.FINISHED_ON.eq(lastDay))
                                .and(TRAINING_PERIODS.WITHDRAWN_AT.isNull())
                                .and(TRAINING_PERIODS.DEFERRED_AT.isNull())
                                .execute();
                        return;
                    }
                    boolean replaced = database.fetchExists(
                            TRAINING_PERIODS,
                            trainingIn(spell.id()).and(reaches(TRAINING_PERIODS.FINISHED_ON, training.getStartedOn())));
                    if (!replaced) {
                        database.insertInto(TRAINING_PERIODS)
                                .set(TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID, ectOrNull(spell.id()))
                                .set(TRAINING_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID, mentorOrNull(spell.id()))
                                .set(TRAINING_PERIODS.TRAINING_PROGRAMME, training.getTrainingProgramme())
                                .set(TRAINING_PERIODS.STARTED_ON, training.getStartedOn())
                                .set(TRAINING_PERIODS.FINISHED_ON, training.getFinishedOn())
                                .set(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID, training.getSchoolPartnershipId())
                                .set(TRAINING_PERIODS.EXPRESSION_OF_INTEREST_ID, training.getExpressionOfInterestId())
                                .set(TRAINING_PERIODS.SCHEDULE_ID, training.getScheduleId())
                                .execute();
                    }
                });
    }

    private void putBackMentorships(long leaving, @Nullable LocalDate lastDay) {
        database.select(REPORTED_LEAVING_MENTORSHIPS.fields())
                .select(ECT_AT_SCHOOL_PERIODS.FINISHED_ON, MENTOR_AT_SCHOOL_PERIODS.FINISHED_ON)
                .from(REPORTED_LEAVING_MENTORSHIPS)
                .join(ECT_AT_SCHOOL_PERIODS)
                .on(ECT_AT_SCHOOL_PERIODS.ID.eq(REPORTED_LEAVING_MENTORSHIPS.ECT_AT_SCHOOL_PERIOD_ID))
                .join(MENTOR_AT_SCHOOL_PERIODS)
                .on(MENTOR_AT_SCHOOL_PERIODS.ID.eq(REPORTED_LEAVING_MENTORSHIPS.MENTOR_AT_SCHOOL_PERIOD_ID))
                .where(REPORTED_LEAVING_MENTORSHIPS.REPORTED_LEAVING_ID.eq(leaving))
                .orderBy(REPORTED_LEAVING_MENTORSHIPS.STARTED_ON)
                .forEach(row -> {
                    long ect = row.get(REPORTED_LEAVING_MENTORSHIPS.ECT_AT_SCHOOL_PERIOD_ID);
                    LocalDate start = row.get(REPORTED_LEAVING_MENTORSHIPS.STARTED_ON);
                    Long kept = row.get(REPORTED_LEAVING_MENTORSHIPS.MENTORSHIP_PERIOD_ID);
                    LocalDate end = earliest(
                            row.get(REPORTED_LEAVING_MENTORSHIPS.FINISHED_ON),
                            row.get(ECT_AT_SCHOOL_PERIODS.FINISHED_ON),
                            row.get(MENTOR_AT_SCHOOL_PERIODS.FINISHED_ON),
                            dayBeforeTheNext(ect, start));
                    if (kept != null) {
                        database.update(MENTORSHIP_PERIODS)
                                .set(MENTORSHIP_PERIODS.FINISHED_ON, end)
                                .where(MENTORSHIP_PERIODS.ID.eq(kept))
                                // ended or changed meanwhile: stays as it is
                                .and(MENTORSHIP_PERIODS.FINISHED_ON.eq(lastDay))
                                .execute();
                        return;
                    }
                    boolean replaced = (end != null && end.isBefore(start))
                            || database.fetchExists(
                                    MENTORSHIP_PERIODS,
                                    MENTORSHIP_PERIODS
                                            .ECT_AT_SCHOOL_PERIOD_ID
                                            .eq(ect)
                                            .and(MENTORSHIP_PERIODS.STARTED_ON.le(start))
                                            .and(reaches(MENTORSHIP_PERIODS.FINISHED_ON, start)));
                    if (!replaced) {
                        database.insertInto(MENTORSHIP_PERIODS)
                                .set(MENTORSHIP_PERIODS.ECT_AT_SCHOOL_PERIOD_ID, ect)
                                .set(
                                        MENTORSHIP_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID,
                                        row.get(REPORTED_LEAVING_MENTORSHIPS.MENTOR_AT_SCHOOL_PERIOD_ID))
                                .set(MENTORSHIP_PERIODS.STARTED_ON, start)
                                .set(MENTORSHIP_PERIODS.FINISHED_ON, end)
                                .execute();
                    }
                });
    }

    private @Nullable LocalDate dayBeforeTheNext(long ect, LocalDate start) {
        LocalDate next = database.select(DSL.min(MENTORSHIP_PERIODS.STARTED_ON))
                .from(MENTORSHIP_PERIODS)
                .where(MENTORSHIP_PERIODS.ECT_AT_SCHOOL_PERIOD_ID.eq(ect))
                .and(MENTORSHIP_PERIODS.STARTED_ON.gt(start))
                .fetchSingle()
                .value1();
        return next == null ? null : next.minusDays(1);
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate... ends) {
        LocalDate earliest = null;
        for (LocalDate end : ends) {
            if (end != null && (earliest == null || end.isBefore(earliest))) {
                earliest = end;
            }
        }
        return earliest;
    }

    private static Condition leavingOf(AtSchoolPeriodId id) {
        return switch (id) {
            case EctAtSchoolPeriodId ect -> REPORTED_LEAVINGS.ECT_AT_SCHOOL_PERIOD_ID.eq(ect.value());
            case MentorAtSchoolPeriodId mentor -> REPORTED_LEAVINGS.MENTOR_AT_SCHOOL_PERIOD_ID.eq(mentor.value());
        };
    }

    private static Condition trainingIn(AtSchoolPeriodId id) {
        return switch (id) {
            case EctAtSchoolPeriodId ect -> TRAINING_PERIODS.ECT_AT_SCHOOL_PERIOD_ID.eq(ect.value());
            case MentorAtSchoolPeriodId mentor -> TRAINING_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID.eq(mentor.value());
        };
    }

    private static Condition mentorshipIn(AtSchoolPeriodId id) {
        return switch (id) {
            case EctAtSchoolPeriodId ect -> MENTORSHIP_PERIODS.ECT_AT_SCHOOL_PERIOD_ID.eq(ect.value());
            case MentorAtSchoolPeriodId mentor -> MENTORSHIP_PERIODS.MENTOR_AT_SCHOOL_PERIOD_ID.eq(mentor.value());
        };
    }

    private static Condition reaches(Field<LocalDate> end, LocalDate day) {
        return end.isNull().or(end.ge(day));
    }

    private static @Nullable Long ectOrNull(AtSchoolPeriodId id) {
        return id instanceof EctAtSchoolPeriodId ect ? ect.value() : null;
    }

    private static @Nullable Long mentorOrNull(AtSchoolPeriodId id) {
        return id instanceof MentorAtSchoolPeriodId mentor ? mentor.value() : null;
    }
}
