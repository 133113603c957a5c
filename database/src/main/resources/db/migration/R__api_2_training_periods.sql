create or replace function api_training_periods(participant uuid, seen_by bigint) returns text
language sql stable
as $$
select
  (
    select row_to_json(resource)::text
    from (
      select
        participant as id,
        'participant-training-periods' as type,
        (
          select row_to_json(attributes)
          from (
            select
              json_agg(
                (
                  select row_to_json(period)
                  from (
                    select
                      case r.trainee_role
                        when 'ect' then r.api_ect_training_record_id
                        else r.api_mentor_training_record_id
                      end as training_record_id,
                      r.trainee_role as participant_type,
                      r.urn::text as school_urn,
                      r.contract_period_year::text as cohort,
                      r.identifier as schedule_identifier,
                      r.delivery_partner_id,
                      r.delivery_partner_name,
                      (r.training).started_on as start_date,
                      (r.training).finished_on as end_date,
                      api_training_status(r.training) as training_status,
                      case when api_training_status(r.training) = 'withdrawn' then api_reason(
                        (r.training).withdrawal_reason::text, (r.training).withdrawn_at
                      ) end as withdrawal,
                      case when api_training_status(r.training) = 'deferred' then api_reason(
                        (r.training).deferral_reason::text, (r.training).deferred_at
                      ) end as deferral
                  ) period
                )
                order by (r.training).started_on, (r.training).id
              ) as training_periods
          ) attributes
        ) as attributes
    ) resource
  )
from (
  select
    tp as training,
    tp.trainee_role,
    t.api_ect_training_record_id,
    t.api_mentor_training_record_id,
    s.urn,
    a.contract_period_year,
    sc.identifier,
    d.api_id as delivery_partner_id,
    d.name as delivery_partner_name
  from teachers t
  join training_periods tp on tp.teacher_id = t.id
  join school_partnerships p on p.id = tp.school_partnership_id
  join schools s on s.id = p.school_id
  join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
  join delivery_partners d on d.id = l.delivery_partner_id
  join active_lead_providers a on a.id = l.active_lead_provider_id
  join schedules sc on sc.id = tp.schedule_id
  where t.api_id = participant
    and a.lead_provider_id = seen_by
) r
having count(*) > 0
$$;
comment on function api_training_periods(uuid, bigint) is '03 §34 no. 47 and 56: all training of a participant with a lead provider, oldest first; nothing when there is none';
