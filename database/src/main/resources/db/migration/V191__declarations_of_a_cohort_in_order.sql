-- A page of one cohort stands behind all earlier ones in the order of creation: they are passed by in the index, without
-- reading the documents themselves. Nothing is live yet that the few seconds it takes could hold up.

create index api_declarations_in_order on api_declarations (lead_provider_id, created_at, record_id) include (cohorts);
drop index api_declarations_created_at_idx;
alter index api_declarations_in_order rename to api_declarations_created_at_idx;
