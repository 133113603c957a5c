package uk.gov.education.rect.finance.statements;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.database.enums.StatementStatuses;
import uk.gov.education.rect.finance.StatementId;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.timeline.Event;
import uk.gov.education.rect.timeline.EventType;
import uk.gov.education.rect.timeline.Link;

/**
 * A statement as it stands.
 *
 * @param contractId {@code contracts.id}: whose prices apply
 * @param activeLeadProviderId {@code active_lead_providers.id}: lead provider and contract period
 * @param leadProviderId {@code lead_providers.id}
 * @param deadline last day on which declarations can join
 */
public record Statement(
        StatementId id,
        long contractId,
        long activeLeadProviderId,
        long leadProviderId,
        ContractYear contractYear,
        YearMonth month,
        LocalDate deadline,
        StatementStatuses status) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /**
     * An event about this statement.
     *
     * @param heading with one {@code %s} for the month
     */
    public Event event(EventType type, Author author, String heading) {
        return Event.of(type, author, heading.formatted(month.format(MONTH)))
                .about(Link.STATEMENT, id.value())
                .about(Link.ACTIVE_LEAD_PROVIDER, activeLeadProviderId)
                .about(Link.LEAD_PROVIDER, leadProviderId)
                .with("contract_period_year", contractYear);
    }
}
