-- The people and companies we serve, and their billing accounts.

-- Nine digits that are never given twice; a check digit follows them (customer.person.CustomerNumber).
create sequence customer.number_seq minvalue 100000001 maxvalue 999999999 no cycle;

create table customer.customer (
  customer_id    bigint      generated always as identity primary key,
  public_id      text        not null,
  number         text        not null,
  kind           text        not null check (kind in ('CONSUMER', 'BUSINESS')),
  birth_date     date,
  company_number text,
  registered_at  timestamptz not null,

  -- As it is now; what was true before is in customer.earlier.
  valid_from     timestamptz not null,
  language       text        not null check (language in ('NL', 'FR', 'DE', 'EN')),
  name           text        not null,
  email          text        not null,
  mobile         text,
  street         text,
  house_number   text,
  box            text,
  postcode       text,
  town           text,
  country        text,

  constraint a_public_id_is_given_once unique (public_id),
  constraint a_customer_number_is_given_once unique (number),
  constraint a_customer_number_has_ten_digits check (number ~ '^[1-9][0-9]{9}$'),
  constraint a_business_has_an_enterprise_number check (kind <> 'BUSINESS' or company_number is not null),
  constraint an_enterprise_number_has_ten_digits check (company_number ~ '^[01][0-9]{9}$'),
  constraint a_mobile_number_is_in_e164 check (mobile ~ '^\+[1-9][0-9]{6,14}$'),
  constraint a_country_has_two_letters check (country ~ '^[A-Z]{2}$'),
  constraint an_address_is_whole_or_absent
    check (num_nonnulls(street, house_number, postcode, town, country) in (0, 5)
       and (box is null or street is not null))
);

create index customer_by_email on customer.customer (lower(email), customer_id);

create table customer.account (
  account_id  bigint generated always as identity primary key,
  customer_id bigint not null references customer.customer,
  pays_by     text   not null check (pays_by in ('TRANSFER', 'DIRECT_DEBIT')),

  constraint a_customer_has_one_account unique (customer_id)
);

-- How to reach a customer, as it was from one instant to another.
create table customer.earlier (
  customer_id  bigint      not null references customer.customer,
  valid_from   timestamptz not null,
  valid_until  timestamptz not null,
  language     text        not null,
  name         text        not null,
  email        text        not null,
  mobile       text,
  street       text,
  house_number text,
  box          text,
  postcode     text,
  town         text,
  country      text,

  constraint time_goes_forward check (valid_from <= valid_until)
);

create index earlier_by_customer on customer.earlier (customer_id, valid_until);
