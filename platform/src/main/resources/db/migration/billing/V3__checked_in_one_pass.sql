-- The figures of a line are read back as they were written and never searched: json keeps them as they are, where jsonb
-- takes them apart (11 µs a row instead of 6, measured with COPY).
alter table billing.line alter column figures type json;

-- As before, and over all the invoices in one pass: the lines of those that are issued together lie beside each other.
create or replace function billing.the_total_is_the_sum_of_the_lines() returns trigger language plpgsql
  set enable_seqscan = off set enable_mergejoin = off as $$
declare
  first bigint;
  last  bigint;
  wrong record;
begin
  select min(invoice_id), max(invoice_id) into first, last from issued;
  select i.number, i.total
    into wrong
    from issued i
    left join (select l.invoice_id, sum(l.amount) as amount
                 from billing.line l
                where l.invoice_id between first and last
                group by l.invoice_id) lines using (invoice_id)
   where i.total is distinct from lines.amount
   limit 1;
  if found then
    raise exception 'the lines of % do not sum to its total %', wrong.number, wrong.total
      using errcode = 'check_violation', constraint = 'the_total_is_the_sum_of_the_lines';
  end if;
  return null;
end
$$;
