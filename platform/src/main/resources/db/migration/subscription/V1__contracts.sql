-- What is agreed, under one edition for life (`contract.edition-binding`). One contract per order.
create table subscription.contract (
  contract_id  bigint      generated always as identity primary key,
  public_id    text        not null unique,
  account_id   bigint      not null,
  order_id     bigint      not null,
  edition      text        not null,
  sale_channel text        not null,
  accepted_at  timestamptz not null,
  effective_on date,

  constraint an_order_becomes_one_contract unique (order_id)
);

create index contract_of_an_account on subscription.contract (account_id);

-- As ordered: one offer or one package each.
create table subscription.item (
  item_id      bigint  generated always as identity primary key,
  public_id    text    not null unique,
  contract_id  bigint  not null references subscription.contract,
  account_id   bigint  not null,
  position     int     not null,
  product      text    not null,
  is_package   boolean not null,
  effective_on date,

  constraint items_of_a_contract_are_numbered unique (contract_id, position)
);

create index item_of_an_account on subscription.item (account_id);

create sequence subscription.service_number;

-- What runs. The state is moved with a condition on the state it is moved from.
create table subscription.service (
  service_id         bigint      primary key,
  item_id            bigint      not null references subscription.item,
  account_id         bigint      not null,
  service            text        not null,
  offer              text        not null,
  identifier         text        not null,
  needs_installation boolean     not null,
  subscribed_on      date        not null,
  state              text        not null default 'ordered',
  billing_start      date,
  active_from        timestamptz,
  active_until       timestamptz,
  ends_on            date,

  constraint service_is_one_of_four
    check (service in ('mobile', 'internet', 'fixed-telephony', 'tv')),
  constraint state_is_known
    check (state in ('ordered', 'active', 'limited', 'suspended', 'ended')),
  constraint charging_begins_with_the_first_activation
    check ((billing_start is null) = (active_from is null)),
  constraint only_what_was_ordered_or_ended_was_never_active
    check (active_from is not null or state in ('ordered', 'ended')),
  constraint a_service_that_ended_has_an_end
    check (state <> 'ended' or ends_on is not null),
  constraint only_what_ended_has_stopped
    check (active_until is null or (state = 'ended' and active_until >= active_from))
);

create index service_of_an_account on subscription.service (account_id);
create index service_of_an_item on subscription.service (item_id);
create index service_by_identifier on subscription.service (identifier);

-- What is paid per month: a plan, a package, an option or a rent, with the price agreed and the days it runs. Before
-- the service works there are no days; the plans inside a package have the price of the list and are not paid.
create table subscription.agreed_product (
  agreed_id   bigint         generated always as identity primary key,
  account_id  bigint         not null,
  contract_id bigint         not null references subscription.contract,
  item_id     bigint         not null references subscription.item,
  service_id  bigint         references subscription.service,
  product     text           not null,
  kind        text           not null,
  service     text           not null,
  in_package  boolean        not null default false,
  monthly     numeric(12, 2) not null,
  starts_on   date,
  ends_on     date,
  end_reason  text,
  days        daterange      not null generated always as
    (case when starts_on is null then 'empty'::daterange else daterange(starts_on, ends_on) end) stored,

  constraint kind_is_known check (kind in ('plan', 'package', 'option', 'rent')),
  constraint only_a_package_is_without_a_service check ((service_id is null) = (kind = 'package')),
  constraint only_plans_are_inside_a_package check (kind = 'plan' or not in_package),
  constraint a_price_is_not_negative check (monthly >= 0),
  constraint an_end_comes_after_the_start check (ends_on is null or (starts_on is not null and ends_on >= starts_on)),
  constraint end_reason_is_known
    check (end_reason in ('plan-change', 'option-off', 'cancelled', 'automatic')),
  constraint an_end_has_a_reason check (ends_on is null or end_reason is not null),
  constraint no_service_has_two_plans_on_one_day
    exclude using gist (service_id with =, days with &&) where (kind = 'plan'),
  constraint no_option_runs_twice_on_one_day
    exclude using gist (service_id with =, product with =, days with &&) where (kind in ('option', 'rent'))
);

create index agreed_product_of_an_account on subscription.agreed_product (account_id);
create index agreed_product_of_a_service on subscription.agreed_product (service_id);
create index agreed_product_of_an_item on subscription.agreed_product (item_id);

-- Another plan that is to come; without a day while it waits for an installation.
create table subscription.planned_plan (
  service_id   bigint         primary key references subscription.service,
  offer        text           not null,
  monthly      numeric(12, 2) not null,
  requested_at timestamptz    not null,
  effective_on date
);
