-- One row per submission of which rows are in their tables, committed, while it is not in the ledger:
-- it is being loaded, or its load was broken off.
create table rows_ahead (
  submission_id bigint not null primary key,
  region varchar not null,
  dataset varchar not null
);
