-- How documents are kept. Lock first, in a statement of its own; what renders next then sees everything that whoever held
-- the lock before has committed. Works at READ COMMITTED only.

create or replace function api_lock(resource text, keys bigint[]) returns void
language plpgsql as $$
declare
  whole constant bigint := hashtextextended('api documents of ' || resource, 0);
  one bigint;
begin
  if cardinality(keys) > 200 then
    perform pg_advisory_xact_lock(whole);
    return;
  end if;
  perform pg_advisory_xact_lock_shared(whole);
  for one in select distinct hashtextextended(resource || ' ' || k, 0) as lock_id from unnest(keys) as k order by lock_id loop
    perform pg_advisory_xact_lock(one);
  end loop;
end
$$;
comment on function api_lock(text, bigint[]) is 'Lets one transaction at a time render these documents; always in the same order, so that nobody waits in a circle';

create or replace function api_changed_rows(row_key text, columns text[]) returns text
language plpgsql immutable as $$
declare
  compared constant text := (select string_agg(format('%%1$s.%I::text', c), ', ') from unnest(columns) as c);
  both_rows constant text := format(
    'old_rows o join new_rows n on n.%1$I = o.%1$I where (%2$s) is distinct from (%3$s)',
    row_key, format(compared, 'o'), format(compared, 'n')
  );
begin
  return format('select o.* from %1$s union all select n.* from %1$s', both_rows);
end
$$;
comment on function api_changed_rows(text, text[]) is 'The rows of an update that differ in one of the columns, as they were and as they are';

create or replace function api_store(resource text, keys bigint[], today date, changed_at timestamptz) returns bigint
language plpgsql as $$
declare
  documents text;
  just_stored bigint;
  stored bigint := 0;
begin
  perform api_lock(resource, keys);
  if cardinality(keys) <= 200 then
    return api_compiled.store(resource, keys, today, changed_at);
  end if;
  -- worth a plan of its own
  foreach documents in array (select r.document_tables from api_resources r where r.name = resource) loop
    execute api_store_statement(documents) using keys, today, changed_at;
    get diagnostics just_stored = row_count;
    stored := stored + just_stored;
  end loop;
  return stored;
end
$$;
comment on function api_store(text, bigint[], date, timestamptz) is 'Locks and renders the keys of one resource';

create or replace function api_refresh_dirty(today date, changed_at timestamptz) returns bigint
language plpgsql
set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
  this_one constant xid8 := pg_current_xact_id_if_assigned();
  dirty record;
  refreshed bigint := 0;
begin
  if this_one is null then
    return 0;
  end if;
  for dirty in
    select resource, array_agg(distinct key) as keys
    from api_dirty_keys
    where transaction_id = this_one
    group by resource
    -- what touches more is left to the sweep, which works in small transactions
    having count(*) <= 1000 or count(distinct key) <= 1000
    order by resource
  loop
    perform api_store(dirty.resource, dirty.keys, today, changed_at);
    delete from api_dirty_keys where transaction_id = this_one and resource = dirty.resource;
    refreshed := refreshed + cardinality(dirty.keys);
  end loop;
  return refreshed;
end
$$;
comment on function api_refresh_dirty(date, timestamptz) is 'To be called last in every transaction that may have written: renders what it made dirty, up to 1,000 keys of a resource';

create or replace function api_sweep(today date, changed_at timestamptz, at_most integer) returns bigint
language plpgsql as $$
declare
  dirty record;
  swept bigint := 0;
begin
  for dirty in
    select left_behind.resource, array_agg(distinct left_behind.key) as keys, array_agg(left_behind.id) as ids
    from (select id, resource, key from api_dirty_keys order by id limit at_most) left_behind
    group by left_behind.resource
    order by left_behind.resource
  loop
    perform api_store(dirty.resource, dirty.keys, today, changed_at);
    delete from api_dirty_keys where id = any (dirty.ids);
    swept := swept + cardinality(dirty.ids);
  end loop;
  return swept;
