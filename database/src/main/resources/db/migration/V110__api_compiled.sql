-- Where api_compile puts the functions it writes. They are made from api_resources and the watched tables, never by hand.

create schema api_compiled;
comment on schema api_compiled is 'Functions written by api_compile: one statement each, whose plan a connection keeps';

-- its statement is api_store_statement now
drop function if exists api_store_table(text, bigint[], date, timestamptz);
