package uk.gov.education.rect.finance.declarations;

import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.STATEMENTS;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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

    /** FIN-SEL-02: the statement that a new declaration joins, by the day it is submitted. */
    public Optional<StatementId> nextOpenOutput(
            LeadProviderId leadProvider, ContractYear contractYear, LocalDate today) {
        return earliest(leadProvider, contractYear, today, STATEMENTS.STATUS.eq(StatementStatuses.OPEN));
    }

    /** FIN-SEL-10, FIN-CLW-02: the next statement whatever its status, for late eligibility and for clawbacks. */
    public Optional<StatementId> nextOutput(LeadProviderId leadProvider, ContractYear contractYear, LocalDate today) {
        return earliest(leadProvider, contractYear, today, DSL.noCondition());
    }

    private Optional<StatementId> earliest(
            LeadProviderId leadProvider, ContractYear contractYear, LocalDate today, Condition status) {
        return database.select(STATEMENTS.ID)
                .from(STATEMENTS)
                .join(ACTIVE_LEAD_PROVIDERS)
                .on(ACTIVE_LEAD_PROVIDERS.ID.eq(STATEMENTS.ACTIVE_LEAD_PROVIDER_ID))
                .where(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID.eq(leadProvider.value()))
                .and(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR.eq(contractYear.value()))
                .and(STATEMENTS.FEE_TYPE.eq(FeeTypes.OUTPUT))
                .and(STATEMENTS.DEADLINE_DATE.ge(today))
                .and(status)
                .orderBy(STATEMENTS.DEADLINE_DATE, STATEMENTS.PAYMENT_DATE, STATEMENTS.ID)
                .limit(1)
                .fetchOptional(row -> new StatementId(row.value1()));
    }
}
