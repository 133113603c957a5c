-- What each document depends on, table by table (the touch matrix of 03 §11 and more). A row that is new, gone, or differs
-- in one of the columns marks the keys that the queries find.

call api_watch('teachers', 'id', '{
    trn, trs_first_name, trs_last_name, corrected_name, ect_first_became_eligible_for_training_at,
    mentor_first_became_eligible_for_training_at, ect_became_ineligible_for_funding_on,
    mentor_became_ineligible_for_funding_on, mentor_became_ineligible_for_funding_reason, ect_payments_frozen_year,
    mentor_payments_frozen_year, trs_induction_start_date, trs_induction_completed_date, created_at
  }', array[
    ['participants', 'select id from changed']
  ]);

call api_watch('teacher_id_changes', 'id', '{teacher_id, api_from_teacher_id, api_to_teacher_id, created_at}', array[
    ['participants', 'select teacher_id from changed']
  ]);

call api_watch('ect_at_school_periods', 'id', '{teacher_id, school_id, started_on, email, working_pattern, created_at}', array[
    ['participants', 'select teacher_id from changed'],
    ['schools', 'select school_id from changed']
  ]);

call api_watch('mentor_at_school_periods', 'id', '{teacher_id, school_id, started_on, email, created_at}', array[
    ['participants', 'select teacher_id from changed
      union select e.teacher_id
      from changed c
      join mentorship_periods m on m.mentor_at_school_period_id = c.id
      join ect_at_school_periods e on e.id = m.ect_at_school_period_id'],
    ['declarations', 'select e.teacher_id
      from changed c
      join mentorship_periods m on m.mentor_at_school_period_id = c.id
      join ect_at_school_periods e on e.id = m.ect_at_school_period_id'],
    ['schools', 'select school_id from changed']
  ]);

call api_watch('mentorship_periods', 'id', '{ect_at_school_period_id, mentor_at_school_period_id, started_on, finished_on}', array[
    ['participants', 'select e.teacher_id from changed c join ect_at_school_periods e on e.id = c.ect_at_school_period_id'],
    ['declarations', 'select e.teacher_id from changed c join ect_at_school_periods e on e.id = c.ect_at_school_period_id']
  ]);

call api_watch('training_periods', 'id', '{
    ect_at_school_period_id, mentor_at_school_period_id, teacher_id, training_programme, started_on, finished_on,
    school_partnership_id, expression_of_interest_id, schedule_id, withdrawn_at, withdrawal_reason, deferred_at,
    deferral_reason
  }', array[
    ['participants', 'select teacher_id from changed'],
    ['declarations', 'select teacher_id from changed'],
    ['partnerships', 'select school_partnership_id from changed'],
    ['schools', 'select e.school_id from changed c join ect_at_school_periods e on e.id = c.ect_at_school_period_id
      union select m.school_id from changed c join mentor_at_school_periods m on m.id = c.mentor_at_school_period_id']
  ]);

call api_watch('induction_periods', 'id', '{teacher_id, started_on, finished_on, outcome}', array[
    ['participants', 'select teacher_id from changed']
  ]);

call api_watch('declarations', 'id', '{
    training_period_id, teacher_id, declaration_type, declaration_date, evidence_type, payment_status, clawback_status,
    payment_statement_id, clawback_statement_id, mentorship_period_id, sparsity_uplift, pupil_premium_uplift, created_at
  }', array[
    ['declarations', 'select teacher_id from changed']
  ]);

call api_watch('school_partnerships', 'id', '{lead_provider_delivery_partnership_id, created_at}', array[
    ['partnerships', 'select id from changed'],
    ['schools', 'select school_id from changed'],
    ['participants', 'select t.teacher_id from changed c join training_periods t on t.school_partnership_id = c.id'],
    ['declarations', 'select t.teacher_id from changed c join training_periods t on t.school_partnership_id = c.id']
  ]);

call api_watch('schools', 'id', '{urn, induction_tutor_name, induction_tutor_email, marked_as_eligible, created_at}', array[
    ['schools', 'select id from changed'],
    ['partnerships', 'select p.id from changed c join school_partnerships p on p.school_id = c.id'],
    ['participants', 'select t.teacher_id
      from changed c
      join school_partnerships p on p.school_id = c.id
      join training_periods t on t.school_partnership_id = p.id']
  ]);

call api_watch('gias_schools', 'urn', '{name, eligible, primary_contact_email, secondary_contact_email}', array[
    ['schools', 'select s.id from changed c join schools s on s.urn = c.urn'],
    ['partnerships', 'select p.id
      from changed c
      join schools s on s.urn = c.urn
      join school_partnerships p on p.school_id = s.id']
  ]);

call api_watch('school_funding_eligibilities', 'id', '{
    gias_school_urn, contract_period_year, pupil_premium_uplift, sparsity_uplift
  }', array[
    ['participants', 'select t.teacher_id
      from changed c
      join schools s on s.urn = c.gias_school_urn
      join school_partnerships p on p.school_id = s.id
      join training_periods t on t.school_partnership_id = p.id']
  ]);

call api_watch('contract_periods', 'year', '{started_on, finished_on, uplift_fees_enabled}', array[
    ['schools', 'select s.id from schools s where exists (select from changed)'],
    ['participants', 'select t.teacher_id
      from changed c
      join active_lead_providers a on a.contract_period_year = c.year
      join lead_provider_delivery_partnerships l on l.active_lead_provider_id = a.id
      join school_partnerships p on p.lead_provider_delivery_partnership_id = l.id
      join training_periods t on t.school_partnership_id = p.id']
  ]);

call api_watch('lead_providers', 'id', '{name}', array[
    ['declarations', 'select t.teacher_id
      from changed c
      join active_lead_providers a on a.lead_provider_id = c.id
      join lead_provider_delivery_partnerships l on l.active_lead_provider_id = a.id
      join school_partnerships p on p.lead_provider_delivery_partnership_id = l.id
      join training_periods t on t.school_partnership_id = p.id']
  ]);

call api_watch('delivery_partners', 'id', '{name, created_at}', array[
    ['delivery_partners', 'select id from changed'],
    ['partnerships', 'select p.id
      from changed c
      join lead_provider_delivery_partnerships l on l.delivery_partner_id = c.id
      join school_partnerships p on p.lead_provider_delivery_partnership_id = l.id']
  ]);

call api_watch('lead_provider_delivery_partnerships', 'id', '{active_lead_provider_id, delivery_partner_id}', array[
    ['delivery_partners', 'select delivery_partner_id from changed']
  ]);

call api_watch('statements', 'id', '{month, year, deadline_date, payment_date, fee_type, status, created_at}', array[
    ['statements', 'select id from changed']
  ]);
