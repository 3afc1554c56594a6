-- One row per billing account that has anything here; locked by whoever moves money of the account.
create table payments.account (
  account_id bigint primary key
);

-- What is asked of a customer, opened from an invoice; what is open of it follows from the allocations.
create table payments.debt (
  number     text           not null,
  account_id bigint         not null,
  issued     date           not null,
  due        date           not null,
  total      numeric(12, 2) not null,
  edition    text           not null,
  by_debit   boolean        not null,

  constraint an_invoice_is_asked_once primary key (number),
  constraint a_debt_is_of_something check (total > 0)
);

create index debt_of_account on payments.debt (account_id);
create index debt_to_collect on payments.debt (due) where by_debit;

-- What a customer has left from us: a credit note.
create table payments.credit_note (
  number     text           not null,
  account_id bigint         not null,
  issued     date           not null,
  amount     numeric(12, 2) not null,
  edition    text           not null,

  constraint a_credit_note_counts_once primary key (number),
  constraint a_credit_is_of_something check (amount > 0)
);

create index credit_note_of_account on payments.credit_note (account_id);

-- Money booked: received from outside, or (method credit) taken from what the account had left.
create table payments.booking (
  booking_id  bigint         generated always as identity primary key,
  key         text           not null,
  account_id  bigint         not null,
  method      text           not null,
  amount      numeric(12, 2) not null,
  reference   text,
  value_date  date           not null,
  edition     text           not null,
  credit_left numeric(12, 2) not null,

  constraint the_same_money_is_booked_once unique (key),
  constraint money_is_booked_not_taken check (amount > 0),
  constraint a_known_method check (method in ('transfer', 'online', 'direct-debit', 'credit'))
);

create index booking_of_account on payments.booking (account_id);

create table payments.allocation (
  booking_id bigint         not null references payments.booking,
  number     text           not null references payments.debt,
  part       text           not null,
  account_id bigint         not null,
  amount     numeric(12, 2) not null,
  value_date date           not null,

  primary key (booking_id, number, part),
  constraint an_allocation_is_of_something check (amount > 0),
  constraint a_known_part check (part in ('PRINCIPAL', 'INTEREST', 'INDEMNITY', 'FEE'))
);

create index allocation_of_account on payments.allocation (account_id);

-- Money paid back.
create table payments.refund (
  refund_id  bigint         generated always as identity primary key,
  key        text           not null,
  account_id bigint         not null,
  amount     numeric(12, 2) not null,
  reason     text           not null,
  rule       text           not null,
  edition    text           not null,
  paid_on    date           not null,

  constraint the_same_money_is_paid_back_once unique (key),
  constraint money_is_paid_back_not_taken check (amount > 0)
);

create index refund_of_account on payments.refund (account_id);

create function payments.what_happened_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what was paid is only ever added to: % of % refused', lower(tg_op), tg_table_name
    using errcode = 'check_violation', constraint = 'what_happened_stays';
end
$$;

create trigger a_debt_stays before update or delete on payments.debt
  for each statement execute function payments.what_happened_stays();
create trigger a_credit_note_stays before update or delete on payments.credit_note
  for each statement execute function payments.what_happened_stays();
create trigger a_booking_stays before update or delete on payments.booking
  for each statement execute function payments.what_happened_stays();
create trigger an_allocation_stays before update or delete on payments.allocation
  for each statement execute function payments.what_happened_stays();
create trigger a_refund_stays before update or delete on payments.refund
  for each statement execute function payments.what_happened_stays();

-- An invoice never receives more than it asks for: checked once per statement, over the invoices concerned.
create function payments.no_invoice_is_overpaid() returns trigger language plpgsql as $$
declare
  wrong record;
begin
  select d.number, d.total
    into wrong
    from payments.debt d
   where d.number in (select number from allocated)
     and d.total < (select sum(a.amount) from payments.allocation a where a.number = d.number)
   limit 1;
  if found then
    raise exception 'more than % was put on invoice %', wrong.total, wrong.number
      using errcode = 'check_violation', constraint = 'no_invoice_is_overpaid';
  end if;
  return null;
end
$$;

create index allocation_of_invoice on payments.allocation (number);

create trigger no_invoice_is_overpaid
  after insert on payments.allocation
  referencing new table as allocated
  for each statement execute function payments.no_invoice_is_overpaid();
