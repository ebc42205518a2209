-- What the catalog's calendar expects of departments, brought up to date before reminders are sent,
-- so that who is overdue is one constant query. (V2 makes Quartz's tables.)

-- One row per region, period, department, dataset and part of the period.
create table expectation (
  region varchar not null,
  period varchar not null,
  department varchar not null,
  dataset varchar not null,
  part varchar not null, -- such as M03, Q1 or a scope, empty for the whole period
  due_on date not null, -- last day in time
  met_by bigint references submission (id), -- the first accepted submission, null while missing
  refused bigint references submission (id), -- the newest rejected try while missing
  primary key (region, period, department, dataset, part)
);
create index expectation_by_due on expectation (due_on);
