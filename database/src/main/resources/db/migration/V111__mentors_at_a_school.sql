-- PostgreSQL prices a GiST index for its second column as if it were a b-tree for it, and so looked for the mentors of a
-- school through the exclusion constraint, page by page. With an expression in the school's place it cannot.

alter table mentor_at_school_periods
  drop constraint mentor_at_school_periods_no_overlap,
  add constraint mentor_at_school_periods_no_overlap
    exclude using gist (teacher_id with =, (school_id + 0) with =, range with &&) deferrable initially deferred;
