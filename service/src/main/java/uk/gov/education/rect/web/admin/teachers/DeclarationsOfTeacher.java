package uk.gov.education.rect.web.admin.teachers;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.finance.ClawbackStatus;
import uk.gov.education.rect.finance.DeclarationState;
import uk.gov.education.rect.finance.PaymentStatus;
import uk.gov.education.rect.teachers.TraineeRole;

/** Reads a teacher's declarations and how each came to its state (06 §7.6), in two statements. */
@Component
class DeclarationsOfTeacher {

    private static final String DECLARATIONS = """
            select
              d.id, d.api_id, upper(d.trainee_role::text) as role, d.declaration_type, d.declaration_date, d.evidence_type,
              d.payment_status, d.clawback_status,
              l.name as lead_provider, delivery.name as delivery_partner,
              st.id as statement_id, st.month, st.year,
              cst.id as clawback_statement_id, cst.month as clawback_month, cst.year as clawback_year,
              (select sum(share.amount) from statement_line_declarations share where share.declaration_id = d.id) as fee
            from declarations d
            join training_periods tp on tp.id = d.training_period_id
            left join school_partnerships sp on sp.id = tp.school_partnership_id
            left join lead_provider_delivery_partnerships pairing on pairing.id = sp.lead_provider_delivery_partnership_id
            left join active_lead_providers alp
              on alp.id = coalesce(pairing.active_lead_provider_id, tp.expression_of_interest_id)
            left join lead_providers l on l.id = alp.lead_provider_id
            join delivery_partners delivery on delivery.id = d.delivery_partner_when_created_id
            left join statements st on st.id = d.payment_statement_id
            left join statements cst on cst.id = d.clawback_statement_id
            where d.teacher_id = {0}
            order by d.declaration_date, d.id
            """;

    private static final String STATES = """
            select e.declaration_id, e.event_type, e.created_at, e.author_type,
              coalesce(nullif(e.author_name, ''), u.name, e.author_email::text) as author
            from events e
            left join users u on u.id = e.author_id
            where e.teacher_id = {0} and e.declaration_id is not null and e.event_type like 'teacher\\_declaration\\_%'
            order by e.created_at, e.id
            """;

    private final DSLContext database;

    DeclarationsOfTeacher(DSLContext database) {
        this.database = database;
    }

    /**
     * One declaration.
     *
     * @param evidence or null
     * @param statement where it is paid, or null
     * @param clawbackStatement where it is taken back, or null
     * @param fee pounds it earned less pounds taken back, once a statement with it was authorised; else null
     */
    record Declaration(
            String apiId,
            TraineeRole role,
            String type,
            Instant declaredFor,
            @Nullable String evidence,
            DeclarationState state,
            @Nullable String leadProvider,
            String deliveryPartner,
            @Nullable OnStatement statement,
            @Nullable OnStatement clawbackStatement,
            @Nullable BigDecimal fee,
            List<Step> history) {

        Declaration {
            history = List.copyOf(history);
        }
    }

    /** A statement by its key and month. */
    record OnStatement(long id, int year, int month) {}

    /** A state, since when, and by whose doing. */
    record Step(String state, Instant at, String by) {}

    /** Every declaration, earliest first. */
    List<Declaration> of(long teacher) {
        Map<Long, List<Step>> histories = database.resultQuery(STATES, DSL.val(teacher)).fetch().stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("declaration_id", Long.class),
                        Collectors.mapping(DeclarationsOfTeacher::step, Collectors.toList())));
        return database.resultQuery(DECLARATIONS, DSL.val(teacher)).fetch(row -> declaration(row, histories));
    }

    private static Step step(Record row) {
        String state = row.get("event_type", String.class).substring("teacher_declaration_".length());
        String by = switch (row.get("author_type", String.class)) {
            case "system" -> "the service";
            case "lead_provider_api" -> "the lead provider";
            default -> String.valueOf(row.get("author", String.class));
        };
        return new Step(
                state.equals("created") ? "submitted" : state.replace('_', ' '),
                row.get("created_at", Instant.class),
                by);
    }

    private static Declaration declaration(Record row, Map<Long, List<Step>> histories) {
        return new Declaration(
                row.get("api_id", String.class),
                TraineeRole.valueOf(row.get("role", String.class)),
                row.get("declaration_type", String.class).replace('_', '-'),
                row.get("declaration_date", Instant.class),
                row.get("evidence_type", String.class),
                new DeclarationState(
                        PaymentStatus.valueOf(upper(row, "payment_status")),
                        ClawbackStatus.valueOf(upper(row, "clawback_status"))),
                row.get("lead_provider", String.class),
                row.get("delivery_partner", String.class),
                statement(row, "statement_id", ""),
                statement(row, "clawback_statement_id", "clawback_"),
                row.get("fee", BigDecimal.class),
                histories.getOrDefault(row.get("id", Long.class), List.of()));
    }

    private static String upper(Record row, String column) {
        return row.get(column, String.class).toUpperCase(Locale.ROOT);
    }

    private static @Nullable OnStatement statement(Record row, String id, String prefix) {
        Long statement = row.get(id, Long.class);
        return statement == null
                ? null
                : new OnStatement(
                        statement, row.get(prefix + "year", Integer.class), row.get(prefix + "month", Integer.class));
    }
}
