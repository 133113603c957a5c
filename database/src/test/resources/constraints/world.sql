-- One small world that keeps every rule and has at least one row in every table. The cases then try to break it.
insert into contract_periods (year, started_on, finished_on, mentor_funding_enabled)
values (2027, '2027-06-01', '2028-05-31', true), (2028, '2028-06-01', '2029-05-31', false), (2029, '2029-06-01', '2030-05-31', false);
update contract_periods set successor_year = 2028 where year = 2027;
update contract_periods set uplift_fees_enabled = false where year = 2029;
insert into registration_windows (id, contract_period_year, closed_from, closed_until) overriding system value
values (9001, 2027, '2027-06-01', '2027-06-14');
insert into schedules (id, contract_period_year, identifier) overriding system value
values (9001, 2027, 'ecf-standard-september'), (9002, 2027, 'ecf-replacement-september'), (9003, 2027, 'ecf-reduced-september'),
  (9004, 2028, 'ecf-standard-september'), (9005, 2029, 'ecf-standard-september');
insert into milestones (id, schedule_id, declaration_type, start_date, milestone_date) overriding system value
values (9001, 9001, 'started', '2027-06-01', '2027-12-31');

insert into lead_providers (id, name) values (101, 'Northway'), (102, 'Southway');
insert into active_lead_providers (id, lead_provider_id, contract_period_year)
values (101, 101, 2027), (102, 102, 2027), (103, 101, 2028), (104, 101, 2029);
insert into delivery_partners (id, name) values (101, 'Delta'), (102, 'Gamma');
insert into lead_provider_delivery_partnerships (id, active_lead_provider_id, delivery_partner_id, ecf_id)
values (101, 101, 101, gen_random_uuid()), (102, 101, 102, null), (103, 102, 101, null), (104, 103, 101, null), (105, 104, 101, null);

insert into dfe_sign_in_organisations (id, uuid, name, urn, last_authenticated_at) overriding system value
values (101, gen_random_uuid(), 'Lead school', 100001, now()), (102, gen_random_uuid(), 'National body', null, null);
insert into appropriate_bodies (id, name, dfe_sign_in_organisation_id) overriding system value
values (101, 'Oak hub', 101), (102, 'Elm hub', 102);
insert into appropriate_body_periods (id, name, code, started_on, appropriate_body_id, dfe_sign_in_organisation_id)
values (101, 'Oak hub', 'OAK', '2021-09-01', 101, gen_random_uuid()), (102, 'Elm hub', null, null, null, null);
insert into legacy_appropriate_bodies (id, appropriate_body_period_id, name, dqt_id, body_type) overriding system value
values (101, 101, 'Oak', gen_random_uuid(), 'national'), (102, 102, 'Elm', gen_random_uuid(), 'local_authority');

insert into gias_schools (urn, name, type_name, local_authority_code, ukprn, section_41_approved, in_england)
values (100001, 'First school', 'Community school', 201, 10000001, false, true),
  (100002, 'Second school', 'Community school', 201, null, false, true),
  (100003, 'Third school', 'Community school', 201, null, false, true);
insert into gias_school_links (id, urn, link_urn, link_type) overriding system value
values (101, 100001, 100002, 'Successor'), (102, 100002, 100001, 'Predecessor');
insert into gias_imports (id, started_at, finished_at) overriding system value values (101, '2027-09-01', '2027-09-02');
insert into users (id, name, email) values (101, 'Ada', 'ada@education.gov.uk'), (102, 'Bob', 'bob@education.gov.uk');
insert into schools (
  id, urn, induction_tutor_name, induction_tutor_email, induction_tutor_last_nominated_in,
  last_chosen_appropriate_body_id, last_chosen_lead_provider_id, last_chosen_training_programme
)
values (101, 100001, 'Tia', 'tia@school.example', 2027, 101, 101, 'provider_led'), (102, 100002, null, null, null, null, null, null);
insert into school_funding_eligibilities (id, gias_school_urn, contract_period_year) overriding system value
values (101, 100001, 2027), (102, 100001, 2028);
insert into school_partnerships (id, school_id, lead_provider_delivery_partnership_id)
values (101, 101, 101), (102, 102, 101), (103, 101, 103), (104, 101, 104), (105, 102, 105);

insert into teachers (id, trn, ect_first_became_eligible_for_training_at, mentor_first_became_eligible_for_training_at)
values (101, '9000001', now(), now()), (102, '9000002', null, null), (103, '9000003', null, null), (104, '9000004', null, null),
  (105, '9000005', null, null), (106, '9000006', null, null);
