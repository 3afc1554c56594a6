-- Once a year per line: what each plan would have cost for its own use. Made in the background, told with the bill of
-- a day.
create table usage.comparison (
  service_id bigint not null,
  bill_on    date   not null,
  account_id bigint not null,
  own        text   not null,
  edition    text   not null,
  from_month date   not null,
  to_month   date   not null,

  constraint a_line_is_compared_once_for_a_bill primary key (service_id, bill_on),
  constraint the_months_lie_before_the_bill check (from_month <= to_month and to_month < bill_on)
);

create index comparison_of_bill on usage.comparison (account_id, bill_on);

create table usage.compared_plan (
  service_id bigint         not null,
  bill_on    date           not null,
  position   smallint       not null,
  offer      text           not null,
  monthly    numeric(12, 2) not null,
  outside    numeric(12, 2) not null,

  primary key (service_id, bill_on, position)
);

comment on column usage.compared_plan.outside is 'charged outside the bundle in all the months; options left out';
