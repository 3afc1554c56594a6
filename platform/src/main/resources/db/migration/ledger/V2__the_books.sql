-- The books: a month can be closed, and nothing is then posted in it; balances of a month are kept and compared with the
-- postings.

alter table ledger.posting drop constraint an_account_of_the_chart;
alter table ledger.posting add constraint an_account_of_the_chart
  check (account in ('RECEIVABLE', 'REVENUE_RECURRING', 'REVENUE_USAGE', 'REVENUE_ONE_OFF', 'VAT_PAYABLE',
                     'THIRD_PARTY_PAYABLE', 'LATE_PAYMENT_INCOME', 'INDEMNITY_INCOME', 'DEPOSITS_HELD',
                     'COMPENSATION', 'BAD_DEBT', 'BANK'));

-- Entries come by and large in order of their day, so that a few bytes per hundred pages find a month.
create index entry_by_day on ledger.entry using brin (posted_on);

-- A row per month that was closed, named by its first day. The first one closes all that was before it too.
create table ledger.closed_month (
  month     date        primary key,
  closed_at timestamptz not null,
  closed_by text        not null,

  constraint a_month_is_named_by_its_first_day check (extract(day from month) = 1)
);

create trigger a_closed_month_is_never_reopened
  before update or delete or truncate on ledger.closed_month
  for each statement execute function ledger.nothing_is_changed();

create function ledger.months_are_closed_in_order() returns trigger language plpgsql as $$
declare
  last date := (select max(month) from ledger.closed_month);
begin
  if new.month <> last + interval '1 month' then
    raise exception 'month % cannot be closed after month %', to_char(new.month, 'YYYY-MM'), to_char(last, 'YYYY-MM')
      using errcode = 'check_violation', constraint = 'months_are_closed_in_order';
  end if;
  return new;
end
$$;

create trigger months_are_closed_in_order
  before insert on ledger.closed_month
  for each row execute function ledger.months_are_closed_in_order();

-- The first day on which something may be posted. Whoever asks holds off the closing of a month until the end of the
-- transaction; whoever closes takes the lock of which this one has to wait.
create function ledger.first_open_day() returns date language plpgsql as $$
begin
  lock table ledger.closed_month in row share mode;
  return (select coalesce(max(month) + interval '1 month', '-infinity')::date from ledger.closed_month);
end
$$;

-- Once per statement, over all its rows.
create function ledger.a_closed_month_takes_no_entry() returns trigger language plpgsql as $$
declare
  open  date := ledger.first_open_day();
  early date := (select min(posted_on) from posted);
begin
  if early < open then
    raise exception 'ledger entry of %, but all before % is closed', early, open
      using errcode = 'check_violation', constraint = 'a_closed_month_takes_no_entry';
  end if;
  return null;
end
$$;

create trigger a_closed_month_takes_no_entry
  after insert on ledger.entry
  referencing new table as posted
  for each statement execute function ledger.a_closed_month_takes_no_entry();

-- As before, and an entry of a closed month takes no more postings, even if they sum to zero.
create or replace function ledger.every_entry_sums_to_zero() returns trigger language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  wrong record;
  open  date;
begin
  select entry_id, sum(amount) as amount
    into wrong
    from posted
   group by entry_id
  having sum(amount) <> 0
   limit 1;
  if found then
    raise exception 'ledger entry % sums to %, not to zero', wrong.entry_id, wrong.amount
      using errcode = 'check_violation', constraint = 'every_entry_sums_to_zero';
  end if;

  open := ledger.first_open_day();
  select p.entry_id, p.posted_on
    into wrong
    from (select d.entry_id, (select e.posted_on from ledger.entry e where e.entry_id = d.entry_id) as posted_on
            from (select distinct entry_id from posted) d) p
   where coalesce(p.posted_on < open, true)
   limit 1;
  if found and wrong.posted_on is null then
    raise exception 'posting of ledger entry %, which does not exist', wrong.entry_id
      using errcode = 'foreign_key_violation', constraint = 'a_posting_belongs_to_an_entry';
  elsif found then
    raise exception 'posting of ledger entry % of %, but all before % is closed', wrong.entry_id, wrong.posted_on, open
      using errcode = 'check_violation', constraint = 'a_closed_month_takes_no_posting';
  end if;
  return null;
end
$$;

-- What was posted per month and account: a projection that can be made again from the postings. That of a closed month
-- stays as it was when the month was closed, so that the postings can be compared with it.
create table ledger.balance (
  month   date           not null,
  account text           not null,
  debit   numeric(16, 2) not null,
  credit  numeric(16, 2) not null,

  constraint one_balance_per_month_and_account primary key (month, account),
  constraint a_balance_is_of_a_month check (extract(day from month) = 1),
  constraint both_sides_count_up check (debit >= 0 and credit >= 0)
);

create function ledger.a_closed_balance_stays() returns trigger language plpgsql as $$
declare
  first date := least(old.month, new.month);
begin
  if first < ledger.first_open_day() then
    raise exception 'the balance of % is closed: % refused', to_char(first, 'YYYY-MM'), lower(tg_op)
      using errcode = 'check_violation', constraint = 'a_closed_balance_stays';
  end if;
  return coalesce(new, old);
end
$$;

create trigger a_closed_balance_stays
  before insert or update or delete on ledger.balance
  for each row execute function ledger.a_closed_balance_stays();

create trigger all_balances_stay
  before truncate on ledger.balance
  for each statement execute function ledger.nothing_is_changed();
