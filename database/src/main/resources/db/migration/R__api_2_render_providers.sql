create or replace function render_api_delivery_partners(keys bigint[], today date)
returns table (
  lead_provider_id bigint,
  record_id bigint,
  key bigint,
  id uuid,
  created_at timestamptz,
  cohorts integer[],
  content text,
  valid_until date
)
language sql stable
as $$
select
  worked.lead_provider_id,
  d.id,
  d.id,
  d.api_id,
  d.created_at,
  worked.cohorts,
  (
    select row_to_json(resource)::text
    from (
      select
        d.api_id as id,
        'delivery-partner' as type,
        (
          select row_to_json(attributes)
          from (
            select
              d.name,
              api_time(d.created_at) as created_at,
              null as updated_at,
              worked.cohorts::text[] as cohort
          ) attributes
        ) as attributes
    ) resource
  ),
  null::date
from delivery_partners d
join (
  -- API-DP-02: this lead provider's years only
  select
    l.delivery_partner_id,
    a.lead_provider_id,
    array_agg(a.contract_period_year order by a.contract_period_year) as cohorts
  from lead_provider_delivery_partnerships l
  join active_lead_providers a on a.id = l.active_lead_provider_id
  where l.delivery_partner_id = any (keys)
  group by l.delivery_partner_id, a.lead_provider_id
) worked on worked.delivery_partner_id = d.id
$$;
comment on function render_api_delivery_partners(bigint[], date) is '03 §23: delivery partners as the lead providers working with them see them';

create or replace function render_api_statements(keys bigint[], today date)
returns table (
  lead_provider_id bigint,
  record_id bigint,
  key bigint,
  id uuid,
  created_at timestamptz,
  cohorts integer[],
  payment_date date,
  content text,
  valid_until date
)
language sql stable
as $$
select
  a.lead_provider_id,
  s.id,
  s.id,
  s.api_id,
  s.created_at,
  array[a.contract_period_year],
  s.payment_date,
  (
    select row_to_json(resource)::text
    from (
      select
        s.api_id as id,
        'statement' as type,
        (
          select row_to_json(attributes)
          from (
            select
              (array[
                'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
                'December'
              ])[s.month] as month,
              s.year::text as year,
              a.contract_period_year::text as cohort,
              s.deadline_date as cut_off_date,
              s.payment_date,
              s.status = 'paid' as paid,
              api_time(s.created_at) as created_at,
              null as updated_at
          ) attributes
        ) as attributes
    ) resource
  ),
  null::date
from statements s
join active_lead_providers a on a.id = s.active_lead_provider_id
where s.id = any (keys)
  -- API-STM-01
  and s.fee_type = 'output'
$$;
comment on function render_api_statements(bigint[], date) is '03 §24: output statements as their lead provider sees them';
