create or replace function render_api_partnerships(keys bigint[], today date)
returns table (
  lead_provider_id bigint,
  record_id bigint,
  key bigint,
  id uuid,
  created_at timestamptz,
  cohorts integer[],
  delivery_partner_id uuid,
  content text,
  valid_until date
)
language sql stable
as $$
select
  a.lead_provider_id,
  p.id,
  p.id,
  p.api_id,
  p.created_at,
  array[a.contract_period_year],
  d.api_id,
  (
    select row_to_json(resource)::text
    from (
      select
        p.api_id as id,
        'partnership' as type,
        (
          select row_to_json(attributes)
          from (
            select
              a.contract_period_year::text as cohort,
              s.urn::text as urn,
              s.api_id as school_id,
              d.api_id as delivery_partner_id,
              d.name as delivery_partner_name,
              s.induction_tutor_name,
              api_induction_tutor_email(s, g) as induction_tutor_email,
              training.current_count as participants_currently_training,
              api_time(p.created_at) as created_at,
              null as updated_at
          ) attributes
        ) as attributes
    ) resource
  ),
  training.valid_until
from school_partnerships p
join schools s on s.id = p.school_id
join gias_schools g on g.urn = s.urn
join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
join delivery_partners d on d.id = l.delivery_partner_id
join active_lead_providers a on a.id = l.active_lead_provider_id
cross join lateral (
  select
    count(*) filter (where t.range @> today) as current_count,
    min(api_last_day(today, t.started_on - 1, t.finished_on)) as valid_until
  from training_periods t
  where t.school_partnership_id = p.id
) training
where p.id = any (keys)
$$;
comment on function render_api_partnerships(bigint[], date) is '03 §22: school partnerships as their lead provider sees them on a day';
