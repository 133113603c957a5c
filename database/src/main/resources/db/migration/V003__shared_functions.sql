create function touch_updated_at() returns trigger
language plpgsql as $$
begin
  if new.updated_at is not distinct from old.updated_at then
    new.updated_at := now();
  end if;
  return new;
end
$$;
comment on function touch_updated_at() is 'Moves updated_at to the time of the transaction unless the writer set it';

create function refuse(rule text, message text) returns void
language plpgsql as $$
begin
  raise exception '%', message
    using errcode = '23514', constraint = rule;
end
$$;
comment on function refuse(text, text) is 'Fails as a check constraint of that name would, for rules that a trigger has to check';

create function refuse_change() returns trigger
language plpgsql as $$
begin
  perform refuse(tg_name, format('%s refuses %s on %s', tg_name, lower(tg_op), tg_table_name));
  return null;
end
$$;
comment on function refuse_change() is 'Body of every trigger that forbids a change; the trigger''s own name is reported as the rule';

create function is_squished(value text) returns boolean
language sql immutable parallel safe
return value <> '' and value = btrim(regexp_replace(value, '\s+', ' ', 'g'));
comment on function is_squished(text) is 'True for text without outer or doubled white space';

create function is_notify_email(value citext) returns boolean
language sql immutable parallel safe
return length(value::text) <= 320
  and value::text !~ '\.\.'
  and value::text ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~\\-]+@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+([A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9-]*[A-Za-z0-9])$'
  and length(split_part(value::text, '@', 2)) <= 253;
comment on function is_notify_email(citext) is 'DM-VAL-01: an address GOV.UK Notify would accept';

-- What most tables share is said once: who fills id, created_at and updated_at, and what the migration columns mean.
create procedure describe_usual_columns(table_name text)
language plpgsql as $$
declare
  usual constant text[][] := array[
    ['id', 'Surrogate key'],
    ['created_at', 'When the row was written'],
    ['updated_at', 'When the row last changed; kept by a trigger'],
    ['started_on', 'First day of the period'],
    ['finished_on', 'Last day of the period, included; null while ongoing'],
    ['range', 'The days from started_on to finished_on, both included; generated, and empty for reversed dates so that the check on them can answer by name'],
    ['ecf_start_induction_record_id', 'Provenance: the older service''s induction record this start came from'],
    ['ecf_end_induction_record_id', 'Provenance: the older service''s induction record this end came from']
  ];
  usual_column text[];
begin
  foreach usual_column slice 1 in array usual loop
    if exists (
      select from information_schema.columns c
      where c.table_schema = 'public'
        and c.table_name = describe_usual_columns.table_name
        and c.column_name = usual_column[1]
    ) then
      execute format('comment on column %I.%I is %L', table_name, usual_column[1], usual_column[2]);
      if usual_column[1] = 'updated_at' then
        execute format(
          'create trigger %I before update on %I for each row execute function touch_updated_at()',
          table_name || '_touch_updated_at',
          table_name
        );
      end if;
    end if;
  end loop;
end
$$;
comment on procedure describe_usual_columns(text) is 'Comments the columns most tables share and puts the updated_at trigger on the table; call it after each create table';
