-- Invented people, simpler than real histories: the setting rect.teachers says how many. Deterministic: the
-- same number gives the same people. Ids start at one million, so that reference data is never touched.
set local rect.api_marking = 'off';

insert into delivery_partners (id, name, api_id)
select 1000000 + n, 'Benchmark delivery partner ' || n, md5('delivery partner ' || n)::uuid
from generate_series(1, 20) as n;

insert into lead_provider_delivery_partnerships (id, active_lead_provider_id, delivery_partner_id)
select 1000000 + row_number() over (order by a.id, d.id), a.id, d.id
from active_lead_providers a
cross join delivery_partners d
where d.id > 1000000
  and a.contract_period_year between 2024 and 2026;

-- One school for every eight teachers.
insert into gias_schools (urn, name, type_name, local_authority_code, section_41_approved, in_england, eligible, primary_contact_email)
select 1000000 + n, 'Benchmark school ' || n, 'Community school', 800 + n % 150, false, true, true, 'office@school' || n || '.example.test'
from generate_series(1, greatest(1, current_setting('rect.teachers')::integer / 8)) as n;
insert into schools (id, urn, api_id)
select urn, urn, md5('school ' || urn)::uuid
from gias_schools
where urn > 1000000;

-- Each school works with one lead provider; the largest has 36 in 100, so that a page of 3,000 is full at 10,000 teachers.
create temporary table school_choice on commit drop as
select s.id as school_id, (array['Ambition Institute', 'Teach First', 'UCL Institute of Education', 'Education Development Trust',
  'Best Practice Network'])[case when s.id % 100 < 36 then 1 when s.id % 100 < 60 then 2 when s.id % 100 < 80 then 3
  when s.id % 100 < 92 then 4 else 5 end] as lead_provider, 2024 + (s.id % 3)::integer as first_year
from schools s
where s.id > 1000000;

insert into school_partnerships (id, school_id, lead_provider_delivery_partnership_id, api_id)
select (y.year - 2023) * 10000000 + c.school_id, c.school_id,
  (
    select p.id
    from lead_provider_delivery_partnerships p
    join active_lead_providers a on a.id = p.active_lead_provider_id
    join lead_providers l on l.id = a.lead_provider_id
    where a.contract_period_year = y.year
      and l.name = c.lead_provider
      and p.delivery_partner_id = 1000001 + c.school_id % 20
  ),
  md5('partnership ' || c.school_id || ' ' || y.year)::uuid
from school_choice c
cross join generate_series(2024, 2026) as y (year);

-- Eleven teachers in twenty are ECTs, the others mentors.
create temporary table person on commit drop as
select 1000000 + n as id, n % 20 < 11 as is_ect, 2024 + n % 3 as year,
  1000001 + n % greatest(1, current_setting('rect.teachers')::integer / 8) as school_id
from generate_series(1, current_setting('rect.teachers')::integer) as n;

insert into teachers (id, trn, trs_first_name, trs_last_name, api_id, api_ect_training_record_id, api_mentor_training_record_id,
  ect_first_became_eligible_for_training_at, mentor_first_became_eligible_for_training_at, trs_induction_status, trs_qts_awarded_on, created_at)
select p.id, (2000000 + p.id - 1000000)::text, 'First' || p.id % 977, 'Last' || p.id % 3989, md5('teacher ' || p.id)::uuid,
  md5('ect ' || p.id)::uuid, md5('mentor ' || p.id)::uuid,
  case when p.is_ect then make_timestamptz(p.year, 9, 20, 9, 0, 0, 'UTC') end,
  case when not p.is_ect then make_timestamptz(p.year, 9, 20, 9, 0, 0, 'UTC') end,
  case when p.is_ect then 'InProgress' end, make_date(p.year, 7, 1), make_timestamptz(p.year, 8, 1, 9, 0, (p.id % 60)::double precision, 'UTC')
from person p;

insert into ect_at_school_periods (id, teacher_id, school_id, started_on, email, working_pattern, created_at)
select id, id, school_id, make_date(year, 9, 1), 'ect' || id || '@school.example.test', case when id % 10 = 0 then 'part_time' else 'full_time' end::working_pattern,
  make_timestamptz(year, 8, 1, 9, 0, 0, 'UTC')
from person
where is_ect;
insert into mentor_at_school_periods (id, teacher_id, school_id, started_on, email, created_at)
select id, id, school_id, date '2024-09-01', 'mentor' || id || '@school.example.test', timestamptz '2024-08-01 09:00:00Z'
from person
where not is_ect;

insert into mentorship_periods (id, ect_at_school_period_id, mentor_at_school_period_id, started_on)
select e.id, e.id, m.id, e.started_on
from ect_at_school_periods e
join lateral (
  select m.id
  from mentor_at_school_periods m
  where m.school_id = e.school_id
  order by m.id
  offset e.id % 2
  limit 1
) as m on true
where e.id > 1000000;

insert into training_periods (id, ect_at_school_period_id, mentor_at_school_period_id, training_programme, started_on, school_partnership_id, schedule_id, created_at)
select p.id, case when p.is_ect then p.id end, case when not p.is_ect then p.id end, 'provider_led', make_date(p.year, 9, 1),
  (p.year - 2023) * 10000000 + p.school_id, s.id, make_timestamptz(p.year, 8, 1, 9, 0, 0, 'UTC')
from person p
join schedules s on s.contract_period_year = p.year and s.identifier = 'ecf-standard-september';

insert into induction_periods (id, teacher_id, appropriate_body_period_id, started_on, induction_programme, training_programme)
select p.id, p.id, (select min(id) from appropriate_body_periods), make_date(p.year, 9, 1), 'fip', 'provider_led'
from person p
where p.is_ect
  and p.id % 10 < 9;

insert into declarations (id, api_id, training_period_id, declaration_type, declaration_date, evidence_type, delivery_partner_when_created_id, created_at)
select p.id, md5('declaration ' || p.id)::uuid, p.id, 'started', make_timestamptz(p.year, 10, 10, 9, 0, 0, 'UTC'),
  case when p.year >= 2025 then 'training-event-attended'::evidence_types end, 1000001 + p.school_id % 20,
  make_timestamptz(p.year, 10, 12, 9, 0, 0, 'UTC')
from person p
where p.id % 3 <> 0;