end
$$;
comment on function api_sweep(date, timestamptz, integer) is 'Renders what committed transactions left dirty: changes by hand, by a node that died, by an older release';

create or replace function api_turn_day(today date, changed_at timestamptz, at_most integer) returns bigint
language plpgsql as $$
declare
  resource record;
  documents text;
  expired bigint[];
  turned bigint := 0;
begin
  for resource in select r.name, r.document_tables from api_resources r order by r.name loop
    foreach documents in array resource.document_tables loop
      execute format('select array_agg(distinct key) from (select key from %I where valid_until < $1 limit $2) as expired', documents)
        into expired
        using today, at_most;
      if expired is not null then
        perform api_store(resource.name, expired, today, changed_at);
        turned := turned + cardinality(expired);
      end if;
    end loop;
  end loop;
  return turned;
end
$$;
comment on function api_turn_day(date, timestamptz, integer) is 'Renders the documents that time alone has made wrong; call until it answers 0';

create or replace function api_keys_between(resource text, after bigint, at_most integer) returns bigint[]
language plpgsql stable as $$
declare
  keys bigint[];
begin
  execute format(
    'select array_agg(id) from (select id from %I where id > $1 order by id limit $2) as page',
    (select r.key_table from api_resources r where r.name = resource)
  ) into keys using after, at_most;
  return keys;
end
$$;
comment on function api_keys_between(text, bigint, integer) is 'The next keys of a resource after one; null at the end';

create or replace function api_rebuild_documents(resource text, today date, changed_at timestamptz) returns bigint
language plpgsql as $$
declare
  keys bigint[];
  rebuilt bigint := 0;
begin
  loop
    keys := api_keys_between(resource, coalesce(keys[cardinality(keys)], 0), 5000);
    exit when keys is null;
    rebuilt := rebuilt + api_store(resource, keys, today, changed_at);
  end loop;
  return rebuilt;
end
$$;
comment on function api_rebuild_documents(text, date, timestamptz) is 'Renders everything of a resource, after a bulk load that did not mark; answers how many documents changed';

create or replace function api_drift(resource text, keys bigint[], today date)
returns table (document_table text, key bigint, problem text)
language plpgsql as $$
declare
  documents text;
  identity text;
  described text[];
begin
  foreach documents in array (select r.document_tables from api_resources r where r.name = resource) loop
    identity := (
      select string_agg(quote_ident(a.attname), ', ')
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
      where c.conrelid = documents::regclass
        and c.contype = 'p'
    );
    described := (
      select array_agg(a.attname::text)
      from pg_attribute a
      where a.attrelid = documents::regclass
        and a.attnum > 0
        and not a.attisdropped
        and a.attname not in ('body', 'content_hash', 'updated_at')
    );
    return query execute format(
      $sql$
        select
          %1$L,
          coalesce(s.key, f.key),
          case when s.content_hash is null then 'missing' when f.content is null then 'should be gone' else 'out of date' end
        from (select * from %1$I where key = any ($1)) s
        full join %2$I($1, $2) f using (%3$s)
        where (
            s.body is distinct from api_body(f.content, s.updated_at)
            or s.content_hash is distinct from md5(f.content)::uuid
            or (%4$s) is distinct from (%5$s)
          )
          and coalesce(s.valid_until >= $2, true)
          and not exists (select from api_dirty_keys d where d.resource = $3 and d.key = coalesce(s.key, f.key))
      $sql$,
      documents,
      'render_' || documents,
      identity,
      (select string_agg(format('s.%I', c), ', ') from unnest(described) as c),
      (select string_agg(format('f.%I', c), ', ') from unnest(described) as c)
    ) using keys, today, resource;
  end loop;
end
$$;
comment on function api_drift(text, bigint[], date) is 'Documents that differ from a fresh rendering though nothing waits to render them: expected to be none';
