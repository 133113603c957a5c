create table pending_induction_submission_batches (
  id bigint generated always as identity,
  appropriate_body_period_id bigint not null,
  batch_type batch_type not null,
  batch_status batch_status not null default 'pending',
  data jsonb not null default '[]',
  file_name text,
  file_size integer,
  file_type text,
  error_message text,
  uploaded_count integer,
  processed_count integer,
  errored_count integer,
  released_count integer,
  passed_count integer,
  claimed_count integer,
  uploaded_by_name text,
  uploaded_by_email citext,
  confirmed_at timestamptz,
  completed_at timestamptz,
  expired_at timestamptz,
  redacted_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint pending_induction_submission_batches_pk primary key (id),
  constraint pending_induction_submission_batches_appropriate_body_fk foreign key (appropriate_body_period_id) references appropriate_body_periods (id),
  constraint pending_induction_submission_batches_data_is_list check (jsonb_typeof(data) = 'array'),
  constraint pending_induction_submission_batches_counts_not_negative check (
    least(uploaded_count, processed_count, errored_count, released_count, passed_count, claimed_count) >= 0
  ),
  constraint pending_induction_submission_batches_processed_has_data check (
    batch_status <> 'processed'
    or redacted_at is not null
    or data <> '[]'
  )
);
call describe_usual_columns('pending_induction_submission_batches');
create index pending_induction_submission_batches_body_created_idx on pending_induction_submission_batches (appropriate_body_period_id, created_at);
create index pending_induction_submission_batches_batch_status_idx on pending_induction_submission_batches (batch_status, updated_at);
comment on table pending_induction_submission_batches is 'Bulk files of appropriate bodies';
comment on column pending_induction_submission_batches.appropriate_body_period_id is 'The appropriate body that uploaded it';
comment on column pending_induction_submission_batches.batch_type is 'Claims, or actions that close inductions';
comment on column pending_induction_submission_batches.batch_status is 'Where processing stands';
comment on column pending_induction_submission_batches.data is 'Rows of the file as a list of objects; personal data, emptied as soon as nobody needs it';
comment on column pending_induction_submission_batches.file_name is 'Name of the file';
comment on column pending_induction_submission_batches.file_size is 'Size in bytes';
comment on column pending_induction_submission_batches.file_type is 'Media type';
comment on column pending_induction_submission_batches.error_message is 'Why processing failed';
comment on column pending_induction_submission_batches.uploaded_count is 'Rows in the file';
comment on column pending_induction_submission_batches.processed_count is 'Rows looked at';
comment on column pending_induction_submission_batches.errored_count is 'Rows with errors';
comment on column pending_induction_submission_batches.released_count is 'Inductions released';
comment on column pending_induction_submission_batches.passed_count is 'Inductions passed';
comment on column pending_induction_submission_batches.claimed_count is 'ECTs claimed';
comment on column pending_induction_submission_batches.uploaded_by_name is 'Name of the person who uploaded it';
comment on column pending_induction_submission_batches.uploaded_by_email is 'E-mail address of the person who uploaded it';
comment on column pending_induction_submission_batches.confirmed_at is 'When the person confirmed the checked rows';
comment on column pending_induction_submission_batches.completed_at is 'When the last row was recorded or refused';
comment on column pending_induction_submission_batches.expired_at is 'When it was given up because nobody confirmed it';
comment on column pending_induction_submission_batches.redacted_at is 'When the personal data in data was removed';

