package uk.gov.education.rect.finance.declarations;

import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.STATEMENTS;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.database.enums.FeeTypes;
import uk.gov.education.rect.database.enums.StatementStatuses;
import uk.gov.education.rect.finance.StatementId;
import uk.gov.education.rect.providers.LeadProviderId;

/** Which statement settles a declaration. */
@Component
public class Statements {

    private final DSLContext database;

    Statements(DSLContext database) {
        this.database = database;
    }

    /**
     * The open output statement with the earliest deadline that has not passed: what a new declaration joins, by the day it
     * is submitted (FIN-SEL-02), one that becomes eligible later (FIN-SEL-10) and a clawback (FIN-CLW-02); open for all of
     * them (03 §34 no. 15).
     */
    public Optional<StatementId> nextOpenOutput(
            LeadProviderId leadProvider, ContractYear contractYear, LocalDate today) {
        return database.select(STATEMENTS.ID)
                .from(STATEMENTS)
                .join(ACTIVE_LEAD_PROVIDERS)
                .on(ACTIVE_LEAD_PROVIDERS.ID.eq(STATEMENTS.ACTIVE_LEAD_PROVIDER_ID))
                .where(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID.eq(leadProvider.value()))
                .and(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR.eq(contractYear.value()))
                .and(STATEMENTS.FEE_TYPE.eq(FeeTypes.OUTPUT))
                .and(STATEMENTS.DEADLINE_DATE.ge(today))
                .and(STATEMENTS.STATUS.eq(StatementStatuses.OPEN))
                .orderBy(STATEMENTS.DEADLINE_DATE, STATEMENTS.PAYMENT_DATE, STATEMENTS.ID)
                .limit(1)
                .fetchOptional(row -> new StatementId(row.value1()));
    }
}
