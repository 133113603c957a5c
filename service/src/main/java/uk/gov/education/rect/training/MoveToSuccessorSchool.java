package uk.gov.education.rect.training;

import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.REPORTED_LEAVING_TRAININGS;
import static uk.gov.education.rect.database.Tables.SCHOOLS;
import static uk.gov.education.rect.database.Tables.TRAINING_PERIODS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.providers.PartnershipsOfMergedSchool;
import uk.gov.education.rect.providers.SchoolPartnershipId;
import uk.gov.education.rect.providers.SchoolPartnerships;
import uk.gov.education.rect.schools.School;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.schools.SchoolMerged;
import uk.gov.education.rect.schools.Schools;
import uk.gov.education.rect.teachers.TeacherId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.training.internal.Locks;
import uk.gov.education.rect.training.internal.MergeMentorSpells;
import uk.gov.education.rect.training.internal.TrainingEvents;
import uk.gov.education.rect.training.internal.TrainingPeriods;

/**
 * When a school merges into another, everybody there moves to it (spec 01 §8.18, merge): spells of one mentor that share
 * a day across the two schools become one; every other spell keeps its dates and children and changes its school;
 * training is under the successor's partnerships, and training that waited for a lead provider with whom the successor
 * works is confirmed (DM-SP-03). Who reported that somebody leaves is the successor too (DM-GAP-20). Runs in the
 * transaction of the merger.
 */
@Component
class MoveToSuccessorSchool {

    private final DSLContext database;
    private final Schools schools;
    private final Locks locks;
    private final MergeMentorSpells mentorSpells;
    private final TrainingPeriods trainings;
    private final TrainingEvents events;
    private final SchoolPartnerships partnerships;
    private final PartnershipsOfMergedSchool partnershipsOfMerged;

    MoveToSuccessorSchool(
            DSLContext database,
            Schools schools,
            Locks locks,
            MergeMentorSpells mentorSpells,
            TrainingPeriods trainings,
            TrainingEvents events,
            SchoolPartnerships partnerships,
            PartnershipsOfMergedSchool partnershipsOfMerged) {
        this.database = database;
        this.schools = schools;
        this.locks = locks;
        this.mentorSpells = mentorSpells;
        this.trainings = trainings;
        this.events = events;
        this.partnerships = partnerships;
        this.partnershipsOfMerged = partnershipsOfMerged;
    }

    @EventListener
    void on(SchoolMerged merged) {
        lock(merged);
        School predecessor = schools.find(merged.predecessor()).orElseThrow();
        School successor = schools.find(merged.successor()).orElseThrow();
        Map<SchoolPartnershipId, SchoolPartnershipId> takenOver =
                partnershipsOfMerged.takeOver(merged.author(), predecessor, successor);
        mentorSpells.mergeAll(merged, predecessor, successor);
        moveMentors(merged, predecessor);
        moveEcts(merged, predecessor);
        moveTraining(takenOver);
        movedReportsOfLeaving(merged);
        confirmWaiting(merged.successor(), merged.author());
        partnershipsOfMerged.remove(predecessor, takenOver);
    }

    /** In the order of {@link Locks}; nobody begins a spell at the predecessor from then on. */
    private void lock(SchoolMerged merged) {
        teachers(ECT_AT_SCHOOL_PERIODS, ECT_AT_SCHOOL_PERIODS.TEACHER_ID, ECT_AT_SCHOOL_PERIODS.SCHOOL_ID, merged)
                .forEach(locks::lock);
        teachers(
                        MENTOR_AT_SCHOOL_PERIODS,
                        MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID,
                        MENTOR_AT_SCHOOL_PERIODS.SCHOOL_ID,
                        merged)
                .forEach(locks::lock);
        database.select(SCHOOLS.ID)
                .from(SCHOOLS)
                .where(SCHOOLS.ID.in(
                        merged.predecessor().value(), merged.successor().value()))
                .orderBy(SCHOOLS.ID)
                .forNoKeyUpdate()
                .fetch();
    }

