-- Usage: what was seen, what it was rated as, and the sums that bills and pages read.
-- Amounts and prices are whole numbers of 10^-10 euro.

create table usage.source (
  source_id smallint generated always as identity primary key,
  name      text     not null,

  constraint a_source_has_one_number unique (name)
);

-- The only judge of what was seen. PostgreSQL cannot keep a key unique across the months of usage.event.
create table usage.seen (
  source_id smallint not null,
  number    bigint   not null,

  constraint a_record_counts_once primary key (source_id, number)
);

create table usage.event (
  service_id bigint      not null,
  start      timestamptz not null,
  source_id  smallint    not null,
  number     bigint      not null,
  kind       "char"      not null,
  direction  "char"      not null,
  other      bigint      not null,
  visited    text        not null,
  included   bigint      not null,
  charged    bigint      not null,
  price      bigint      not null,
  amount     bigint      not null,
  tariff     smallint    not null
) partition by range (start);

create index event_of_a_line on usage.event (service_id, start);

comment on column usage.event.kind is 'v voice, s sms, m mms, d data, f fixed-voice';
comment on column usage.event.direction is 'o out, i in';
comment on column usage.event.other is 'digits of the other number; of a short code, minus its digits; 0 none';
comment on column usage.event.included is 'seconds, messages or kilobytes covered by an inclusion; charged likewise';
comment on column usage.event.tariff is 'code of be.ligneclaire.core.rating.UsageTariff';

-- What a line has used of its inclusions in a month.
create table usage.counter (
  service_id bigint not null,
  month      date   not null,
  account_id bigint not null,
  seconds    bigint not null,
  messages   bigint not null,
  kilobytes  bigint not null,
  zone1      bigint not null,
  zone2      bigint not null,
  zone3      bigint not null,
  fixed      bigint not null,
  events     bigint not null,
  amount     bigint not null,

  constraint a_line_has_one_counter_a_month primary key (service_id, month)
) with (fillfactor = 70);

-- What is charged, by line, month, tariff and price, for the bill run of a day.
create table usage.total (
  bill_on    date     not null,
  account_id bigint   not null,
  service_id bigint   not null,
  month      date     not null,
  tariff     smallint not null,
  price      bigint   not null,
  item_id    bigint   not null,
  edition    text     not null,
  events     bigint   not null,
  quantity   bigint   not null,
  amount     bigint   not null,

  constraint a_tariff_has_one_total_a_run primary key (bill_on, account_id, service_id, month, tariff, price),
  constraint usage_is_billed_after_its_month check (bill_on > month)
);

-- One row: the latest bill run that has begun. Imports hold it shared, a run exclusively.
create table usage.closing (
  only_row   boolean primary key check (only_row),
  closed_run date    not null
);

insert into usage.closing values (true, date '2000-01-01');

create table usage.import (
  import_id   bigint      generated always as identity primary key,
  name        text        not null,
  received_at timestamptz not null,
  accepted    bigint      not null,
  duplicate   bigint      not null,
  rejected    bigint      not null,
  charged     bigint      not null
);

-- What was set aside of records that came without a file.
create table usage.reject (
  import_id bigint not null references usage.import,
  file_line bigint not null,
  record    text   not null,
  reason    text   not null,

  primary key (import_id, file_line)
);
