-- The price list, dated: of each entry at most one version holds on a day. Prices include VAT.
create table catalog.offer (
  offer_id           text           not null,
  valid              daterange      not null,
  position           int            not null,
  service            text           not null check (service in ('mobile', 'internet', 'fixed-telephony', 'tv')),
  monthly            numeric(12, 2) not null,
  data_kilobytes     bigint,
  minutes            bigint,
  sms                bigint,
  needs_installation boolean        not null,
  equipment          text,
  down_mbps          bigint,
  up_mbps            bigint,
  editions           text[]         not null,
  requires           text[]         not null,

  constraint an_offer_costs_nothing_or_more check (monthly >= 0),
  constraint an_offer_has_one_price_a_day exclude using gist (offer_id with =, valid with &&)
);

comment on column catalog.offer.data_kilobytes is 'null: unlimited, or a service without';
comment on column catalog.offer.editions is 'empty: every edition';
comment on column catalog.offer.requires is 'edition=service, one element each; of an edition''s services one must be there';

create table catalog.package (
  package_id text           not null,
  valid      daterange      not null,
  position   int            not null,
  contains   text[]         not null,
  monthly    numeric(12, 2) not null,

  constraint a_package_costs_nothing_or_more check (monthly >= 0),
  constraint a_package_has_one_price_a_day exclude using gist (package_id with =, valid with &&)
);

create table catalog.option (
  option_id       text           not null,
  valid           daterange      not null,
  position        int            not null,
  service         text           not null check (service in ('mobile', 'internet', 'fixed-telephony', 'tv')),
  monthly         numeric(12, 2) not null,
  data_kilobytes  bigint,
  minutes_to_zone text[]         not null,
  is_rent         boolean        not null,
  equipment       text,

  constraint an_option_costs_nothing_or_more check (monthly >= 0),
  constraint an_option_has_one_price_a_day exclude using gist (option_id with =, valid with &&)
);

comment on column catalog.option.minutes_to_zone is 'zone=minutes, one element each';

create table catalog.equipment (
  equipment_id text           not null,
  valid        daterange      not null,
  position     int            not null,
  deposit      numeric(12, 2) not null,
  not_returned numeric(12, 2) not null,
  damaged      numeric(12, 2) not null,

  constraint equipment_costs_nothing_or_more check (deposit >= 0 and not_returned >= 0 and damaged >= 0),
  constraint equipment_has_one_price_a_day exclude using gist (equipment_id with =, valid with &&)
);

create table catalog.fee (
  fee_id   text           not null,
  valid    daterange      not null,
  position int            not null,
  amount   numeric(12, 2) not null,

  constraint a_fee_costs_nothing_or_more check (amount >= 0),
  constraint a_fee_has_one_price_a_day exclude using gist (fee_id with =, valid with &&)
);

-- Zones by territory: 'usage.eea-list' stands for the rulebook's list, 'rest' for every other territory.
create table catalog.zone (
  zone_id     text      not null,
  valid       daterange not null,
  position    int       not null,
  territories text[]    not null,

  constraint a_zone_is_drawn_once_a_day exclude using gist (zone_id with =, valid with &&)
);

create table catalog.rate (
  rate_id  text           not null,
  valid    daterange      not null,
  position int            not null,
  price    numeric(14, 6) not null,

  constraint a_rate_costs_nothing_or_more check (price >= 0),
  constraint a_rate_has_one_price_a_day exclude using gist (rate_id with =, valid with &&)
);

comment on column catalog.rate.rate_id is 'service/where/unit: voice/zone-1/per_minute';
