-- Corrections of `subscription` whose difference stands on a document.
create table billing.repaired (
  correction_id bigint not null,
  account_id    bigint not null,
  invoice_id    bigint not null,

  constraint a_correction_is_billed_once primary key (correction_id)
);

create index repaired_of_account on billing.repaired (account_id);

-- A charge that corrects takes days back (below zero) or adds them (above zero).
alter table billing.charge
  add constraint a_correction_is_of_something check (corrects is null or amount <> 0);

create index charge_that_corrects on billing.charge (account_id, month, agreed_id) where corrects is not null;

-- No day of a product is charged twice, corrections counted: what was charged less what was taken back is 0 or 1 for
-- every day. Looked at once per statement, and only for products and months that have a correction: without one the
-- unique index says the same.
create function billing.no_day_is_charged_twice_in_the_end() returns trigger language plpgsql
  set enable_seqscan = off as $$
declare
  span  record;
  wrong record;
begin
  select min(account_id) as first, max(account_id) as last, min(month) as month into span from added;
  if not exists (select from billing.charge k
                  where k.corrects is not null
                    and k.account_id between span.first and span.last
                    and k.month >= span.month) then
    return null;
  end if;
  with touched as materialized (
    select distinct k.account_id, k.agreed_id, k.month
      from billing.charge k
     where k.corrects is not null
       and k.account_id between span.first and span.last
       and k.month >= span.month
       and exists (select from added a where a.agreed_id = k.agreed_id and a.month = k.month)
  ), charged as (
    select c.agreed_id, c.days, 1 as times
      from touched t
      join billing.charge c on c.agreed_id = t.agreed_id and c.month = t.month and c.corrects is null
     union all
    select c.agreed_id, c.days, case when c.amount < 0 then -1 else 1 end
      from touched t
      join billing.charge c on c.account_id = t.account_id and c.month = t.month and c.agreed_id = t.agreed_id
                           and c.corrects is not null
  )
  select agreed_id, lower(days) + n as day, sum(times) as times
    into wrong
    from charged
   cross join lateral generate_series(0, upper(days) - lower(days) - 1) n
   group by 1, 2
  having sum(times) not in (0, 1)
   limit 1;
  if found then
    raise exception 'day % of agreed product % would be charged % times', wrong.day, wrong.agreed_id, wrong.times
      using errcode = 'check_violation', constraint = 'no_day_is_charged_twice_in_the_end';
  end if;
  return null;
end
$$;

create trigger no_day_is_charged_twice_in_the_end
  after insert on billing.charge
  referencing new table as added
  for each statement execute function billing.no_day_is_charged_twice_in_the_end();
