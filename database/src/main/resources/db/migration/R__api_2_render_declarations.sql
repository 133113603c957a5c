create or replace function api_submitted_reason(teacher teachers, role trainee_role) returns text
language sql stable parallel safe
return case
  when role = 'ect' and teacher.ect_first_became_eligible_for_training_at is not null then 'no-open-statement'
  when role = 'ect' and teacher.ect_became_ineligible_for_funding_on is null then 'induction-not-recorded'
  when role = 'mentor' and teacher.mentor_first_became_eligible_for_training_at is not null then 'no-open-statement'
  else 'not-eligible-for-funding'
end;
comment on function api_submitted_reason(teachers, trainee_role) is '03 §34 no. 48: why a declaration of the person is submitted still (API-DEC-30, API-DEC-40)';

create or replace function render_api_declarations(keys bigint[], today date)
returns table (
  lead_provider_id bigint,
  record_id bigint,
  key bigint,
  id uuid,
  created_at timestamptz,
  cohorts integer[],
  participant_id uuid,
  delivery_partner_id uuid,
  content text,
  valid_until date
)
language sql stable
as $$
with latest as (
  select distinct on (t.teacher_id, a.lead_provider_id, t.trainee_role)
    t.teacher_id,
    a.lead_provider_id,
    t.trainee_role,
    t.finished_on
  from training_periods t
  join school_partnerships p on p.id = t.school_partnership_id
  join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
  join active_lead_providers a on a.id = l.active_lead_provider_id
  where t.teacher_id = any (keys)
  order by t.teacher_id, a.lead_provider_id, t.trainee_role, t.started_on desc, t.id desc
),
declared as (
  select
    d as declaration,
    a.lead_provider_id,
    a.contract_period_year,
    lp.name as lead_provider_name
  from declarations d
  join training_periods t on t.id = d.training_period_id
  join school_partnerships p on p.id = t.school_partnership_id
  join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
  join active_lead_providers a on a.id = l.active_lead_provider_id
  join lead_providers lp on lp.id = a.lead_provider_id
  where d.teacher_id = any (keys)
),
audience as (
  -- API-DEC-01
  select d.*, d.lead_provider_id as seen_by
  from declared d
  union all
  select d.*, l.lead_provider_id
  from declared d
  join latest l on l.teacher_id = (d.declaration).teacher_id
    and l.trainee_role = (d.declaration).trainee_role
    and l.lead_provider_id <> d.lead_provider_id
  where (d.declaration).payment_status <> 'voided'
    and (d.declaration).clawback_status = 'no_clawback'
    and (
      l.finished_on is null
      or ((d.declaration).declaration_date at time zone 'Europe/London')::date <= l.finished_on
    )
)
select
  a.seen_by,
  (a.declaration).id,
  (a.declaration).teacher_id,
  (a.declaration).api_id,
  (a.declaration).created_at,
  array[a.contract_period_year],
  t.api_id,
  dp.api_id,
  (
    select row_to_json(resource)::text
    from (
      select
        (a.declaration).api_id as id,
        'participant-declaration' as type,
        (
          select row_to_json(attributes)
          from (
            select
              t.api_id as participant_id,
              (a.declaration).declaration_type,
              case (a.declaration).trainee_role when 'ect' then 'ecf-induction' else 'ecf-mentor' end as course_identifier,
              api_time((a.declaration).declaration_date) as declaration_date,
              mt.api_id as mentor_id,
              case
                when (a.declaration).clawback_status <> 'no_clawback' then api_dashed((a.declaration).clawback_status::text)
                when (a.declaration).payment_status = 'no_payment' then 'submitted'
                else (a.declaration).payment_status::text
              end as state,
              null as updated_at,
              api_time((a.declaration).created_at) as created_at,
              dp.api_id as delivery_partner_id,
              case when (a.declaration).payment_status <> 'voided' then ps.api_id end as statement_id,
              cs.api_id as clawback_statement_id,
              null as ineligible_for_funding_reason,
              (a.declaration).payment_status = 'paid'
                and ((a.declaration).sparsity_uplift or (a.declaration).pupil_premium_uplift) as uplift_paid,
              (a.declaration).evidence_type as evidence_held,
              a.lead_provider_name,
              case when (a.declaration).payment_status = 'no_payment' then api_submitted_reason(
                t, (a.declaration).trainee_role
              ) end as submitted_reason
          ) attributes
        ) as attributes
    ) resource
  ),
  null::date
from audience a
join teachers t on t.id = (a.declaration).teacher_id
join delivery_partners dp on dp.id = (a.declaration).delivery_partner_when_created_id
left join statements ps on ps.id = (a.declaration).payment_statement_id
left join statements cs on cs.id = (a.declaration).clawback_statement_id
left join mentorship_periods m on m.id = (a.declaration).mentorship_period_id
left join mentor_at_school_periods ms on ms.id = m.mentor_at_school_period_id
left join teachers mt on mt.id = ms.teacher_id
$$;
comment on function render_api_declarations(bigint[], date) is '03 §20: the declarations of teachers as each lead provider sees them';
