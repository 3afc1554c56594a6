-- What is given up of an invoice, and taken back when it is paid after all; added to like everything here.
create table payments.write_off (
  write_off_id bigint         generated always as identity primary key,
  number       text           not null references payments.debt,
  account_id   bigint         not null,
  amount       numeric(12, 2) not null,
  vat          numeric(12, 2) not null,
  rule         text           not null,
  edition      text           not null,
  reason       text           not null,
  booked_on    date           not null,

  constraint something_is_given_up_or_taken_back check (amount <> 0),
  constraint the_vat_is_a_part_of_it check (vat = 0 or sign(vat) = sign(amount) and abs(vat) < abs(amount))
);

comment on column payments.write_off.amount is 'positive: given up; negative: taken back';
comment on column payments.write_off.vat is 'the part of it that is VAT reclaimed, or owed again';

create index write_off_of_invoice on payments.write_off (number);
create index write_off_of_account on payments.write_off (account_id);

create trigger a_write_off_stays before update or delete on payments.write_off
  for each statement execute function payments.what_happened_stays();

-- What was put on an invoice and what was given up of it never exceed what it asks for. One function for both tables.
create or replace function payments.no_invoice_is_overpaid() returns trigger language plpgsql as $$
declare
  wrong record;
begin
  select d.number, d.total
    into wrong
    from payments.debt d
   where d.number in (select number from allocated)
     and d.total < coalesce((select sum(a.amount) from payments.allocation a where a.number = d.number), 0)
                 + coalesce((select sum(w.amount) from payments.write_off w where w.number = d.number), 0)
   limit 1;
  if found then
    raise exception 'more than % was put on invoice %', wrong.total, wrong.number
      using errcode = 'check_violation', constraint = 'no_invoice_is_overpaid';
  end if;
  return null;
end
$$;

create trigger no_more_is_given_up_than_is_open
  after insert on payments.write_off
  referencing new table as allocated
  for each statement execute function payments.no_invoice_is_overpaid();

-- And no more is taken back than was given up.
create function payments.only_what_was_given_up_is_taken_back() returns trigger language plpgsql as $$
declare
  wrong record;
begin
  select w.number
    into wrong
    from payments.write_off w
   where w.number in (select number from written)
   group by w.number
  having sum(w.amount) < 0 or sum(w.vat) < 0
   limit 1;
  if found then
    raise exception 'more is taken back of invoice % than was given up', wrong.number
      using errcode = 'check_violation', constraint = 'only_what_was_given_up_is_taken_back';
  end if;
  return null;
end
$$;

create trigger only_what_was_given_up_is_taken_back
  after insert on payments.write_off
  referencing new table as written
  for each statement execute function payments.only_what_was_given_up_is_taken_back();
