-- What nights need not compute again: values that were measured, and what a report was made of.

-- One row per region, period, way of measuring and figure or group: the newest value.
create table measured (
  region varchar not null,
  period varchar not null,
  way varchar not null, -- scan: by SQL; recount: from the rows, with the first of them
  target varchar not null, -- figure, or figure/group
  fingerprint varchar not null, -- SHA-256 of all that it depends on
  content bytea not null, -- JSON, packed by gzip
  primary key (region, period, way, target)
);

-- One row per complete run whose report can stand for that of a later run.
create table run_inputs (
  run_id bigint not null primary key references run (id),
  fingerprint varchar not null -- SHA-256 of all that the report is made of
);

-- How many rows of a submission correct an earlier one's: where none does, none need be looked for.
alter table submission add column rows_correcting bigint; -- null where nobody counted
