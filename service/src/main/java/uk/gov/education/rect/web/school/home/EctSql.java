package uk.gov.education.rect.web.school.home;

/**
 * The question for the ECTs of a school, as SQL: who is listed, how each stands, and which of them are asked for. The
 * decision table of spec 02 §4.3 stands here, and nowhere else.
 */
final class EctSql {

    /** The parameters of both: school, today, TRNs and words searched for, whether none were, one spell, what is asked of it. */
    private static final String LISTED = """
            with asked as (
              select
                {0}::bigint as school,
                {1}::date as today,
                {2}::text[] as trns,
                {3}::text as words,
                {4}::boolean as everybody,
                {5}::bigint as period,
                {6}::boolean as also_past,
                {7}::text[] as statuses,
                {8}::bigint as lead_provider,
                {9}::bigint as mentor
            ),
            listed as (
              select distinct on (e.teacher_id) e.*
              from ect_at_school_periods e, asked
              where e.school_id = asked.school
                and (e.finished_on is null or e.finished_on >= asked.today or (asked.period is not null and asked.also_past))
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
            , cards as (
            select
              e.teacher_id, e.matches,
              e.id, e.started_on, e.finished_on, e.email, e.working_pattern,
              e.reported_leaving_by_school_id = asked.school as leaving_reported_here,
              t.trn, t.trs_first_name, t.trs_last_name, t.corrected_name, t.trs_induction_status,
              t.migration_mode = 'not_migrated' or e.created_at > timestamptz '2026-04-28 00:00 Europe/London' as school_said_so,
              training.training_programme, training.withdrawn_at, training.deferred_at,
              provided.lead_provider_id, provided.lead_provider, provided.confirmed, provided.delivery_partner,
              (coalesce(training.lead_provider_asked_at, training.created_at) at time zone 'Europe/London')::date as asked_on,
              mentor.mentorship_id, mentor.mentor_period, mentor.started_on as mentoring_since,
              mentor.trs_first_name as mentor_first_name, mentor.trs_last_name as mentor_last_name,
              mentor.corrected_name as mentor_corrected_name,
              later.first_names, later.last_names, later.corrected_names, later.starts,
              coalesce(claimed.name, reported.name) as appropriate_body,
              claimed.name is not null as appropriate_body_claimed,
              (select min(i.started_on) from induction_periods i where i.teacher_id = t.id) as induction_started_on,
              exists (select from induction_periods i where i.teacher_id = t.id and i.finished_on is null) as induction_goes_on,
              t.trs_qts_awarded_on is not null or t.trs_data_last_refreshed_at is null as qualified,
              moving.started_on as moving_on,
              came.school as came_from,
              case
                when e.finished_on < asked.today then 'LEFT'
                when e.finished_on >= asked.today and e.reported_leaving_by_school_id = asked.school then 'LEAVING'
                when moving.started_on is not null then 'MOVING'
                when t.trs_induction_status = 'Exempt' then 'EXEMPT'
                when training.training_programme = 'provider_led'
                  and training.withdrawn_at >= coalesce(training.deferred_at, '-infinity') then 'WITHDRAWN'
                when training.training_programme = 'provider_led' and training.deferred_at is not null then 'DEFERRED'
                when t.trs_induction_status = 'Passed' then 'PASSED'
                when t.trs_induction_status in ('Failed', 'FailedInWales') then 'FAILED'
                when mentor.mentorship_id is null then 'MENTOR_REQUIRED'
                else 'REGISTERED'
              end as status,
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
            left join training_providers provided on provided.training_period_id = training.id
            left join lateral (
              select ms.id as mentorship_id, mp.id as mentor_period, ms.started_on, mt.trs_first_name, mt.trs_last_name, mt.corrected_name
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
            left join lateral (
              select next.started_on
              from ect_at_school_periods next
              where next.teacher_id = e.teacher_id
                and next.school_id <> e.school_id
                and next.started_on > e.finished_on
              order by next.started_on
              limit 1
            ) moving on true
            left join lateral (
              select g.name as school
              from ect_at_school_periods before
              join schools s on s.id = before.school_id
              join gias_schools g on g.urn = s.urn
              where before.teacher_id = e.teacher_id
                and before.school_id <> e.school_id
                and before.started_on < e.started_on
              order by before.started_on desc
              limit 1
            ) came on true
            ),
            found as (
              select c.*
              from cards c, asked
              where c.matches
                and (cardinality(asked.statuses) = 0 or c.status = any (asked.statuses))
                and (asked.lead_provider is null or c.lead_provider_id = asked.lead_provider)
                and (asked.mentor is null or c.mentor_period = asked.mentor)
            ),
            mentors as (
              select distinct
                mentor_period,
                coalesce(mentor_corrected_name, concat_ws(' ', mentor_first_name, mentor_last_name)) as name
              from cards
              where mentor_period is not null
            )

            """;

    /** One page, or everybody: order, limit and offset follow. */
    static final String FOUND = CARDS + """
            select * from found
            """;

    /** How many there are, and what the list can be narrowed down to. */
    static final String SUMMARY = CARDS + """
            select
              (select count(*) from cards) as everybody,
              (select count(*) from found) as matching,
              (select array_agg(lead_provider_id order by lead_provider)
                from (select distinct lead_provider_id, lead_provider from cards where lead_provider is not null) p) as provider_ids,
              (select array_agg(lead_provider order by lead_provider)
                from (select distinct lead_provider_id, lead_provider from cards where lead_provider is not null) p) as provider_names,
              (select array_agg(mentor_period order by name, mentor_period) from mentors) as mentor_ids,
              (select array_agg(name order by name, mentor_period) from mentors) as mentor_names
            """;

    private EctSql() {}
}
