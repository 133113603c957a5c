create extension if not exists citext;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create table probe (id bigint primary key, e citext, started_on date, range daterange generated always as (daterange(started_on, null, '[]')) stored, at timestamptz);
