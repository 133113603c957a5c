-- Schools, delivery partners and who works with whom. Settings: rect.teachers says how many teachers everything is in
-- proportion to, rect.seed which of all possible nations this is, rect.today what the facts lead up to. The same settings give
-- the same rows. Ids start at one million, so that reference data is never touched.

create function pg_temp.chance(of bigint, what text) returns double precision
language sql stable
return (hashtextextended(what || of, current_setting('rect.seed')::bigint) & 4503599627370495)::double precision / 4503599627370496;

create function pg_temp.pick(of bigint, what text, choices integer) returns integer
language sql stable
return floor(pg_temp.chance(of, what) * choices)::integer;

create function pg_temp.known(what text) returns uuid
language sql stable
return md5(what || ' ' || current_setting('rect.seed'))::uuid;

-- 25,000 open and 7,000 closed schools for 210,000 teachers.
create temporary table size on commit drop as
select
  teachers,
  greatest(4, round(teachers * (25000 / 210000.0))::integer) as open_schools,
  greatest(5, round(teachers * (32000 / 210000.0))::integer) as schools
from (select current_setting('rect.teachers')::integer as teachers) as asked;

insert into gias_schools (
  urn, name, status, type_name, local_authority_code, local_authority_name, postcode, section_41_approved, in_england, eligible,
  primary_contact_email, opened_on, closed_on
)
select
  1000000 + n,
  (array['St Mary''s', 'Oak', 'Highfield', 'Park', 'Queen Elizabeth''s', 'Riverside', 'All Saints', 'Meadow', 'Hill', 'Castle'])[
    1 + pg_temp.pick(n, 'name', 10)
  ] || ' School ' || n,
  case when n <= open_schools then 'open' else 'closed' end::gias_school_statuses,
  'Community school',
  200 + pg_temp.pick(n, 'authority', 150),
  'Authority ' || pg_temp.pick(n, 'authority', 150),
  'ZZ' || 1 + pg_temp.pick(n, 'postcode', 99) || ' ' || pg_temp.pick(n, 'postcode', 10) || 'ZZ',
  false,
  true,
  n <= open_schools,
  case when pg_temp.chance(n, 'contact') < 0.8 then 'office@school' || n || '.example.test' end,
  date '1990-09-01' + pg_temp.pick(n, 'opened', 9000),
  case when n > open_schools then date '2021-08-31' + 365 * pg_temp.pick(n, 'closed', 5) end
from size
cross join generate_series(1, schools) as n;

insert into schools (id, urn, api_id, induction_tutor_name, induction_tutor_email, created_at)
select
  urn,
  urn,
  pg_temp.known('school ' || urn),
  case when nominated then 'Tutor of ' || urn end,
  case when nominated then 'tutor@school' || urn - 1000000 || '.example.test' end,
  timestamptz '2021-05-01 00:00:00Z' + pg_temp.pick(urn, 'created', 31536000) * interval '1 second'
from gias_schools
cross join lateral (select pg_temp.chance(urn, 'tutor') < 0.7 as nominated) as tutor
where urn > 1000000;

insert into school_funding_eligibilities (gias_school_urn, contract_period_year, pupil_premium_uplift, sparsity_uplift)
select urn, year, premium < 0.22, premium > 0.95
from gias_schools
cross join generate_series(2021, 2024) as y (year)
cross join lateral (select pg_temp.chance(urn, 'premium') as premium) as flags
where urn > 1000000
  and (premium < 0.22 or premium > 0.95);

insert into delivery_partners (id, name, api_id, created_at)
select 1000000 + n, 'Teaching School Hub ' || n, pg_temp.known('delivery partner ' || n), timestamptz '2021-05-01 09:00:00Z' + n * interval '1 hour'
from generate_series(1, 250) as n;

-- Each lead provider works with forty of them a year.
insert into lead_provider_delivery_partnerships (id, active_lead_provider_id, delivery_partner_id)
select
  1000000 + row_number() over (order by a.contract_period_year, a.lead_provider_id, n),
  a.id,
  1000000 + 1 + (n * 6 + pg_temp.pick(a.lead_provider_id, 'partners', 6)) % 250
from active_lead_providers a
cross join generate_series(0, 39) as n;

create temporary table pairing on commit drop as
select
  l.id,
  l.active_lead_provider_id,
  l.delivery_partner_id,
  row_number() over (partition by l.active_lead_provider_id order by l.id) - 1 as place
from lead_provider_delivery_partnerships l
where l.id > 1000000;
create unique index on pairing (active_lead_provider_id, place);

-- Of a hundred schools thirty choose the largest; who is not active in a year leaves its share to the others.
create temporary table share on commit drop as
select
  a.contract_period_year as year,
  a.id as active_lead_provider_id,
  sum(w.weight) over before_it - w.weight as share_from,
  sum(w.weight) over before_it as share_until,
  sum(w.weight) over (partition by a.contract_period_year) as shares
from active_lead_providers a
join lead_providers l on l.id = a.lead_provider_id
join (
  values ('Ambition Institute', 30), ('Teach First', 24), ('UCL Institute of Education', 18), ('Education Development Trust', 13),
    ('Best Practice Network', 10), ('Capita', 4), ('National Institute of Teaching', 1)
) as w (name, weight) on w.name = l.name
window before_it as (partition by a.contract_period_year order by w.weight desc, l.name);

-- Schools stay with their lead provider; one in ten chooses anew in a year. The second choice is for those who change.
create temporary table choice on commit drop as
select s.id as school_id, y.year, c.nth, h.active_lead_provider_id
from schools s
cross join generate_series(2021, 2026) as y (year)
cross join (values (1), (2)) as c (nth)
cross join lateral (
  select case
    when c.nth = 2 then pg_temp.chance(s.id * 10 + y.year - 2020, 'second')
    when pg_temp.chance(s.id * 10 + y.year - 2020, 'anew') < 0.1 then pg_temp.chance(s.id * 10 + y.year - 2020, 'new choice')
    else pg_temp.chance(s.id, 'choice')
  end as chance
) as drawn
join share h on h.year = y.year
  and drawn.chance * h.shares >= h.share_from
  and drawn.chance * h.shares < h.share_until
where s.id > 1000000;
create unique index on choice (school_id, year, nth);
analyze choice, pairing, schools, school_funding_eligibilities;
