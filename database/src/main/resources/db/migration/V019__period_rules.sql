-- Rules between rows. They are checked at the end of the transaction (or at `set constraints all immediate`), so that a
-- use case may shorten children and parents in any order, and reported by the name of the rule that is broken.

create function check_training_period() returns trigger
language plpgsql as $$
declare
  period record;
begin
  select
    t.id,
    t.trainee_role,
    coalesce(e.range, m.range) @> t.range as inside,
    coalesce(e.school_id, m.school_id) as school_id,
    s.identifier::text as schedule_identifier,
    s.contract_period_year as schedule_year,
    p.school_id as partnership_school_id,
    pa.contract_period_year as partnership_year,
    ea.contract_period_year as expression_of_interest_year
  into period
  from training_periods t
  left join ect_at_school_periods e on e.id = t.ect_at_school_period_id
  left join mentor_at_school_periods m on m.id = t.mentor_at_school_period_id
  left join schedules s on s.id = t.schedule_id
  left join school_partnerships p on p.id = t.school_partnership_id
  left join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
  left join active_lead_providers pa on pa.id = l.active_lead_provider_id
  left join active_lead_providers ea on ea.id = t.expression_of_interest_id
  where t.id = new.id;
  if not found then
    return null;
  end if;
  if not period.inside then
    perform refuse(
      'training_periods_within_at_school_period',
      format('Training period %s reaches outside its at-school period', period.id)
    );
  end if;
  if (period.trainee_role = 'ect' and period.schedule_identifier like 'ecf-replacement-%')
    or (period.trainee_role = 'mentor' and period.schedule_identifier like 'ecf-reduced-%')
  then
    perform refuse('training_periods_schedule_fits_role', format('Training period %s has a schedule of the other role', period.id));
  end if;
  if period.partnership_school_id <> period.school_id then
    perform refuse(
      'training_periods_partnership_of_own_school',
      format('Training period %s has a partnership of another school', period.id)
    );
  end if;
  if (
    select count(distinct year)
    from (
      values (period.schedule_year), (period.partnership_year), (period.expression_of_interest_year)
      union all
      select a.contract_period_year
      from declarations d
      join statements st on st.id in (d.payment_statement_id, d.clawback_statement_id)
      join active_lead_providers a on a.id = st.active_lead_provider_id
      where d.training_period_id = period.id
    ) as years (year)
  ) > 1 then
    perform refuse(
      'training_periods_one_contract_period',
      format('Training period %s mixes contract periods', period.id)
    );
  end if;
  return null;
end
$$;
comment on function check_training_period() is 'DM-INT-30, DM-TRN-06, DM-TRN-07, DM-TRN-08';
create constraint trigger training_periods_rules
  after insert or update of ect_at_school_period_id, mentor_at_school_period_id, started_on, finished_on,
    school_partnership_id, expression_of_interest_id, schedule_id on training_periods
  deferrable initially deferred
  for each row
  execute function check_training_period();

create function check_mentorship_period() returns trigger
language plpgsql as $$
declare
  period record;
begin
  select
    p.id,
    e.range @> p.range as inside_ect_period,
    m.range @> p.range as inside_mentor_period,
    e.school_id = m.school_id as same_school,
    e.teacher_id = m.teacher_id as same_teacher
  into period
  from mentorship_periods p
  join ect_at_school_periods e on e.id = p.ect_at_school_period_id
  join mentor_at_school_periods m on m.id = p.mentor_at_school_period_id
  where p.id = new.id;
  if not found then
    return null;
  end if;
  if period.same_teacher then
    perform refuse('mentorship_periods_different_teachers', format('Mentorship period %s pairs a teacher with themself', period.id));
  end if;
  if not period.same_school then
    perform refuse('mentorship_periods_same_school', format('Mentorship period %s crosses schools', period.id));
  end if;
  if not period.inside_ect_period then
    perform refuse(
      'mentorship_periods_within_ect_at_school_period',
      format('Mentorship period %s reaches outside the mentee''s period', period.id)
    );
  end if;
  if not period.inside_mentor_period then
    perform refuse(
      'mentorship_periods_within_mentor_at_school_period',
      format('Mentorship period %s reaches outside the mentor''s period', period.id)
    );
  end if;
  return null;
