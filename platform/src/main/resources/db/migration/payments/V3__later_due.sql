-- A later day than the invoice says, since it reached its customer later (billing.delivery). Each letter is said once;
-- the latest day counts.
create table payments.later_due (
  number     text   not null references payments.debt,
  due        date   not null,
  account_id bigint not null,

  constraint a_later_day_is_said_once primary key (number, due)
);

create trigger a_later_day_stays before update or delete on payments.later_due
  for each statement execute function payments.what_happened_stays();
