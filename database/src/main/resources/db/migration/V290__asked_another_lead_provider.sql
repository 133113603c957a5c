-- DM-GAP-36: since when training waits for its lead provider, where another was asked after the training was made.
alter table training_periods add column lead_provider_asked_at timestamptz;

comment on column training_periods.lead_provider_asked_at is 'When the school chose another lead provider for this training; null while it is the one chosen when the training was made';
