package uk.gov.education.rect.calendar;

import static uk.gov.education.rect.database.Tables.MILESTONES;
import static uk.gov.education.rect.database.Tables.SCHEDULES;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.database.enums.DeclarationTypes;
import uk.gov.education.rect.database.enums.ScheduleIdentifiers;

/** Reads schedules and their milestones. */
@Component
public class Schedules {

    private final DSLContext database;

    Schedules(DSLContext database) {
        this.database = database;
    }

    /** The schedule with the key. */
    public Optional<Schedule> find(ScheduleId id) {
        return database.selectFrom(SCHEDULES).where(SCHEDULES.ID.eq(id.value())).fetchOptional(Schedules::schedule);
    }

    /** The track of the contract period. */
    public Optional<Schedule> find(ContractYear year, ScheduleIdentifier identifier) {
        return database.selectFrom(SCHEDULES)
                .where(SCHEDULES.CONTRACT_PERIOD_YEAR.eq(year.value()))
                .and(SCHEDULES.IDENTIFIER.eq(ScheduleIdentifiers.lookupLiteral(identifier.code())))
                .fetchOptional(Schedules::schedule);
    }

    /** The tracks of the contract period. */
    public List<Schedule> of(ContractYear year) {
        return database.selectFrom(SCHEDULES)
                .where(SCHEDULES.CONTRACT_PERIOD_YEAR.eq(year.value()))
                .orderBy(SCHEDULES.IDENTIFIER)
                .fetch(Schedules::schedule);
    }

    /** The milestones of the schedule, in the order of the declarations. */
    public List<Milestone> milestones(ScheduleId schedule) {
        return database.selectFrom(MILESTONES)
                .where(MILESTONES.SCHEDULE_ID.eq(schedule.value()))
                .orderBy(MILESTONES.DECLARATION_TYPE)
                .fetch(Schedules::milestone);
    }

    /** The milestone of the declaration on the schedule; without one it cannot be declared (DM-MIL-03). */
    public Optional<Milestone> milestone(ScheduleId schedule, DeclarationType type) {
        return database.selectFrom(MILESTONES)
                .where(MILESTONES.SCHEDULE_ID.eq(schedule.value()))
                .and(MILESTONES.DECLARATION_TYPE.eq(DeclarationTypes.lookupLiteral(type.code())))
                .fetchOptional(Schedules::milestone);
    }

    private static Schedule schedule(Record row) {
        return new Schedule(
                new ScheduleId(row.get(SCHEDULES.ID)),
                new ContractYear(row.get(SCHEDULES.CONTRACT_PERIOD_YEAR)),
                ScheduleIdentifier.of(row.get(SCHEDULES.IDENTIFIER).getLiteral())
                        .orElseThrow());
    }

    private static Milestone milestone(Record row) {
        return new Milestone(
                new ScheduleId(row.get(MILESTONES.SCHEDULE_ID)),
                DeclarationType.of(row.get(MILESTONES.DECLARATION_TYPE).getLiteral())
                        .orElseThrow(),
                row.get(MILESTONES.START_DATE),
                row.get(MILESTONES.MILESTONE_DATE));
    }
}
