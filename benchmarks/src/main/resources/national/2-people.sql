-- Teachers, their spells at schools and their training. Half are ECTs, nearly half mentors, one in twenty both. Of a hundred,
-- 85 stay at one school, ten move once, four or five twice, and one in two hundred has a strange history.

create temporary table person on commit drop as
select
  1000000 + n as id,
  drawn.part < 0.548 as is_ect,
  drawn.part >= 0.5 as is_mentor,
  (array[2021, 2021, 2021, 2022, 2022, 2022, 2022, 2023, 2023, 2023, 2023, 2024, 2024, 2024, 2025, 2025, 2025, 2026, 2026, 2026])[
    1 + pg_temp.pick(n, 'cohort', 20)
  ] as year,
  case
    when drawn.moves < 0.85 then 1
    when drawn.moves < 0.95 then 2
    when drawn.moves < 0.995 then 3
    else 6
  end as schools
from size
cross join generate_series(1, teachers) as n
cross join lateral (select pg_temp.chance(n, 'part') as part, pg_temp.chance(n, 'moves') as moves) as drawn;

insert into teachers (
  id, trn, trs_first_name, trs_last_name, api_id, api_ect_training_record_id, api_mentor_training_record_id,
  ect_first_became_eligible_for_training_at, mentor_first_became_eligible_for_training_at, trs_induction_status,
  trs_qts_awarded_on, trs_data_last_refreshed_at, trs_response, created_at
)
select
  p.id,
  (1000000 + (p.id - 1000000))::text,
  (array['Aisha', 'Ben', 'Chloe', 'Daniel', 'Emma', 'Farah', 'George', 'Hannah', 'Imran', 'Jack', 'Katie', 'Liam', 'Maya', 'Noah', 'Olivia',
    'Priya', 'Ruth', 'Sam', 'Tom', 'Zoë'])[1 + pg_temp.pick(p.id, 'first name', 20)],
  (array['Smith', 'Jones', 'Patel', 'Khan', 'O''Neill', 'Brown', 'Taylor', 'Ahmed', 'Davies', 'Wilson', 'Evans', 'Thomas', 'Roberts', 'Begum',
    'Walker', 'Green', 'Hall', 'Wood', 'Clarke', 'Hussain'])[1 + pg_temp.pick(p.id, 'last name', 20)]
    || case when pg_temp.chance(p.id, 'double name') < 0.1 then '-' || chr(65 + pg_temp.pick(p.id, 'letter', 26)) || 'ard' else '' end,
  pg_temp.known('teacher ' || p.id),
  pg_temp.known('ect ' || p.id),
  pg_temp.known('mentor ' || p.id),
  case when p.is_ect and pg_temp.chance(p.id, 'eligible') < 0.94 then make_timestamptz(p.year, 9, 20, 9, 0, 0, 'UTC') end,
  case when p.is_mentor and pg_temp.chance(p.id, 'eligible') < 0.94 then make_timestamptz(p.year, 9, 20, 9, 0, 0, 'UTC') end,
  case when p.is_ect then 'InProgress' end,
  make_date(p.year, 7, 1),
  timestamptz '2026-11-01 00:00:00Z' + pg_temp.pick(p.id, 'refreshed', 1900000) * interval '1 second',
  'ok',
  make_timestamptz(p.year, 7, 1, 8, 0, 0, 'UTC') + pg_temp.pick(p.id, 'created', 7000000) * interval '1 second'
from person p;

-- Who is known under an older id too.
insert into teachers (id, trnless, trs_first_name, trs_last_name, api_id, anonymised_at, anonymisation_reason, created_at)
select 90000000 + p.id, true, null, null, pg_temp.known('merged ' || p.id), timestamptz '2025-03-03 09:00:00Z', 'teacher_record_merged', timestamptz '2022-03-03 09:00:00Z'
from person p
where pg_temp.chance(p.id, 'merged') < 0.003;
insert into teacher_id_changes (teacher_id, api_from_teacher_id, api_to_teacher_id, created_at)
select t.id, m.api_id, t.api_id, m.anonymised_at
from teachers m
join teachers t on t.id = m.id - 90000000
where m.id > 91000000;