insert into teacher_id_changes (id, teacher_id, api_from_teacher_id, api_to_teacher_id, ecf_id) overriding system value
select n, 101, a.api_id, b.api_id, gen_random_uuid()
from generate_series(101, 102) n, teachers a, teachers b
where a.id = 102 and b.id = 101;

insert into ect_at_school_periods (id, teacher_id, school_id, started_on, finished_on, email)
values (101, 101, 101, '2027-09-01', null, 'ect@school.example'), (102, 103, 102, '2027-09-01', '2028-03-31', null),
  (103, 105, 101, '2027-09-01', null, null), (104, 106, 102, '2029-09-01', null, null);
insert into mentor_at_school_periods (id, teacher_id, school_id, started_on)
values (101, 102, 101, '2027-09-01'), (102, 104, 102, '2027-09-01');
insert into mentorship_periods (id, ect_at_school_period_id, mentor_at_school_period_id, started_on, finished_on)
values (101, 101, 101, '2027-09-01', null), (102, 102, 102, '2027-09-10', '2028-02-01');
insert into training_periods (
  id, ect_at_school_period_id, mentor_at_school_period_id, training_programme, started_on, finished_on,
  school_partnership_id, expression_of_interest_id, schedule_id, withdrawn_at, withdrawal_reason, deferred_at, deferral_reason
)
values
  (101, 101, null, 'provider_led', '2027-09-01', null, 101, 101, 9001, null, null, null, null),
  (102, 102, null, 'provider_led', '2027-09-10', '2028-02-01', 102, null, 9001, now(), 'other', now(), 'other'),
  (103, null, 101, 'provider_led', '2027-09-01', null, 101, null, 9001, null, null, null, null),
  (104, 103, null, 'school_led', '2027-09-01', null, null, null, null, null, null, null, null),
  (105, 104, null, 'provider_led', '2029-09-01', null, 105, null, 9005, null, null, null, null);

insert into induction_periods (
  id, teacher_id, appropriate_body_period_id, started_on, finished_on, induction_programme, number_of_terms, outcome,
  fail_confirmation_sent_on
)
values (101, 101, 101, '2027-09-01', null, 'fip', null, null, null),
  (102, 103, 101, '2027-09-01', '2027-12-31', 'diy', 1, null, null),
  (103, 103, 101, '2028-01-01', '2028-02-01', 'diy', 1, 'fail', '2028-02-02');
insert into induction_extensions (id, teacher_id, number_of_terms, appropriate_body_period_id) values (101, 101, 1.5, 101);
insert into pending_induction_submission_batches (id, appropriate_body_period_id, batch_type, data) overriding system value
values (101, 101, 'claim', '[{"trn": "1"}]');
insert into pending_induction_submissions (
  id, appropriate_body_period_id, pending_induction_submission_batch_id, row_number, row_status, trn, started_on, finished_on
) overriding system value
values (101, 101, 101, 1, 'valid', '9000001', '2027-09-01', '2027-09-02'), (102, 101, 101, 2, 'valid', '9000002', null, null);

insert into active_lead_provider_bands (id, active_lead_provider_id, allocation_order, capacity)
values (101, 101, 1, 10), (102, 101, 2, 10), (103, 102, 1, 10);
begin;
insert into contracts (id, active_lead_provider_id, contract_type)
values (105, 104, 'ecf'), (101, 101, 'ittecf_ectp'), (102, 102, 'ecf'), (103, 103, 'ittecf_ectp'), (104, 104, 'ecf');
insert into contract_banded_fee_structures (id, contract_id, recruitment_target, uplift_fee_per_declaration, setup_fee)
values (101, 101, 100, 0, 0), (102, 102, 100, 100, 0), (103, 103, 100, 0, 0), (104, 104, 100, 0, 0), (105, 105, 100, 0, 0);
insert into contract_flat_rate_fee_structures (id, contract_id, recruitment_target, fee_per_declaration)
values (101, 101, 100, 1000), (103, 103, 100, 1000);
commit;
insert into contract_banded_fee_structure_band_terms (id, banded_fee_structure_id, band_id, fee_per_declaration, output_fee_ratio, service_fee_ratio)
values (101, 101, 101, 900, 0.6, 0.4), (102, 101, 102, 800, 0.6, 0.4);
insert into statements (id, contract_id, year, month, deadline_date, payment_date, fee_type, status)
values
  (101, 101, 2027, 11, '2027-10-31', '2027-11-25', 'output', 'open'),
  (102, 101, 2027, 12, '2027-11-30', '2027-12-25', 'service', 'open'),
  (103, 102, 2027, 11, '2027-10-31', '2027-11-25', 'output', 'open'),
  (104, 103, 2028, 11, '2028-10-31', '2028-11-25', 'output', 'open'),
  (105, 101, 2028, 1, '2027-12-31', '2028-01-25', 'output', 'paid'),
  (106, 101, 2028, 4, '2028-03-31', '2028-04-25', 'output', 'open'),
  (107, 104, 2029, 11, '2029-10-31', '2029-11-25', 'output', 'open');
