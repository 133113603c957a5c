create or replace function api_school_body(
  school schools,
  gias gias_schools,
  year integer,
  in_partnership boolean,
  choice text,
  expression_of_interest boolean
) returns text
language sql stable
return (
  select row_to_json(resource)::text
  from (
    select
      school.api_id as id,
      'school' as type,
      (
        select row_to_json(attributes)
        from (
          select
            gias.name,
            school.urn::text as urn,
            year::text as cohort,
            in_partnership,
            choice as induction_programme_choice,
            expression_of_interest,
            case when expression_of_interest then school.induction_tutor_name end as induction_tutor_name,
            case when expression_of_interest then api_induction_tutor_email(school, gias) end as induction_tutor_email,
            api_time(school.created_at) as created_at,
            null as updated_at
        ) attributes
      ) as attributes
  ) resource
);
comment on function api_school_body(schools, gias_schools, integer, boolean, text, boolean) is '03 §21.2';

create or replace function api_school_years(keys bigint[])
returns table (school schools, gias gias_schools, year integer, in_partnership boolean, choice text)
language sql stable
as $$
with trained as (
  -- DM-META-02: the year's own training only; school-led training belongs to the year it starts in
  select
    t.school_id,
    coalesce(pa.contract_period_year, ea.contract_period_year, c.year) as year,
    bool_or(t.training_programme = 'provider_led') as provider_led
  from (
    select e.school_id, t.training_programme, t.started_on, t.school_partnership_id, t.expression_of_interest_id
    from ect_at_school_periods e
    join training_periods t on t.ect_at_school_period_id = e.id
    where e.school_id = any (keys)
    union all
    select m.school_id, t.training_programme, t.started_on, t.school_partnership_id, t.expression_of_interest_id
    from mentor_at_school_periods m
    join training_periods t on t.mentor_at_school_period_id = m.id
    where m.school_id = any (keys)
  ) t
  left join school_partnerships p on p.id = t.school_partnership_id
  left join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
  left join active_lead_providers pa on pa.id = l.active_lead_provider_id
  left join active_lead_providers ea on ea.id = t.expression_of_interest_id
  left join contract_periods c on t.training_programme = 'school_led' and c.range @> t.started_on
  group by 1, 2
),
partnered as (
  select distinct p.school_id, a.contract_period_year as year
  from school_partnerships p
  join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
  join active_lead_providers a on a.id = l.active_lead_provider_id
  where p.school_id = any (keys)
)
select
  s,
  g,
  c.year,
  partnered.school_id is not null,
  case
    when trained.school_id is null then 'not_yet_known'
    when trained.provider_led then 'provider_led'
    else 'school_led'
  end
from schools s
join gias_schools g on g.urn = s.urn
cross join contract_periods c
left join partnered on partnered.school_id = s.id and partnered.year = c.year
left join trained on trained.school_id = s.id and trained.year = c.year
where s.id = any (keys)
  -- API-SCH-01
  and (s.marked_as_eligible or g.eligible or partnered.school_id is not null)
$$;
comment on function api_school_years(bigint[]) is 'API-SCH-01, API-SCH-10, DM-META-01, DM-META-02: the schools to show in each contract period';

create or replace function render_api_schools(keys bigint[], today date)
returns table (
  contract_period_year integer,
  record_id bigint,
  key bigint,
  id uuid,
  created_at timestamptz,
  urn integer,
  content text,
  valid_until date
)
language sql stable
as $$
select
  y.year,
  (y.school).id,
  (y.school).id,
  (y.school).api_id,
  (y.school).created_at,
  (y.school).urn,
  api_school_body(y.school, y.gias, y.year, y.in_partnership, y.choice, false),
  null::date
from api_school_years(keys) y
$$;
comment on function render_api_schools(bigint[], date) is '03 §21: schools in each contract period, without interest in a lead provider';

create or replace function render_api_school_interests(keys bigint[], today date)
returns table (
  lead_provider_id bigint,
  contract_period_year integer,
  record_id bigint,
  key bigint,
  id uuid,
  created_at timestamptz,
  urn integer,
  content text,
  valid_until date
)
language sql stable
as $$
with links as (
  -- DM-META-03: a partnership counts by itself; an expression of interest while it lasts (03 §34 no. 26b)
  select a.lead_provider_id, a.contract_period_year, p.school_id, null::date as until
  from school_partnerships p
  join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
  join active_lead_providers a on a.id = l.active_lead_provider_id
  where p.school_id = any (keys)
  union all
  select a.lead_provider_id, a.contract_period_year, e.school_id, t.finished_on
  from ect_at_school_periods e
  join training_periods t on t.ect_at_school_period_id = e.id
  join active_lead_providers a on a.id = t.expression_of_interest_id
  where e.school_id = any (keys)
    and (t.finished_on is null or t.finished_on >= today)
  union all
  select a.lead_provider_id, a.contract_period_year, m.school_id, t.finished_on
  from mentor_at_school_periods m
  join training_periods t on t.mentor_at_school_period_id = m.id
  join active_lead_providers a on a.id = t.expression_of_interest_id
  where m.school_id = any (keys)
    and (t.finished_on is null or t.finished_on >= today)
),
interests as (
  select
    lead_provider_id,
    contract_period_year,
    school_id,
    true as shown,
    case when bool_and(until is not null) then max(until) end as until
  from links
  group by lead_provider_id, contract_period_year, school_id
  union all
  -- who once was interested keeps a row, which remembers when the interest went away
  select d.lead_provider_id, d.contract_period_year, d.record_id, false, null
  from api_school_interests d
  where d.key = any (keys)
)
select distinct on (i.lead_provider_id, i.contract_period_year, i.school_id)
  i.lead_provider_id,
  i.contract_period_year,
  i.school_id,
  i.school_id,
  (y.school).api_id,
  (y.school).created_at,
  (y.school).urn,
  api_school_body(y.school, y.gias, y.year, y.in_partnership, y.choice, i.shown),
  i.until
from interests i
join api_school_years(keys) y on (y.school).id = i.school_id and y.year = i.contract_period_year
order by i.lead_provider_id, i.contract_period_year, i.school_id, i.shown desc
$$;
comment on function render_api_school_interests(bigint[], date) is '03 §21: the same schools for the lead providers that are, or were, of interest there';
