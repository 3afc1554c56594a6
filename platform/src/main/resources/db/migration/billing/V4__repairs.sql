-- Corrections of `subscription` whose difference stands on a document.
create table billing.repaired (
  correction_id bigint not null,
  account_id    bigint not null,
  invoice_id    bigint not null,

  constraint a_correction_is_billed_once primary key (correction_id)
);

create index repaired_of_account on billing.repaired (account_id);

-- A charge that corrects takes days back (below zero) or adds them (above zero); a promotion's the other way round.
alter table billing.charge
  add constraint a_correction_is_of_something check (corrects is null or amount <> 0);

create index charge_that_corrects on billing.charge (account_id, month, agreed_id) where corrects is not null;

-- No day of a product is charged twice, corrections counted: what was charged less what was taken back is 0 or 1 for
-- every day. A promotion is charged below zero and taken back above it. Looked at once per statement, and only for
-- products and months that have a correction: without one the unique index says the same.
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
    select c.agreed_id, c.days, case when (c.amount < 0) = (c.product not like 'promo-%') then -1 else 1 end
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
   order by 1, 2
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

-- A credit note apart from a run belongs to none.
alter table billing.invoice alter column run_day drop not null;
alter table billing.invoice
  add constraint only_a_credit_note_is_apart_from_a_run check (run_day is not null or kind = 'CREDIT_NOTE');

create table billing.credit_note (
  invoice_id bigint      primary key references billing.invoice,
  key        text        not null,
  corrects   bigint      not null references billing.invoice,
  why        text        not null,
  noted_by   text        not null,
  noted_at   timestamptz not null,

  constraint a_credit_is_noted_once unique (key),
  constraint a_credit_has_a_reason check (why <> ''),
  constraint a_credit_note_is_not_its_own_invoice check (corrects <> invoice_id)
);

-- What was given back of a line of the invoice; agreed product and month where it is the fee of a month.
create table billing.credited (
  invoice_id bigint         not null references billing.credit_note,
  corrects   bigint         not null,
  position   integer        not null,
  account_id bigint         not null,
  agreed_id  bigint,
  month      date,
  amount     numeric(12, 2) not null,

  primary key (invoice_id, position),
  foreign key (corrects, position) references billing.line (invoice_id, position),
  constraint a_credit_is_of_something check (amount > 0),
  constraint a_fee_has_its_month check ((agreed_id is null) = (month is null))
);

create index credited_of_line on billing.credited (corrects, position);
create index credited_of_account on billing.credited (account_id, month) where agreed_id is not null;

create trigger a_credit_note_stays before update or delete or truncate on billing.credit_note
  for each statement execute function billing.what_was_sent_stays();
create trigger what_was_credited_stays before update or delete or truncate on billing.credited
  for each statement execute function billing.what_was_sent_stays();

-- What is left of each line of an invoice: less what credit notes of their own and the days taken back by runs gave.
create function billing.left_of(invoice bigint)
  returns table (line_position integer, agreed bigint, of_month date, remains numeric)
  language sql stable as $$
  select l.position,
         c.agreed_id,
         c.month,
         l.amount
         - coalesce((select sum(d.amount) from billing.credited d
                      where d.corrects = l.invoice_id and d.position = l.position), 0)
         + coalesce((select sum(k.amount) from billing.charge k
                      where k.account_id = l.account_id and k.month = c.month and k.agreed_id = c.agreed_id
                        and k.corrects = l.invoice_id and k.amount < 0), 0)
    from billing.line l
    left join billing.charge c
      on c.account_id = l.account_id and c.month = date_trunc('month', lower(l.period))::date and c.invoice_id = l.invoice_id
     and c.item_id = l.item_id and c.service_id is not distinct from l.service_id and c.product = l.product
     and c.days = l.period and l.kind = 'recurring' and c.corrects is null
   where l.invoice_id = invoice
$$;

create function billing.no_credit_exceeds_its_invoice() returns trigger language plpgsql as $$
declare
  wrong record;
begin
  select i.number, r.line_position, r.remains
    into wrong
    from (select distinct corrects from added) a
    join billing.invoice i on i.invoice_id = a.corrects
   cross join lateral billing.left_of(a.corrects) r
    join added n on n.corrects = a.corrects and n.position = r.line_position
   where r.remains < 0
   limit 1;
  if found then
    raise exception 'line % of % would give back % more than it asked', wrong.line_position, wrong.number, -wrong.remains
      using errcode = 'check_violation', constraint = 'no_credit_exceeds_its_invoice';
  end if;
  return null;
end
$$;

create trigger no_credit_exceeds_its_invoice
  after insert on billing.credited
  referencing new table as added
  for each statement execute function billing.no_credit_exceeds_its_invoice();