insert into statement_adjustments (id, statement_id, payment_type, amount, ecf_id)
values (101, 101, 'Credit', -5, gen_random_uuid()), (102, 101, 'Debit', 5, gen_random_uuid());
insert into statement_audit_notes (id, statement_id, body, author_id) values (101, 101, 'A note', 101);
insert into declarations (
  id, training_period_id, declaration_type, declaration_date, payment_status, clawback_status, payment_statement_id,
  clawback_statement_id, mentorship_period_id, delivery_partner_when_created_id, sparsity_uplift, voided_by_user_id, voided_by_user_at
)
values
  (101, 101, 'started', '2027-10-01', 'eligible', 'no_clawback', 101, null, 101, 101, true, null, null),
  (102, 103, 'started', '2027-10-01', 'no_payment', 'no_clawback', null, null, null, 101, false, null, null),
  (103, 102, 'started', '2027-10-01', 'paid', 'awaiting_clawback', 105, 106, 102, 101, false, 101, now()),
  (104, 101, 'retained-1', '2028-02-01', 'no_payment', 'no_clawback', null, null, null, 101, false, null, null),
  (105, 105, 'started', '2029-10-01', 'no_payment', 'no_clawback', null, null, null, 101, false, null, null);
insert into statement_figures (statement_id, vat_rate, net_exact, vat_exact, net, vat, total, terms, authorised_by_id, authorised_at)
values (106, 0.2, 0, 0, 0, 0, 0, '{}', 101, now()), (105, 0.2, 100, 20, 100, 20, 120, '{}', 101, now());
insert into statement_lines (id, statement_id, position, calculator, line_type, description, band, quantity, unit_amount, amount) overriding system value
values (101, 105, 1, 'banded', 'output', 'started', 'A', 1, 100, 100), (102, 105, 2, 'banded', 'service_fee', 'Service fee', null, 1, 0, 0);
insert into statement_line_declarations (statement_line_id, declaration_id, amount) values (101, 103, 100);

insert into events (id, event_type, heading, author_type, author_id, teacher_id) values (101, 'teacher_registered_as_ect', 'Registered', 'dfe_staff_user', 101, 101);
insert into api_tokens (id, lead_provider_id, description, token_hash, token_hint, created_by_id, revoked_at, revoked_by_id) overriding system value
values (101, 101, 'First', sha256('1'), 'abcd', 101, now(), 101), (102, 101, 'Second', sha256('2'), 'efgh', null, null, null);
insert into api_requests (id, request_id, lead_provider_id, api_token_id, method, route, path, status_code, duration_ms) overriding system value
values (101, gen_random_uuid(), 101, 101, 'GET', '/', '/', 200, 1), (102, gen_random_uuid(), 101, 101, 'GET', '/', '/', 200, 1);
insert into idempotency_keys (id, lead_provider_id, operation, idempotency_key, request_hash, resource_api_id) overriding system value
values (101, 101, 'createDeclaration', 'one', sha256('1'), gen_random_uuid()), (102, 101, 'createDeclaration', 'two', sha256('2'), gen_random_uuid());
insert into outbox (id, kind, idempotency_key, teacher_id, payload, sent_at) overriding system value
values (101, 'email', 'one', 101, '{}', now()), (102, 'email', 'two', null, '{}', null);
insert into dead_letters (id, task_name, task_instance, failures, died_at) overriding system value values (101, 'job', 'one', 3, now());
insert into support_queries (id, name, email, school_name, school_urn, message) overriding system value
values (101, 'Tia', 'tia@school.example', 'First school', 100001, 'Help');
insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time)
values (repeat('a', 36), repeat('b', 36), 0, 0, 0, 0), (repeat('c', 36), repeat('d', 36), 0, 0, 0, 0);
insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes) values (repeat('a', 36), 'answer', '');
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values ('job', 'one', now(), false, 1);
insert into rate_limit_buckets (id) values ('api:1');
insert into analytics_events (id, occurred_at, event_type, environment) overriding system value values (101, now(), 'web_request', 'test');

