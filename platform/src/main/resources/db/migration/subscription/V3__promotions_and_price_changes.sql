-- A promotion is a product with a price below zero that ends by itself.
alter table subscription.agreed_product
  add column promotion_months int,
  drop constraint kind_is_known,
  drop constraint only_a_package_is_without_a_service,
  drop constraint a_price_is_not_negative,
  add constraint kind_is_known check (kind in ('plan', 'package', 'option', 'rent', 'promotion')),
  add constraint only_a_package_is_without_a_service
    check (case kind when 'package' then service_id is null when 'promotion' then true else service_id is not null end),
  add constraint only_a_promotion_is_negative
    check (case kind when 'promotion' then monthly <= 0 else monthly >= 0 end),
  add constraint only_a_promotion_lasts_some_months check ((kind = 'promotion') = (promotion_months is not null));

-- What an indexation makes of the price of a running product, from a 1st on; the notice told of it.
create table subscription.price_change (
  agreed_id  bigint         primary key references subscription.agreed_product,
  account_id bigint         not null,
  from_day   date           not null,
  monthly    numeric(12, 2) not null,
  ends_on    date,
  end_reason text,

  constraint a_price_is_one_of_a_month check (extract(day from from_day) = 1)
);

create index price_change_of_a_day on subscription.price_change (from_day, account_id);

comment on column subscription.price_change.ends_on is 'of the product that goes on at the new price, noted when it does';
