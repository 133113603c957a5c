-- Declarations say why they are still submitted (03 §34 no. 48), which depends on whether the person can be funded.

call api_watch_also('teachers', '{}', array[
    ['declarations', 'select c.id from changed c where exists (
      select from declarations d where d.teacher_id = c.id and d.payment_status = ''no_payment'')']
  ]);

-- Two resources say more than before: what is stored is rendered again by the sweep.
insert into api_dirty_keys (resource, key)
select 'declarations', t.id from teachers t where exists (select from declarations d where d.teacher_id = t.id)
union all
select 'participants', c.teacher_id from teacher_id_changes c;