end
$$;
comment on function check_mentorship_period() is 'DM-MSH-02, DM-MSH-03, DM-INT-31';
create constraint trigger mentorship_periods_rules
  after insert or update of ect_at_school_period_id, mentor_at_school_period_id, started_on, finished_on on mentorship_periods
  deferrable initially deferred
  for each row
  execute function check_mentorship_period();

create function check_ect_at_school_period() returns trigger
language plpgsql as $$
begin
  if exists (
    select
    from ect_at_school_periods e
    join training_periods t on t.ect_at_school_period_id = e.id
    where e.id = new.id
      and not e.range @> t.range
  ) then
    perform refuse('ect_at_school_periods_cover_training_periods', format('ECT at school period %s leaves training outside', new.id));
  end if;
  if exists (
    select
    from ect_at_school_periods e
    join mentorship_periods p on p.ect_at_school_period_id = e.id
    where e.id = new.id
      and not e.range @> p.range
  ) then
    perform refuse('ect_at_school_periods_cover_mentorship_periods', format('ECT at school period %s leaves a mentorship outside', new.id));
  end if;
  if exists (
    select
    from ect_at_school_periods e
    join mentorship_periods p on p.ect_at_school_period_id = e.id
    join mentor_at_school_periods m on m.id = p.mentor_at_school_period_id
    where e.id = new.id
      and (m.school_id <> e.school_id or m.teacher_id = e.teacher_id)
  ) then
    perform refuse('ect_at_school_periods_fit_mentorship_periods', format('ECT at school period %s parts from its mentor', new.id));
  end if;
  if exists (
    select
    from ect_at_school_periods e
    join training_periods t on t.ect_at_school_period_id = e.id
    join school_partnerships p on p.id = t.school_partnership_id
    where e.id = new.id
      and p.school_id <> e.school_id
  ) then
    perform refuse('ect_at_school_periods_fit_school_partnerships', format('ECT at school period %s parts from its partnership', new.id));
  end if;
  return null;
end
$$;
comment on function check_ect_at_school_period() is 'DM-INT-32, and DM-MSH-02, DM-MSH-03 and DM-TRN-08 when the spell moves';
create constraint trigger ect_at_school_periods_rules
  after update of teacher_id, school_id, started_on, finished_on on ect_at_school_periods
  deferrable initially deferred
  for each row
  execute function check_ect_at_school_period();

create function check_mentor_at_school_period() returns trigger
language plpgsql as $$
begin
  if exists (
    select
    from mentor_at_school_periods m
    join training_periods t on t.mentor_at_school_period_id = m.id
    where m.id = new.id
      and not m.range @> t.range
  ) then
    perform refuse('mentor_at_school_periods_cover_training_periods', format('Mentor at school period %s leaves training outside', new.id));
  end if;
  if exists (
    select
    from mentor_at_school_periods m
    join mentorship_periods p on p.mentor_at_school_period_id = m.id
    where m.id = new.id
      and not m.range @> p.range
  ) then
    perform refuse(
      'mentor_at_school_periods_cover_mentorship_periods',
      format('Mentor at school period %s leaves a mentorship outside', new.id)
    );
  end if;
  if exists (
    select
    from mentor_at_school_periods m
    join mentorship_periods p on p.mentor_at_school_period_id = m.id
    join ect_at_school_periods e on e.id = p.ect_at_school_period_id
    where m.id = new.id
      and (m.school_id <> e.school_id or m.teacher_id = e.teacher_id)
  ) then
    perform refuse('mentor_at_school_periods_fit_mentorship_periods', format('Mentor at school period %s parts from a mentee', new.id));
  end if;
  if exists (
    select
    from mentor_at_school_periods m
    join training_periods t on t.mentor_at_school_period_id = m.id
    join school_partnerships p on p.id = t.school_partnership_id
    where m.id = new.id
      and p.school_id <> m.school_id
  ) then
    perform refuse('mentor_at_school_periods_fit_school_partnerships', format('Mentor at school period %s parts from its partnership', new.id));
  end if;
  return null;
