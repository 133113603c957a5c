-- Every value is a wire value: the API, the files and the older service use the same words.

create type training_programme as enum ('provider_led', 'school_led');
comment on type training_programme is 'Who designs the training: a lead provider or the school';

create type induction_programme as enum ('cip', 'fip', 'diy', 'unknown', 'pre_september_2021');
comment on type induction_programme is 'Older names of the training programme, kept on induction periods';

create type induction_outcomes as enum ('pass', 'fail');
comment on type induction_outcomes is 'How an induction ended';

create type working_pattern as enum ('part_time', 'full_time');
comment on type working_pattern is 'How much an ECT works';

create type withdrawal_reasons as enum (
  'left_teaching_profession',
  'moved_school',
  'mentor_no_longer_being_mentor',
  'switched_to_school_led',
  'changed_lead_provider',
  'other'
);
comment on type withdrawal_reasons is 'Why a lead provider withdrew a participant; the API writes them with dashes';

create type deferral_reasons as enum ('bereavement', 'long_term_sickness', 'parental_leave', 'career_break', 'other');
comment on type deferral_reasons is 'Why a lead provider deferred a participant; the API writes them with dashes';

create type mentor_became_ineligible_for_funding_reason as enum (
  'completed_declaration_received',
  'completed_during_early_roll_out',
  'started_not_completed'
);
comment on type mentor_became_ineligible_for_funding_reason is 'Why a mentor''s training is no longer paid for';

create type anonymisation_reasons as enum ('registered_in_error', 'teacher_record_merged');
comment on type anonymisation_reasons is 'Why a teacher was anonymised';

create type trs_responses as enum ('ok', 'not_found', 'gone', 'permanent_redirect');
comment on type trs_responses is 'Last answer of the Teaching Record System about a teacher';

create type participant_migration_mode as enum ('latest_induction_records', 'all_induction_records', 'not_migrated');
comment on type participant_migration_mode is 'How a teacher''s history came over from the older service';

create type schedule_identifiers as enum (
  'ecf-standard-september',
  'ecf-standard-january',
  'ecf-standard-april',
  'ecf-extended-september',
  'ecf-extended-january',
  'ecf-extended-april',
  'ecf-reduced-september',
  'ecf-reduced-january',
  'ecf-reduced-april',
  'ecf-replacement-september',
  'ecf-replacement-january',
  'ecf-replacement-april'
);
comment on type schedule_identifiers is 'The twelve tracks of a contract period';

create type declaration_types as enum (
  'started',
  'retained-1',
  'retained-2',
  'retained-3',
  'retained-4',
  'completed',
  'extended-1',
  'extended-2',
  'extended-3'
);
comment on type declaration_types is 'Milestones a lead provider can declare, in order';

create type declaration_payment_statuses as enum ('no_payment', 'eligible', 'payable', 'paid', 'voided');
comment on type declaration_payment_statuses is 'Where a declaration stands on its way to being paid';

create type declaration_clawback_statuses as enum ('no_clawback', 'awaiting_clawback', 'clawed_back');
comment on type declaration_clawback_statuses is 'Where a paid declaration stands on its way to being recovered';

create type evidence_types as enum (
  'training-event-attended',
  'self-study-material-completed',
  'materials-engaged-with-offline',
  '75-percent-engagement-met',
  '75-percent-engagement-met-reduced-induction',
  'one-term-induction',
  'other'
);
comment on type evidence_types is 'What proves a declaration';

create type statement_statuses as enum ('open', 'payable', 'paid');
comment on type statement_statuses is 'Life of a statement';

create type fee_types as enum ('output', 'service');
comment on type fee_types is 'Whether declarations are settled on a statement or only the service fee is paid';

create type contract_types as enum ('ecf', 'ittecf_ectp');
comment on type contract_types is 'ecf: ECTs and mentors priced in bands; ittecf_ectp: ECTs in bands, mentors at a flat rate';

create type appropriate_body_type as enum ('local_authority', 'national', 'teaching_school_hub');
comment on type appropriate_body_type is 'Kinds of appropriate body';

create type batch_type as enum ('action', 'claim');
comment on type batch_type is 'What a bulk file of an appropriate body does';

create type batch_status as enum ('pending', 'processing', 'processed', 'completing', 'completed', 'failed');
comment on type batch_status is 'Life of a bulk file';

create type batch_row_status as enum ('pending', 'valid', 'invalid', 'recorded', 'refused', 'error');
comment on type batch_row_status is 'Life of one row of a bulk file';

create type gias_school_statuses as enum ('open', 'closed', 'proposed_to_close', 'proposed_to_open');
comment on type gias_school_statuses is 'Establishment status in GIAS';

create type dfe_role_type as enum ('admin', 'user_manager', 'finance', 'product_team');
comment on type dfe_role_type is 'Roles of DfE staff';

create type event_author_types as enum (
  'appropriate_body_user',
  'school_user',
  'dfe_staff_user',
  'system',
  'lead_provider_api'
);
comment on type event_author_types is 'Who made a change';

create type support_query_states as enum ('pending', 'sending', 'sent', 'failed');
comment on type support_query_states is 'Life of a question to support';

create type trainee_role as enum ('ect', 'mentor');
comment on type trainee_role is 'The role in which a person is trained';
