-- The timeline of it all: between three and five million rows at the full size.

insert into events (event_type, heading, happened_at, author_type, author_name, author_email, metadata, teacher_id, school_id, ect_at_school_period_id, created_at)
select 'teacher_registered_as_ect', 'An ECT was registered', created_at, 'school_user'::event_author_types, 'A tutor', 'tutor@school.example.test', '{}'::jsonb, teacher_id, school_id, id, created_at
from ect_at_school_periods
where id > 1000000
union all
select 'teacher_left_school_as_ect', 'An ECT left', finished_on + time '09:00', 'school_user', 'A tutor', 'tutor@school.example.test', '{}', teacher_id, school_id, id, created_at
from ect_at_school_periods
where id > 1000000
  and finished_on is not null;
insert into events (event_type, heading, happened_at, author_type, author_name, author_email, teacher_id, school_id, mentor_at_school_period_id, created_at)
select 'teacher_registered_as_mentor', 'A mentor was registered', created_at, 'school_user', 'A tutor', 'tutor@school.example.test', teacher_id, school_id, id, created_at
from mentor_at_school_periods
where id > 1000000;
insert into events (event_type, heading, happened_at, author_type, teacher_id, training_period_id, created_at)
select 'teacher_starts_training_period', 'Training started', started_on + time '09:00', 'system', teacher_id, id, created_at
from training_periods
where id > 1000000;
insert into events (event_type, heading, happened_at, author_type, teacher_id, mentorship_period_id, created_at)
select 'teacher_starts_being_mentored', 'A mentor was assigned', m.started_on + time '09:00', 'system', e.teacher_id, m.id, m.created_at
from mentorship_periods m
join ect_at_school_periods e on e.id = m.ect_at_school_period_id
where m.id > 1000000;
insert into events (event_type, heading, happened_at, author_type, author_name, author_email, teacher_id, appropriate_body_period_id, induction_period_id, created_at)
select 'induction_period_opened', 'An induction was claimed', created_at, 'appropriate_body_user', 'A body', 'body@hub.example.test', teacher_id, appropriate_body_period_id, id, created_at
from induction_periods
where id > 1000000;
insert into events (event_type, heading, happened_at, author_type, author_name, modifications, teacher_id, training_period_id, declaration_id, created_at)
select step.event_type, step.heading, d.created_at + step.later, 'lead_provider_api', 'A lead provider', step.modifications, d.teacher_id, d.training_period_id, d.id, d.created_at + step.later
from declarations d
cross join (
  values
    ('lead_provider_created_declaration', 'A declaration was made', interval '0', '[]'::jsonb),
    ('declaration_payable', 'A declaration became payable', interval '20 days', '[{"attribute": "payment_status", "from": "eligible", "to": "payable"}]'),
    ('declaration_paid', 'A declaration was paid', interval '50 days', '[{"attribute": "payment_status", "from": "payable", "to": "paid"}]')
) as step (event_type, heading, later, modifications)
where d.id > 1000000
  and (step.event_type <> 'declaration_paid' or d.payment_status = 'paid')
  and (step.event_type <> 'declaration_payable' or d.payment_status in ('payable', 'paid'));

-- What is written from now on gets new ids.
do $$
declare
  numbered record;
begin
  for numbered in
    select c.oid::regclass as table_name, pg_get_serial_sequence(c.oid::regclass::text, 'id') as sequence
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' and a.attidentity = 'd'
    where c.relkind = 'r'
      and c.relnamespace = 'public'::regnamespace
  loop
    execute format('select setval(%L, (select coalesce(max(id), 0) + 1 from %s))', numbered.sequence, numbered.table_name);
  end loop;
end
$$;
