package uk.gov.education.rect.finance.statements;

import static uk.gov.education.rect.database.Tables.ACTIVE_LEAD_PROVIDERS;
import static uk.gov.education.rect.database.Tables.STATEMENTS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectForUpdateStep;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ContractYear;
import uk.gov.education.rect.database.enums.StatementStatuses;
import uk.gov.education.rect.finance.StatementId;

/** Finds statements. */
@Component
public class StatementRecords {

    private final DSLContext database;

    StatementRecords(DSLContext database) {
        this.database = database;
    }

    /** The statement, which must exist. */
    public Statement get(StatementId id) {
        return select(id).fetchSingle(StatementRecords::statement);
    }

    /**
     * The statement, which must exist; locked until the transaction ends. Declarations may still be attached to it, and
     * then wait for nobody.
     */
    public Statement lock(StatementId id) {
        return select(id).forNoKeyUpdate().of(STATEMENTS).fetchSingle(StatementRecords::statement);
    }

    /** FIN-PAY-01: open statements whose deadline is before the day, oldest first. */
    public List<StatementId> dueBefore(LocalDate day) {
        return database.select(STATEMENTS.ID)
                .from(STATEMENTS)
                .where(STATEMENTS.STATUS.eq(StatementStatuses.OPEN))
                .and(STATEMENTS.DEADLINE_DATE.lt(day))
                .orderBy(STATEMENTS.DEADLINE_DATE, STATEMENTS.ID)
                .fetch(row -> new StatementId(row.value1()));
    }

    private SelectForUpdateStep<Record> select(StatementId id) {
        return database.select(STATEMENTS.fields())
                .select(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID, ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR)
                .from(STATEMENTS)
                .join(ACTIVE_LEAD_PROVIDERS)
                .on(ACTIVE_LEAD_PROVIDERS.ID.eq(STATEMENTS.ACTIVE_LEAD_PROVIDER_ID))
                .where(STATEMENTS.ID.eq(id.value()));
    }

    private static Statement statement(Record row) {
        return new Statement(
                new StatementId(row.get(STATEMENTS.ID)),
                row.get(STATEMENTS.CONTRACT_ID),
                row.get(STATEMENTS.ACTIVE_LEAD_PROVIDER_ID),
                row.get(ACTIVE_LEAD_PROVIDERS.LEAD_PROVIDER_ID),
                new ContractYear(row.get(ACTIVE_LEAD_PROVIDERS.CONTRACT_PERIOD_YEAR)),
                YearMonth.of(row.get(STATEMENTS.YEAR), row.get(STATEMENTS.MONTH)),
                row.get(STATEMENTS.DEADLINE_DATE),
                row.get(STATEMENTS.STATUS));
    }
}
