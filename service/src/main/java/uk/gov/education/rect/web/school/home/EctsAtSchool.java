package uk.gov.education.rect.web.school.home;

import static uk.gov.education.rect.web.school.home.Rows.text;
import static uk.gov.education.rect.web.school.home.Rows.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.gov.education.rect.schools.SchoolId;
import uk.gov.education.rect.teachers.TeacherNames;
import uk.gov.education.rect.teachers.TrsInductionStatus;
import uk.gov.education.rect.training.WorkingPattern;

/** Reads the ECTs of a school: two statements for a page of the list, one for a single ECT. */
@Component
public class EctsAtSchool {

    /** How many cards a page of the list has (SJ-LST-05). */
    public static final int PAGE_SIZE = 20;

    // the parameters: school, today, TRNs searched for, words searched for, a single period or null
    private static final String LISTED = """
            with asked as (
              select
                {0}::bigint as school,
                {1}::date as today,
                {2}::text[] as trns,
                {3}::text as words,
                {4}::boolean as everybody,
                {5}::bigint as period
            ),
            listed as (
              select distinct on (e.teacher_id) e.*
              from ect_at_school_periods e, asked
              where e.school_id = asked.school
                and (e.finished_on is null or e.finished_on >= asked.today)
                and (asked.period is null or e.id = asked.period)
              order by e.teacher_id, e.started_on, e.id
            ),
            shown as (
              select
                e.*,
                asked.everybody
                  or t.trn = any (asked.trns)
                  or (cardinality(asked.trns) = 0 and asked.words <> '' and t.search @@ to_tsquery('unaccented', asked.words))
                  as matches
              from listed e
              join teachers t on t.id = e.teacher_id
              cross join asked
              where asked.period is not null
                or t.trs_induction_status is null
                or t.trs_induction_status not in ('Passed', 'Failed', 'FailedInWales')
            )
            """;

    private static final String CARDS = LISTED + """
            select
              e.id, e.started_on, e.finished_on, e.email, e.working_pattern,
              e.reported_leaving_by_school_id = asked.school as leaving_reported_here,
              t.trn, t.trs_first_name, t.trs_last_name, t.corrected_name, t.trs_induction_status,
              t.migration_mode = 'not_migrated' or e.created_at > timestamptz '2026-04-28 00:00 Europe/London' as school_said_so,
              training.training_programme, training.withdrawn_at, training.deferred_at,
              coalesce(partner.name, interest.name) as lead_provider,
              training.school_partnership_id is not null as confirmed,
              delivery.name as delivery_partner,
              mentor.mentorship_id, mentor.started_on as mentoring_since,
              mentor.trs_first_name as mentor_first_name, mentor.trs_last_name as mentor_last_name,
              mentor.corrected_name as mentor_corrected_name,
              later.first_names, later.last_names, later.corrected_names, later.starts,
              coalesce(claimed.name, reported.name) as appropriate_body,
              claimed.name is not null as appropriate_body_claimed,
              (select min(i.started_on) from induction_periods i where i.teacher_id = t.id) as induction_started_on,
              exists (select from induction_periods i where i.teacher_id = t.id and i.finished_on is null) as induction_goes_on,
              exists (
                select from mentor_at_school_periods m
                where m.school_id = asked.school
                  and (m.finished_on is null or m.finished_on >= asked.today)
                  and m.teacher_id <> t.id
              ) as mentors_to_choose_from
            from shown e
            join teachers t on t.id = e.teacher_id
            cross join asked
            left join lateral (
              select tp.*
              from training_periods tp
              where tp.ect_at_school_period_id = e.id
              order by
                (tp.finished_on is null or tp.finished_on >= asked.today) desc,
                case when tp.finished_on is null or tp.finished_on >= asked.today then tp.started_on end,
                tp.started_on desc
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
              select ms.id as mentorship_id, ms.started_on, mt.trs_first_name, mt.trs_last_name, mt.corrected_name
              from mentorship_periods ms
              join mentor_at_school_periods mp on mp.id = ms.mentor_at_school_period_id
              join teachers mt on mt.id = mp.teacher_id
              where ms.ect_at_school_period_id = e.id
                and (ms.finished_on is null or ms.finished_on >= asked.today)
              order by ms.started_on
              limit 1
            ) mentor on true
            left join lateral (
              select
                array_agg(coalesce(mt.trs_first_name, '') order by ms.started_on) as first_names,
                array_agg(coalesce(mt.trs_last_name, '') order by ms.started_on) as last_names,
                array_agg(coalesce(mt.corrected_name, '') order by ms.started_on) as corrected_names,
                array_agg(ms.started_on order by ms.started_on) as starts
              from mentorship_periods ms
              join mentor_at_school_periods mp on mp.id = ms.mentor_at_school_period_id
              join teachers mt on mt.id = mp.teacher_id
              where ms.ect_at_school_period_id = e.id
                and ms.started_on > asked.today
                and ms.id <> mentor.mentorship_id
            ) later on true
            left join appropriate_body_periods reported on reported.id = e.school_reported_appropriate_body_id
            left join lateral (
              select ab.name
              from induction_periods i
              join appropriate_body_periods ab on ab.id = i.appropriate_body_period_id
              where i.teacher_id = t.id and i.finished_on is null and i.started_on <@ e.range
              limit 1
            ) claimed on true
            where e.matches
            order by mentor.mentorship_id is not null, e.started_on desc, mentor.started_on, t.id
            limit {6} offset {7}
            """;