create table pending_induction_submissions (
  id bigint generated always as identity,
  appropriate_body_period_id bigint,
  pending_induction_submission_batch_id bigint,
  row_number integer,
  row_status batch_row_status,
  trn text not null,
  date_of_birth date,
  establishment_id text,
  started_on date,
  finished_on date,
  induction_programme induction_programme,
  training_programme training_programme,
  number_of_terms numeric(3, 1),
  outcome induction_outcomes,
  fail_confirmation_sent_on date,
  confirmed_at timestamptz,
  trs_first_name text,
  trs_last_name text,
  trs_email_address citext,
  trs_date_of_birth date,
  trs_alerts jsonb,
  trs_prohibited_from_teaching boolean,
  trs_induction_status text,
  trs_induction_start_date date,
  trs_induction_completed_date date,
  trs_qts_awarded_on date,
  trs_qts_status_description text,
  trs_initial_teacher_training_provider_name text,
  trs_initial_teacher_training_end_date date,
  error_messages text[] not null default '{}',
  delete_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint pending_induction_submissions_pk primary key (id),
  constraint pending_induction_submissions_appropriate_body_period_fk foreign key (appropriate_body_period_id) references appropriate_body_periods (id),
  constraint pending_induction_submissions_batch_fk foreign key (pending_induction_submission_batch_id) references pending_induction_submission_batches (id),
  constraint pending_induction_submissions_row_unique unique (pending_induction_submission_batch_id, row_number),
  constraint pending_induction_submissions_row_in_batch check (
    num_nonnulls(pending_induction_submission_batch_id, row_number, row_status) in (0, 3)
  ),
  constraint pending_induction_submissions_trn_has_up_to_7_characters check (length(trn) <= 7),
  constraint pending_induction_submissions_establishment_shape check (establishment_id ~ '^[0-9]{4}/[0-9]{3}$'),
  constraint pending_induction_submissions_finish_not_before_start check (finished_on >= started_on),
  constraint pending_induction_submissions_terms_up_to_16 check (number_of_terms between 0 and 16)
);
call describe_usual_columns('pending_induction_submissions');
create index pending_induction_submissions_appropriate_body_period_id_idx on pending_induction_submissions (appropriate_body_period_id);
create index pending_induction_submissions_trn_idx on pending_induction_submissions (trn);
create index pending_induction_submissions_delete_at_idx on pending_induction_submissions (delete_at);
comment on table pending_induction_submissions is 'Short-lived working copies of one claim or one closing action, single or a row of a bulk file; hold personal data until delete_at';
comment on column pending_induction_submissions.appropriate_body_period_id is 'The appropriate body acting';
comment on column pending_induction_submissions.pending_induction_submission_batch_id is 'The bulk file; null for a single action';
comment on column pending_induction_submissions.row_number is 'Row of the bulk file, the first below the header being 1';
comment on column pending_induction_submissions.row_status is 'Where the row of a bulk file stands';
comment on column pending_induction_submissions.trn is 'TRN entered';
comment on column pending_induction_submissions.date_of_birth is 'Date of birth entered; used to look the person up';
comment on column pending_induction_submissions.establishment_id is 'Local authority and establishment number, shaped 9999/999';
comment on column pending_induction_submissions.started_on is 'Induction start entered';
comment on column pending_induction_submissions.finished_on is 'Induction end entered';
comment on column pending_induction_submissions.induction_programme is 'Older name of the programme entered';
comment on column pending_induction_submissions.training_programme is 'Programme entered';
comment on column pending_induction_submissions.number_of_terms is 'Terms entered';
comment on column pending_induction_submissions.outcome is 'Outcome entered; null means release';
comment on column pending_induction_submissions.fail_confirmation_sent_on is 'Day the ECT was told in writing of a fail';
comment on column pending_induction_submissions.confirmed_at is 'When the user confirmed it is the right person';
comment on column pending_induction_submissions.trs_first_name is 'First name in the Teaching Record System';
comment on column pending_induction_submissions.trs_last_name is 'Last name in the Teaching Record System';
comment on column pending_induction_submissions.trs_email_address is 'E-mail address in the Teaching Record System';
comment on column pending_induction_submissions.trs_date_of_birth is 'Date of birth in the Teaching Record System';
comment on column pending_induction_submissions.trs_alerts is 'Categories of alerts in the Teaching Record System';
comment on column pending_induction_submissions.trs_prohibited_from_teaching is 'Whether an alert prohibits teaching';
comment on column pending_induction_submissions.trs_induction_status is 'Induction status in the Teaching Record System';
comment on column pending_induction_submissions.trs_induction_start_date is 'Induction start in the Teaching Record System';
comment on column pending_induction_submissions.trs_induction_completed_date is 'Induction end in the Teaching Record System';
comment on column pending_induction_submissions.trs_qts_awarded_on is 'Day qualified teacher status was awarded';
comment on column pending_induction_submissions.trs_qts_status_description is 'How qualified teacher status was awarded';
comment on column pending_induction_submissions.trs_initial_teacher_training_provider_name is 'Who gave the initial teacher training';
comment on column pending_induction_submissions.trs_initial_teacher_training_end_date is 'End of the initial teacher training';
comment on column pending_induction_submissions.error_messages is 'What is wrong with the row';
comment on column pending_induction_submissions.delete_at is 'When the row is purged';
