-- As before, with one pass over the postings instead of two.
create or replace function ledger.every_entry_sums_to_zero() returns trigger language plpgsql
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  wrong record;
  open  date := ledger.first_open_day();
begin
  select entry_id, amount, posted_on
    into wrong
    from (select p.entry_id, p.amount,
                 (select e.posted_on from ledger.entry e where e.entry_id = p.entry_id) as posted_on
            from (select entry_id, sum(amount) as amount from posted group by entry_id) p) checked
   where amount <> 0
      or coalesce(posted_on < open, true)
   order by amount = 0
   limit 1;
  if not found then
    return null;
  elsif wrong.amount <> 0 then
    raise exception 'ledger entry % sums to %, not to zero', wrong.entry_id, wrong.amount
      using errcode = 'check_violation', constraint = 'every_entry_sums_to_zero';
  elsif wrong.posted_on is null then
    raise exception 'posting of ledger entry %, which does not exist', wrong.entry_id
      using errcode = 'foreign_key_violation', constraint = 'a_posting_belongs_to_an_entry';
  end if;
  raise exception 'posting of ledger entry % of %, but all before % is closed', wrong.entry_id, wrong.posted_on, open
    using errcode = 'check_violation', constraint = 'a_closed_month_takes_no_posting';
end
$$;
