-- DM-TEA-04, 01 §8.17: set once, but when two records of one person become one the earlier time is theirs.
drop trigger teachers_ect_first_became_eligible_set_once on teachers;
create trigger teachers_ect_first_became_eligible_set_once
  before update of ect_first_became_eligible_for_training_at on teachers
  for each row
  when (
    new.ect_first_became_eligible_for_training_at > old.ect_first_became_eligible_for_training_at
    or (new.ect_first_became_eligible_for_training_at is null and old.ect_first_became_eligible_for_training_at is not null)
  )
  execute function refuse_change();
drop trigger teachers_mentor_first_became_eligible_set_once on teachers;
create trigger teachers_mentor_first_became_eligible_set_once
  before update of mentor_first_became_eligible_for_training_at on teachers
  for each row
  when (
    new.mentor_first_became_eligible_for_training_at > old.mentor_first_became_eligible_for_training_at
    or (
      new.mentor_first_became_eligible_for_training_at is null
      and old.mentor_first_became_eligible_for_training_at is not null
    )
  )
  execute function refuse_change();
comment on column teachers.ect_first_became_eligible_for_training_at is 'When training as an ECT first became fundable; set once, and earlier only when another record of the person is merged into this one';
comment on column teachers.mentor_first_became_eligible_for_training_at is 'When training as a mentor first became fundable; set once, and earlier only when another record of the person is merged into this one';
