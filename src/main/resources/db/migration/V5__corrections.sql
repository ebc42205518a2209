-- What a submission changes of what was in effect before it, as its receipt says it.
alter table submission add column effects text; -- JSON: messages, one a line; null where it changes nothing
