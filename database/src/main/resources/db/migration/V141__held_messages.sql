-- A message that waits for somebody to change our settings is held, not given up (07 TRS-10).
alter table outbox
  add column held_since timestamptz,
  add column patient_from timestamptz not null default now();
comment on column outbox.held_since is 'Since when it waits for somebody to change our settings; null while it does not';
comment on column outbox.patient_from is 'Given up a day after this; moves on while the message is held and when a person tries it again';