-- Spells follow one another with a few days between; some come back to the school they left.
create temporary table spell on commit drop as
with role_of as (
  select
    p.*,
    r.role,
    p.schools
      + case
        when p.schools = 1 and pg_temp.chance(p.id, 'comes back' || r.role) < case r.role when 'ect' then 0.16 else 0.02 end then 1
        when p.schools in (2, 3) and r.role = 'ect' and pg_temp.chance(p.id, 'comes back') < 0.3 then 1
        else 0
      end as spells,
    make_date(p.year, 9, 1) + case when pg_temp.chance(p.id, 'late') < 0.8 then 0 else pg_temp.pick(p.id, 'days late', 210) end as first_day
  from person p
  join (values ('ect'), ('mentor')) as r (role) on case r.role when 'ect' then p.is_ect else p.is_mentor end
),
dated as (
  select
    r.*,
    least(first_day, current_setting('rect.today')::date + 40) as starts,
    least(
      r.first_day + case r.role when 'ect' then 560 else 900 end + pg_temp.pick(r.id, 'length' || r.role, 300),
      current_setting('rect.today')::date + 90
    ) as ends
  from role_of r
)
select
  d.id as teacher_id,
  d.role,
  d.year,
  nth,
  d.spells,
  d.starts + (nth - 1) * ((d.ends - d.starts) / d.spells) as started_on,
  case
    when nth < d.spells then
      d.starts + nth * ((d.ends - d.starts) / d.spells) - 1 - pg_temp.pick(d.id * 10 + nth, 'gap', least(20, (d.ends - d.starts) / d.spells))
    when pg_temp.chance(d.id, 'gone' || d.role) < 0.35 and d.ends < current_setting('rect.today')::date + 60 then d.ends
  end as finished_on,
  -- large schools have many teachers
  1000001 + floor(
    power(pg_temp.chance(d.id * 10 + 1 + (nth - 1) % d.schools, 'school' || case when d.is_ect and d.is_mentor then '' else d.role end), 1.4)
      * size.open_schools
  )::bigint as school_id
from dated d
cross join size
cross join lateral generate_series(1, d.spells) as nth;
alter table spell add id bigint;
update spell s
set id = 1000000 + numbered.place
from (select teacher_id, role, nth, row_number() over (order by teacher_id, role, nth) as place from spell) as numbered
where (numbered.teacher_id, numbered.role, numbered.nth) = (s.teacher_id, s.role, s.nth);
create unique index on spell (id);
analyze spell;

insert into ect_at_school_periods (id, teacher_id, school_id, started_on, finished_on, email, working_pattern, created_at)
select
  id, teacher_id, school_id, started_on, finished_on, 'ect' || id || '@school' || school_id - 1000000 || '.example.test',
  case when pg_temp.chance(id, 'pattern') < 0.08 then 'part_time' else 'full_time' end::working_pattern,
  started_on - 30 + pg_temp.pick(id, 'registered', 2592000) * interval '1 second'
from spell
where role = 'ect';
insert into mentor_at_school_periods (id, teacher_id, school_id, started_on, finished_on, email, created_at)
select
  id, teacher_id, school_id, started_on, finished_on, 'mentor' || id || '@school' || school_id - 1000000 || '.example.test',
  started_on - 30 + pg_temp.pick(id, 'registered', 2592000) * interval '1 second'
from spell
where role = 'mentor';

-- One spell of training in a spell at a school; in a quarter of the longer ones two: put off and resumed, or with another.
create temporary table trained on commit drop as
with drawn as (
  select
    s.*,
    coalesce(s.finished_on, greatest(current_setting('rect.today')::date, s.started_on)) as until,
    pg_temp.chance(s.id, 'training') as training,
    pg_temp.chance(s.teacher_id, 'programme') < 0.055 and s.role = 'ect' as school_led,
    pg_temp.chance(s.id, 'stops') as stops
  from spell s
),
parted as (
  select d.*, n as part, d.until - d.started_on > 120 and d.training < case d.role when 'ect' then 0.3 else 0.05 end as in_two
  from drawn d
  cross join generate_series(1, 2) as n
  where d.role = 'ect' or d.training < 0.86
)
select
  1000000 + row_number() over (order by p.id, p.part) as id,
  p.id as spell_id,
  p.teacher_id,
  p.role,
  p.year,
  p.school_id,
  p.school_led,
  case when p.part = 1 then p.started_on else p.started_on + (p.until - p.started_on) / 2 end as started_on,
  case
    when p.in_two and p.part = 1 then p.started_on + (p.until - p.started_on) / 2 - 1
    when p.stops < 0.08 and p.until - p.started_on > 120 and p.until <= current_setting('rect.today')::date
      then p.until - (p.until - p.started_on) / 4
    else p.finished_on
  end as finished_on,
  not p.school_led and p.in_two and p.part = 1 and p.training < 0.12 as put_off,
  not p.school_led
    and not (p.in_two and p.part = 1)
    and p.stops < 0.08
    and p.until - p.started_on > 120
    and p.until <= current_setting('rect.today')::date as withdrawn,
  case when p.in_two and p.part = 2 and p.training >= 0.12 and p.training < 0.2 then 2 else 1 end as choice,
  not p.school_led and p.year = 2026 and pg_temp.chance(p.school_id, 'unconfirmed') < 0.05 as unconfirmed
