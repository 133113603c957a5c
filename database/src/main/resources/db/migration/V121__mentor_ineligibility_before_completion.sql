-- A completed declaration takes the place of an earlier reason; taken back, it gives the place back (03 §34 no. 12).
alter table teachers
  add column mentor_ineligible_before_completion_on date,
  add column mentor_ineligible_before_completion_reason mentor_became_ineligible_for_funding_reason,
  add constraint teachers_mentor_ineligible_before_completion_with_reason check (
    num_nonnulls(mentor_ineligible_before_completion_on, mentor_ineligible_before_completion_reason) in (0, 2)
  );
comment on column teachers.mentor_ineligible_before_completion_on is 'Since when the mentor was ineligible before a completed declaration said so; null unless one does and there was an earlier reason';
comment on column teachers.mentor_ineligible_before_completion_reason is 'Why they were ineligible then';
