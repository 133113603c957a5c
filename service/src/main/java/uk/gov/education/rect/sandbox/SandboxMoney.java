package uk.gov.education.rect.sandbox;

import static uk.gov.education.rect.database.Tables.STATEMENTS;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.calendar.ServiceClock;
import uk.gov.education.rect.finance.AuthorisePayment;
import uk.gov.education.rect.finance.MarkStatementPayable;
import uk.gov.education.rect.finance.MarkStatementsPayable;
import uk.gov.education.rect.finance.StatementId;
import uk.gov.education.rect.leadproviderapi.SandboxPayments;
import uk.gov.education.rect.timeline.Author;
import uk.gov.education.rect.usecase.Refused;

/**
 * Brings the sandbox's statements to where their dates say (03 §29): payable once the cut-off date has passed, paid two
 * months after the payment date. Statements with declarations are authorised as finance does it; the others only change
 * their status. One statement can be paid by itself, when a lead provider wants to see what follows (03 §34 no. 52).
 */
@Component
@ConditionalOnProperty(name = "web.production", havingValue = "false")
class SandboxMoney implements SandboxPayments {

    private final DSLContext database;
    private final ServiceClock clock;
    private final MarkStatementsPayable markPayable;
    private final MarkStatementPayable markOnePayable;
    private final AuthorisePayment authorise;

    SandboxMoney(
            DSLContext database,
            ServiceClock clock,
            MarkStatementsPayable markPayable,
            MarkStatementPayable markOnePayable,
            AuthorisePayment authorise) {
        this.database = database;
        this.clock = clock;
        this.markPayable = markPayable;
        this.markOnePayable = markOnePayable;
        this.authorise = authorise;
    }

    void catchUp() {
        database.execute("""
                update statements s set status = 'payable'
                where s.status = 'open' and s.deadline_date < {0} and not exists (
                  select from declarations d where s.id in (d.payment_statement_id, d.clawback_statement_id))
                """, DSL.val(clock.today()));
        database.execute("""
                update statements s set status = 'paid'
                where s.status = 'payable' and s.payment_date + interval '2 months' < {0} and not exists (
                  select from declarations d where s.id in (d.payment_statement_id, d.clawback_statement_id))
                """, DSL.val(clock.today()));
        markPayable.run();
        Author.DfeStaffUser finance = finance();
        for (StatementId statement : due()) {
            authorise.execute(new AuthorisePayment.Command(finance, statement, null, true));
        }
    }

    @Override
    public boolean pay(UUID statement) {
        StatementId id = database.select(STATEMENTS.ID)
                .from(STATEMENTS)
                .where(STATEMENTS.API_ID.eq(statement))
                .fetchSingle(row -> new StatementId(row.value1()));
        Author.DfeStaffUser finance = finance();
        try {
            markOnePayable.execute(new MarkStatementPayable.Command(finance, id));
            authorise.execute(new AuthorisePayment.Command(finance, id, null, true));
            return true;
        } catch (Refused tooEarly) {
            return false;
        }
    }

    private List<StatementId> due() {
        return database.resultQuery("""
                        select s.id from statements s
                        where s.status = 'payable' and s.payment_date + interval '2 months' < {0}
                        order by s.id
                        """, DSL.val(clock.today()))
                .fetch(row -> new StatementId(row.get("id", Long.class)));
    }

    /** Somebody of the sandbox's own, who can be seen on the timeline. */
    private Author.DfeStaffUser finance() {
        String email = "sandbox.finance@education.gov.uk";
        String name = "Sandbox Finance";
        long id = database.resultQuery("""
                        insert into users (name, email, role) values ({0}, {1}, 'finance')
                        on conflict (email) do update set name = excluded.name
                        returning id
                        """, DSL.val(name), DSL.val(email))
                .fetchSingle()
                .get("id", Long.class);
        return new Author.DfeStaffUser(id, email, name);
    }
}