-- Documents of the lead provider API: two of each, whatever they say.
insert into api_participants (lead_provider_id, record_id, key, id, created_at, updated_at, cohorts, training_statuses, from_ids, body, content_hash)
select 101, id, id, gen_random_uuid(), now(), now(), '{}', '{}', '{}', '{}', gen_random_uuid() from teachers order by id limit 2;
insert into api_declarations (lead_provider_id, record_id, key, id, created_at, updated_at, cohorts, participant_id, delivery_partner_id, body, content_hash)
select 101, id, id, gen_random_uuid(), now(), now(), '{2027}', gen_random_uuid(), gen_random_uuid(), '{}', gen_random_uuid() from declarations order by id limit 2;
insert into api_partnerships (lead_provider_id, record_id, key, id, created_at, updated_at, cohorts, delivery_partner_id, body, content_hash)
select 101, id, id, gen_random_uuid(), now(), now(), '{2027}', gen_random_uuid(), '{}', gen_random_uuid() from school_partnerships order by id limit 2;
insert into api_statements (lead_provider_id, record_id, key, id, created_at, updated_at, cohorts, payment_date, body, content_hash)
select 101, id, id, gen_random_uuid(), now(), now(), '{}', payment_date, '{}', gen_random_uuid() from statements order by id limit 2;
insert into api_delivery_partners (lead_provider_id, record_id, key, id, created_at, updated_at, cohorts, body, content_hash)
select 101, id, id, gen_random_uuid(), now(), now(), '{}', '{}', gen_random_uuid() from delivery_partners order by id limit 2;
insert into api_schools (contract_period_year, record_id, key, id, created_at, updated_at, urn, body, content_hash)
select 2028, id, id, gen_random_uuid(), now(), now(), urn, '{}', gen_random_uuid() from schools order by id offset 1 limit 1;
insert into api_schools (contract_period_year, record_id, key, id, created_at, updated_at, urn, body, content_hash)
select 2027, id, id, gen_random_uuid(), now(), now(), urn, '{}', gen_random_uuid() from schools order by id limit 2;
insert into api_school_interests (lead_provider_id, contract_period_year, record_id, key, id, created_at, updated_at, urn, body, content_hash)
select 101, 2027, record_id, key, id, now(), now(), urn, '{}', gen_random_uuid() from api_schools where contract_period_year = 2027;
insert into api_transfers (lead_provider_id, record_id, key, id, created_at, updated_at, body, content_hash)
select 101, id, id, gen_random_uuid(), now(), now(), '{}', gen_random_uuid() from teachers order by id limit 2;
insert into api_unfunded_mentors (lead_provider_id, record_id, key, id, created_at, updated_at, body, content_hash)
select 101, id, id, gen_random_uuid(), now(), now(), '{}', gen_random_uuid() from teachers order by id limit 2;

insert into reported_leavings (id, ect_at_school_period_id, mentor_at_school_period_id, finished_on_before) overriding system value
values (101, 101, null, null), (102, 102, null, '2028-03-31'), (103, null, 101, null), (104, null, 102, null);
insert into reported_leaving_trainings (
  id, reported_leaving_id, training_period_id, started_on, training_programme, school_partnership_id,
  expression_of_interest_id, schedule_id
)
overriding system value
values (101, 101, 101, '2027-09-01', 'provider_led', 101, 101, 9001), (102, 103, 103, '2027-09-01', 'provider_led', 101, null, 9001);
insert into reported_leaving_mentorships (
  id, reported_leaving_id, mentorship_period_id, ect_at_school_period_id, mentor_at_school_period_id, started_on
)
overriding system value
values (101, 101, 101, 101, 101, '2027-09-01'), (102, 102, 102, 102, 102, '2027-09-10');
insert into letters_to_schools (id, school_id, outbox_key, template, recipient, queued_at) overriding system value
values (101, 101, 'email:term_reminder:one', 'term_reminder', 'tia@school.example', '2027-09-02'),
  (102, 102, 'email:term_reminder:two', 'term_reminder', 'tom@school.example', '2027-09-02');
