package uk.gov.education.rect.referencedata;

import static uk.gov.education.rect.database.Tables.CONTRACT_PERIODS;
import static uk.gov.education.rect.database.Tables.MILESTONES;
import static uk.gov.education.rect.database.Tables.REGISTRATION_WINDOWS;
import static uk.gov.education.rect.database.Tables.SCHEDULES;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import uk.gov.education.rect.database.enums.DeclarationTypes;
import uk.gov.education.rect.database.enums.ScheduleIdentifiers;

/** Contract periods, registration windows, schedules and milestones (DM §6). */
final class CalendarFacts {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private CalendarFacts() {}

    static void contractPeriods(ReferenceFile file, DSLContext dsl) {
        var upsert = new Upsert<>(
                CONTRACT_PERIODS,
                List.of(CONTRACT_PERIODS.YEAR),
                List.of(
                        CONTRACT_PERIODS.STARTED_ON,
                        CONTRACT_PERIODS.FINISHED_ON,
                        CONTRACT_PERIODS.ENABLED,
                        CONTRACT_PERIODS.PAYMENTS_FROZEN_AT,
                        CONTRACT_PERIODS.SUCCESSOR_YEAR,
                        CONTRACT_PERIODS.MENTOR_FUNDING_ENABLED,
                        CONTRACT_PERIODS.DETAILED_EVIDENCE_TYPES_ENABLED,
                        CONTRACT_PERIODS.UPLIFT_FEES_ENABLED,
                        CONTRACT_PERIODS.OUTPUT_MONTHS));
        record ContractPeriod(int year, @Nullable Object[] values) {}
        var periods = file.rows(
                List.of(
                        "year",
                        "started_on",
                        "finished_on",
                        "enabled",
                        "payments_frozen_on",
                        "successor_year",
                        "mentor_funding_enabled",
                        "detailed_evidence_types_enabled",
                        "uplift_fees_enabled",
                        "output_months"),
                row -> {
                    LocalDate frozen = row.optionalDate("payments_frozen_on");
                    return new ContractPeriod(row.integer("year"), new @Nullable Object[] {
                        row.integer("year"),
                        row.date("started_on"),
                        row.date("finished_on"),
                        row.truth("enabled"),
                        frozen == null ? null : frozen.atStartOfDay(LONDON).toInstant(),
                        row.optionalInteger("successor_year"),
                        row.truth("mentor_funding_enabled"),
                        row.truth("detailed_evidence_types_enabled"),
                        row.truth("uplift_fees_enabled"),
                        months(row)
                    });
                },
                ContractPeriod::year);
        periods.forEach(period -> upsert.row(period.values()));
        upsert.execute(dsl);
    }

    private static Integer[] months(ReferenceRow row) {
        try {
            return row.list("output_months").stream().map(Integer::valueOf).toArray(Integer[]::new);
        } catch (NumberFormatException e) {
            throw row.malformed("output_months are not numbers separated by |");
        }
    }

    static void registrationWindows(ReferenceFile file, DSLContext dsl) {
        record Window(int year, LocalDate from, LocalDate until) {}
        var upsert = new Upsert<>(
                REGISTRATION_WINDOWS,
                List.of(REGISTRATION_WINDOWS.CONTRACT_PERIOD_YEAR, REGISTRATION_WINDOWS.CLOSED_FROM),
                List.of(REGISTRATION_WINDOWS.CLOSED_UNTIL));
        file.rows(
                        List.of("contract_period_year", "closed_from", "closed_until"),
                        row -> new Window(
                                row.integer("contract_period_year"), row.date("closed_from"), row.date("closed_until")),
                        window -> List.of(window.year(), window.from()))
                .forEach(window -> upsert.row(window.year(), window.from(), window.until()));
        upsert.execute(dsl);
    }

    private record ScheduleKey(int year, ScheduleIdentifiers identifier) {}

    static void schedulesAndMilestones(ReferenceFile file, DSLContext dsl) {
        record Milestone(
                ScheduleKey schedule,
                DeclarationTypes type,
                LocalDate start,
                @Nullable LocalDate end) {}
        var milestones = file.rows(
                List.of("contract_period_year", "schedule", "declaration_type", "start_date", "milestone_date"),
                row -> new Milestone(
                        new ScheduleKey(
                                row.integer("contract_period_year"), row.oneOf(ScheduleIdentifiers.class, "schedule")),
                        row.oneOf(DeclarationTypes.class, "declaration_type"),
                        row.date("start_date"),
                        row.optionalDate("milestone_date")),
                milestone -> List.of(milestone.schedule(), milestone.type()));

        var schedules =
                new Upsert<>(SCHEDULES, List.of(SCHEDULES.CONTRACT_PERIOD_YEAR, SCHEDULES.IDENTIFIER), List.of());
        milestones.stream()
                .map(Milestone::schedule)
                .distinct()
                .forEach(schedule -> schedules.row(schedule.year(), schedule.identifier()));
        schedules.execute(dsl);
        Map<ScheduleKey, Long> ids = dsl.select(SCHEDULES.CONTRACT_PERIOD_YEAR, SCHEDULES.IDENTIFIER, SCHEDULES.ID)
                .from(SCHEDULES)
                .fetchMap(
                        schedule -> new ScheduleKey(schedule.value1(), schedule.value2()),
                        schedule -> schedule.value3());

        var upsert = new Upsert<>(
                MILESTONES,
                List.of(MILESTONES.SCHEDULE_ID, MILESTONES.DECLARATION_TYPE),
                List.of(MILESTONES.START_DATE, MILESTONES.MILESTONE_DATE));
        milestones.forEach(milestone ->
                upsert.row(ids.get(milestone.schedule()), milestone.type(), milestone.start(), milestone.end()));
        upsert.execute(dsl);
    }
}
