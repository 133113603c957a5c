-- SJ-LEV-30: what a leaving date cut short or deleted, so that the school can move the date or take it back.
create table reported_leavings (
  id bigint generated always as identity,
  ect_at_school_period_id bigint,
  mentor_at_school_period_id bigint,
  finished_on_before date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint reported_leavings_pk primary key (id),
  constraint reported_leavings_ect_at_school_period_fk foreign key (ect_at_school_period_id) references ect_at_school_periods (id) on delete cascade,
  constraint reported_leavings_mentor_at_school_period_fk foreign key (mentor_at_school_period_id) references mentor_at_school_periods (id) on delete cascade,
  constraint reported_leavings_one_spell check (num_nonnulls(ect_at_school_period_id, mentor_at_school_period_id) = 1),
  constraint reported_leavings_ect_at_school_period_unique unique (ect_at_school_period_id),
  constraint reported_leavings_mentor_at_school_period_unique unique (mentor_at_school_period_id)
);
call describe_usual_columns('reported_leavings');
comment on table reported_leavings is 'Leaving dates that schools reported, with what it takes to undo each (SJ-LEV-30)';
comment on column reported_leavings.ect_at_school_period_id is 'The spell as an ECT that was given the date';
comment on column reported_leavings.mentor_at_school_period_id is 'The spell as a mentor that was given the date';
comment on column reported_leavings.finished_on_before is 'Last day of the spell before, null when it had none';

create table reported_leaving_trainings (
  id bigint generated always as identity,
  reported_leaving_id bigint not null,
  training_period_id bigint,
  started_on date not null,
  finished_on date,
  training_programme training_programme not null,
  school_partnership_id bigint,
  expression_of_interest_id bigint,
  schedule_id bigint,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint reported_leaving_trainings_pk primary key (id),
  constraint reported_leaving_trainings_reported_leaving_fk foreign key (reported_leaving_id) references reported_leavings (id) on delete cascade,
  constraint reported_leaving_trainings_training_period_fk foreign key (training_period_id) references training_periods (id) on delete set null,
  constraint reported_leaving_trainings_school_partnership_fk foreign key (school_partnership_id) references school_partnerships (id),
  constraint reported_leaving_trainings_expression_of_interest_fk foreign key (expression_of_interest_id) references active_lead_providers (id),
  constraint reported_leaving_trainings_schedule_fk foreign key (schedule_id) references schedules (id)
);
call describe_usual_columns('reported_leaving_trainings');
create index reported_leaving_trainings_reported_leaving_id_idx on reported_leaving_trainings (reported_leaving_id);
create index reported_leaving_trainings_training_period_id_idx on reported_leaving_trainings (training_period_id);
create index reported_leaving_trainings_school_partnership_id_idx on reported_leaving_trainings (school_partnership_id);
create index reported_leaving_trainings_expression_of_interest_id_idx on reported_leaving_trainings (expression_of_interest_id);
create index reported_leaving_trainings_schedule_id_idx on reported_leaving_trainings (schedule_id);
comment on table reported_leaving_trainings is 'Training that a reported leaving date cut short or deleted, as it was before';
comment on column reported_leaving_trainings.reported_leaving_id is 'The leaving date';
comment on column reported_leaving_trainings.training_period_id is 'The training, null once it is deleted';
comment on column reported_leaving_trainings.training_programme is 'Provider-led or school-led';
comment on column reported_leaving_trainings.school_partnership_id is 'Partnership of the training';
comment on column reported_leaving_trainings.expression_of_interest_id is 'Lead provider it waited for';
comment on column reported_leaving_trainings.schedule_id is 'Schedule of the training';

create table reported_leaving_mentorships (
  id bigint generated always as identity,
  reported_leaving_id bigint not null,
  mentorship_period_id bigint,
  ect_at_school_period_id bigint not null,
  mentor_at_school_period_id bigint not null,
  started_on date not null,
  finished_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint reported_leaving_mentorships_pk primary key (id),
  constraint reported_leaving_mentorships_reported_leaving_fk foreign key (reported_leaving_id) references reported_leavings (id) on delete cascade,
  constraint reported_leaving_mentorships_mentorship_period_fk foreign key (mentorship_period_id) references mentorship_periods (id) on delete set null,
  constraint reported_leaving_mentorships_ect_at_school_period_fk foreign key (ect_at_school_period_id) references ect_at_school_periods (id) on delete cascade,
  constraint reported_leaving_mentorships_mentor_at_school_period_fk foreign key (mentor_at_school_period_id) references mentor_at_school_periods (id) on delete cascade
);
call describe_usual_columns('reported_leaving_mentorships');
create index reported_leaving_mentorships_reported_leaving_id_idx on reported_leaving_mentorships (reported_leaving_id);
create index reported_leaving_mentorships_mentorship_period_id_idx on reported_leaving_mentorships (mentorship_period_id);
create index reported_leaving_mentorships_ect_at_school_period_id_idx on reported_leaving_mentorships (ect_at_school_period_id);
create index reported_leaving_mentorships_mentor_at_school_period_id_idx on reported_leaving_mentorships (mentor_at_school_period_id);
comment on table reported_leaving_mentorships is 'Mentorships that a reported leaving date cut short or deleted, as they were before';
comment on column reported_leaving_mentorships.reported_leaving_id is 'The leaving date';
comment on column reported_leaving_mentorships.mentorship_period_id is 'The mentorship, null once it is deleted';
comment on column reported_leaving_mentorships.ect_at_school_period_id is 'The mentee''s spell at the school';
comment on column reported_leaving_mentorships.mentor_at_school_period_id is 'The mentor''s spell at the school';
