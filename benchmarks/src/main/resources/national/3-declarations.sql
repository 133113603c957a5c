-- Inductions, declarations on the statements that pay them, and what follows from them.

insert into appropriate_body_periods (id, name, started_on)
select 1000000 + n, 'Teaching School Hub Body ' || n, date '2021-09-01'
from generate_series(1, 90) as n;

insert into induction_periods (
  id, teacher_id, appropriate_body_period_id, started_on, finished_on, induction_programme, training_programme, number_of_terms, outcome, created_at
)
select
  1000000 + row_number() over (order by f.teacher_id),
  f.teacher_id,
  1000001 + pg_temp.pick(f.school_id, 'body', 90),
  f.started_on,
  case when f.ended then f.ends end,
  case when f.school_led then 'cip' else 'fip' end::induction_programme,
  case when f.school_led then 'school_led' else 'provider_led' end::training_programme,
  case when f.ended then 6 end,
  case when f.ended then case when pg_temp.chance(f.teacher_id, 'outcome') < 0.99 then 'pass' else 'fail' end end::induction_outcomes,
  f.started_on + interval '20 days'
from (
  select
    t.teacher_id,
    t.school_id,
    t.school_led,
    t.started_on,
    t.started_on + 640 + pg_temp.pick(t.teacher_id, 'induction', 120) as ends,
    t.started_on + 640 + pg_temp.pick(t.teacher_id, 'induction', 120) < current_setting('rect.today')::date - 5
      and pg_temp.chance(t.teacher_id, 'finishes') < 0.9 as ended,
    row_number() over (partition by t.teacher_id order by t.started_on) as nth
  from trained t
  where t.role = 'ect'
) as f
where f.nth = 1
  and f.started_on <= current_setting('rect.today')::date
  and pg_temp.chance(f.teacher_id, 'claimed') < 0.98;

-- Each output statement settles what is declared from the day after the last deadline.
create temporary table settling on commit drop as
select
  s.id,
  s.active_lead_provider_id,
  s.status,
  coalesce(lag(s.deadline_date) over of_provider + 1, date '2021-06-01') as days_from,
  s.deadline_date as days_until,
  row_number() over of_provider as place
from statements s
where s.fee_type = 'output'
window of_provider as (partition by s.active_lead_provider_id order by s.deadline_date, s.id);
create index on settling (active_lead_provider_id, days_until);
analyze settling;

create temporary table declared on commit drop as
with firsts as (
  select t.teacher_id, t.role, t.year, min(t.started_on) as started_on
  from trained t
  where not t.school_led
    and not t.unconfirmed
  group by t.teacher_id, t.role, t.year
),
due as (
  select
    f.*,
    kind.nth,
    kind.name,
    f.started_on + 30 + (kind.nth - 1) * 118 + pg_temp.pick(f.teacher_id * 10 + kind.nth, 'declared on', 50) as day
  from firsts f
  cross join (
    values (1, 'started'), (2, 'retained-1'), (3, 'retained-2'), (4, 'retained-3'), (5, 'retained-4'), (6, 'completed'), (7, 'extended-1')
  ) as kind (nth, name)
  where (f.role = 'ect' or f.year < 2025 or kind.nth in (1, 6))
    and (kind.nth < 7 or pg_temp.chance(f.teacher_id, 'extended') < 0.03)
    and pg_temp.chance(f.teacher_id * 10 + kind.nth, 'declared' || f.role) < 0.985
)
select
  d.teacher_id,
  d.role,
  d.year,
  d.nth,
  d.name,
  d.day,
  t.id as training_period_id,
  t.spell_id,
  t.school_id,
  t.active_lead_provider_id,
  s.id as statement_id,
  s.status as statement_status,
  s.place,
  e.eligible_at is not null and s.id is not null as eligible,
  pg_temp.chance(d.teacher_id * 10 + d.nth, 'fate' || d.role) as fate
from due d
join trained t on t.teacher_id = d.teacher_id
  and t.role = d.role
  and not t.school_led
  and not t.unconfirmed
  and d.day >= t.started_on
  and d.day <= coalesce(t.finished_on, d.day)
join lateral (
  select case d.role when 'ect' then p.ect_first_became_eligible_for_training_at else p.mentor_first_became_eligible_for_training_at end as eligible_at
  from teachers p
  where p.id = d.teacher_id
) as e on true
left join settling s on s.active_lead_provider_id = t.active_lead_provider_id
  and d.day between s.days_from and s.days_until
where d.day <= current_setting('rect.today')::date - 3;

-- Nine in a hundred were also declared by mistake and voided; two in a hundred of what was paid is taken back.
insert into declarations (
  id, api_id, training_period_id, teacher_id, trainee_role, declaration_type, declaration_date, evidence_type, payment_status, clawback_status,
  payment_statement_id, clawback_statement_id, mentorship_period_id, delivery_partner_when_created_id, sparsity_uplift, pupil_premium_uplift, created_at
)
select
  1000000 + row_number() over (order by d.teacher_id, d.role, d.nth, copy.voided),
  pg_temp.known('declaration ' || d.teacher_id || d.role || d.nth || copy.voided),
  d.training_period_id,
  d.teacher_id,
  d.role::trainee_role,
  d.name::declaration_types,
  d.day + time '09:00' + pg_temp.pick(d.teacher_id, 'hour', 28000) * interval '1 second',
  case when d.year >= 2025 then case when d.role = 'ect' and d.nth = 6 then '75-percent-engagement-met' else 'training-event-attended' end end::evidence_types,
  case
    when copy.voided then 'voided'
    when not d.eligible then 'no_payment'
    when d.statement_status = 'paid' then 'paid'
    when d.statement_status = 'payable' then 'payable'
    else 'eligible'
  end::declaration_payment_statuses,
  case
    when copy.voided or back.id is null then 'no_clawback'
    when back.status = 'open' then 'awaiting_clawback'
    else 'clawed_back'
  end::declaration_clawback_statuses,
  case when not copy.voided and d.eligible then d.statement_id end,
  case when not copy.voided then back.id end,
  m.id,
  l.delivery_partner_id,
  d.nth = 1 and d.year < 2025 and not copy.voided and coalesce(u.sparsity_uplift, false),
  d.nth = 1 and d.year < 2025 and not copy.voided and coalesce(u.pupil_premium_uplift, false),
  d.day + 2 + pg_temp.pick(d.teacher_id * 10 + d.nth, 'sent', 80000) * interval '1 second' - copy.voided::integer * interval '1 hour'
from declared d
cross join lateral (select false as voided union all select true where d.fate < 0.09) as copy
join training_periods t on t.id = d.training_period_id
join school_partnerships p on p.id = t.school_partnership_id
join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
left join school_funding_eligibilities u on u.gias_school_urn = d.school_id and u.contract_period_year = d.year
left join settling back on back.active_lead_provider_id = d.active_lead_provider_id
  and back.place = d.place + 2
  and d.eligible
  and d.statement_status = 'paid'
  and d.fate > 0.98
left join lateral (
  select m.id
  from mentorship_periods m
  where d.role = 'ect'
    and m.ect_at_school_period_id = d.spell_id
    and m.range @> d.day
  limit 1
) as m on true;

update teachers t
set
  mentor_became_ineligible_for_funding_on = d.day,
  mentor_became_ineligible_for_funding_reason = 'completed_declaration_received'
from declared d
where d.teacher_id = t.id
  and d.role = 'mentor'
  and d.name = 'completed';
analyze declarations, induction_periods;
