-- What runs issued, counted while it is issued: a page that follows a run of a million invoices adds up a few rows a
-- statement instead of reading the invoices. A row per statement and kind, only ever added: nobody waits for anybody.
create table billing.tally (
  day    date           not null,
  what   text           not null,
  count  bigint         not null,
  amount numeric(14, 2) not null
);

create index tally_of_run on billing.tally (day);

-- Lines are there before their invoices. Plans are kept, from when the tables were small: hence the setting.
create function billing.what_is_issued_is_counted() returns trigger language plpgsql
  set enable_seqscan = off set enable_mergejoin = off as $$
declare
  first bigint;
  last  bigint;
begin
  select min(invoice_id), max(invoice_id) into first, last from issued;
  insert into billing.tally (day, what, count, amount)
  select run_day, kind, count(*), sum(total)
    from issued
   where run_day is not null
   group by run_day, kind;
  insert into billing.tally (day, what, count, amount)
  select i.run_day, l.kind, count(*), sum(l.amount)
    from issued i
    join billing.line l on l.invoice_id = i.invoice_id and l.invoice_id between first and last
   where i.run_day is not null
   group by i.run_day, l.kind;
  return null;
end
$$;

insert into billing.tally (day, what, count, amount)
select run_day, kind, count(*), sum(total)
  from billing.invoice
 where run_day is not null
 group by run_day, kind;

insert into billing.tally (day, what, count, amount)
select i.run_day, l.kind, count(*), sum(l.amount)
  from billing.invoice i
  join billing.line l using (invoice_id)
 where i.run_day is not null
 group by i.run_day, l.kind;

create trigger what_is_issued_is_counted
  after insert on billing.invoice
  referencing new table as issued
  for each statement execute function billing.what_is_issued_is_counted();
