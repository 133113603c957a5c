-- A school that has merged into another stays, as a name for what it was (GIAS-16).
alter table schools
  add column merged_into_school_id bigint,
  add constraint schools_merged_into_school_fk foreign key (merged_into_school_id) references schools (id),
  add constraint schools_merged_into_another check (merged_into_school_id <> id),
  add constraint schools_merged_not_marked_eligible check (merged_into_school_id is null or not marked_as_eligible);
create index schools_merged_into_school_id_idx on schools (merged_into_school_id);
comment on column schools.merged_into_school_id is 'GIAS-16: the school that took this one''s people, partnerships and history over; null while it is a school of its own';
