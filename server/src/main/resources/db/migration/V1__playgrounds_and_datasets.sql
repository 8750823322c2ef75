-- Statements that SQLite and PostgreSQL read alike: ids are text made by the server, times are microseconds since 1970.

create table playground (
  id         text   primary key,
  document   text   not null,
  created_at bigint not null
);

create table dataset (
  id         text    primary key,
  token_hash text    not null,
  version    integer not null,
  created_at bigint  not null
);

create table dataset_version (
  dataset_id   text    not null references dataset (id) on delete cascade,
  version      integer not null,
  name         text    not null,
  description  text    not null,
  -- Name and description in lower case: the two databases differ in what they call lower case.
  search_text  text    not null,
  csv          text    not null,
  row_count    integer not null,
  column_count integer not null,
  created_at   bigint  not null,
  primary key (dataset_id, version)
);

create index dataset_newest_first on dataset (created_at desc, id desc);
