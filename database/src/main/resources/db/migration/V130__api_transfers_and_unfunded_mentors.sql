-- Two more resources of the lead provider API (03 §18 and §19), kept like those of V100.

create table api_transfers (
  lead_provider_id bigint not null,
  record_id bigint not null,
  key bigint not null,
  id uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  body text not null,
  content_hash uuid not null,
  valid_until date,
  constraint api_transfers_pk primary key (lead_provider_id, record_id),
  constraint api_transfers_lead_provider_fk foreign key (lead_provider_id) references lead_providers (id) on delete cascade,
  constraint api_transfers_record_fk foreign key (record_id) references teachers (id) on delete cascade,
  constraint api_transfers_id_unique unique (lead_provider_id, id)
);
create index api_transfers_record_id_idx on api_transfers (record_id);
comment on table api_transfers is '03 §18: the transfers between schools that concern a lead provider, by teacher';

create table api_unfunded_mentors (
  lead_provider_id bigint not null,
  record_id bigint not null,
  key bigint not null,
  id uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  body text not null,
  content_hash uuid not null,
  valid_until date,
  constraint api_unfunded_mentors_pk primary key (lead_provider_id, record_id),
  constraint api_unfunded_mentors_lead_provider_fk foreign key (lead_provider_id) references lead_providers (id) on delete cascade,
  constraint api_unfunded_mentors_record_fk foreign key (record_id) references teachers (id) on delete cascade,
  constraint api_unfunded_mentors_id_unique unique (lead_provider_id, id),
  constraint api_unfunded_mentors_body_with_id check ((id is null) = (body = ''))
);
create index api_unfunded_mentors_record_id_idx on api_unfunded_mentors (record_id);
comment on table api_unfunded_mentors is '03 §19: mentors whom a lead provider does not train, of ECTs whom it does; also those it may see on other days only';

do $$
declare
  documents text;
  described text[];
begin
  foreach documents in array array['api_transfers', 'api_unfunded_mentors'] loop
    execute format('create index %I on %I (lead_provider_id, created_at, record_id)', documents || '_created_at_idx', documents);
    execute format('create index %I on %I (lead_provider_id, updated_at, record_id)', documents || '_updated_at_idx', documents);
    execute format('create index %I on %I (key)', documents || '_key_idx', documents);
    execute format(
      'create index %I on %I (valid_until) where valid_until is not null', documents || '_valid_until_idx', documents
    );
    foreach described slice 1 in array array[
      ['lead_provider_id', 'Who may see it'],
      ['record_id', 'The teacher it is about; breaks ties in every order (API-SORT-06)'],
      ['key', 'What api_dirty_keys calls it: everything with one key is rendered together'],
      ['id', 'Id in the lead provider API'],
      ['created_at', 'What created_at sorts by (API-SORT-04)'],
      ['updated_at', 'When its content last changed; moves then, and only then (API-UPD-04)'],
      ['body', 'The complete JSON of the resource'],
      ['content_hash', 'MD5 of the content without updated_at'],
      ['valid_until', 'Last day on which it stays right if nobody changes anything; null when time alone never changes it']
    ] loop
      execute format('comment on column %I.%I is %L', documents, described[1], described[2]);
    end loop;
  end loop;
end
$$;
comment on column api_unfunded_mentors.id is 'Id in the lead provider API; null, with an empty body, on days on which it is not for the lead provider to see';

insert into api_resources (name, key_table, document_tables)
values
  ('transfers', 'teachers', '{api_transfers}'),
  ('unfunded_mentors', 'teachers', '{api_unfunded_mentors}');

create procedure api_watch_also(watched text, more_columns text[], more_marks text[])
language plpgsql as $$
declare
  -- the arguments of api_mark_dirty, which PostgreSQL keeps one after the other, each ended by a zero byte
  known constant text[] := (
    select string_to_array(encode(t.tgargs, 'escape'), '\000')
    from pg_trigger t
    where t.tgrelid = watched::regclass
      and t.tgname = watched || '_api_inserted'
  );
  columns constant text[] := (
    select array_agg(column_name order by first_seen)
    from (
      select column_name, min(place) as first_seen
      from unnest(known[2]::text[] || more_columns) with ordinality as named (column_name, place)
      group by column_name
    ) as together
  );
  keys constant text := known[3] || (
    select string_agg(
      format(' union select %L, marked.key from (%s) as marked (key) where marked.key is not null', more_marks[i][1], more_marks[i][2]),
      ''
    )
    from generate_subscripts(more_marks, 1) as i
  );
  moment text[];
