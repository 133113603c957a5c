package uk.gov.education.rect.web.admin.teachers;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.teachers.TeacherSearch;
import uk.gov.education.rect.web.Paging;

/** Reads the list of teachers for staff (06 §6): two statements a page, a row for each role a teacher holds. */
@Component
class TeacherList {

    /** Rows on a page (UI-04). */
    static final int PAGE_SIZE = 20;

    // The latest period of a role, and its latest training, are those that started last (ADM-SRC-06).
    private static final String ROWS = """
            from teachers
            cross join lateral (
              select held.role, training.training_programme, training.contract_period_year
              from (
                select 'ect' as role, (
                  select e.id from ect_at_school_periods e where e.teacher_id = teachers.id
                  order by e.started_on desc, e.id desc limit 1
                ) as period
                where exists (select from ect_at_school_periods e where e.teacher_id = teachers.id)
                  or exists (select from induction_periods i where i.teacher_id = teachers.id)
                union all
                select 'mentor', (
                  select m.id from mentor_at_school_periods m where m.teacher_id = teachers.id
                  order by m.started_on desc, m.id desc limit 1
                )
                where exists (select from mentor_at_school_periods m where m.teacher_id = teachers.id)
                union all
                select 'none', null
                where not exists (select from ect_at_school_periods e where e.teacher_id = teachers.id)
                  and not exists (select from induction_periods i where i.teacher_id = teachers.id)
                  and not exists (select from mentor_at_school_periods m where m.teacher_id = teachers.id)
              ) held
              left join lateral (
                select tp.training_programme, s.contract_period_year
                from training_periods tp
                left join schedules s on s.id = tp.schedule_id
                where held.role = 'ect' and tp.ect_at_school_period_id = held.period
                  or held.role = 'mentor' and tp.mentor_at_school_period_id = held.period
                order by tp.started_on desc, tp.id desc
                limit 1
              ) training on true
            ) listed
            where {0}
              and ({1} = '' or listed.role = {1})
              and (
                {2} = ''
                or {2} = 'not_available' and listed.role = 'ect' and listed.training_programme = 'school_led'
                or listed.training_programme = 'provider_led' and listed.contract_period_year::text = {2}
              )
            """;

    private static final String PAGE = """
            select
              teachers.id, teachers.trn, teachers.trs_first_name, teachers.trs_last_name, teachers.corrected_name,
              listed.role, listed.training_programme, listed.contract_period_year
            """ + ROWS + """
            order by teachers.created_at desc, teachers.id desc, listed.role
            limit {3} offset {4}
            """;

    private final DSLContext database;

    TeacherList(DSLContext database) {
        this.database = database;
    }

    /**
     * What staff look for.
     *
     * @param query name, TRN or API id; blank for all
     * @param role {@code ect}, {@code mentor}, or blank for all
     * @param contractPeriod a year, {@code not_available}, or blank for all
     */
    record Filter(String query, String role, String contractPeriod) {}

    /**
     * A teacher in one role.
     *
     * @param trn null for somebody without one
     * @param role what they are, for people
     * @param contractPeriod the year, "Not available" for school-led training, empty when there is none
     */
    record Row(long id, String name, @Nullable String trn, String role, String contractPeriod) {}

    /** One page of rows, newest teachers first. */
    List<Row> page(Filter filter, int number) {
        return database.resultQuery(PAGE, parameters(filter, number)).fetch(TeacherList::row);
    }

    /** How many rows there are on all pages. */
    int count(Filter filter) {
        return database.resultQuery("select count(*) " + ROWS, parameters(filter, 1))
                .fetchSingle()
                .get(0, Integer.class);
    }

    private static QueryPart[] parameters(Filter filter, int number) {
        return new QueryPart[] {
            TeacherSearch.matching(filter.query()),
            DSL.val(filter.role()),
            DSL.val(filter.contractPeriod()),
            DSL.val(PAGE_SIZE),
            DSL.val(Paging.offset(number, PAGE_SIZE))
        };
    }

    private static Row row(Record row) {
        String programme = row.get("training_programme", String.class);
        String year = row.get("contract_period_year", String.class);
        return new Row(
                row.get("id", Long.class),
                new TeacherNames(
                                row.get("trs_first_name", String.class),
                                row.get("trs_last_name", String.class),
                                row.get("corrected_name", String.class))
                        .fullName(),
                row.get("trn", String.class),
                switch (row.get("role", String.class)) {
                    case "ect" -> "ECT";
                    case "mentor" -> "Mentor";
                    default -> "No role assigned";
                },
                "school_led".equals(programme) ? "Not available" : year == null ? "" : year);
    }
}
