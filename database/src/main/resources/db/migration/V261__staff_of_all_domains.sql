-- DM-GAP-33, OTP-07: which domains DfE staff have is configured, once; all are the department's.
alter table users
  drop constraint users_email_of_dfe,
  add constraint users_email_of_dfe check (email ~ '@([a-z0-9-]+\.)*education\.gov\.uk$');
