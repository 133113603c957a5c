create table analytics_events (
  id bigint generated always as identity,
  occurred_at timestamptz not null,
  event_type text not null,
  environment text not null,
  request_uuid uuid,
  entity_table_name text,
  request jsonb not null default '{}',
  data jsonb not null default '{}',
  hidden_data jsonb not null default '{}',
  event_tags text[] not null default '{}',
  sent_at timestamptz,
  created_at timestamptz not null default now(),
  constraint analytics_events_pk primary key (id),
  constraint analytics_events_event_type_shape check (event_type ~ '^[a-z][a-z0-9_]*$')
);
call describe_usual_columns('analytics_events');
create index analytics_events_created_at_idx on analytics_events (created_at);
create index analytics_events_waiting_idx on analytics_events (id) where sent_at is null;
comment on table analytics_events is 'Events for DfE analytics, kept for thirty days';
comment on column analytics_events.occurred_at is 'When it happened';
comment on column analytics_events.event_type is 'Kind of event';
comment on column analytics_events.environment is 'Where the service runs';
comment on column analytics_events.request_uuid is 'The request that caused it';
comment on column analytics_events.entity_table_name is 'The table it is about';
comment on column analytics_events.request is 'Facts of the request and its answer';
comment on column analytics_events.data is 'Values by name, each a list of texts';
comment on column analytics_events.hidden_data is 'As data, for restricted readers';
comment on column analytics_events.event_tags is 'Labels';
comment on column analytics_events.sent_at is 'When it was handed on; null while waiting';
