create table api_tokens (
  id bigint generated always as identity,
  lead_provider_id bigint not null,
  description text not null,
  token_hash bytea not null,
  token_hint text not null,
  created_by_id bigint,
  last_used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz,
  revoked_by_id bigint,
  revocation_reason text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint api_tokens_pk primary key (id),
  constraint api_tokens_lead_provider_fk foreign key (lead_provider_id) references lead_providers (id),
  constraint api_tokens_created_by_fk foreign key (created_by_id) references users (id),
  constraint api_tokens_revoked_by_fk foreign key (revoked_by_id) references users (id),
  constraint api_tokens_token_hash_unique unique (token_hash),
  constraint api_tokens_description_present check (btrim(description) <> ''),
  constraint api_tokens_token_hash_has_32_bytes check (octet_length(token_hash) = 32),
  constraint api_tokens_token_hint_is_short check (length(token_hint) between 1 and 8),
  constraint api_tokens_revocation_has_time check (revoked_at is not null or num_nonnulls(revoked_by_id, revocation_reason) = 0)
);
call describe_usual_columns('api_tokens');
create index api_tokens_lead_provider_id_idx on api_tokens (lead_provider_id);
create index api_tokens_created_by_id_idx on api_tokens (created_by_id);
create index api_tokens_revoked_by_id_idx on api_tokens (revoked_by_id);
comment on table api_tokens is 'Tokens of the lead provider API; the token itself is shown once and never stored';
comment on column api_tokens.lead_provider_id is 'Whose token it is';
comment on column api_tokens.description is 'What it is for';
comment on column api_tokens.token_hash is 'Keyed hash (HMAC-SHA-256) of the token';
comment on column api_tokens.token_hint is 'First few characters, to tell tokens apart; no secret';
comment on column api_tokens.created_by_id is 'Who made it; null when a command did';
comment on column api_tokens.last_used_at is 'Last successful use, to the minute';
comment on column api_tokens.expires_at is 'When it stops working; null for never';
comment on column api_tokens.revoked_at is 'When it was revoked';
comment on column api_tokens.revoked_by_id is 'Who revoked it';
comment on column api_tokens.revocation_reason is 'Why it was revoked';

create table api_requests (
  id bigint generated always as identity,
  request_id uuid not null,
  lead_provider_id bigint,
  api_token_id bigint,
  method text not null,
  route text not null,
  path text not null,
  query jsonb not null default '{}',
  status_code integer not null,
  error_codes text[] not null default '{}',
  duration_ms integer not null,
  response_bytes bigint,
  user_agent text,
  created_at timestamptz not null default now(),
  constraint api_requests_pk primary key (id),
  constraint api_requests_lead_provider_fk foreign key (lead_provider_id) references lead_providers (id),
  constraint api_requests_api_token_fk foreign key (api_token_id) references api_tokens (id) on delete set null,
  constraint api_requests_request_unique unique (request_id),
  constraint api_requests_status_code_between_100_and_599 check (status_code between 100 and 599)
);
call describe_usual_columns('api_requests');
create index api_requests_lead_provider_id_idx on api_requests (lead_provider_id, created_at);
create index api_requests_api_token_id_idx on api_requests (api_token_id);
create index api_requests_created_at_idx on api_requests (created_at);
comment on table api_requests is 'Log of lead provider API requests, without bodies or personal data';
comment on column api_requests.request_id is 'Id of the request, also in the logs';
comment on column api_requests.lead_provider_id is 'Who asked';
comment on column api_requests.api_token_id is 'The token used';
comment on column api_requests.method is 'HTTP method';
comment on column api_requests.route is 'Pattern of the address, for grouping';
comment on column api_requests.path is 'Path asked for; holds API ids only';
comment on column api_requests.query is 'Query parameters the API knows';
comment on column api_requests.status_code is 'HTTP status of the answer';
comment on column api_requests.error_codes is 'Titles of the errors in the answer';
comment on column api_requests.duration_ms is 'Milliseconds to answer';
comment on column api_requests.response_bytes is 'Size of the answer';
comment on column api_requests.user_agent is 'Software that asked';
