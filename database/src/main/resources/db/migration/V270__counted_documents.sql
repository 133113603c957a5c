-- A deep page of a list costs what the first one does: how many documents were created in each week is kept, so that a page
-- is looked for in its week only. What a statement adds or takes away is noted as a row of its own, so that writers never
-- wait for each other; the nightly verification makes one row of many.

create table api_document_counts (
  id bigint generated always as identity,
  document_table text not null,
  audience bigint not null,
  cohort integer not null,
  week timestamptz not null,
  documents bigint not null,
  constraint api_document_counts_pk primary key (id)
);
create index api_document_counts_audience_idx on api_document_counts (document_table, audience);
comment on table api_document_counts is 'How many documents lists hold, as a sum of what was added and taken away';
comment on column api_document_counts.id is 'Surrogate key';
comment on column api_document_counts.document_table is 'Which documents';
comment on column api_document_counts.audience is 'Lead provider who sees them; no key, since its documents are still counted out when it is deleted';
comment on column api_document_counts.cohort is 'The one contract period that they are about; 0 for those about several, or about none';
comment on column api_document_counts.week is 'First instant of the week in which they were created';
comment on column api_document_counts.documents is 'How many were added, less how many were taken away';

create function api_week(created_at timestamptz) returns timestamptz
language sql immutable parallel safe
return date_bin(interval '7 days', created_at, timestamptz '2020-01-06 00:00:00+00');
comment on function api_week(timestamptz) is 'First instant of the week in which documents of a time are counted';

create function api_only_cohort(cohorts integer[]) returns integer
language sql immutable parallel safe
return case when cardinality(cohorts) = 1 then cohorts[1] else 0 end;
comment on function api_only_cohort(integer[]) is 'The contract period of what is about one only; 0 otherwise';

create function api_counted_tables() returns text[]
language sql immutable
return array['api_declarations', 'api_participants', 'api_partnerships', 'api_transfers'];
comment on function api_counted_tables() is 'The document tables whose lists are long enough to be counted';

do $$
declare
  counted text;
  cohort text;
  recounted text;
begin
  foreach counted in array api_counted_tables() loop
    cohort := case
      when exists (select from pg_attribute where attrelid = counted::regclass and attname = 'cohorts')
      then 'api_only_cohort(cohorts)'
      else '0'
    end;
    execute format(
      $sql$
        create function %1$s_count() returns trigger
        language plpgsql as $body$
        begin
          case tg_op
            when 'INSERT' then
              insert into api_document_counts (document_table, audience, cohort, week, documents)
              select %1$L, lead_provider_id, %2$s, api_week(created_at), count(*)
              from added
              group by 2, 3, 4;
            when 'DELETE' then
              insert into api_document_counts (document_table, audience, cohort, week, documents)
              select %1$L, lead_provider_id, %2$s, api_week(created_at), -count(*)
              from taken_away
              group by 2, 3, 4;
            else
              delete from api_document_counts where document_table = %1$L;
          end case;
          return null;
        end
        $body$
      $sql$,
      counted,
      cohort
    );
    execute format('comment on function %I() is %L', counted || '_count', 'Counts documents in and out');
    -- what a document is counted by seldom changes, and then it is counted out and in again
    execute format(
      $sql$
        create function %1$s_recount() returns trigger
        language plpgsql as $body$
        begin
          insert into api_document_counts (document_table, audience, cohort, week, documents)
          select %1$L, lead_provider_id, %2$s, api_week(created_at), counted
          from (select (old).*, -1 as counted union all select (new).*, 1) as moved;
          return null;
        end
        $body$
      $sql$,
      counted,
      cohort
    );
    execute format('comment on function %I() is %L', counted || '_recount', 'Counts a document where it belongs now');
    execute format(
      'create trigger %1$s_count_added after insert on %1$I referencing new table as added for each statement execute function %1$s_count()',
      counted
    );
    execute format(
      'create trigger %1$s_count_taken_away after delete on %1$I referencing old table as taken_away for each statement execute function %1$s_count()',
      counted
    );
    execute format(
      'create trigger %1$s_count_emptied after truncate on %1$I for each statement execute function %1$s_count()', counted
    );
    recounted := replace(
      format('(o.lead_provider_id, %s, api_week(o.created_at))', replace(cohort, '(cohorts', '(o.cohorts')), 'o.', 'old.'
    );
    execute format(
      'create trigger %1$s_count_moved after update on %1$I for each row when (%2$s is distinct from %3$s) execute function %1$s_recount()',
      counted,
      recounted,
      replace(recounted, 'old.', 'new.')
    );
  end loop;
