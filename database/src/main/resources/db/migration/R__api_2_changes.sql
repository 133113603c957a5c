create or replace function api_settled() returns timestamptz
language sql volatile
as $$
select least(
  clock_timestamp(),
  (
    select min(a.xact_start)
    from pg_stat_activity a
    where a.datname = current_database()
      and a.backend_xid is not null
      and a.pid <> pg_backend_pid()
  )
) - interval '2 seconds'
$$;
comment on function api_settled() is 'Before it no document can change its time any more: whoever writes now began later; two seconds for clocks that differ. To be asked in a statement before the one that reads what has changed';

create or replace function api_changes(
  seen_by bigint, since timestamptz, since_resource integer, since_year integer, since_record bigint, until timestamptz, at_most integer
)
returns table (body text)
language sql stable
as $$
with found as (
  (
    select 1 as kind, 'participant' as resource_type, null::integer as cohort, 0 as year, d.record_id, d.id, d.updated_at
    from api_participants d
    where d.lead_provider_id = seen_by
      and d.updated_at >= since
      and (d.updated_at, 1, 0, d.record_id) > (since, since_resource, since_year, since_record)
      and d.updated_at < until
    order by d.updated_at, d.record_id
    limit at_most
  )
  union all
  (
    select 2 as kind, 'participant-declaration' as resource_type, null::integer as cohort, 0 as year, d.record_id, d.id, d.updated_at
    from api_declarations d
    where d.lead_provider_id = seen_by
      and d.updated_at >= since
      and (d.updated_at, 2, 0, d.record_id) > (since, since_resource, since_year, since_record)
      and d.updated_at < until
    order by d.updated_at, d.record_id
    limit at_most
  )
  union all
  (
    select 3 as kind, 'partnership' as resource_type, null::integer as cohort, 0 as year, d.record_id, d.id, d.updated_at
    from api_partnerships d
    where d.lead_provider_id = seen_by
      and d.updated_at >= since
      and (d.updated_at, 3, 0, d.record_id) > (since, since_resource, since_year, since_record)
      and d.updated_at < until
    order by d.updated_at, d.record_id
    limit at_most
  )
  union all
  (
    select 4 as kind, 'statement' as resource_type, null::integer as cohort, 0 as year, d.record_id, d.id, d.updated_at
    from api_statements d
    where d.lead_provider_id = seen_by
      and d.updated_at >= since
      and (d.updated_at, 4, 0, d.record_id) > (since, since_resource, since_year, since_record)
      and d.updated_at < until
    order by d.updated_at, d.record_id
    limit at_most
  )
  union all
  (
    select 5 as kind, 'delivery-partner' as resource_type, null::integer as cohort, 0 as year, d.record_id, d.id, d.updated_at
    from api_delivery_partners d
    where d.lead_provider_id = seen_by
      and d.updated_at >= since
      and (d.updated_at, 5, 0, d.record_id) > (since, since_resource, since_year, since_record)
      and d.updated_at < until
    order by d.updated_at, d.record_id
    limit at_most
  )
  union all
  (
    select 6 as kind, 'participant-transfer' as resource_type, null::integer as cohort, 0 as year, d.record_id, d.id, d.updated_at
    from api_transfers d
    where d.lead_provider_id = seen_by
      and d.updated_at >= since
      and (d.updated_at, 6, 0, d.record_id) > (since, since_resource, since_year, since_record)
      and d.updated_at < until
    order by d.updated_at, d.record_id
    limit at_most
  )
  union all
  (
    select 7 as kind, 'unfunded-mentor' as resource_type, null::integer as cohort, 0 as year, d.record_id, d.id, d.updated_at
    from api_unfunded_mentors d
    where d.lead_provider_id = seen_by
      and d.updated_at >= since
      and (d.updated_at, 7, 0, d.record_id) > (since, since_resource, since_year, since_record)
      and d.updated_at < until
      and d.id is not null
    order by d.updated_at, d.record_id
    limit at_most
  )
  union all
  (
    select 8, 'school', s.contract_period_year, s.contract_period_year, s.record_id, s.id, s.updated_at
    from contract_periods c
    cross join lateral (
      (
        select d.contract_period_year, d.record_id, d.id, d.updated_at
        from api_school_interests d
        where d.lead_provider_id = seen_by
          and d.contract_period_year = c.year
          and d.updated_at >= since
          and (d.updated_at, 8, d.contract_period_year, d.record_id) > (since, since_resource, since_year, since_record)
          and d.updated_at < until
        order by d.updated_at, d.record_id
        limit at_most
      )
      union all
      (
        select d.contract_period_year, d.record_id, d.id, d.updated_at
        from api_schools d
        where d.contract_period_year = c.year
          and d.updated_at >= since
          and (d.updated_at, 8, d.contract_period_year, d.record_id) > (since, since_resource, since_year, since_record)
          and d.updated_at < until
          and not exists (
            select
            from api_school_interests i
            where i.lead_provider_id = seen_by
              and i.contract_period_year = d.contract_period_year
              and i.record_id = d.record_id
          )
        order by d.updated_at, d.record_id
        limit at_most
      )
    ) s
  )
)
select (
  select row_to_json(resource)::text
  from (
    select
      f.id,
      'change' as type,
      (
        select row_to_json(attributes)
        from (
          select
            f.resource_type,
            f.cohort::text as cohort,
            api_time(f.updated_at) as changed_at,
            concat_ws('.', (extract(epoch from f.updated_at) * 1000000)::bigint, f.kind, f.year, f.record_id) as cursor
        ) attributes
      ) as attributes
  ) resource
)
from found f
order by f.updated_at, f.kind, f.year, f.record_id
limit at_most
$$;
comment on function api_changes(bigint, timestamptz, integer, integer, bigint, timestamptz, integer) is '03 §34 no. 54: what changed for a lead provider after a place in the order of changes and before it was settled, oldest first';
