create or replace function render_api_participants(keys bigint[], today date)
returns table (
  lead_provider_id bigint,
  record_id bigint,
  key bigint,
  id uuid,
  created_at timestamptz,
  cohorts integer[],
  training_statuses text[],
  from_ids uuid[],
  content text,
  valid_until date
)
language sql stable
as $$
with latest as (
  -- API-PART-03, DM-META-04: the latest start counts, also one that lies ahead
  select distinct on (t.teacher_id, a.lead_provider_id, t.trainee_role)
    t as training,
    a.lead_provider_id,
    a.contract_period_year,
    s.urn,
    d.api_id as delivery_partner_id
  from training_periods t
  join school_partnerships p on p.id = t.school_partnership_id
  join schools s on s.id = p.school_id
  join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
  join delivery_partners d on d.id = l.delivery_partner_id
  join active_lead_providers a on a.id = l.active_lead_provider_id
  where t.teacher_id = any (keys)
  order by t.teacher_id, a.lead_provider_id, t.trainee_role, t.started_on desc, t.id desc
),
inductions as (
  -- API-STA-04
  select
    i.teacher_id,
    min(i.started_on) as started_on,
    max(i.finished_on) filter (where i.outcome is not null) as completed_on,
    (array_agg(i.finished_on order by i.started_on desc, i.id desc))[1] as most_recent_end
  from induction_periods i
  where i.teacher_id = any (keys)
  group by i.teacher_id
),
ect_spells as (
  select
    e.teacher_id,
    (array_agg(e.created_at order by e.started_on, e.id))[1] as first_created_at,
    (array_agg(e.working_pattern order by e.started_on desc, e.id desc))[1] as working_pattern
  from ect_at_school_periods e
  where e.teacher_id = any (keys)
  group by e.teacher_id
),
mentor_spells as (
  select
    m.teacher_id,
    (array_agg(m.created_at order by m.started_on, m.id))[1] as first_created_at
  from mentor_at_school_periods m
  where m.teacher_id = any (keys)
  group by m.teacher_id
),
facts as (
  select
    latest.*,
    teacher,
    (latest.training).trainee_role = 'ect' as is_ect,
    coalesce(inductions.completed_on, teacher.trs_induction_completed_date) as induction_end_date,
    coalesce(inductions.started_on, teacher.trs_induction_start_date) as induction_start_date,
    inductions.most_recent_end,
    ect_spells.first_created_at as ect_created_at,
    ect_spells.working_pattern,
    mentor_spells.first_created_at as mentor_created_at,
    mentor.api_id as mentor_id,
    mentor.finished_on as mentored_until
  from latest
  join teachers teacher on teacher.id = (latest.training).teacher_id
  left join inductions on inductions.teacher_id = teacher.id
  left join ect_spells on ect_spells.teacher_id = teacher.id
  left join mentor_spells on mentor_spells.teacher_id = teacher.id
  -- DM-META-05, and only while the lead provider's own training goes on or lies ahead (03 §34 no. 20)
  left join lateral (
    select t.api_id, m.finished_on
    from mentorship_periods m
    join mentor_at_school_periods s on s.id = m.mentor_at_school_period_id
    join teachers t on t.id = s.teacher_id
    where m.ect_at_school_period_id = (latest.training).ect_at_school_period_id
      and (m.finished_on is null or m.finished_on >= today)
      and ((latest.training).finished_on is null or (latest.training).finished_on >= today)
    order by m.started_on, m.id
    limit 1
  ) mentor on true
),
enrolments as (
  select
    f.lead_provider_id,
    (f.teacher).id as teacher_id,
    f.contract_period_year,
    f.training,
    (
      select row_to_json(enrolment)
      from (
        select
          case when f.is_ect then (f.teacher).api_ect_training_record_id else (f.teacher).api_mentor_training_record_id end
            as training_record_id,
          coalesce(e.email, m.email) as email,
          f.mentor_id,
          f.urn::text as school_urn,
          (f.training).trainee_role as participant_type,
          f.contract_period_year::text as cohort,
          api_training_status(f.training) as training_status,
          api_participant_status(
            f.training,
            case when f.is_ect then f.induction_end_date else (f.teacher).mentor_became_ineligible_for_funding_on end,
            today
          ) as participant_status,
          case
            when f.is_ect then api_eligible_for_funding(
              (f.teacher).ect_first_became_eligible_for_training_at, (f.teacher).ect_became_ineligible_for_funding_on
            )
            else api_eligible_for_funding(
              (f.teacher).mentor_first_became_eligible_for_training_at, (f.teacher).mentor_became_ineligible_for_funding_on
            )
          end as eligible_for_funding,
          coalesce(c.uplift_fees_enabled and u.pupil_premium_uplift, false) as pupil_premium_uplift,
          coalesce(c.uplift_fees_enabled and u.sparsity_uplift, false) as sparsity_uplift,
          s.identifier as schedule_identifier,
          f.delivery_partner_id,
          case when api_training_status(f.training) = 'withdrawn' then api_reason(
            (f.training).withdrawal_reason::text, (f.training).withdrawn_at
          ) end as withdrawal,
          case when api_training_status(f.training) = 'deferred' then api_reason(
            (f.training).deferral_reason::text, (f.training).deferred_at
          ) end as deferral,
          api_time(case when f.is_ect then f.ect_created_at else f.mentor_created_at end) as created_at,
          case when f.is_ect then f.induction_end_date end as induction_end_date,
          case when f.is_ect then f.most_recent_end end as most_recent_induction_period_end_date,
          case when f.is_ect then f.induction_start_date end as overall_induction_start_date,
          case when not f.is_ect then (f.teacher).mentor_became_ineligible_for_funding_on end as mentor_funding_end_date,
          case when f.is_ect then (f.teacher).ect_payments_frozen_year else (f.teacher).mentor_payments_frozen_year end
            is not null as cohort_changed_after_payments_frozen,
          case when not f.is_ect then (f.teacher).mentor_became_ineligible_for_funding_reason end
            as mentor_ineligible_for_funding_reason,
          case when f.is_ect then f.working_pattern end as working_pattern
      ) enrolment
    )::text as content,
    api_last_day(
      today,
      (f.training).started_on - 1,
      (f.training).finished_on - 1,
      (f.training).finished_on,
      f.mentored_until
    ) as valid_until
  from facts f
  join contract_periods c on c.year = f.contract_period_year
  join schedules s on s.id = (f.training).schedule_id
  left join ect_at_school_periods e on e.id = (f.training).ect_at_school_period_id
  left join mentor_at_school_periods m on m.id = (f.training).mentor_at_school_period_id
  left join school_funding_eligibilities u on u.gias_school_urn = f.urn and u.contract_period_year = f.contract_period_year
),
participants as (
  select
    e.lead_provider_id,
    e.teacher_id,
    array_agg(distinct e.contract_period_year) as cohorts,
    -- API-FIL-07
    array_remove(array[
      case when bool_or(num_nonnulls((e.training).withdrawn_at, (e.training).deferred_at) = 0) then 'active' end,
      case when bool_or((e.training).withdrawn_at is not null) then 'withdrawn' end,
      case when bool_or((e.training).deferred_at is not null) then 'deferred' end
    ], null) as training_statuses,
    '[' || string_agg(e.content, ',' order by (e.training).trainee_role) || ']' as enrolments,
    min(e.valid_until) as valid_until
  from enrolments e
  group by e.lead_provider_id, e.teacher_id
),
id_changes as (
  select
    c.teacher_id,
    array_agg(c.api_from_teacher_id order by c.created_at, c.id) as from_ids,
    '[' || string_agg(
      (
        select row_to_json(change)::text
        from (
          select
            c.api_from_teacher_id as from_participant_id,
            c.api_to_teacher_id as to_participant_id,
            api_time(c.created_at) as changed_at,
            f.api_ect_training_record_id as from_ect_training_record_id,
            t.api_ect_training_record_id as to_ect_training_record_id,
            f.api_mentor_training_record_id as from_mentor_training_record_id,
            t.api_mentor_training_record_id as to_mentor_training_record_id
        ) change
      ),
      ',' order by c.created_at, c.id
    ) || ']' as content
  from teacher_id_changes c
  -- 03 §34 no. 26a: the records of both
  join teachers f on f.api_id = c.api_from_teacher_id
  join teachers t on t.api_id = c.api_to_teacher_id
  where c.teacher_id = any (keys)
  group by c.teacher_id
)
select
  p.lead_provider_id,
  t.id,
  t.id,
  t.api_id,
  t.created_at,
  p.cohorts,
  p.training_statuses,
  coalesce(i.from_ids, '{}'),
  (
    select row_to_json(resource)::text
    from (
      select
        t.api_id as id,
        'participant' as type,
        (
          select row_to_json(attributes)
          from (
            select
              api_full_name(t) as full_name,
              t.trn as teacher_reference_number,
              null as updated_at,
              p.enrolments::json as ecf_enrolments,
              coalesce(i.content, '[]')::json as participant_id_changes
          ) attributes
        ) as attributes
    ) resource
  ),
  p.valid_until
from participants p
join teachers t on t.id = p.teacher_id
left join id_changes i on i.teacher_id = t.id
$$;
comment on function render_api_participants(bigint[], date) is '03 §16: participants, by teacher, as each lead provider sees them on a day';