end
$$;

create function api_counted(counted_table text)
returns table (audience bigint, cohort integer, week timestamptz, documents bigint)
language plpgsql stable as $$
begin
  return query execute format(
    'select lead_provider_id, %s, api_week(created_at), count(*) from %I group by 1, 2, 3',
    case
      when exists (select from pg_attribute where attrelid = counted_table::regclass and attname = 'cohorts')
      then 'api_only_cohort(cohorts)'
      else '0'
    end,
    counted_table
  );
end
$$;
comment on function api_counted(text) is 'Counts the documents of a table from nothing';

create function api_miscounted(counted_table text)
returns table (audience bigint, cohort integer, week timestamptz)
language sql stable
begin atomic
  select coalesce(kept.audience, counted.audience), coalesce(kept.cohort, counted.cohort), coalesce(kept.week, counted.week)
  from (
    select c.audience, c.cohort, c.week, sum(c.documents) as documents
    from api_document_counts c
    where c.document_table = counted_table
    group by c.audience, c.cohort, c.week
    having sum(c.documents) <> 0
  ) kept
  full join api_counted(counted_table) counted
    on counted.audience = kept.audience
    and counted.cohort = kept.cohort
    and counted.week = kept.week
  where kept.documents is distinct from counted.documents;
end;
comment on function api_miscounted(text) is 'The weeks whose count is not what a table holds; none, unless something is wrong';

create function api_recount(counted_table text) returns bigint
language plpgsql as $$
declare
  wrong bigint;
begin
  -- two at once would both write what both have counted
  perform pg_advisory_xact_lock(hashtextextended('api_recount ' || counted_table, 0));
  select count(*)
  into wrong
  from api_miscounted(counted_table);
  with gone as (
    delete from api_document_counts c where c.document_table = counted_table
  )
  insert into api_document_counts (document_table, audience, cohort, week, documents)
  select counted_table, t.audience, t.cohort, t.week, t.documents
  from api_counted(counted_table) t;
  return wrong;
end
$$;
comment on function api_recount(text) is 'Makes one row of many for each week, and puts right what was wrong; answers how many weeks were wrong';

create function api_page_start(counted_table text, seen_by bigint, only_cohort integer, skipped bigint)
returns table (week timestamptz, passed bigint)
language sql stable
begin atomic
  select weeks.week, (weeks.up_to - weeks.documents)::bigint
  from (
    select c.week, sum(c.documents) as documents, sum(sum(c.documents)) over (order by c.week) as up_to
    from api_document_counts c
    where c.document_table = counted_table
      and c.audience = seen_by
      and (only_cohort is null or c.cohort = only_cohort)
    group by c.week
  ) weeks
  where weeks.up_to > skipped
  order by weeks.week
  limit 1;
end;
comment on function api_page_start(text, bigint, integer, bigint) is 'The week in which the document stands that so many come before, and how many come before that week; nothing when there are not so many';

-- What is about one contract period is found by it, in order.
alter table api_declarations add constraint api_declarations_one_cohort check (cardinality(cohorts) = 1);
alter table api_partnerships add constraint api_partnerships_one_cohort check (cardinality(cohorts) = 1);
create index api_declarations_cohort_idx on api_declarations (lead_provider_id, (api_only_cohort(cohorts)), created_at, record_id);
create index api_partnerships_cohort_idx on api_partnerships (lead_provider_id, (api_only_cohort(cohorts)), created_at, record_id);

select api_recount(counted)
from unnest(api_counted_tables()) as counted;
