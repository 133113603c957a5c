-- What the lead provider API answers, rendered and kept (docs/decisions: documents). One table per resource; each is
-- filled only by api_store from the function render_<table>, which is the only definition of the shape.

create table api_participants (
  lead_provider_id bigint not null,
  record_id bigint not null,
  key bigint not null,
  id uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  cohorts integer[] not null,
  training_statuses text[] not null,
  from_ids uuid[] not null,
  body text not null,
  content_hash uuid not null,
  valid_until date,
  constraint api_participants_pk primary key (lead_provider_id, record_id),
  constraint api_participants_lead_provider_fk foreign key (lead_provider_id) references lead_providers (id) on delete cascade,
  constraint api_participants_record_fk foreign key (record_id) references teachers (id) on delete cascade,
  constraint api_participants_id_unique unique (lead_provider_id, id)
);
create index api_participants_record_id_idx on api_participants (record_id);
comment on table api_participants is '03 §16: participants as each lead provider sees them; a record is a teacher';
comment on column api_participants.cohorts is 'API-FIL-09: contract periods of the latest training in each role';
comment on column api_participants.training_statuses is 'API-FIL-07: the statuses that find it; both when withdrawn and deferred';
comment on column api_participants.from_ids is 'API-FIL-08: ids the participant had before merges';

create table api_declarations (
  lead_provider_id bigint not null,
  record_id bigint not null,
  key bigint not null,
  id uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  cohorts integer[] not null,
  participant_id uuid not null,
  delivery_partner_id uuid not null,
  body text not null,
  content_hash uuid not null,
  valid_until date,
  constraint api_declarations_pk primary key (lead_provider_id, record_id),
  constraint api_declarations_lead_provider_fk foreign key (lead_provider_id) references lead_providers (id) on delete cascade,
  constraint api_declarations_record_fk foreign key (record_id) references declarations (id) on delete cascade,
  constraint api_declarations_id_unique unique (lead_provider_id, id)
);
create index api_declarations_record_id_idx on api_declarations (record_id);
create index api_declarations_participant_id_idx on api_declarations (participant_id);
comment on table api_declarations is '03 §20: declarations as each lead provider sees them; a record is a declaration, its key the teacher';
comment on column api_declarations.cohorts is 'API-FIL-09: contract period of the training declared on';
comment on column api_declarations.participant_id is 'API-FIL-02: api id of the teacher';
comment on column api_declarations.delivery_partner_id is 'API-DEC-05: api id of the delivery partner at creation';

create table api_partnerships (
  lead_provider_id bigint not null,
  record_id bigint not null,
  key bigint not null,
  id uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  cohorts integer[] not null,
  delivery_partner_id uuid not null,
  body text not null,
  content_hash uuid not null,
  valid_until date,
  constraint api_partnerships_pk primary key (lead_provider_id, record_id),
  constraint api_partnerships_lead_provider_fk foreign key (lead_provider_id) references lead_providers (id) on delete cascade,
  constraint api_partnerships_record_fk foreign key (record_id) references school_partnerships (id) on delete cascade,
  constraint api_partnerships_id_unique unique (lead_provider_id, id)
);
create index api_partnerships_record_id_idx on api_partnerships (record_id);
comment on table api_partnerships is '03 §22: school partnerships as their lead provider sees them';
comment on column api_partnerships.cohorts is 'API-FIL-09: its contract period';
comment on column api_partnerships.delivery_partner_id is 'API-FIL-02: api id of the delivery partner now';

create table api_statements (
  lead_provider_id bigint not null,
  record_id bigint not null,
  key bigint not null,
  id uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  cohorts integer[] not null,
  payment_date date not null,
  body text not null,
  content_hash uuid not null,
  valid_until date,
  constraint api_statements_pk primary key (lead_provider_id, record_id),
  constraint api_statements_lead_provider_fk foreign key (lead_provider_id) references lead_providers (id) on delete cascade,
  constraint api_statements_record_fk foreign key (record_id) references statements (id) on delete cascade,
  constraint api_statements_id_unique unique (lead_provider_id, id)
);
create index api_statements_record_id_idx on api_statements (record_id);
create index api_statements_payment_date_idx on api_statements (lead_provider_id, payment_date, record_id);
comment on table api_statements is '03 §24: output statements as their lead provider sees them';
comment on column api_statements.cohorts is 'API-FIL-09: its contract period';
comment on column api_statements.payment_date is 'API-STM-02: what the list is ordered by';

create table api_delivery_partners (
  lead_provider_id bigint not null,
  record_id bigint not null,
  key bigint not null,
  id uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  cohorts integer[] not null,
  body text not null,
  content_hash uuid not null,
  valid_until date,
  constraint api_delivery_partners_pk primary key (lead_provider_id, record_id),
  constraint api_delivery_partners_lead_provider_fk foreign key (lead_provider_id) references lead_providers (id) on delete cascade,
  constraint api_delivery_partners_record_fk foreign key (record_id) references delivery_partners (id) on delete cascade,
  constraint api_delivery_partners_id_unique unique (lead_provider_id, id)
);
create index api_delivery_partners_record_id_idx on api_delivery_partners (record_id);
comment on table api_delivery_partners is '03 §23: delivery partners as the lead providers working with them see them';
comment on column api_delivery_partners.cohorts is 'API-DP-02: the contract periods in which this lead provider works with it';