    private static final String COUNTS = LISTED + """
            select count(*) as everybody, count(*) filter (where matches) as matching from shown
            """;

    private final DSLContext database;

    EctsAtSchool(DSLContext database) {
        this.database = database;
    }

    /**
     * One page of a school's list.
     *
     * @param ects the cards of this page, in order
     * @param matching how many the search found on all pages
     * @param registered how many the school has, whatever the search
     */
    public record Page(List<Ect> ects, int matching, int registered) {}

    /** A page of the ECTs at the school now or later whose induction is not over (SJ-LST-01 to SJ-LST-06). */
    public Page page(SchoolId school, LocalDate today, TeacherSearch search, int page) {
        Record counts = database.resultQuery(COUNTS, parameters(school, today, search, null, 0))
                .fetchSingle();
        List<Ect> ects = database.resultQuery(CARDS, parameters(school, today, search, null, (page - 1) * PAGE_SIZE))
                .fetch(EctsAtSchool::ect);
        return new Page(ects, counts.get("matching", Integer.class), counts.get("everybody", Integer.class));
    }

    /** The ECT with the at-school period, as long as it is this school's and has not passed (SJ-ACC-14, SJ-X-03). */
    public Optional<Ect> find(SchoolId school, LocalDate today, long period) {
        return database.resultQuery(CARDS, parameters(school, today, new TeacherSearch(""), period, 0))
                .fetchOptional(EctsAtSchool::ect);
    }

    private static QueryPart[] parameters(
            SchoolId school, LocalDate today, TeacherSearch search, @Nullable Long period, int offset) {
        return new QueryPart[] {
            DSL.val(school.value()),
            DSL.val(today),
            DSL.val(search.trns()),
            DSL.val(search.prefixes()),
            DSL.val(search.blank()),
            DSL.val(period, Long.class),
            DSL.val(PAGE_SIZE),
            DSL.val(offset)
        };
    }

    private static Ect ect(Record row) {
        String pattern = text(row, "working_pattern");
        String induction = text(row, "trs_induction_status");
        return new Ect(
                row.get("id", Long.class),
                Rows.name(row, ""),
                row.get("trn", String.class),
                row.get("started_on", LocalDate.class),
                row.get("finished_on", LocalDate.class),
                Boolean.TRUE.equals(row.get("leaving_reported_here", Boolean.class)),
                text(row, "email"),
                pattern == null ? null : WorkingPattern.valueOf(pattern.toUpperCase(Locale.ROOT)),
                Boolean.TRUE.equals(row.get("school_said_so", Boolean.class)),
                induction == null ? null : TrsInductionStatus.of(induction).orElse(null),
                training(row),
                row.get("mentorship_id") == null
                        ? null
                        : new Ect.Mentor(Rows.name(row, "mentor_"), row.get("mentoring_since", LocalDate.class)),
                laterMentors(row),
                text(row, "appropriate_body"),
                row.get("appropriate_body_claimed", Boolean.class),
                row.get("induction_started_on", LocalDate.class),
                row.get("induction_goes_on", Boolean.class),
                row.get("mentors_to_choose_from", Boolean.class));
    }

    private static List<Ect.Mentor> laterMentors(Record row) {
        LocalDate[] starts = row.get("starts", LocalDate[].class);
        if (starts == null) {
            return List.of();
        }
        String[] first = row.get("first_names", String[].class);
        String[] last = row.get("last_names", String[].class);
        String[] corrected = row.get("corrected_names", String[].class);
        List<Ect.Mentor> mentors = new ArrayList<>();
        for (int index = 0; index < starts.length; index++) {
            mentors.add(new Ect.Mentor(
                    new TeacherNames(first[index], last[index], corrected[index]).fullName(), starts[index]));
        }
        return mentors;
    }
}
