package uk.gov.education.rect.web.admin.timeline;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.timeline.Link;
import uk.gov.education.rect.web.Formats;
import uk.gov.education.rect.web.Paging;

/** Reads timelines (06 §15.4): two statements a page, whatever is on it. */
@Component
public class Timelines {

    /** Events on a page. */
    public static final int PAGE_SIZE = 50;

    private static final String PAGE = """
            select
              e.heading, e.body, e.happened_at, e.created_at, e.zendesk_ticket_id, e.author_type,
              coalesce(nullif(e.author_name, ''), u.name, e.author_email::text) as author,
              (
                select array_agg(coalesce(m.change ->> 'sentence', m.change #>> '{}') order by m.position)
                from jsonb_array_elements(e.modifications) with ordinality as m (change, position)
              ) as changes,
              e.teacher_id, e.lead_provider_id, e.statement_id,
              coalesce(nullif(t.corrected_name, ''), trim(concat_ws(' ', t.trs_first_name, t.trs_last_name))) as teacher,
              g.urn, g.name as school, a.id as body_id, a.name as appropriate_body,
              l.name as lead_provider, st.month as statement_month, st.year as statement_year
            from events e
            left join users u on u.id = e.author_id
            left join teachers t on t.id = e.teacher_id
            left join schools s on s.id = e.school_id
            left join gias_schools g on g.urn = s.urn
            left join appropriate_body_periods a on a.id = e.appropriate_body_period_id
            left join lead_providers l on l.id = e.lead_provider_id
            left join statements st on st.id = e.statement_id
            where {0}
            order by e.happened_at desc, e.id desc
            limit {1} offset {2}
            """;

    private final DSLContext database;

    Timelines(DSLContext database) {
        this.database = database;
    }

    /**
     * One page of what happened to a record, the latest first.
     *
     * @param of which record it is
     * @param finance whether the reader may follow links to statements
     */
    public List<TimelineEntry> page(Link of, long id, int number, boolean finance) {
        return database.resultQuery(
                        PAGE, concerns(of, id), DSL.val(PAGE_SIZE), DSL.val(Paging.offset(number, PAGE_SIZE)))
                .fetch(row -> entry(row, of, finance));
    }

    /** How many things happened to a record. */
    public int count(Link of, long id) {
        return database.resultQuery("select count(*) from events e where {0}", concerns(of, id))
                .fetchSingle()
                .get(0, Integer.class);
    }

    private static Condition concerns(Link of, long id) {
        return DSL.field(DSL.name("e", of.column()), Long.class).eq(id);
    }

    private static TimelineEntry entry(Record row, Link of, boolean finance) {
        String[] changes = row.get("changes", String[].class);
        return new TimelineEntry(
                row.get("heading", String.class),
                author(row.get("author", String.class), row.get("author_type", String.class)),
                row.get("happened_at", Instant.class),
                row.get("created_at", Instant.class),
                row.get("body", String.class),
                row.get("zendesk_ticket_id", Integer.class),
                changes == null ? List.of() : List.of(changes),
                about(row, of, finance));
    }

    private static String author(@Nullable String name, String type) {
        return switch (type) {
            case "system" -> "the service";
            case "lead_provider_api" -> name == null ? "a lead provider" : name + " (lead provider)";
            case "dfe_staff_user" -> name + " (DfE)";
            case "appropriate_body_user" -> name + " (appropriate body)";
            case "school_user" -> name + " (school)";
            default -> String.valueOf(name);
        };
    }

    private static List<TimelineEntry.About> about(Record row, Link of, boolean finance) {
        List<TimelineEntry.About> about = new ArrayList<>();
        if (of != Link.TEACHER && row.get("teacher_id") != null) {
            about.add(new TimelineEntry.About(
                    row.get("teacher", String.class), "/admin/teachers/" + row.get("teacher_id", Long.class)));
        }
        if (of != Link.SCHOOL && row.get("urn") != null) {
            about.add(new TimelineEntry.About(
                    row.get("school", String.class), "/admin/schools/" + row.get("urn", Integer.class) + "/overview"));
        }
        if (of != Link.APPROPRIATE_BODY_PERIOD && row.get("body_id") != null) {
            about.add(new TimelineEntry.About(
                    row.get("appropriate_body", String.class),
                    "/admin/organisations/appropriate-bodies/" + row.get("body_id", Long.class)));
        }
        if (of != Link.LEAD_PROVIDER && row.get("lead_provider") != null) {
            about.add(new TimelineEntry.About(
                    row.get("lead_provider", String.class),
                    "/admin/organisations/lead-providers/" + row.get("lead_provider_id", Long.class)));
        }
        if (finance && row.get("statement_id") != null) {
            about.add(new TimelineEntry.About(
                    "Statement of "
                            + Formats.month(YearMonth.of(
                                    row.get("statement_year", Integer.class),
                                    row.get("statement_month", Integer.class))),
                    "/admin/finance/statements/" + row.get("statement_id", Long.class)));
        }
        return about;
    }
}
