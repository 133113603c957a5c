package uk.gov.education.rect.web.admin.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.finance.ClawbackStatus;
import uk.gov.education.rect.finance.DeclarationId;
import uk.gov.education.rect.finance.DeclarationState;
import uk.gov.education.rect.finance.PaymentStatus;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.web.Paging;

/** Reads statements for the finance pages (05 §11), a statement each. */
@Component
public class Statements {

    /** Rows on a page of the list. */
    static final int PAGE_SIZE = 20;

    /** Declarations on a page of a statement. */
    static final int DECLARATIONS_ON_A_PAGE = 50;

    private static final String FROM = """
            from statements s
            join active_lead_providers alp on alp.id = s.active_lead_provider_id
            join lead_providers l on l.id = alp.lead_provider_id
            """;

    private static final String FILTERED = FROM + """
            where ({0} = '' or l.id::text = {0})
              and ({1} = '' or alp.contract_period_year::text = {1})
              and ({2} = '' or s.year || '-' || s.month = {2})
              and ({3} = 'all' or s.fee_type::text = {3})
            """;

    private static final String COLUMNS = """
            select
              s.id, s.month, s.year, s.status, s.fee_type, s.deadline_date, s.payment_date, s.marked_as_paid_at,
              l.id as lead_provider_id, l.name as lead_provider, alp.contract_period_year
            """;

    private static final String DECLARATIONS = """
            select
              d.id, d.declaration_type, d.trainee_role, d.payment_status, d.clawback_status, d.declaration_date, d.api_id,
              d.clawback_statement_id is not distinct from {0} as taken_back_here,
              t.id as teacher_id, t.trn, t.trs_first_name, t.trs_last_name, t.corrected_name,
              count(*) over () as total
            from declarations d
            join teachers t on t.id = d.teacher_id
            where d.payment_statement_id = {0} or d.clawback_statement_id = {0}
            order by d.declaration_type, d.declaration_date, d.id
            limit {1} offset {2}
            """;

    private final DSLContext database;

    Statements(DSLContext database) {
        this.database = database;
    }

    /**
     * What is looked for; blank fields stand for all.
     *
     * @param feeType {@code output}, {@code service} or {@code all}
     */
    public record Filter(String leadProvider, String year, String month, String feeType) {}

    /**
     * A statement.
     *
     * @param output whether it pays for declarations, rather than the service fee alone
     * @param status {@code open}, {@code payable} or {@code paid}
     * @param authorisedAt or null
     */
    public record Row(
            long id,
            YearMonth month,
            String status,
            boolean output,
            LocalDate deadline,
            LocalDate paymentDate,
            @Nullable Instant authorisedAt,
            long leadProviderId,
            String leadProvider,
            int contractYear) {}

    /** A declaration on a statement; taken back there, or paid. */
    public record Declared(
            DeclarationId id,
            String type,
            String role,
            DeclarationState state,
            Instant declaredFor,
            String apiId,
            boolean takenBack,
            long teacher,
            String name,
            @Nullable String trn) {}

    /** A page of declarations and how many there are on all. */
    record DeclaredPage(List<Declared> declarations, int total) {}

    /** One page of the list, in the order of months. */
    List<Row> page(Filter filter, int number) {
        return database.resultQuery(
                        COLUMNS + FILTERED + " order by s.year, s.month, l.name limit {4} offset {5}",
                        parameters(filter, number))
                .fetch(Statements::row);
    }

    /** How many statements the filter finds. */
    int count(Filter filter) {
        return database.resultQuery("select count(*) " + FILTERED, parameters(filter, 1))
                .fetchSingle()
                .get(0, Integer.class);
    }

    /** Every month for which there is a statement. */
    List<YearMonth> months() {
        return database.resultQuery("select distinct year, month from statements order by year, month")
                .fetch(row -> YearMonth.of(row.get("year", Integer.class), row.get("month", Integer.class)));
    }

    /** Every lead provider, by name. */
    List<Record> leadProviders() {
        return database.resultQuery("select id, name from lead_providers order by name")
                .fetch();
    }

    /** The statement with the id. */
    Optional<Row> find(long id) {
        return database.resultQuery(COLUMNS + FROM + " where s.id = {0}", DSL.val(id))
                .fetchOptional(Statements::row);
    }

    /** The declarations paid or taken back on a statement. */
    DeclaredPage declarations(long id, int number) {
        var rows = database.resultQuery(
                        DECLARATIONS,
                        DSL.val(id),
                        DSL.val(DECLARATIONS_ON_A_PAGE),
                        DSL.val(Paging.offset(number, DECLARATIONS_ON_A_PAGE)))
                .fetch();
        int total = rows.isEmpty() ? 0 : rows.getFirst().get("total", Integer.class);
        return new DeclaredPage(rows.map(Statements::declared), total);
    }

    /** Whose declaration has the id in the API. */
    OptionalLong teacherOfDeclaration(String apiId) {
        return database.resultQuery("select teacher_id from declarations where api_id::text = {0}", DSL.val(apiId))
                .fetchOptional(row -> OptionalLong.of(row.get("teacher_id", Long.class)))
                .orElse(OptionalLong.empty());
    }

    private static QueryPart[] parameters(Filter filter, int number) {
        return new QueryPart[] {
            DSL.val(filter.leadProvider()),
            DSL.val(filter.year()),
            DSL.val(filter.month()),
            DSL.val(filter.feeType()),
            DSL.val(PAGE_SIZE),
            DSL.val(Paging.offset(number, PAGE_SIZE))
        };
    }

    private static Row row(Record row) {
        return new Row(
                row.get("id", Long.class),
                YearMonth.of(row.get("year", Integer.class), row.get("month", Integer.class)),
                row.get("status", String.class),
                row.get("fee_type", String.class).equals("output"),
                row.get("deadline_date", LocalDate.class),
                row.get("payment_date", LocalDate.class),
                row.get("marked_as_paid_at", Instant.class),
                row.get("lead_provider_id", Long.class),
                row.get("lead_provider", String.class),
                row.get("contract_period_year", Integer.class));
    }

    private static Declared declared(Record row) {
        return new Declared(
                new DeclarationId(row.get("id", Long.class)),
                row.get("declaration_type", String.class),
                row.get("trainee_role", String.class).equals("ect") ? "ECT" : "Mentor",
                new DeclarationState(
                        PaymentStatus.valueOf(
                                row.get("payment_status", String.class).toUpperCase(Locale.ROOT)),
                        ClawbackStatus.valueOf(
                                row.get("clawback_status", String.class).toUpperCase(Locale.ROOT))),
                row.get("declaration_date", Instant.class),
                row.get("api_id", String.class),
                row.get("taken_back_here", Boolean.class),
                row.get("teacher_id", Long.class),
                new TeacherNames(
                                row.get("trs_first_name", String.class),
                                row.get("trs_last_name", String.class),
                                row.get("corrected_name", String.class))
                        .fullName(),
                row.get("trn", String.class));
    }
}
