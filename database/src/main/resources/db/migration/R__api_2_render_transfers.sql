create or replace function render_api_transfers(keys bigint[], today date)
returns table (
  lead_provider_id bigint,
  record_id bigint,
  key bigint,
  id uuid,
  created_at timestamptz,
  content text,
  valid_until date
)
language sql stable
as $$
with spells as (
  select e.teacher_id, 'ect'::trainee_role as trainee_role, e.id as spell_id, e.school_id, e.started_on, e.finished_on
  from ect_at_school_periods e
  where e.teacher_id = any (keys)
  union all
  select m.teacher_id, 'mentor', m.id, m.school_id, m.started_on, m.finished_on
  from mentor_at_school_periods m
  where m.teacher_id = any (keys)
),
completed as (
  -- API-STA-04 for ECTs; for mentors the end of their funding (03 §34 no. 17)
  select t.id as teacher_id, 'ect'::trainee_role as trainee_role
  from teachers t
  where t.id = any (keys)
    and t.trs_induction_completed_date is not null
  union
  select i.teacher_id, 'ect'
  from induction_periods i
  where i.teacher_id = any (keys)
    and i.outcome is not null
    and i.finished_on is not null
  union
  select t.id, 'mentor'
  from teachers t
  where t.id = any (keys)
    and t.mentor_became_ineligible_for_funding_on is not null
),
followed as (
  -- only what starts after the end is paired (03 §34 no. 17)
  select distinct on (p.trainee_role, p.spell_id)
    p.*,
    n.spell_id as next_id,
    n.school_id as next_school_id
  from (
    select s.*, max(coalesce(s.finished_on, 'infinity')) over (partition by s.teacher_id, s.trainee_role) as last_day
    from spells s
  ) p
  left join spells n on n.teacher_id = p.teacher_id
    and n.trainee_role = p.trainee_role
    and n.started_on > p.finished_on
  where p.finished_on is not null
  order by p.trainee_role, p.spell_id, n.started_on, n.spell_id
),
departures as (
  -- steps 3 and 4 of API-TRF-03; who goes on at another school has not left
  select f.*
  from followed f
  left join completed c on c.teacher_id = f.teacher_id and c.trainee_role = f.trainee_role
  where f.next_school_id <> f.school_id
    or (f.next_id is null and f.last_day <= f.finished_on and c.teacher_id is null)
),
trainings as (
  select
    t.trainee_role,
    coalesce(t.ect_at_school_period_id, t.mentor_at_school_period_id) as spell_id,
    t.id,
    t.started_on,
    t.finished_on,
    t.created_at,
    lp.id as lead_provider_id,
    lp.name as provider
  from training_periods t
  left join school_partnerships p on p.id = t.school_partnership_id
  left join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
  left join active_lead_providers a on a.id = l.active_lead_provider_id
  left join lead_providers lp on lp.id = a.lead_provider_id
  where t.teacher_id = any (keys)
),
first_trainings as (
  select distinct on (t.trainee_role, t.spell_id) t.* from trainings t order by t.trainee_role, t.spell_id, t.started_on, t.id
),
last_trainings as (
  select distinct on (t.trainee_role, t.spell_id) t.* from trainings t order by t.trainee_role, t.spell_id, t.started_on desc, t.id desc
),
transfers as (
  select
    d.teacher_id,
    leaving.id as leaving_id,
    leaving.started_on as order_by,
    array[leaving.lead_provider_id, joining.lead_provider_id] as providers,
    (
      select row_to_json(transfer)::text
      from (
        select
          case d.trainee_role when 'ect' then t.api_ect_training_record_id else t.api_mentor_training_record_id end
            as training_record_id,
          case
            when joining.id is null then 'unknown'
            when leaving.lead_provider_id is distinct from joining.lead_provider_id then 'new_provider'
            else 'new_school'
          end as transfer_type,
          case when leaving.finished_on > today or joining.started_on > today then 'incomplete' else 'complete' end as status,
          api_time(leaving.created_at) as created_at,
          (
            select row_to_json(side)
            from (select left_school.urn::text as school_urn, leaving.provider, leaving.finished_on as date) side
          ) as leaving,
          case when joining.id is not null then (
            select row_to_json(side)
            from (select joined_school.urn::text as school_urn, joining.provider, joining.started_on as date) side
          ) end as joining
      ) transfer
    ) as content,
    api_last_day(today, leaving.finished_on - 1, joining.started_on - 1) as valid_until
  from departures d
  join teachers t on t.id = d.teacher_id
  join schools left_school on left_school.id = d.school_id
  join last_trainings leaving on leaving.trainee_role = d.trainee_role
    and leaving.spell_id = d.spell_id
    and leaving.finished_on is not null
  left join first_trainings joining on joining.trainee_role = d.trainee_role
    and joining.spell_id = d.next_id
  left join schools joined_school on joined_school.id = d.next_school_id
),
audience as (
  select
    seen_by.lead_provider_id,
    x.teacher_id,
    '[' || string_agg(x.content, ',' order by x.order_by, x.leaving_id) || ']' as transfers,
    min(x.valid_until) as valid_until
  from transfers x
  cross join lateral (select distinct provider from unnest(x.providers) as provider) as seen_by (lead_provider_id)
  where seen_by.lead_provider_id is not null
  group by seen_by.lead_provider_id, x.teacher_id
)
select
  a.lead_provider_id,
  t.id,
  t.id,
  t.api_id,
  t.created_at,
  (
    select row_to_json(resource)::text
    from (
      select
        t.api_id as id,
        'participant-transfer' as type,
        (
          select row_to_json(attributes)
          from (
            select null as updated_at, a.transfers::json as transfers
          ) attributes
        ) as attributes
    ) resource
  ),
  a.valid_until
from audience a
join teachers t on t.id = a.teacher_id
$$;
comment on function render_api_transfers(bigint[], date) is '03 §18: the transfers of teachers as each lead provider on either side sees them on a day';
