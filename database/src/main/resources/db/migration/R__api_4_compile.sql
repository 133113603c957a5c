-- A write must not pay for planning. What api_watch and api_resources say is written out here as functions with one fixed
-- statement each: a connection plans it once and keeps the plan. Run by afterMigrate.sql; does nothing when nothing changed.

create or replace function api_store_statement(documents text) returns text
language plpgsql stable as $$
declare
  identity constant text[] := (
    select array_agg(a.attname::text order by a.attnum)
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.conrelid = documents::regclass
      and c.contype = 'p'
  );
  described constant text[] := (
    select array_agg(a.attname::text order by a.attnum)
    from pg_attribute a
    where a.attrelid = documents::regclass
      and a.attnum > 0
      and not a.attisdropped
      and a.attname not in ('body', 'content_hash', 'updated_at')
      and a.attname <> all (identity)
  );
begin
  return format(
    $sql$
      with fresh as materialized (
        select *, md5(content)::uuid as content_hash
        from %2$I($1, $2)
      ),
      gone as (
        delete from %1$I d
        where d.key = any ($1)
          and not exists (select from fresh f where (%3$s) = (%8$s))
      )
      insert into %1$I as d (%4$s, %5$s, body, content_hash, updated_at)
      select %4$s, %5$s, api_body(content, $3), content_hash, $3
      from fresh
      on conflict (%4$s) do update
      set
        (%5$s) = row (%6$s),
        body = case
          when d.content_hash = excluded.content_hash then d.body
          else api_retimed(excluded.body, $3, greatest($3, d.updated_at + interval '1 microsecond'))
        end,
        updated_at = case
          when d.content_hash = excluded.content_hash then d.updated_at
          else greatest($3, d.updated_at + interval '1 microsecond')
        end,
        content_hash = excluded.content_hash
      where d.content_hash <> excluded.content_hash
        or (%7$s) is distinct from (%6$s)
    $sql$,
    documents,
    'render_' || documents,
    (select string_agg(format('d.%I', c), ', ') from unnest(identity) as c),
    (select string_agg(quote_ident(c), ', ') from unnest(identity) as c),
    (select string_agg(quote_ident(c), ', ') from unnest(described) as c),
    (select string_agg(format('excluded.%I', c), ', ') from unnest(described) as c),
    (select string_agg(format('d.%I', c), ', ') from unnest(described) as c),
    (select string_agg(format('f.%I', c), ', ') from unnest(identity) as c)
  );
end
$$;
comment on function api_store_statement(text) is 'Renders keys ($1) of one document table as of a day ($2) and keeps what changed, at a time ($3); updated_at moves forward exactly where the content did';

create or replace procedure api_compile_function(name text, signature text, body text, meaning text)
language plpgsql as $$
begin
  if body is distinct from (
    select p.prosrc
    from pg_proc p
    where p.pronamespace = 'api_compiled'::regnamespace
      and p.proname = name
  ) then
    execute format(
      'create or replace function api_compiled.%I%s language plpgsql set jit = off set plan_cache_mode = force_generic_plan as %L',
      name, signature, body
    );
    execute format(
      'comment on function api_compiled.%I%s is %L', name, regexp_replace(signature, ' returns .*$', ''), meaning
    );
  end if;
end
$$;
comment on procedure api_compile_function(text, text, text, text) is 'Writes a function unless it is there just so';

create or replace procedure api_compile()
language plpgsql as $$
declare
  documents text;
  choosing text;
  watched record;
  moment record;
  changed text;
  marking text;
begin
  perform pg_advisory_xact_lock(hashtextextended('api_compile', 0));
  for documents in select unnest(document_tables) from api_resources loop
    call api_compile_function(
      'store_' || documents,
      '(bigint[], date, timestamptz) returns bigint',
      format('declare stored bigint; begin %s; get diagnostics stored = row_count; return stored; end', api_store_statement(documents)),
      'Renders and keeps a few documents of ' || documents
    );
  end loop;
  choosing := (
    select 'begin return case $1 '
      || string_agg(
        format(
          'when %L then %s',
          r.name,
          (
            select string_agg(format('api_compiled.%I($2, $3, $4)', 'store_' || d), ' + ' order by place)
            from unnest(r.document_tables) with ordinality as kept (d, place)
          )
        ),
        ' ' order by r.name
      )
      || ' end; end'
    from api_resources r
  );
  call api_compile_function(
    'store',
    '(text, bigint[], date, timestamptz) returns bigint',
    choosing,
    'Renders and keeps the documents of a few keys of a resource'
  );
  for watched in
    select
      t.tgrelid,
      c.relname::text as table_name,
      string_to_array(encode(t.tgargs, 'escape'), '\000') as arguments
    from pg_trigger t
    join pg_class c on c.oid = t.tgrelid
    where t.tgname = c.relname || '_api_inserted'
      and c.relnamespace = 'public'::regnamespace
  loop
    for moment in
      select *
      from (
        values ('inserted', 'insert', 'new_rows', 'referencing new table as new_rows'),
          ('updated', 'update', 'new_rows', 'referencing old table as old_rows new table as new_rows'),
          ('deleted', 'delete', 'old_rows', 'referencing old table as old_rows'),
          ('emptied', 'truncate', null, '')
      ) as moments (name, statement, rows, transition)
    loop
      changed := case moment.name
        when 'updated' then api_changed_rows(watched.arguments[1], watched.arguments[2]::text[])
        else 'select * from ' || moment.rows
      end;
      marking := case moment.name
        when 'emptied' then (
          select string_agg(
            format(
              'insert into api_dirty_keys (resource, key) select %L, id from %I%s',
              r.name,
              r.key_table,
              (select string_agg(format(' union select %L, key from %I', r.name, d), '') from unnest(r.document_tables) as d)
            ),
            '; '
          )
          from api_resources r
          where watched.arguments[3] like format('%%select %L, marked.key%%', r.name)
        )
        else format('with changed as materialized (%s) insert into api_dirty_keys (resource, key) %s', changed, watched.arguments[3])
      end;
      call api_compile_function(
        watched.table_name || '_' || moment.name,
        '() returns trigger',
        format(
          case when moment.rows is null
            then 'begin if current_setting(''rect.api_marking'', true) is distinct from ''off'' then %s; end if; return null; end'
            -- a plan made for few rows would be slow for many: then it is planned for just those
            else 'begin if current_setting(''rect.api_marking'', true) = ''off'' then return null; end if; '
              || 'if (select count(*) from (select from %2$s limit 101) as few) <= 100 then %1$s; else execute %1$L; end if; '
              || 'return null; end'
          end,
          marking,
          moment.rows
        ),
        'Notes the keys whose documents a change of ' || watched.table_name || ' may touch'
      );
      if not exists (
        select
        from pg_trigger t
        where t.tgrelid = watched.tgrelid
          and t.tgname = watched.table_name || '_api_' || moment.name
          and t.tgfoid = format('api_compiled.%I()', watched.table_name || '_' || moment.name)::regprocedure
      ) then
        execute format(
          'create or replace trigger %I after %s on %I %s for each statement execute function api_compiled.%I(%L, %L, %L)',
          watched.table_name || '_api_' || moment.name,
          moment.statement,
          watched.table_name,
          moment.transition,
          watched.table_name || '_' || moment.name,
          watched.arguments[1],
          watched.arguments[2],
          watched.arguments[3]
        );
      end if;
    end loop;
  end loop;
end
$$;
comment on procedure api_compile() is 'Writes out what is kept and what is watched; call it after api_resources or a watched table changed';
