-- A lead provider may send a key along with a declaration, so that sending it again is safe (API-IDE-02).
create table idempotency_keys (
  id bigint generated always as identity,
  lead_provider_id bigint not null,
  operation text not null,
  idempotency_key text not null,
  request_hash bytea not null,
  resource_api_id uuid not null,
  created_at timestamptz not null default now(),
  constraint idempotency_keys_pk primary key (id),
  constraint idempotency_keys_lead_provider_fk foreign key (lead_provider_id) references lead_providers (id),
  constraint idempotency_keys_key_unique unique (lead_provider_id, operation, idempotency_key),
  constraint idempotency_keys_key_present check (btrim(idempotency_key) <> ''),
  constraint idempotency_keys_request_hash_has_32_bytes check (octet_length(request_hash) = 32)
);
call describe_usual_columns('idempotency_keys');
create index idempotency_keys_created_at_idx on idempotency_keys (created_at);
comment on table idempotency_keys is 'Keys that lead providers sent with requests that were carried out; forgotten after some days';
comment on column idempotency_keys.lead_provider_id is 'Who sent it; each has keys of its own';
comment on column idempotency_keys.operation is 'What was asked for, by its name in the OpenAPI document';
comment on column idempotency_keys.idempotency_key is 'The key, as sent';
comment on column idempotency_keys.request_hash is 'SHA-256 of the body sent with it; the body itself is not kept';
comment on column idempotency_keys.resource_api_id is 'Id in the lead provider API of what was made';
