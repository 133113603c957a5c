-- SJ-X-30: staff set the closed windows themselves; no day may stand in two of them
alter table registration_windows
  add constraint registration_windows_do_not_overlap exclude using gist (daterange(closed_from, closed_until, '[]') with &&);

create table letters_to_schools (
  id bigint generated always as identity,
  school_id bigint not null,
  outbox_key text not null,
  template text not null,
  recipient citext not null,
  queued_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint letters_to_schools_pk primary key (id),
  constraint letters_to_schools_school_fk foreign key (school_id) references schools (id),
  constraint letters_to_schools_outbox_key_unique unique (outbox_key),
  constraint letters_to_schools_template_shape check (template ~ '^[a-z][a-z_]*$')
);
call describe_usual_columns('letters_to_schools');
create index letters_to_schools_school_id_idx on letters_to_schools (school_id, queued_at desc);
comment on table letters_to_schools is 'Which e-mails were left to be sent to a school, so that one that does not arrive is noticed (spec 02 §19.4)';
comment on column letters_to_schools.school_id is 'The school';
comment on column letters_to_schools.outbox_key is 'outbox.idempotency_key of the message, which knows what became of it as long as it is kept';
comment on column letters_to_schools.template is 'Which e-mail it is';
comment on column letters_to_schools.recipient is 'The address it goes to';
comment on column letters_to_schools.queued_at is 'When it was left to be sent';
