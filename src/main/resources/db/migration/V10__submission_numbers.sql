-- One row: the newest number of a submission. Counted up in a transaction of its own, so that no
-- load waits for another's number.
create table submission_number (
  newest bigint not null
);
insert into submission_number (newest) select coalesce(max(id), 0) from submission;
alter table submission alter column id drop identity;

-- One row per number that was given and whose submission is not in the ledger yet: a sheet whose
-- load was broken off gets its number again, so that numbers have no gaps.
create table reserved_number (
  arrival_key varchar not null,
  sheet varchar not null,
  dataset varchar not null, -- empty where the sheet is none's
  id bigint not null,
  primary key (arrival_key, sheet, dataset)
);
