-- The counties whose rows a run read, comma-separated: the region itself, or those that it rolls up.
alter table run add column counties varchar;
update run set counties = region;
alter table run alter column counties set not null;