create table api_schools (
  contract_period_year integer not null,
  record_id bigint not null,
  key bigint not null,
  id uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  urn integer not null,
  body text not null,
  content_hash uuid not null,
  valid_until date,
  constraint api_schools_pk primary key (contract_period_year, record_id),
  constraint api_schools_contract_period_year_fk foreign key (contract_period_year) references contract_periods (year) on delete cascade,
  constraint api_schools_record_fk foreign key (record_id) references schools (id) on delete cascade,
  constraint api_schools_id_unique unique (contract_period_year, id)
);
create index api_schools_record_id_idx on api_schools (record_id);
comment on table api_schools is '03 §21: schools in a contract period, as lead providers see them that never showed interest there';
comment on column api_schools.contract_period_year is 'The cohort the document is about';
comment on column api_schools.urn is 'API-FIL-06: what the urn filter finds';

create table api_school_interests (
  lead_provider_id bigint not null,
  contract_period_year integer not null,
  record_id bigint not null,
  key bigint not null,
  id uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  urn integer not null,
  body text not null,
  content_hash uuid not null,
  valid_until date,
  constraint api_school_interests_pk primary key (lead_provider_id, contract_period_year, record_id),
  constraint api_school_interests_lead_provider_fk foreign key (lead_provider_id) references lead_providers (id) on delete cascade,
  constraint api_school_interests_record_fk foreign key (contract_period_year, record_id) references api_schools (contract_period_year, record_id) on delete cascade,
  constraint api_school_interests_id_unique unique (lead_provider_id, contract_period_year, id)
);
create index api_school_interests_record_id_idx on api_school_interests (contract_period_year, record_id);
comment on table api_school_interests is 'Sparse: the same schools for a lead provider that is, or was, chosen there or in partnership; takes the place of api_schools for it';
comment on column api_school_interests.contract_period_year is 'The cohort the document is about';
comment on column api_school_interests.urn is 'API-FIL-06: what the urn filter finds';

do $$
declare
  documents text;
  audience text;
  described text[];
begin
  foreach documents in array array[
    'api_participants', 'api_declarations', 'api_partnerships', 'api_statements', 'api_delivery_partners', 'api_schools',
    'api_school_interests'
  ] loop
    audience := case documents
      when 'api_schools' then 'contract_period_year'
      when 'api_school_interests' then 'lead_provider_id, contract_period_year'
      else 'lead_provider_id'
    end;
    execute format('create index %I on %I (%s, created_at, record_id)', documents || '_created_at_idx', documents, audience);
    execute format('create index %I on %I (%s, updated_at, record_id)', documents || '_updated_at_idx', documents, audience);
    execute format('create index %I on %I (key)', documents || '_key_idx', documents);
    execute format(
      'create index %I on %I (valid_until) where valid_until is not null', documents || '_valid_until_idx', documents
    );
    foreach described slice 1 in array array[
      ['lead_provider_id', 'Who may see it'],
      ['record_id', 'The row it is about; breaks ties in every order (API-SORT-06)'],
      ['key', 'What api_dirty_keys calls it: everything with one key is rendered together'],
      ['id', 'Id in the lead provider API'],
      ['created_at', 'What created_at sorts by (API-SORT-04)'],
      ['updated_at', 'When its content last changed; moves then, and only then (API-UPD-04)'],
      ['body', 'The complete JSON of the resource'],
      ['content_hash', 'MD5 of the content without updated_at'],
      ['valid_until', 'Last day on which it stays right if nobody changes anything; null when time alone never changes it']
    ] loop
      if exists (
        select
        from pg_attribute
        where attrelid = documents::regclass
          and attname = described[1]
      ) then
        execute format('comment on column %I.%I is %L', documents, described[1], described[2]);
      end if;
    end loop;
  end loop;
end
$$;

create table api_resources (
  name text not null,
  key_table text not null,
  document_tables text[] not null,
  constraint api_resources_pk primary key (name)
);
comment on table api_resources is 'The resources of the lead provider API that are kept as documents';
comment on column api_resources.name is 'What api_dirty_keys calls the resource; locks are taken in this order';
comment on column api_resources.key_table is 'The table whose ids are its keys';
comment on column api_resources.document_tables is 'Its document tables, in the order in which they are filled';

insert into api_resources (name, key_table, document_tables)
values
  ('declarations', 'teachers', '{api_declarations}'),
  ('delivery_partners', 'delivery_partners', '{api_delivery_partners}'),
  ('participants', 'teachers', '{api_participants}'),
  ('partnerships', 'school_partnerships', '{api_partnerships}'),
  ('schools', 'schools', '{api_schools,api_school_interests}'),
  ('statements', 'statements', '{api_statements}');
