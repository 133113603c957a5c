create table outbox (
  id bigint generated always as identity,
  kind text not null,
  idempotency_key text not null,
  ordering_key text,
  teacher_id bigint,
  payload jsonb,
  happened_at timestamptz not null default now(),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  sent_at timestamptz,
  superseded_at timestamptz,
  dead_at timestamptz,
  last_error text,
  provider_reference text,
  delivery_status text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint outbox_pk primary key (id),
  constraint outbox_teacher_fk foreign key (teacher_id) references teachers (id),
  constraint outbox_idempotency_key_unique unique (idempotency_key),
  constraint outbox_kind_shape check (kind ~ '^[a-z][a-z0-9_]*$'),
  constraint outbox_attempts_not_negative check (attempts >= 0),
  constraint outbox_ends_one_way check (num_nonnulls(sent_at, superseded_at, dead_at) <= 1),
  constraint outbox_waiting_has_payload check (payload is not null or num_nonnulls(sent_at, superseded_at) = 1)
);
call describe_usual_columns('outbox');
create index outbox_teacher_id_idx on outbox (teacher_id);
create index outbox_waiting_idx on outbox (next_attempt_at)
  where num_nonnulls(sent_at, superseded_at, dead_at) = 0;
create index outbox_waiting_in_order_idx on outbox (ordering_key, id)
  where num_nonnulls(sent_at, superseded_at, dead_at) = 0;
create index outbox_dead_at_idx on outbox (dead_at) where dead_at is not null;
comment on table outbox is 'What other services must be told: written with the change that caused it, delivered afterwards at least once';
comment on column outbox.kind is 'What it is, for example email or trs_induction_write';
comment on column outbox.idempotency_key is 'The same intention written twice is one row';
comment on column outbox.ordering_key is 'Rows of one key are delivered strictly in order, for example a TRN';
comment on column outbox.teacher_id is 'The teacher it concerns';
comment on column outbox.payload is 'What to send; may be removed once sent';
comment on column outbox.happened_at is 'When the user acted; sent along where the receiver orders by it';
comment on column outbox.attempts is 'Deliveries tried';
comment on column outbox.next_attempt_at is 'Not tried before then';
comment on column outbox.sent_at is 'When the receiver took it';
comment on column outbox.superseded_at is 'When a later row made it pointless';
comment on column outbox.dead_at is 'When it was given up for a person to look at';
comment on column outbox.last_error is 'What the last attempt said';
comment on column outbox.provider_reference is 'Id the receiver gave it';
comment on column outbox.delivery_status is 'What the receiver later said about delivery';

create table dead_letters (
  id bigint generated always as identity,
  task_name text not null,
  task_instance text not null,
  payload text,
  failures integer not null,
  last_error text,
  died_at timestamptz not null,
  retried_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint dead_letters_pk primary key (id),
  constraint dead_letters_failures_positive check (failures > 0)
);
call describe_usual_columns('dead_letters');
create index dead_letters_died_at_idx on dead_letters (died_at);
comment on table dead_letters is 'Jobs that failed for good, kept for a person to retry';
comment on column dead_letters.task_name is 'Which job';
comment on column dead_letters.task_instance is 'Which run of it';
comment on column dead_letters.payload is 'Its data';
comment on column dead_letters.failures is 'How often it failed';
comment on column dead_letters.last_error is 'What the last failure said';
comment on column dead_letters.died_at is 'When it was given up';
comment on column dead_letters.retried_at is 'When a person set it going again';

create table support_queries (
  id bigint generated always as identity,
  name text not null,
  email citext not null,
  school_name text not null,
  school_urn integer not null,
  message text not null,
  state support_query_states not null default 'pending',
  zendesk_id bigint,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint support_queries_pk primary key (id),
  constraint support_queries_email_well_formed check (is_notify_email(email)),
  constraint support_queries_says_something check (btrim(name) <> '' and btrim(school_name) <> '' and btrim(message) <> '')
);
call describe_usual_columns('support_queries');
create index support_queries_state_idx on support_queries (state, created_at);
create trigger support_queries_state_moves
  before update of state on support_queries
  for each row
  when (
    old.state is distinct from new.state
    and (old.state, new.state) not in (('pending', 'sending'), ('sending', 'sent'), ('sending', 'failed'), ('failed', 'pending'))
  )
  execute function refuse_change();
comment on table support_queries is 'Questions of school users to support';
comment on column support_queries.name is 'Name of the person';
comment on column support_queries.email is 'E-mail address of the person';
comment on column support_queries.school_name is 'Name of the school';
comment on column support_queries.school_urn is 'URN of the school; it need not be known here';
comment on column support_queries.message is 'The question';
comment on column support_queries.state is 'Where sending stands';
comment on column support_queries.zendesk_id is 'Ticket it became';
