-- Discounts that are agreed with an item when it is ordered: an amount, or a share of the price, a month.
create table catalog.promotion (
  promotion_id text           not null,
  valid        daterange      not null,
  position     int            not null,
  products     text[]         not null,
  monthly      numeric(12, 2),
  percent      bigint,
  months       int            not null,

  constraint a_promotion_says_so_in_its_id check (promotion_id like 'promo-%'),
  constraint a_promotion_is_an_amount_or_a_share check ((monthly is null) <> (percent is null)),
  constraint a_promotion_takes_off_something_or_nothing check (monthly >= 0 and percent between 1 and 100),
  constraint a_promotion_lasts check (months > 0),
  constraint a_promotion_is_one_a_day exclude using gist (promotion_id with =, valid with &&)
);

comment on column catalog.promotion.valid is 'the days on which it can be agreed';
comment on column catalog.promotion.products is 'the offers and packages that it comes with';

-- What the operator decided: applied again to a price list that is loaded after it.
create table catalog.indexation (
  from_day   date        primary key,
  index_old  numeric     not null,
  index_new  numeric     not null,
  decided_at timestamptz not null,

  constraint an_index_is_above_zero check (index_old > 0 and index_new > 0)
);

create unique index one_indexation_a_calendar_year on catalog.indexation (extract(year from from_day));
