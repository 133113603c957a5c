package uk.gov.education.rect.web.school.home;

/**
 * The question for the mentors of a school, as SQL: who is listed, how each stands, and which of them are asked for. What
 * {@link MentorStatus} a mentor has is decided here, and nowhere else.
 */
final class MentorSql {

    /** The parameters: school, today, TRNs and words searched for, whether none were, one spell, what is asked of it. */
    private static final String CARDS = """
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
                {8}::bigint as lead_provider
            ),
            listed as (
              select distinct on (m.teacher_id) m.*
              from mentor_at_school_periods m, asked
              where m.school_id = asked.school
                and (m.finished_on is null or m.finished_on >= asked.today or (asked.period is not null and asked.also_past))
                and (asked.period is null or m.id = asked.period)
              order by m.teacher_id, m.started_on desc, m.id desc
            ),
            cards as (
              select
                m.id, m.teacher_id, m.started_on, m.finished_on, m.email,
                t.trn, t.trs_first_name, t.trs_last_name, t.corrected_name,
                t.mentor_became_ineligible_for_funding_on, t.mentor_became_ineligible_for_funding_reason,
                asked.everybody
                  or t.trn = any (asked.trns)
                  or (cardinality(asked.trns) = 0 and asked.words <> '' and t.search @@ to_tsquery('unaccented', asked.words))
                  as matches,
                training.training_programme, training.withdrawn_at, training.deferred_at,
                provided.lead_provider_id, provided.lead_provider, provided.confirmed, provided.delivery_partner,
                (coalesce(training.lead_provider_asked_at, training.created_at) at time zone 'Europe/London')::date as asked_on,
                training.finished_on <= asked.today as training_ended,
                told.of_training,
                elsewhere.trains as trains_elsewhere,
                moving.started_on as moving_on,
                mentees.ids, mentees.first_names, mentees.last_names, mentees.corrected_names,
                case
                  when m.finished_on < asked.today then 'LEFT'
                  when m.finished_on >= asked.today and m.reported_leaving_by_school_id = asked.school then 'LEAVING'
                  when moving.started_on is not null then 'MOVING'
                  when told.of_training and training.withdrawn_at >= coalesce(training.deferred_at, '-infinity') then 'WITHDRAWN'
                  when told.of_training and training.deferred_at is not null then 'DEFERRED'
                  when mentees.ids is null then 'UNASSIGNED'
                  else 'REGISTERED'
                end as status
              from listed m
              join teachers t on t.id = m.teacher_id
              cross join asked
              left join lateral (
                select tp.*
                from training_periods tp
                where tp.mentor_at_school_period_id = m.id
                order by tp.started_on desc
                limit 1
              ) training on true
              left join training_providers provided on provided.training_period_id = training.id
              -- SJ-MEN-05
              cross join lateral (
                select
                  t.mentor_became_ineligible_for_funding_on is null
                    and training.id is not null
                    and (
                      training.withdrawn_at is not null
                      or training.deferred_at is not null
                      or exists (
                        select from training_periods tp
                        where tp.mentor_at_school_period_id = m.id
                          and (tp.finished_on is null or tp.finished_on >= asked.today)
                      )
                    ) as of_training
              ) told
              cross join lateral (
                select exists (
                  select from training_periods tp
                  where tp.teacher_id = m.teacher_id
                    and tp.trainee_role = 'mentor'
                    and tp.mentor_at_school_period_id <> m.id
                    and (tp.finished_on is null or tp.finished_on >= asked.today)
                ) as trains
              ) elsewhere
              left join lateral (
                select next.started_on
                from mentor_at_school_periods next
                where next.teacher_id = m.teacher_id
                  and next.school_id <> m.school_id
                  and next.started_on > m.finished_on
                order by next.started_on
                limit 1
              ) moving on true
              -- SJ-MEN-04
              left join lateral (
                select
                  array_agg(one.id order by one.names, one.id) as ids,
                  array_agg(one.first_name order by one.names, one.id) as first_names,
                  array_agg(one.last_name order by one.names, one.id) as last_names,
                  array_agg(one.corrected_name order by one.names, one.id) as corrected_names
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
                ) one
              ) mentees on true
            ),
            found as (
              select c.*
              from cards c, asked
              where c.matches
                and (cardinality(asked.statuses) = 0 or c.status = any (asked.statuses))
                and (asked.lead_provider is null or (c.of_training and c.lead_provider_id = asked.lead_provider))
            ),
            providers as (
              select distinct lead_provider_id, lead_provider
              from cards
              where of_training and lead_provider is not null
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
              (select array_agg(lead_provider_id order by lead_provider) from providers) as provider_ids,
              (select array_agg(lead_provider order by lead_provider) from providers) as provider_names
            """;

    private MentorSql() {}
}