    private List<TeacherId> teachers(
            Table<?> spells, Field<Long> teacher, TableField<?, Long> school, SchoolMerged merged) {
        return database.selectDistinct(teacher)
                .from(spells)
                .where(school.eq(merged.predecessor().value()))
                .orderBy(teacher)
                .fetch(row -> new TeacherId(row.value1()));
    }

    private void moveMentors(SchoolMerged merged, School predecessor) {
        database.update(MENTOR_AT_SCHOOL_PERIODS)
                .set(MENTOR_AT_SCHOOL_PERIODS.SCHOOL_ID, merged.successor().value())
                .where(MENTOR_AT_SCHOOL_PERIODS.SCHOOL_ID.eq(
                        merged.predecessor().value()))
                .returningResult(MENTOR_AT_SCHOOL_PERIODS.ID, MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID)
                .fetch()
                .sortAsc(MENTOR_AT_SCHOOL_PERIODS.ID)
                .forEach(row -> events.movedSchool(
                        merged, new MentorAtSchoolPeriodId(row.value1()), new TeacherId(row.value2()), predecessor));
    }

    private void moveEcts(SchoolMerged merged, School predecessor) {
        database.update(ECT_AT_SCHOOL_PERIODS)
                .set(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID, merged.successor().value())
                .where(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID.eq(merged.predecessor().value()))
                .returningResult(ECT_AT_SCHOOL_PERIODS.ID, ECT_AT_SCHOOL_PERIODS.TEACHER_ID)
                .fetch()
                .sortAsc(ECT_AT_SCHOOL_PERIODS.ID)
                .forEach(row -> events.movedSchool(
                        merged, new EctAtSchoolPeriodId(row.value1()), new TeacherId(row.value2()), predecessor));
    }

    /** Also training that comes back should a leaving date be taken back (SJ-LEV-30). */
    private void moveTraining(Map<SchoolPartnershipId, SchoolPartnershipId> takenOver) {
        takenOver.forEach((old, successor) -> {
            database.update(TRAINING_PERIODS)
                    .set(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID, successor.value())
                    .where(TRAINING_PERIODS.SCHOOL_PARTNERSHIP_ID.eq(old.value()))
                    .execute();
            database.update(REPORTED_LEAVING_TRAININGS)
                    .set(REPORTED_LEAVING_TRAININGS.SCHOOL_PARTNERSHIP_ID, successor.value())
                    .where(REPORTED_LEAVING_TRAININGS.SCHOOL_PARTNERSHIP_ID.eq(old.value()))
                    .execute();
        });
    }

    private void movedReportsOfLeaving(SchoolMerged merged) {
        database.update(ECT_AT_SCHOOL_PERIODS)
                .set(
                        ECT_AT_SCHOOL_PERIODS.REPORTED_LEAVING_BY_SCHOOL_ID,
                        merged.successor().value())
                .where(ECT_AT_SCHOOL_PERIODS.REPORTED_LEAVING_BY_SCHOOL_ID.eq(
                        merged.predecessor().value()))
                .execute();
        database.update(MENTOR_AT_SCHOOL_PERIODS)
                .set(
                        MENTOR_AT_SCHOOL_PERIODS.REPORTED_LEAVING_BY_SCHOOL_ID,
                        merged.successor().value())
                .where(MENTOR_AT_SCHOOL_PERIODS.REPORTED_LEAVING_BY_SCHOOL_ID.eq(
                        merged.predecessor().value()))
                .execute();
    }

    private void confirmWaiting(SchoolId successor, Author author) {
        for (TrainingPeriod training : trainings.awaiting(successor)) {
            Optional.ofNullable(training.interestIn())
                    .flatMap(interest -> partnerships.matching(
                            successor, interest.leadProvider().id(), interest.contractYear()))
                    .ifPresent(partnership -> {
                        trainings.confirm(training.id(), partnership.id());
                        events.partnershipAssigned(author, training, partnership);
                    });
        }
    }
}
