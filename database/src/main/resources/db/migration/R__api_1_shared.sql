-- Words that every rendering shares. Content carries "updated_at":null; api_body puts the time in.

create or replace function api_time(instant timestamptz) returns text
language sql stable parallel safe
return to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');
comment on function api_time(timestamptz) is 'API-RES-03: RFC 3339 in UTC, whole seconds, the rest dropped';

create or replace function api_body(content text, updated_at timestamptz) returns text
language sql stable parallel safe
return replace(content, '"updated_at":null', '"updated_at":"' || api_time(updated_at) || '"');
comment on function api_body(text, timestamptz) is 'The content with the time of its last change; a value cannot hold the replaced text, whose quotes would be escaped there';

create or replace function api_retimed(body text, was timestamptz, becomes timestamptz) returns text
language sql stable parallel safe
return replace(body, '"updated_at":"' || api_time(was) || '"', '"updated_at":"' || api_time(becomes) || '"');
comment on function api_retimed(text, timestamptz, timestamptz) is 'A body with another time of its last change';

create or replace function api_dashed(word text) returns text
language sql immutable parallel safe
return replace(word, '_', '-');
comment on function api_dashed(text) is 'Stored words with underscores as the API writes them';

create or replace function api_reason(reason text, at timestamptz) returns json
language sql stable parallel safe
return (select row_to_json(r) from (select api_dashed(reason) as reason, api_time(at) as date) r);
comment on function api_reason(text, timestamptz) is 'Why and when a participant was withdrawn or deferred';

create or replace function api_last_day(today date, variadic days date[]) returns date
language sql immutable parallel safe
return (select min(day) from unnest(days) as day where day >= today);
comment on function api_last_day(date, date[]) is 'The first of the last days on which something is still as it is today';

create or replace function api_full_name(teacher teachers) returns text
language sql stable parallel safe
return coalesce(
  nullif(btrim(teacher.corrected_name), ''),
  nullif(
    concat_ws(
      ' ',
      nullif(nullif(btrim(teacher.trs_first_name), ''), '.'),
      nullif(nullif(btrim(teacher.trs_last_name), ''), '.')
    ),
    ''
  ),
  'Unknown'
);
comment on function api_full_name(teachers) is 'API-STA-05, DM-NAM-01';

create or replace function api_training_status(training training_periods) returns text
language sql immutable parallel safe
return case
  when training.withdrawn_at is null and training.deferred_at is null then 'active'
  when training.deferred_at is null or training.withdrawn_at >= training.deferred_at then 'withdrawn'
  else 'deferred'
end;
comment on function api_training_status(training_periods) is 'API-STA-01: the later of the two; a tie is withdrawn (DM 11.2)';

create or replace function api_participant_status(training training_periods, completed_on date, today date) returns text
language sql immutable parallel safe
return case
  when num_nonnulls(training.withdrawn_at, training.deferred_at) > 0 and training.finished_on > today then 'leaving'
  when num_nonnulls(training.withdrawn_at, training.deferred_at) > 0 then 'left'
  when completed_on is not null and (training.finished_on is null or completed_on <= training.finished_on) then 'active'
  when training.finished_on > today then 'leaving'
  when training.finished_on is not null then 'left'
  when training.started_on > today then 'joining'
  else 'active'
end;
comment on function api_participant_status(training_periods, date, date) is 'API-STA-02; completed_on is the end of induction for ECTs, of funding for mentors';

create or replace function api_eligible_for_funding(first_eligible_at timestamptz, ineligible_on date) returns boolean
language sql stable parallel safe
return case
  when first_eligible_at is null and ineligible_on is null then null
  when first_eligible_at is null then false
  else ineligible_on is null or (first_eligible_at at time zone 'Europe/London')::date <= ineligible_on
end;
comment on function api_eligible_for_funding(timestamptz, date) is 'API-STA-03, DM 9.3';

create or replace function api_induction_tutor_email(school schools, gias gias_schools) returns text
language sql stable parallel safe
return coalesce(school.induction_tutor_email, gias.primary_contact_email, gias.secondary_contact_email)::text;
comment on function api_induction_tutor_email(schools, gias_schools) is 'API-STA-07';
