-- Which documents a change may touch. Triggers only note keys, in the transaction of the change; api_refresh_dirty renders
-- them before it commits. Nothing is unique here, so writers never wait for each other on these rows.

create table api_dirty_keys (
  id bigint generated always as identity,
  resource text not null,
  key bigint not null,
  transaction_id xid8 not null default pg_current_xact_id(),
  marked_at timestamptz not null default now(),
  constraint api_dirty_keys_pk primary key (id),
  constraint api_dirty_keys_resource_fk foreign key (resource) references api_resources (name)
);
create index api_dirty_keys_resource_idx on api_dirty_keys (resource);
create index api_dirty_keys_transaction_id_idx on api_dirty_keys (transaction_id);
comment on table api_dirty_keys is 'Documents to render again; whoever sees a row of another transaction sees one that was left behind';
comment on column api_dirty_keys.id is 'Surrogate key';
comment on column api_dirty_keys.resource is 'Which resource';
comment on column api_dirty_keys.key is 'Which of its keys';
comment on column api_dirty_keys.transaction_id is 'The transaction that made the change';
comment on column api_dirty_keys.marked_at is 'When that transaction began';

create function api_mark_dirty() returns trigger
language plpgsql as $$
declare
  compared constant text := (
    select string_agg(format('%%1$s.%I::text', c), ', ')
    from unnest(tg_argv[1]::text[]) as c
  );
  differs constant text := format('(%s) is distinct from (%s)', format(compared, 'o'), format(compared, 'n'));
  both_rows constant text := format('old_rows o join new_rows n on n.%1$I = o.%1$I where %2$s', tg_argv[0], differs);
begin
  if current_setting('rect.api_marking', true) = 'off' then
    return null;
  end if;
  execute format(
    'with changed as materialized (%s) insert into api_dirty_keys (resource, key) %s',
    case tg_op
      when 'INSERT' then 'select * from new_rows'
      when 'DELETE' then 'select * from old_rows'
      else format('select o.* from %1$s union all select n.* from %1$s', both_rows)
    end,
    tg_argv[2]
  );
  return null;
end
$$;
comment on function api_mark_dirty() is 'Notes the keys whose documents a statement may change; set rect.api_marking to off for bulk loads';

create procedure api_watch(watched text, row_key text, columns text[], marks text[])
language plpgsql as $$
declare
  keys constant text := (
    select string_agg(
      format('select %L, marked.key from (%s) as marked (key) where marked.key is not null', marks[i][1], marks[i][2]),
      ' union '
    )
    from generate_subscripts(marks, 1) as i
  );
begin
  execute format(
    'create trigger %I after insert on %I referencing new table as new_rows for each statement execute function api_mark_dirty(%L, %L, %L)',
    watched || '_api_inserted', watched, row_key, columns, keys
  );
  execute format(
    'create trigger %I after update on %I referencing old table as old_rows new table as new_rows for each statement execute function api_mark_dirty(%L, %L, %L)',
    watched || '_api_updated', watched, row_key, columns, keys
  );
  execute format(
    'create trigger %I after delete on %I referencing old table as old_rows for each statement execute function api_mark_dirty(%L, %L, %L)',
    watched || '_api_deleted', watched, row_key, columns, keys
  );
end
$$;
comment on procedure api_watch(text, text, text[], text[]) is 'Makes changes of the columns of a table mark documents: pairs of a resource and a query of its keys over the rows in "changed"';
