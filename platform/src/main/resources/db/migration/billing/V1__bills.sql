-- Bill runs, shared by processes in chunks of accounts.
create table billing.run (
  day  date    primary key,
  pass integer not null,

  constraint bills_are_run_on_the_first check (extract(day from day) = 1)
);

create table billing.chunk (
  day          date    not null references billing.run,
  from_account bigint  not null,
  to_account   bigint  not null,
  done         boolean not null,

  primary key (day, from_account),
  constraint a_chunk_has_accounts check (from_account < to_account)
);

create index chunk_to_do on billing.chunk (day, from_account) where not done;

-- Accounts that could not be billed, each with the reason that a colleague reads; billed later, they stay here.
create table billing.held_back (
  day        date   not null references billing.run,
  account_id bigint not null,
  reason     text   not null,

  primary key (day, account_id)
);

-- Numbers without gaps: the row is locked from the number to the commit.
create table billing.series (
  prefix text    not null,
  year   integer not null,
  last   bigint  not null,

  primary key (prefix, year),
  constraint a_number_has_eight_digits check (last between 0 and 99999999)
);

create sequence billing.invoice_key;

create table billing.invoice (
  invoice_id               bigint         primary key,
  public_id                uuid           not null,
  account_id               bigint         not null,
  run_day                  date           not null,
  kind                     text           not null,
  number                   text           not null,
  month                    date           not null,
  issued                   date           not null,
  due                      date,
  total                    numeric(12, 2) not null,
  total_excl_vat           numeric(12, 2) not null,
  vat                      numeric(12, 2) not null,
  structured_communication text           not null,
  language                 text           not null,
  edition                  text           not null,

  constraint an_account_is_billed_once_a_run unique (account_id, run_day),
  constraint a_number_is_given_once unique (number),
  constraint a_negative_total_is_a_credit_note_without_due_date
    check (case kind when 'INVOICE' then total >= 0 and due is not null
                     when 'CREDIT_NOTE' then total < 0 and due is null
                     else false end),
  constraint net_and_vat_are_the_total check (total_excl_vat + vat = total)
);

-- Lines as they were sent, with the reason as it stood when they were made.
create table billing.line (
  invoice_id bigint         not null,
  position   integer        not null,
  account_id bigint         not null,
  item_id    bigint,
  service_id bigint,
  product    text           not null,
  text       text           not null,
  period     daterange,
  quantity   bigint,
  unit       text,
  amount     numeric(12, 2) not null,
  kind       text           not null,
  rule       text           not null,
  edition    text           not null,
  clauses    text[]         not null,
  figures    jsonb          not null,
  formula    text           not null,

  primary key (invoice_id, position),
  constraint one_of_the_eight_kinds
    check (kind in ('recurring', 'usage', 'one-off', 'third-party', 'late-payment', 'indemnity', 'deposit',
                    'compensation')),
  constraint a_line_of_nothing_is_left_out check (amount <> 0),
  constraint a_line_cites_its_clause check (cardinality(clauses) > 0)
);

-- The days of an agreed product that were charged, or credited, for one calendar month: what a repair compares with.
create table billing.charge (
  account_id  bigint         not null,
  agreed_id   bigint         not null,
  item_id     bigint         not null,
  service_id  bigint,
  product     text           not null,
  service     text           not null,
  edition     text           not null,
  month       date           not null,
  days        daterange      not null,
  amount      numeric(12, 2) not null,
  corrects    bigint,
  invoice_id  bigint         not null,

  constraint a_charge_lies_in_one_month
    check (not isempty(days) and days <@ daterange(month, (month + interval '1 month')::date)),
  constraint only_a_correction_is_negative
    check (amount >= 0 or corrects is not null),
  constraint no_day_is_charged_twice
    exclude using gist (agreed_id with =, days with &&) where (corrects is null)
);

create index charge_of_month on billing.charge (month, account_id);

-- Money that arose in any room and waits for the next invoice.
create table billing.arisen (
  key        text           not null,
  account_id bigint         not null,
  item_id    bigint,
  kind       text           not null,
  arose_on   date           not null,
  amount     numeric(12, 2) not null,
  rule       text           not null,
  edition    text           not null,
  figures    jsonb          not null,
  formula    text           not null,
  invoice_id bigint,

  constraint what_arose_is_charged_once primary key (key),
  constraint nothing_does_not_arise check (amount <> 0)
);

create index arisen_to_bill on billing.arisen (account_id) where invoice_id is null;

-- The total is the sum of the lines: checked once per statement, over all its invoices. Plans are kept, from when the
-- tables were small: hence the setting.
create function billing.the_total_is_the_sum_of_the_lines() returns trigger language plpgsql
  set enable_seqscan = off as $$
declare
  wrong record;
begin
  select i.number, i.total
    into wrong
    from issued i
   where i.total is distinct from (select sum(l.amount) from billing.line l where l.invoice_id = i.invoice_id)
   limit 1;
  if found then
    raise exception 'the lines of % do not sum to its total %', wrong.number, wrong.total
      using errcode = 'check_violation', constraint = 'the_total_is_the_sum_of_the_lines';
  end if;
  return null;
end
$$;

create trigger the_total_is_the_sum_of_the_lines
  after insert on billing.invoice
  referencing new table as issued
  for each statement execute function billing.the_total_is_the_sum_of_the_lines();

create function billing.what_was_sent_stays() returns trigger language plpgsql as $$
begin
  raise exception 'an issued invoice never changes: % of % refused', lower(tg_op), tg_table_name
    using errcode = 'check_violation', constraint = 'what_was_sent_stays';
end
$$;

create trigger an_invoice_stays before update or delete or truncate on billing.invoice
  for each statement execute function billing.what_was_sent_stays();
create trigger a_line_stays before update or delete or truncate on billing.line
  for each statement execute function billing.what_was_sent_stays();
create trigger a_charge_stays before update or delete or truncate on billing.charge
  for each statement execute function billing.what_was_sent_stays();