end
$$;
comment on function check_mentor_at_school_period() is 'DM-INT-32, and DM-MSH-02, DM-MSH-03 and DM-TRN-08 when the spell moves';
create constraint trigger mentor_at_school_periods_rules
  after update of teacher_id, school_id, started_on, finished_on on mentor_at_school_periods
  deferrable initially deferred
  for each row
  execute function check_mentor_at_school_period();

create function check_declaration() returns trigger
language plpgsql as $$
declare
  declared record;
begin
  select
    d.*,
    t.ect_at_school_period_id,
    pa.id as training_active_lead_provider_id,
    coalesce(pa.contract_period_year, s.contract_period_year) as training_year,
    c.mentor_funding_enabled,
    c.uplift_fees_enabled
  into declared
  from declarations d
  join training_periods t on t.id = d.training_period_id
  left join schedules s on s.id = t.schedule_id
  left join school_partnerships p on p.id = t.school_partnership_id
  left join lead_provider_delivery_partnerships l on l.id = p.lead_provider_delivery_partnership_id
  left join active_lead_providers pa on pa.id = l.active_lead_provider_id
  left join contract_periods c on c.year = coalesce(pa.contract_period_year, s.contract_period_year)
  where d.id = new.id;
  if not found then
    return null;
  end if;
  if exists (
    select
    from statements st
    join active_lead_providers a on a.id = st.active_lead_provider_id
    where st.id in (declared.payment_statement_id, declared.clawback_statement_id)
      and a.contract_period_year is distinct from declared.training_year
  ) then
    perform refuse('declarations_one_contract_period', format('Declaration %s mixes contract periods', declared.id));
  end if;
  if exists (
    select
    from statements st
    where st.id in (declared.payment_statement_id, declared.clawback_statement_id)
      and st.active_lead_provider_id <> declared.training_active_lead_provider_id
  ) then
    perform refuse('declarations_statements_of_own_lead_provider', format('Declaration %s is on another lead provider''s statement', declared.id));
  end if;
  if exists (
    select
    from statements st
    where st.id in (declared.payment_statement_id, declared.clawback_statement_id)
      and st.fee_type <> 'output'
  ) then
    perform refuse('declarations_on_output_statements', format('Declaration %s is on a statement for the service fee', declared.id));
  end if;
  if exists (
    select
    from mentorship_periods p
    where p.id = declared.mentorship_period_id
      and p.ect_at_school_period_id is distinct from declared.ect_at_school_period_id
  ) then
    perform refuse('declarations_mentorship_of_own_trainee', format('Declaration %s names a mentorship of another trainee', declared.id));
  end if;
  if declared.trainee_role = 'mentor'
    and declared.mentor_funding_enabled
    and declared.declaration_type not in ('started', 'completed')
  then
    perform refuse('declarations_mentor_started_or_completed', format('Declaration %s is of a type mentors do not have', declared.id));
  end if;
  if (declared.sparsity_uplift or declared.pupil_premium_uplift)
    and not declared.uplift_fees_enabled
  then
    perform refuse('declarations_uplifts_when_enabled', format('Declaration %s has an uplift its contract period does not pay', declared.id));
  end if;
  return null;
end
$$;
comment on function check_declaration() is 'DM-DEC-04 to DM-DEC-07, FIN-DEC-12';
create constraint trigger declarations_rules
  after insert or update of training_period_id, declaration_type, payment_statement_id, clawback_statement_id,
    mentorship_period_id, sparsity_uplift, pupil_premium_uplift on declarations
  deferrable initially deferred
  for each row
  execute function check_declaration();

create function check_training_period_deletion() returns trigger
language plpgsql as $$
begin
  if exists (
    select
    from declarations d
    where d.training_period_id = old.id
      and d.payment_status in ('eligible', 'payable', 'paid')
  ) then
    perform refuse('training_periods_kept_while_billable', format('Training period %s has billable declarations', old.id));
  end if;
  return old;
end
$$;
comment on function check_training_period_deletion() is 'DM-TRN-20';
create trigger training_periods_kept_while_billable
  before delete on training_periods
  for each row
  execute function check_training_period_deletion();