begin
  foreach moment slice 1 in array array[
    ['inserted', 'insert', 'new table as new_rows'],
    ['updated', 'update', 'old table as old_rows new table as new_rows'],
    ['deleted', 'delete', 'old table as old_rows']
  ] loop
    execute format(
      'create or replace trigger %I after %s on %I referencing %s for each statement execute function api_mark_dirty(%L, %L, %L)',
      watched || '_api_' || moment[1], moment[2], watched, moment[3], known[1], columns, keys
    );
  end loop;
end
$$;
comment on procedure api_watch_also(text, text[], text[]) is 'Adds columns and marks to a table that is watched already (api_watch), whatever it marks so far';

call api_watch_also('teachers', '{}', array[
    ['transfers', 'select id from changed'],
    ['unfunded_mentors', 'select id from changed']
  ]);

call api_watch_also('ect_at_school_periods', '{finished_on}', array[
    ['transfers', 'select teacher_id from changed']
  ]);

call api_watch_also('mentor_at_school_periods', '{finished_on}', array[
    ['transfers', 'select teacher_id from changed'],
    ['unfunded_mentors', 'select teacher_id from changed']
  ]);

call api_watch_also('mentorship_periods', '{}', array[
    ['unfunded_mentors', 'select s.teacher_id from changed c join mentor_at_school_periods s on s.id = c.mentor_at_school_period_id
      union select s.teacher_id
      from changed c
      join mentorship_periods m on m.ect_at_school_period_id = c.ect_at_school_period_id
      join mentor_at_school_periods s on s.id = m.mentor_at_school_period_id']
  ]);

call api_watch_also('training_periods', '{created_at}', array[
    ['transfers', 'select teacher_id from changed'],
    ['unfunded_mentors', 'select teacher_id from changed
      union select s.teacher_id
      from changed c
      join ect_at_school_periods e on e.teacher_id = c.teacher_id
      join mentorship_periods m on m.ect_at_school_period_id = e.id
      join mentor_at_school_periods s on s.id = m.mentor_at_school_period_id']
  ]);

call api_watch_also('induction_periods', '{}', array[
    ['transfers', 'select teacher_id from changed']
  ]);

call api_watch_also('school_partnerships', '{}', array[
    ['transfers', 'select t.teacher_id from changed c join training_periods t on t.school_partnership_id = c.id'],
    ['unfunded_mentors', 'select t.teacher_id from changed c join training_periods t on t.school_partnership_id = c.id
      union select s.teacher_id
      from changed c
      join training_periods t on t.school_partnership_id = c.id
      join mentorship_periods m on m.ect_at_school_period_id = t.ect_at_school_period_id
      join mentor_at_school_periods s on s.id = m.mentor_at_school_period_id']
  ]);

call api_watch_also('schools', '{}', array[
    ['transfers', 'select e.teacher_id from changed c join ect_at_school_periods e on e.school_id = c.id
      union select m.teacher_id from changed c join mentor_at_school_periods m on m.school_id = c.id']
  ]);

call api_watch_also('lead_providers', '{}', array[
    ['transfers', 'select t.teacher_id
      from changed c
      join active_lead_providers a on a.lead_provider_id = c.id
      join lead_provider_delivery_partnerships l on l.active_lead_provider_id = a.id
      join school_partnerships p on p.lead_provider_delivery_partnership_id = l.id
      join training_periods t on t.school_partnership_id = p.id']
  ]);

-- a database that is in use has its documents rendered by the sweep
insert into api_dirty_keys (resource, key)
select resource, id
from teachers
cross join unnest(array['transfers', 'unfunded_mentors']) as resource;
