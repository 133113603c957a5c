-- Tables that libraries read and write: their columns are the libraries' choice, their constraint names ours.

-- Spring Session 4.1
create table spring_session (
  primary_id char(36) not null,
  session_id char(36) not null,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name varchar(100),
  constraint spring_session_pk primary key (primary_id),
  constraint spring_session_session_unique unique (session_id)
);
create index spring_session_expiry_time_idx on spring_session (expiry_time);
create index spring_session_principal_name_idx on spring_session (principal_name);
comment on table spring_session is 'Web sessions, owned by Spring Session';
comment on column spring_session.primary_id is 'Key: lasting id';
comment on column spring_session.session_id is 'Id in the cookie; changes at sign-in';
comment on column spring_session.creation_time is 'Milliseconds since 1970 of the start';
comment on column spring_session.last_access_time is 'Milliseconds since 1970 of the last request';
comment on column spring_session.max_inactive_interval is 'Seconds the session may lie idle';
comment on column spring_session.expiry_time is 'Milliseconds since 1970 of its end';
comment on column spring_session.principal_name is 'Who is signed in';

create table spring_session_attributes (
  session_primary_id char(36) not null,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
  constraint spring_session_attributes_session_fk foreign key (session_primary_id) references spring_session (primary_id) on delete cascade
);
comment on table spring_session_attributes is 'What sessions hold, journeys included; owned by Spring Session';
comment on column spring_session_attributes.session_primary_id is 'The session';
comment on column spring_session_attributes.attribute_name is 'Name of the value';
comment on column spring_session_attributes.attribute_bytes is 'The value, serialised';

-- db-scheduler 16.12
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  constraint scheduled_tasks_pk primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time_idx on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat_idx on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority_execution_time_idx on scheduled_tasks (priority desc, execution_time asc);
comment on table scheduled_tasks is 'Jobs waiting or running, owned by db-scheduler';
comment on column scheduled_tasks.task_name is 'Which job';
comment on column scheduled_tasks.task_instance is 'Which run of it';
comment on column scheduled_tasks.task_data is 'Its data, serialised';
comment on column scheduled_tasks.execution_time is 'When it is due';
comment on column scheduled_tasks.picked is 'Whether a node runs it';
comment on column scheduled_tasks.picked_by is 'The node';
comment on column scheduled_tasks.last_success is 'Last time it succeeded';
comment on column scheduled_tasks.last_failure is 'Last time it failed';
comment on column scheduled_tasks.consecutive_failures is 'Failures in a row';
comment on column scheduled_tasks.last_heartbeat is 'Last sign of life of the running node';
comment on column scheduled_tasks.version is 'For optimistic locking';
comment on column scheduled_tasks.priority is 'Higher runs first';

-- Bucket4j 8.18; not logged: after a crash everyone starts with a full allowance.
create unlogged table rate_limit_buckets (
  id text not null,
  state bytea,
  expires_at bigint,
  constraint rate_limit_buckets_pk primary key (id)
);
create index rate_limit_buckets_expires_at_idx on rate_limit_buckets (expires_at);
comment on table rate_limit_buckets is 'How much of a rate limit is used up, owned by Bucket4j';
comment on column rate_limit_buckets.id is 'Key: which limit and whose';
comment on column rate_limit_buckets.state is 'Tokens left, serialised';
comment on column rate_limit_buckets.expires_at is 'Milliseconds since 1970 after which the row is rubbish';
