-- Numbers and identifiers in ascending order; a gap is nothing to worry about, a number given twice is.
create sequence fulfilment.mobile_number maxvalue 9999999;
create sequence fulfilment.fixed_number maxvalue 9999999;
create sequence fulfilment.access_identifier maxvalue 9999999999;
create sequence fulfilment.card_number maxvalue 9999999999;

-- A service as the network knows it. The key is the one that `subscription` gave the service.
create table fulfilment.line (
  service_id     bigint      primary key,
  account_id     bigint      not null,
  service        text        not null,
  identifier     text        not null,
  brought_along  boolean     not null,
  prepared_on    date        not null,
  works_since    timestamptz,
  stopped_on     date,
  reserved_until date,

  constraint service_is_one_of_four
    check (service in ('mobile', 'internet', 'fixed-telephony', 'tv')),
  constraint identifier_is_a_telephone_number_or_an_access
    check (case when service in ('mobile', 'fixed-telephony') then identifier ~ '^[+][1-9][0-9]{7,14}$'
                else identifier ~ '^FTTH[0-9]{10}$' end),
  constraint a_stopped_line_keeps_its_number_for_a_while
    check ((stopped_on is null) = (reserved_until is null) and (reserved_until is null or reserved_until > stopped_on))
);

create unique index a_number_serves_one_line on fulfilment.line (identifier) where reserved_until is null;
create index line_by_identifier on fulfilment.line (identifier);

-- One living card per telephone number (`numbers.sim-choice`). What unlocks the card stands apart, below.
create table fulfilment.card (
  card_id      bigint      generated always as identity primary key,
  service_id   bigint      not null references fulfilment.line,
  kind         text        not null,
  iccid        text        not null,
  imsi         text        not null,
  ordered_on   date        not null,
  delivered_at timestamptz,
  died_on      date,

  constraint card_is_sim_or_esim check (kind in ('sim', 'esim')),
  constraint card_number_is_belgian_and_has_19_digits check (iccid ~ '^8932[0-9]{15}$'),
  constraint subscriber_number_is_belgian_and_has_15_digits check (imsi ~ '^206[0-9]{12}$'),
  constraint a_card_number_is_given_once unique (iccid),
  constraint a_subscriber_number_is_given_once unique (imsi)
);

create unique index a_line_has_one_living_card on fulfilment.card (service_id) where died_on is null;

-- PIN and PUK, encrypted (AES-GCM) with a key that is not in this database; `key_id` says which.
create table fulfilment.card_secret (
  card_id bigint primary key references fulfilment.card,
  key_id  text   not null,
  pin     bytea  not null,
  puk     bytea  not null
);

-- What is lent to the customer and must come back (`equipment.supply`).
create table fulfilment.equipment (
  equipment_id bigint generated always as identity primary key,
  service_id   bigint not null references fulfilment.line,
  kind         text   not null,
  serial       text   not null generated always as ('LC' || lpad(equipment_id::text, 10, '0')) stored,
  lent_on      date   not null,

  constraint a_serial_number_is_given_once unique (serial)
);

create index equipment_of_a_line on fulfilment.equipment (service_id);

-- What the network was told, in order: kept where no real network is connected.
create table fulfilment.network_order (
  order_id   bigint      generated always as identity primary key,
  service_id bigint      not null references fulfilment.line,
  what       text        not null,
  at         timestamptz not null,

  constraint network_order_is_known check (what in ('provision', 'activate', 'stop'))
);

create index network_orders_of_a_line on fulfilment.network_order (service_id);
