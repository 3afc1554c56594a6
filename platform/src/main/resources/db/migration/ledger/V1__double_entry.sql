-- Double entry: an entry is something that happened, its postings sum to zero, and nothing is ever changed.
create sequence ledger.entry_number;

create table ledger.entry (
  entry_id  bigint primary key,
  key       text   not null,
  posted_on date   not null,

  constraint what_happened_is_posted_once unique (key)
);

-- Positive is debit, negative is credit. `account_id` is the billing account that owes; only of RECEIVABLE.
create table ledger.posting (
  entry_id   bigint         not null,
  account    text           not null,
  account_id bigint,
  amount     numeric(14, 2) not null,

  constraint an_account_of_the_chart
    check (account in ('RECEIVABLE', 'REVENUE_RECURRING', 'REVENUE_USAGE', 'REVENUE_ONE_OFF', 'VAT_PAYABLE',
                       'THIRD_PARTY_PAYABLE', 'LATE_PAYMENT_INCOME', 'INDEMNITY_INCOME', 'DEPOSITS_HELD',
                       'COMPENSATION', 'BANK')),
  constraint who_owes_is_known_for_receivables_only
    check ((account = 'RECEIVABLE') = (account_id is not null))
);

create index posting_of_entry on ledger.posting (entry_id);
create index posting_of_account on ledger.posting (account_id) include (amount) where account_id is not null;

-- The postings of an entry come in one statement (insert or COPY), which sums to zero per entry; so every entry does,
-- always. Checked once per statement, over all its rows.
-- Plans are kept, from when the tables were small: hence the settings.
create function ledger.every_entry_sums_to_zero() returns trigger language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  wrong record;
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

  select p.entry_id
    into wrong
    from (select distinct entry_id from posted) p
   where (select e.entry_id from ledger.entry e where e.entry_id = p.entry_id) is null
   limit 1;
  if found then
    raise exception 'posting of ledger entry %, which does not exist', wrong.entry_id
      using errcode = 'foreign_key_violation', constraint = 'a_posting_belongs_to_an_entry';
  end if;
  return null;
end
$$;

create trigger every_entry_sums_to_zero
  after insert on ledger.posting
  referencing new table as posted
  for each statement execute function ledger.every_entry_sums_to_zero();

create function ledger.nothing_is_changed() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is only ever added to: % of % refused', lower(tg_op), tg_table_name
    using errcode = 'check_violation', constraint = 'the_ledger_is_only_added_to';
end
$$;

create trigger an_entry_is_never_changed
  before update or delete or truncate on ledger.entry
  for each statement execute function ledger.nothing_is_changed();

create trigger a_posting_is_never_changed
  before update or delete or truncate on ledger.posting
  for each statement execute function ledger.nothing_is_changed();
