-- Which bill run a record is billed by, so that a bill can list its own records: the one after its month, or so many
-- runs later, when it arrived after that one had begun. Hardly any record is late, so hardly any row grows.

alter table usage.event add column runs_late smallint;

comment on column usage.event.runs_late is 'runs after the one of its month; null: none';
