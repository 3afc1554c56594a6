-- Limits: caps, alerts, blocks and what was told. Records keep what the network said, so that each can be
-- explained and rated again.

alter table usage.event
  add column quantity  bigint not null default 0,
  add column length    smallint,
  add column note      "char",
  add column seller_id int;

update usage.event set quantity = (included + charged) * case when kind = 'd' then 1000 else 1 end;

comment on column usage.event.quantity is 'as the network said: seconds of a call, bytes of a session, 1 for a message';
comment on column usage.event.length is 'characters of an SMS, where known';
comment on column usage.event.note is 'why it was charged differently: letter of be.ligneclaire.core.rating.Note';

-- Who offers third-party services.
create table usage.seller (
  seller_id int  generated always as identity primary key,
  name      text not null,

  constraint a_seller_has_one_number unique (name)
);

alter table usage.counter
  add column calls    bigint  not null default 0,
  add column sent     bigint  not null default 0,
  add column received bigint  not null default 0,
  add column outside  bigint  not null default 0,
  add column roaming  bigint  not null default 0,
  add column told     int     not null default 0,
  add column sms_days bytea,
  add column blocked  boolean not null default false;

update usage.counter set outside = amount;

comment on column usage.counter.outside is 'charged outside the bundle, without roaming data';
comment on column usage.counter.told is 'bits of be.ligneclaire.core.rating.Signal: which allowances were exceeded before';
comment on column usage.counter.sms_days is 'SMS sent on each day of the month, a byte each, at most 255; null: none';
comment on column usage.counter.blocked is 'whether usage.block has rows of this month';

-- The nightly review of averages looks at one month. Nothing else is in the index, so that counters stay cheap to change.
create index counter_of_a_month on usage.counter (month);

alter table usage.total drop constraint a_tariff_has_one_total_a_run;
alter table usage.total add column seller_id int not null default 0;
alter table usage.total add constraint a_tariff_has_one_total_a_run
  primary key (bill_on, account_id, service_id, month, tariff, price, seller_id);

comment on column usage.total.seller_id is '0: not a third party''s';

-- What the customer set; a line without a row has what its contract says.
create table usage.setting (
  service_id bigint   primary key,
  account_id bigint   not null,
  own_cap    boolean  not null,
  cap        bigint,
  alert      smallint not null,
  early      smallint not null,

  constraint a_cap_is_nothing_or_more check (cap >= 0),
  constraint an_alert_is_one_of_four check (alert in (0, 50, 75, 100)),
  constraint an_early_alert_is_a_share check (early between 0 and 99)
);

comment on column usage.setting.own_cap is 'whether the customer set the cap: then cap holds, null for none';
comment on column usage.setting.alert is 'the regulator''s alert in euro; 0: none';
comment on column usage.setting.early is 'percentage of an allowance at which to tell; 0: never';

-- When a line could not use something, and why. Only the end is ever written later.
create table usage.block (
  block_id   bigint      generated always as identity primary key,
  service_id bigint      not null,
  item_id    bigint      not null,
  account_id bigint      not null,
  month      date        not null,
  what       text        not null check (what in ('out-of-bundle', 'roaming-data', 'normal-use')),
  rule       text        not null,
  edition    text        not null,
  begins     timestamptz not null,
  ends       timestamptz,
  ended_by   text,
  until      timestamptz not null,

  constraint a_block_ends_after_it_begins check (ends >= begins)
);

create unique index one_open_block_of_a_kind on usage.block (service_id, what) where ends is null;
create index block_of_a_month on usage.block (service_id, month);

comment on column usage.block.until is 'when it ends by itself: the end of the month, day or hour';
comment on column usage.block.ended_by is 'the rule by which it ended; null while it lasts';

-- What records made happen, written with them; told once, right after.
create table usage.alert (
  alert_id    bigint      generated always as identity primary key,
  service_id  bigint      not null,
  item_id     bigint      not null,
  account_id  bigint      not null,
  month       date        not null,
  kind        text        not null,
  level       bigint      not null,
  total       bigint      not null,
  allowance   text        not null,
  edition     text        not null,
  event_start timestamptz not null,
  arose_at    timestamptz not null,
  told_at     timestamptz
);

create index alert_to_tell on usage.alert (account_id, item_id, alert_id) where told_at is null;
create index alert_of_a_line on usage.alert (service_id, month);

-- Where no network is connected: what would have been said to one.
create table usage.network_order (
  order_id   bigint      generated always as identity primary key,
  service_id bigint      not null,
  what       text        not null,
  at         timestamptz not null
);

-- A month's records of a line are found by the line and sorted then: an index that also held the start took
-- a third of the time of an import.
drop index usage.event_of_a_line;
create index event_by_line on usage.event (service_id);
