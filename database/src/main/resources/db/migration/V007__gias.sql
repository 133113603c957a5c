create table gias_school_types (
  name text not null,
  eligible_for_funding boolean not null,
  in_england boolean not null,
  independent boolean not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint gias_school_types_pk primary key (name)
);
call describe_usual_columns('gias_school_types');
comment on table gias_school_types is 'Establishment types GIAS knows, and what they mean here';
comment on column gias_school_types.name is 'Key: name in the GIAS extract';
comment on column gias_school_types.eligible_for_funding is 'Schools of the type are funded without section 41 approval';
comment on column gias_school_types.in_england is 'Schools of the type are in England';
comment on column gias_school_types.independent is 'Schools of the type are independent: funded only with section 41 approval';

create table gias_schools (
  urn integer not null,
  name text not null,
  status gias_school_statuses not null default 'open',
  type_name text not null,
  local_authority_code integer not null,
  local_authority_name text,
  establishment_number integer,
  ukprn integer,
  administrative_district_name text,
  address_line1 text,
  address_line2 text,
  address_line3 text,
  postcode text,
  phase_name text,
  website text,
  primary_contact_email citext,
  secondary_contact_email citext,
  opened_on date,
  closed_on date,
  section_41_approved boolean not null,
  in_england boolean not null,
  eligible boolean not null default false,
  not_importable_since timestamptz,
  search tsvector not null generated always as (
    to_tsvector('unaccented', name || ' ' || coalesce(postcode, '') || ' ' || urn::text)
  ) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint gias_schools_pk primary key (urn),
  constraint gias_schools_type_name_fk foreign key (type_name) references gias_school_types (name),
  constraint gias_schools_ukprn_unique unique (ukprn),
  constraint gias_schools_urn_positive check (urn > 0)
);
call describe_usual_columns('gias_schools');
create index gias_schools_type_name_idx on gias_schools (type_name);
create index gias_schools_name_idx on gias_schools (name);
create index gias_schools_search_idx on gias_schools using gin (search);
comment on table gias_schools is 'Schools as GIAS describes them, unmodified';
comment on column gias_schools.urn is 'Key: unique reference number';
comment on column gias_schools.name is 'Name';
comment on column gias_schools.status is 'Establishment status';
comment on column gias_schools.type_name is 'Establishment type';
comment on column gias_schools.local_authority_code is 'Code of the local authority';
comment on column gias_schools.local_authority_name is 'Name of the local authority';
comment on column gias_schools.establishment_number is 'Number within the local authority';
comment on column gias_schools.ukprn is 'UK provider reference number';
comment on column gias_schools.administrative_district_name is 'District the school lies in';
comment on column gias_schools.address_line1 is 'Address, first line';
comment on column gias_schools.address_line2 is 'Address, second line';
comment on column gias_schools.address_line3 is 'Address, third line';
comment on column gias_schools.postcode is 'Postcode';
comment on column gias_schools.phase_name is 'Phase of education';
comment on column gias_schools.website is 'Website';
comment on column gias_schools.primary_contact_email is 'Main e-mail address';
comment on column gias_schools.secondary_contact_email is 'Alternative e-mail address';
comment on column gias_schools.opened_on is 'Day the school opened';
comment on column gias_schools.closed_on is 'Day the school closed';
comment on column gias_schools.section_41_approved is 'Independent special school approved under section 41';
comment on column gias_schools.in_england is 'Whether the school is in England';
comment on column gias_schools.eligible is 'DM-GIA-03: open, in England, and of an eligible kind';
comment on column gias_schools.not_importable_since is 'GIAS-12: when the school vanished from the extract or stopped being importable';
comment on column gias_schools.search is 'Words of name, postcode and URN; generated';

create table gias_school_links (
  id bigint generated always as identity,
  urn integer not null,
  link_urn integer not null,
  link_type text not null,
  link_date date,
  removed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint gias_school_links_pk primary key (id),
  constraint gias_school_links_urn_fk foreign key (urn) references gias_schools (urn),
  constraint gias_school_links_pair_unique unique (urn, link_urn),
  constraint gias_school_links_type_known check (
    link_type in (
      'Successor',
      'Successor - merged',
      'Successor - amalgamated',
      'Successor - Split School',
      'Predecessor',
      'Predecessor - merged',
      'Predecessor - amalgamated',
      'Predecessor - Split School',
      'Merged - change in age range',
      'Merged - expansion in school capacity and changer in age range',
      'Merged - expansion of school capacity',
      'Children''s Centre Link',
      'Closure',
      'Expansion',
      'Other',
      'Result of Amalgamation',
      'Sixth Form Centre Link',
      'Sixth Form Centre School'
    )
  )
);
call describe_usual_columns('gias_school_links');
create index gias_school_links_link_urn_idx on gias_school_links (link_urn);
comment on table gias_school_links is 'How schools follow from one another, as GIAS says';
comment on column gias_school_links.urn is 'The school the link starts from';
comment on column gias_school_links.link_urn is 'The other school; it may not be imported, so this is no foreign key';
comment on column gias_school_links.link_type is 'DM-GIA-04: kind of link, in the words of GIAS';
comment on column gias_school_links.link_date is 'Day the link took effect';
comment on column gias_school_links.removed_at is 'GIAS-13: when the link vanished from the extract';

create table gias_imports (
  id bigint generated always as identity,
  started_at timestamptz not null,
  finished_at timestamptz,
  file_checksum text,
  rows_read integer not null default 0,
  created_count integer not null default 0,
  changed_count integer not null default 0,
  skipped_count integer not null default 0,
  failed_count integer not null default 0,
  links_created_count integer not null default 0,
  links_changed_count integer not null default 0,
  reconciled_count integer not null default 0,
  unreconciled_count integer not null default 0,
  row_errors jsonb not null default '[]',
  failure text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint gias_imports_pk primary key (id),
  constraint gias_imports_finish_not_before_start check (finished_at >= started_at)
);
call describe_usual_columns('gias_imports');
create index gias_imports_started_at_idx on gias_imports (started_at);
comment on table gias_imports is 'GIAS-11: one row for each run of the GIAS import';
comment on column gias_imports.started_at is 'When the run began';
comment on column gias_imports.finished_at is 'When the run ended, well or badly; null while running';
comment on column gias_imports.file_checksum is 'Checksum of the extract';
comment on column gias_imports.rows_read is 'Rows in the extract';
comment on column gias_imports.created_count is 'Schools created';
comment on column gias_imports.changed_count is 'Schools changed';
comment on column gias_imports.skipped_count is 'Rows that are not importable';
comment on column gias_imports.failed_count is 'Rows that could not be read';
comment on column gias_imports.links_created_count is 'Links created';
comment on column gias_imports.links_changed_count is 'Links changed';
comment on column gias_imports.reconciled_count is 'Schools brought into line';
comment on column gias_imports.unreconciled_count is 'Schools a person must look at';
comment on column gias_imports.row_errors is 'List of URN, column and reason for rows that could not be read, and unreconciled URNs';
comment on column gias_imports.failure is 'Why the whole run was refused or stopped';
