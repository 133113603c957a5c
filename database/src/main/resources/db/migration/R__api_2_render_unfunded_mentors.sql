create or replace function render_api_unfunded_mentors(keys bigint[], today date)
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
with mentored as (
  select distinct m.ect_at_school_period_id as spell_id, e.teacher_id
  from mentor_at_school_periods s
  join mentorship_periods m on m.mentor_at_school_period_id = s.id
  join ect_at_school_periods e on e.id = m.ect_at_school_period_id
  where s.teacher_id = any (keys)
),
latest as (
  -- DM-META-04, of the mentees
  select distinct on (t.teacher_id, a.lead_provider_id)
    a.lead_provider_id,
    t.ect_at_school_period_id as spell_id,
    t.finished_on
  from training_periods t
  join school_partnerships p on p.id = t.school_partnership_id
  join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
  join active_lead_providers a on a.id = l.active_lead_provider_id
  where t.teacher_id in (select m.teacher_id from mentored m)
    and t.trainee_role = 'ect'
  order by t.teacher_id, a.lead_provider_id, t.started_on desc, t.id desc
),
mentors as (
  -- DM-META-05, DM-META-11: who mentors on the day is the earliest who mentors then or later
  select
    l.lead_provider_id,
    s.teacher_id,
    s.email,
    s.started_on,
    s.id as spell_id,
    coalesce(
      m.id = first_value(m.id) over (
        partition by l.lead_provider_id, l.spell_id, coalesce(m.finished_on < today, false)
        order by m.started_on, m.id
      )
      and (m.finished_on is null or m.finished_on >= today)
      and (l.finished_on is null or l.finished_on >= today),
      false
    ) as shown,
    api_last_day(today, m.finished_on, l.finished_on, min(m.finished_on) filter (where m.finished_on >= today) over (
      partition by l.lead_provider_id, l.spell_id
    )) as valid_until
  from latest l
  join mentored e on e.spell_id = l.spell_id
  join mentorship_periods m on m.ect_at_school_period_id = l.spell_id
  join mentor_at_school_periods s on s.id = m.mentor_at_school_period_id
),
seen as (
  select
    m.lead_provider_id,
    m.teacher_id,
    bool_or(m.shown) as shown,
    (array_agg(m.email order by m.started_on desc, m.spell_id desc) filter (where m.shown))[1] as email,
    min(m.valid_until) as valid_until
  from mentors m
  where m.teacher_id = any (keys)
    and not exists (
      select
      from training_periods t
      join school_partnerships p on p.id = t.school_partnership_id
      join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
      join active_lead_providers a on a.id = l.active_lead_provider_id
      where t.teacher_id = m.teacher_id
        and a.lead_provider_id = m.lead_provider_id
    )
  group by m.lead_provider_id, m.teacher_id
)
select
  s.lead_provider_id,
  t.id,
  t.id,
  case when s.shown then t.api_id end,
  t.created_at,
  case
    when not s.shown then ''
    else (
      select row_to_json(resource)::text
      from (
        select
          t.api_id as id,
          'unfunded-mentor' as type,
          (
            select row_to_json(attributes)
            from (
              select
                api_full_name(t) as full_name,
                s.email,
                t.trn as teacher_reference_number,
                api_time(t.created_at) as created_at,
                null as updated_at
            ) attributes
          ) as attributes
      ) resource
    )
  end,
  s.valid_until
from seen s
join teachers t on t.id = s.teacher_id
$$;
comment on function render_api_unfunded_mentors(bigint[], date) is '03 §19: mentors whom a lead provider never trained, of ECTs whom it trains; without content on days on which they are not';
