-- One row per row of a submission being loaded whose key may stand in another row of it; gone again
-- before the load is committed.
create table key_candidate (
  submission_id bigint not null,
  group_number bigint not null, -- part of the key's hash: rows of the same key have the same
  source_row bigint not null
);
