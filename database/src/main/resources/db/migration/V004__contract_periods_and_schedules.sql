create table contract_periods (
  year integer not null,
  started_on date not null,
  finished_on date not null,
  range daterange not null generated always as (
    case when finished_on < started_on then 'empty'::daterange else daterange(started_on, finished_on, '[]') end
  ) stored,
  enabled boolean not null default false,
  payments_frozen_at timestamptz,
  successor_year integer,
  mentor_funding_enabled boolean not null default false,
  detailed_evidence_types_enabled boolean not null default false,
  uplift_fees_enabled boolean not null default true,
  output_months integer[] not null default '{1,4,8,11}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint contract_periods_pk primary key (year),
  constraint contract_periods_successor_year_fk foreign key (successor_year) references contract_periods (year),
  constraint contract_periods_year_from_2020 check (year >= 2020),
  constraint contract_periods_finish_not_before_start check (finished_on >= started_on),
  constraint contract_periods_successor_is_later check (successor_year > year),
  constraint contract_periods_output_months_are_months check (output_months <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'),
  constraint contract_periods_no_overlap exclude using gist (range with &&) deferrable initially deferred
);
call describe_usual_columns('contract_periods');
create index contract_periods_successor_year_idx on contract_periods (successor_year);
comment on table contract_periods is 'Academic-year contracts with lead providers; the API calls them cohorts';
comment on column contract_periods.year is 'Key: the calendar year the contract period starts in';
comment on column contract_periods.finished_on is 'Last day of the contract period, included';
comment on column contract_periods.enabled is 'Whether registrations and partnerships may be opened for it';
comment on column contract_periods.payments_frozen_at is 'From then on nothing is declared or paid in it; null while open';
comment on column contract_periods.successor_year is 'DM-CPR-04: contract period its unfinished ECTs move to once it is frozen';
comment on column contract_periods.mentor_funding_enabled is 'Mentors are paid for apart, with started and completed declarations only';
comment on column contract_periods.detailed_evidence_types_enabled is 'Declarations need the longer list of evidence';
comment on column contract_periods.uplift_fees_enabled is 'Uplifts may be recorded on started declarations';
comment on column contract_periods.output_months is 'FIN-STM-10: months of the year whose statements settle declarations';

create table registration_windows (
  id bigint generated always as identity,
  contract_period_year integer not null,
  closed_from date not null,
  closed_until date not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint registration_windows_pk primary key (id),
  constraint registration_windows_contract_period_year_fk foreign key (contract_period_year) references contract_periods (year),
  constraint registration_windows_from_unique unique (contract_period_year, closed_from),
  constraint registration_windows_until_not_before_from check (closed_until >= closed_from)
);
call describe_usual_columns('registration_windows');
comment on table registration_windows is 'DM-CP-20: days on which schools cannot start registrations';
comment on column registration_windows.contract_period_year is 'The contract period being prepared while registration is closed';
comment on column registration_windows.closed_from is 'First closed day';
comment on column registration_windows.closed_until is 'Last closed day, included';

create table schedules (
  id bigint generated always as identity,
  contract_period_year integer not null,
  identifier schedule_identifiers not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint schedules_pk primary key (id),
  constraint schedules_contract_period_year_fk foreign key (contract_period_year) references contract_periods (year),
  constraint schedules_identifier_unique unique (contract_period_year, identifier)
);
call describe_usual_columns('schedules');
create trigger schedules_key_immutable
  before update of contract_period_year, identifier on schedules
  for each row
  when (row(old.contract_period_year, old.identifier) is distinct from row(new.contract_period_year, new.identifier))
  execute function refuse_change();
comment on table schedules is 'Named tracks of a contract period, each with its milestones';
comment on column schedules.contract_period_year is 'The contract period the track belongs to; never changes';
comment on column schedules.identifier is 'Kind and starting month of the track; never changes';

create table milestones (
  id bigint generated always as identity,
  schedule_id bigint not null,
  declaration_type declaration_types not null,
  start_date date not null,
  milestone_date date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint milestones_pk primary key (id),
  constraint milestones_schedule_fk foreign key (schedule_id) references schedules (id),
  constraint milestones_declaration_type_unique unique (schedule_id, declaration_type),
  constraint milestones_date_after_start check (milestone_date > start_date)
);
call describe_usual_columns('milestones');
comment on table milestones is 'Windows in which one type of declaration may be dated, by schedule';
comment on column milestones.schedule_id is 'The schedule';
comment on column milestones.declaration_type is 'The declaration the window is for';
comment on column milestones.start_date is 'First day a declaration may be dated, London time';
comment on column milestones.milestone_date is 'Last day a declaration may be dated, London time; null when there is no deadline';

create function check_milestone() returns trigger
language plpgsql as $$
begin
  if exists (
    select from schedules s
    where s.id = new.schedule_id
      and new.start_date < make_date(s.contract_period_year, 6, 1)
  ) then
    perform refuse(
      'milestones_start_from_june',
      format('Milestone of schedule %s starts before 1 June of its contract period', new.schedule_id)
    );
  end if;
  return null;
end
$$;
comment on function check_milestone() is 'DM-MIL-02';
create constraint trigger milestones_rules
  after insert or update of schedule_id, start_date on milestones
  for each row
  execute function check_milestone();
