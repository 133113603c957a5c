create extension if not exists citext;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create text search configuration unaccented (copy = simple);

alter text search configuration unaccented
  alter mapping for word, hword, hword_part
  with unaccent, simple;

comment on text search configuration unaccented is 'Accent- and case-insensitive search without stemming, for names of people and schools';
