create table reference_files (
  name text not null,
  checksum text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint reference_files_pk primary key (name)
);
call describe_usual_columns('reference_files');
comment on table reference_files is 'Which version of each reference file was loaded last; an unchanged file is left alone, so that what staff change since stays';
comment on column reference_files.name is 'Key: file name';
comment on column reference_files.checksum is 'SHA-256 of the file';
