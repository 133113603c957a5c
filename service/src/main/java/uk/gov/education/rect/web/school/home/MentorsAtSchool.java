package uk.gov.education.rect.web.school.home;

import static uk.gov.education.rect.web.school.home.Rows.text;
import static uk.gov.education.rect.web.school.home.Rows.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherNames;

/** Reads the mentors of a school: two statements for a page of the list, one for a single mentor. */
@Component
public class MentorsAtSchool {

    /** How many cards a page of the list has (SJ-MEN-01). */
    public static final int PAGE_SIZE = 20;

    private static final String LISTED = """
            with asked as (
              select
                {0}::bigint as school,
                {1}::date as today,
                {2}::text[] as trns,
                {3}::text as words,
                {4}::boolean as everybody,
                {5}::bigint as period,
                {6}::boolean as also_past
            ),
            listed as (
              select distinct on (m.teacher_id) m.*
              from mentor_at_school_periods m, asked
              where m.school_id = asked.school
                and (m.finished_on is null or m.finished_on >= asked.today or (asked.period is not null and asked.also_past))
                and (asked.period is null or m.id = asked.period)
              order by m.teacher_id, m.started_on desc, m.id desc
            ),
            shown as (
              select
                m.*,
                asked.everybody
                  or t.trn = any (asked.trns)
                  or (cardinality(asked.trns) = 0 and asked.words <> '' and t.search @@ to_tsquery('unaccented', asked.words))
                  as matches
              from listed m
              join teachers t on t.id = m.teacher_id
              cross join asked
            )
            """;

    private static final String CARDS = LISTED + """
            select
              m.id, m.started_on, m.finished_on, m.email,
              m.finished_on < asked.today as has_left,
              m.reported_leaving_by_school_id = asked.school as leaving_reported_here,
              t.trn, t.trs_first_name, t.trs_last_name, t.corrected_name,
              t.mentor_became_ineligible_for_funding_on, t.mentor_became_ineligible_for_funding_reason,
              training.training_programme, training.withdrawn_at, training.deferred_at,
              coalesce(partner.name, interest.name) as lead_provider,
              training.school_partnership_id is not null as confirmed,
              delivery.name as delivery_partner,
              training.finished_on <= asked.today as training_ended,
              exists (
                select from training_periods tp
                where tp.mentor_at_school_period_id = m.id
                  and (tp.finished_on is null or tp.finished_on >= asked.today)
              ) as training_goes_on,
              mentees.ids, mentees.first_names, mentees.last_names, mentees.corrected_names
            from shown m
            join teachers t on t.id = m.teacher_id
            cross join asked
            left join lateral (
              select tp.*
              from training_periods tp
              where tp.mentor_at_school_period_id = m.id
              order by tp.started_on desc
              limit 1
            ) training on true
            left join school_partnerships sp on sp.id = training.school_partnership_id
            left join lead_provider_delivery_partnerships pairing on pairing.id = sp.lead_provider_delivery_partnership_id
            left join active_lead_providers partner_year on partner_year.id = pairing.active_lead_provider_id
            left join lead_providers partner on partner.id = partner_year.lead_provider_id
            left join delivery_partners delivery on delivery.id = pairing.delivery_partner_id
            left join active_lead_providers interest_year on interest_year.id = training.expression_of_interest_id
            left join lead_providers interest on interest.id = interest_year.lead_provider_id
            left join lateral (
              select
                array_agg(distinct_ects.id order by distinct_ects.names, distinct_ects.id) as ids,
                array_agg(distinct_ects.first_name order by distinct_ects.names, distinct_ects.id) as first_names,
                array_agg(distinct_ects.last_name order by distinct_ects.names, distinct_ects.id) as last_names,
                array_agg(distinct_ects.corrected_name order by distinct_ects.names, distinct_ects.id) as corrected_names
              from (
                select distinct
                  e.id,
                  coalesce(et.trs_first_name, '') as first_name,
                  coalesce(et.trs_last_name, '') as last_name,
                  coalesce(et.corrected_name, '') as corrected_name,
                  concat_ws(' ', et.trs_last_name, et.trs_first_name) as names
                from mentorship_periods ms
                join ect_at_school_periods e on e.id = ms.ect_at_school_period_id
                join teachers et on et.id = e.teacher_id
                where ms.mentor_at_school_period_id = m.id
                  and (ms.finished_on is null or ms.finished_on >= asked.today)
                  and (e.finished_on is null or e.finished_on >= asked.today)
                  and (et.trs_induction_status is null or et.trs_induction_status not in ('Passed', 'Failed', 'FailedInWales'))
              ) distinct_ects
            ) mentees on true
            where m.matches
            order by t.trs_last_name, t.trs_first_name, t.id
            """;

