package uk.gov.education.rect.web.apiguidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import uk.gov.education.rect.calendar.ContractPeriod;
import uk.gov.education.rect.calendar.ContractPeriods;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.calendar.Milestone;
import uk.gov.education.rect.calendar.Schedule;
import uk.gov.education.rect.calendar.Schedules;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.govuk.Table;
import uk.gov.education.rect.templates.Templates;
import uk.gov.education.rect.web.Formats;

/** Tables of cohorts and of milestone dates, from the same rows that declarations are held against. */
final class ScheduleTables {

    private final Templates templates;
    private final ContractPeriods contractPeriods;
    private final Schedules schedules;

    ScheduleTables(Templates templates, ContractPeriods contractPeriods, Schedules schedules) {
        this.templates = templates;
        this.contractPeriods = contractPeriods;
        this.schedules = schedules;
    }

    /** The windows of each declaration type on a cohort's schedules of a kind, such as {@code 2024 standard}. */
    String milestones(String cohortAndKind) {
        String[] asked = cohortAndKind.split(" ");
        List<Schedule> wanted = schedules.of(new ContractYear(Integer.parseInt(asked[0]))).stream()
                .filter(schedule -> schedule.identifier()
                        .kind()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .equals(asked[1]))
                .toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("there are no schedules " + cohortAndKind);
        }
        String caption = "Declaration windows, cohort " + asked[0] + ", " + asked[1] + " schedules";
        Table table = Table.of(caption, "Schedule", "Declaration", "First day", "Last day");
        for (Schedule schedule : wanted) {
            for (Milestone milestone : schedules.milestones(schedule.id())) {
                table = table.row(
                        Table.Cell.of(schedule.identifier().code()),
                        Table.Cell.of(milestone.declarationType().code()),
                        Table.Cell.of(Formats.date(milestone.startsOn())),
                        Table.Cell.of(Formats.date(milestone.endsOn(), "No last day")));
            }
        }
        return templates.guidanceTable(caption, table).render();
    }

    /** What is true of each cohort. */
    String cohorts(String unused) {
        String caption = "Cohorts";
        Table table = Table.of(caption, "Cohort", "Open", "Payments", "Mentors declare", "Evidence", "Uplifts")
                .withFirstCellIsHeader(true);
        for (ContractPeriod period : contractPeriods.all()) {
            LocalDate frozen =
                    period.paymentsFrozenAt() == null ? null : ServiceClock.dateOf(period.paymentsFrozenAt());
            table = table.row(
                    Table.Cell.of(String.valueOf(period.year().value())),
                    Table.Cell.of(period.enabled() ? "Yes" : "No, closed"),
                    Table.Cell.of(frozen == null ? "Open" : "Frozen on " + Formats.date(frozen)),
                    Table.Cell.of(period.mentorFunding() ? "started and completed" : "every type of their schedule"),
                    Table.Cell.of(period.detailedEvidence() ? "Detailed, for every type" : "Simple, not for started"),
                    Table.Cell.of(period.upliftFees() ? "Yes" : "No"));
        }
        return templates.guidanceTable(caption, table).render();
    }
}