from parted p
where p.part = 1 or p.in_two;
alter table trained add active_lead_provider_id bigint;
update trained t
set active_lead_provider_id = c.active_lead_provider_id
from choice c
where c.school_id = t.school_id
  and c.year = t.year
  and c.nth = t.choice
  and not t.school_led;
analyze trained;

insert into school_partnerships (id, school_id, lead_provider_delivery_partnership_id, api_id, created_at)
select
  1000000 + row_number() over (order by wanted.year, wanted.school_id, wanted.active_lead_provider_id),
  wanted.school_id,
  p.id,
  pg_temp.known('partnership ' || wanted.school_id || ' ' || wanted.active_lead_provider_id),
  make_timestamptz(wanted.year, 6, 10, 0, 0, 0, 'UTC') + pg_temp.pick(wanted.school_id * 10 + wanted.year, 'partnered', 8000000) * interval '1 second'
from (
  select distinct school_id, year, active_lead_provider_id
  from trained
  where not school_led
    and not unconfirmed
) as wanted
join pairing p on p.active_lead_provider_id = wanted.active_lead_provider_id
  and p.place = pg_temp.pick(wanted.school_id, 'partner', 40);

insert into training_periods (
  id, ect_at_school_period_id, mentor_at_school_period_id, teacher_id, training_programme, started_on, finished_on,
  school_partnership_id, expression_of_interest_id, schedule_id, withdrawn_at, withdrawal_reason, deferred_at, deferral_reason, created_at
)
select
  t.id,
  case when t.role = 'ect' then t.spell_id end,
  case when t.role = 'mentor' then t.spell_id end,
  t.teacher_id,
  case when t.school_led then 'school_led' else 'provider_led' end::training_programme,
  t.started_on,
  t.finished_on,
  p.id,
  case when t.unconfirmed or (not t.school_led and pg_temp.chance(t.id, 'interest') < 0.3) then t.active_lead_provider_id end,
  s.id,
  case when t.withdrawn then t.finished_on + time '10:00' end,
  case when t.withdrawn then (array['left_teaching_profession', 'moved_school', 'switched_to_school_led', 'other'])[1 + pg_temp.pick(t.id, 'why', 4)] end::withdrawal_reasons,
  case when t.put_off then t.finished_on + time '11:00' end,
  case when t.put_off then (array['parental_leave', 'long_term_sickness', 'career_break', 'other', 'bereavement'])[1 + pg_temp.pick(t.id, 'why', 5)] end::deferral_reasons,
  t.started_on - 30 + pg_temp.pick(t.id, 'training written', 2592000) * interval '1 second'
from trained t
left join pairing a on a.active_lead_provider_id = t.active_lead_provider_id
  and a.place = pg_temp.pick(t.school_id, 'partner', 40)
left join school_partnerships p on p.school_id = t.school_id
  and p.lead_provider_delivery_partnership_id = a.id
  and not t.unconfirmed
left join schedules s on not t.school_led
  and s.contract_period_year = t.year
  and s.identifier = case
    when extract(month from t.started_on) between 6 and 10 then 'ecf-standard-september'
    when extract(month from t.started_on) in (11, 12, 1, 2) then 'ecf-standard-january'
    else 'ecf-standard-april'
  end::schedule_identifiers;
analyze ect_at_school_periods, mentor_at_school_periods, training_periods, school_partnerships;

-- Mentors of the same school, for the days that both are there; one time in five another takes over half-way.
insert into mentorship_periods (id, ect_at_school_period_id, mentor_at_school_period_id, started_on, finished_on, created_at)
select
  1000000 + row_number() over (order by e.id, part.nth),
  e.id,
  m.id,
  lower(part.days * m.range),
  upper(part.days * m.range) - 1,
  e.created_at
from ect_at_school_periods e
cross join lateral (
  select
    pg_temp.chance(e.id, 'hands over') < 0.28 and coalesce(e.finished_on, current_setting('rect.today')::date) - e.started_on > 200 as in_two,
    e.started_on + (coalesce(e.finished_on, current_setting('rect.today')::date) - e.started_on) / 2 as middle
) as plan
cross join lateral (
  select 1 as nth, case when plan.in_two then daterange(e.started_on, plan.middle, '[)') else e.range end as days
  union all
  select 2, daterange(plan.middle, e.finished_on, '[]')
  where plan.in_two
) as part
cross join lateral (
  select m.id, m.range
  from mentor_at_school_periods m
  where m.school_id = e.school_id
    and m.teacher_id <> e.teacher_id
    and not isempty(m.range * part.days) -- said so that the index by school is used
  order by m.range @> part.days desc, pg_temp.chance(e.id * 2 + part.nth, 'mentor' || m.id)
  limit 1
) as m
where e.id > 1000000;
analyze mentorship_periods;