    private static final String COUNTS = LISTED + """
            select count(*) as everybody, count(*) filter (where matches) as matching from shown
            """;

    private final DSLContext database;

    MentorsAtSchool(DSLContext database) {
        this.database = database;
    }

    /**
     * One page of a school's list.
     *
     * @param mentors the cards of this page, in order
     * @param matching how many the search found on all pages
     * @param registered how many the school has, whatever the search
     */
    public record Page(List<Mentor> mentors, int matching, int registered) {}

    /** A page of the people who mentor at the school now or later (SJ-MEN-01). */
    public Page page(SchoolId school, LocalDate today, TeacherSearch search, int page) {
        Record counts = database.resultQuery(COUNTS, parameters(school, today, search, null, false))
                .fetchSingle();
        List<Mentor> mentors = database.resultQuery(
                        CARDS + " limit " + PAGE_SIZE + " offset " + (long) (page - 1) * PAGE_SIZE,
                        parameters(school, today, search, null, false))
                .fetch(MentorsAtSchool::mentor);
        return new Page(mentors, counts.get("matching", Integer.class), counts.get("everybody", Integer.class));
    }

    /**
     * Every mentor whom a search finds, one after another as PostgreSQL gives them, in the order of the list.
     *
     * @param each is given each of them, in a transaction that only reads
     */
    @Transactional(readOnly = true)
    public void forEach(SchoolId school, LocalDate today, TeacherSearch search, Consumer<Mentor> each) {
        try (Cursor<Record> rows = database.resultQuery(CARDS, parameters(school, today, search, null, false))
                .fetchSize(Rows.AT_A_TIME)
                .fetchLazy()) {
            rows.forEach(row -> each.accept(mentor(row)));
        }
    }

    /** The mentor with the at-school period, as long as it is this school's and has not passed (SJ-X-01, SJ-X-03). */
    public Optional<Mentor> find(SchoolId school, LocalDate today, long period) {
        return find(school, today, period, false);
    }

    /** The same, also after it has passed: to look at, not to change (SJ-X-52). */
    public Optional<Mentor> findAlsoPast(SchoolId school, LocalDate today, long period) {
        return find(school, today, period, true);
    }

    private Optional<Mentor> find(SchoolId school, LocalDate today, long period, boolean alsoPast) {
        return database.resultQuery(CARDS, parameters(school, today, new TeacherSearch(""), period, alsoPast))
                .fetchOptional(MentorsAtSchool::mentor);
    }

    private static QueryPart[] parameters(
            SchoolId school, LocalDate today, TeacherSearch search, @Nullable Long period, boolean alsoPast) {
        return new QueryPart[] {
            DSL.val(school.value()),
            DSL.val(today),
            DSL.val(search.trns()),
            DSL.val(search.prefixes()),
            DSL.val(search.blank()),
            DSL.val(period, Long.class),
            DSL.val(alsoPast)
        };
    }

    private static Mentor mentor(Record row) {
        return new Mentor(
                row.get("id", Long.class),
                Rows.name(row, ""),
                row.get("trn", String.class),
                row.get("started_on", LocalDate.class),
                row.get("finished_on", LocalDate.class),
                Boolean.TRUE.equals(row.get("leaving_reported_here", Boolean.class)),
                text(row, "email"),
                mentees(row),
                training(row),
                row.get("training_goes_on", Boolean.class),
                Boolean.TRUE.equals(row.get("training_ended", Boolean.class)),
                row.get("mentor_became_ineligible_for_funding_on", LocalDate.class),
                text(row, "mentor_became_ineligible_for_funding_reason"),
                Boolean.TRUE.equals(row.get("has_left", Boolean.class)));
    }

    private static List<Mentor.Mentee> mentees(Record row) {
        Long[] ids = row.get("ids", Long[].class);
        if (ids == null) {
            return List.of();
        }
        String[] first = row.get("first_names", String[].class);
        String[] last = row.get("last_names", String[].class);
        String[] corrected = row.get("corrected_names", String[].class);
        List<Mentor.Mentee> mentees = new ArrayList<>();
        for (int index = 0; index < ids.length; index++) {
            String name = new TeacherNames(first[index], last[index], corrected[index]).fullName();
            mentees.add(new Mentor.Mentee(ids[index], name));
        }
        return mentees;
    }
}
