package uk.gov.education.rect.training;

import static uk.gov.education.rect.database.Tables.ECT_AT_SCHOOL_PERIODS;
import static uk.gov.education.rect.database.Tables.MENTOR_AT_SCHOOL_PERIODS;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.schools.SchoolClosed;
import uk.gov.education.rect.teachers.TeacherId;

/**
 * When a school closes, spells there that would begin afterwards go, and those that go on end on the last day, with
 * the school as the one that says so (spec 01 §8.18, close). Runs in the transaction that closes the school.
 */
@Component
class EndSpellsAtClosedSchool {

    private final DSLContext database;
    private final DeleteUnstartedPeriod delete;
    private final FinishEctAtSchoolPeriod finishEct;
    private final FinishMentorAtSchoolPeriods finishMentor;

    EndSpellsAtClosedSchool(
            DSLContext database,
            DeleteUnstartedPeriod delete,
            FinishEctAtSchoolPeriod finishEct,
            FinishMentorAtSchoolPeriods finishMentor) {
        this.database = database;
        this.delete = delete;
        this.finishEct = finishEct;
        this.finishMentor = finishMentor;
    }

    @EventListener
    void on(SchoolClosed closed) {
        unstarted(closed)
                .forEach(period ->
                        delete.execute(new DeleteUnstartedPeriod.Command(closed.author(), period, closed.closedOn())));
        ongoingEcts(closed)
                .forEach(period -> finishEct.execute(new FinishEctAtSchoolPeriod.Command(
                        closed.author(), period, closed.closedOn(), closed.school())));
        ongoingMentors(closed)
                .forEach(mentor -> finishMentor.execute(new FinishMentorAtSchoolPeriods.Command(
                        closed.author(), mentor, closed.closedOn(), closed.school())));
    }

    private List<AtSchoolPeriodId> unstarted(SchoolClosed closed) {
        List<AtSchoolPeriodId> mentors = database.select(MENTOR_AT_SCHOOL_PERIODS.ID)
                .from(MENTOR_AT_SCHOOL_PERIODS)
                .where(MENTOR_AT_SCHOOL_PERIODS.SCHOOL_ID.eq(closed.school().value()))
                .and(MENTOR_AT_SCHOOL_PERIODS.STARTED_ON.gt(closed.closedOn()))
                .orderBy(MENTOR_AT_SCHOOL_PERIODS.ID)
                .fetch(row -> new MentorAtSchoolPeriodId(row.value1()));
        List<AtSchoolPeriodId> ects = database.select(ECT_AT_SCHOOL_PERIODS.ID)
                .from(ECT_AT_SCHOOL_PERIODS)
                .where(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID.eq(closed.school().value()))
                .and(ECT_AT_SCHOOL_PERIODS.STARTED_ON.gt(closed.closedOn()))
                .orderBy(ECT_AT_SCHOOL_PERIODS.ID)
                .fetch(row -> new EctAtSchoolPeriodId(row.value1()));
        return Stream.concat(mentors.stream(), ects.stream()).toList();
    }

    private List<EctAtSchoolPeriodId> ongoingEcts(SchoolClosed closed) {
        return database.select(ECT_AT_SCHOOL_PERIODS.ID)
                .from(ECT_AT_SCHOOL_PERIODS)
                .where(ECT_AT_SCHOOL_PERIODS.SCHOOL_ID.eq(closed.school().value()))
                .and(ECT_AT_SCHOOL_PERIODS.STARTED_ON.le(closed.closedOn()))
                .and(ECT_AT_SCHOOL_PERIODS
                        .FINISHED_ON
                        .isNull()
                        .or(ECT_AT_SCHOOL_PERIODS.FINISHED_ON.ge(closed.closedOn())))
                .orderBy(ECT_AT_SCHOOL_PERIODS.ID)
                .fetch(row -> new EctAtSchoolPeriodId(row.value1()));
    }

    private List<TeacherId> ongoingMentors(SchoolClosed closed) {
        return database.selectDistinct(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID)
                .from(MENTOR_AT_SCHOOL_PERIODS)
                .where(MENTOR_AT_SCHOOL_PERIODS.SCHOOL_ID.eq(closed.school().value()))
                .and(MENTOR_AT_SCHOOL_PERIODS.STARTED_ON.le(closed.closedOn()))
                .and(MENTOR_AT_SCHOOL_PERIODS
                        .FINISHED_ON
                        .isNull()
                        .or(MENTOR_AT_SCHOOL_PERIODS.FINISHED_ON.ge(closed.closedOn())))
                .orderBy(MENTOR_AT_SCHOOL_PERIODS.TEACHER_ID)
                .fetch(row -> new TeacherId(row.value1()));
    }
}
