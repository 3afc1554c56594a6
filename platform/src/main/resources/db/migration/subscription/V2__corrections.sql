-- A fact of the past that turned out wrong: the days of an agreed product as they stood, and as they stand now. Its row
-- in agreed_product is what holds; here is what it was, who said so, when and why.
create table subscription.correction (
  correction_id bigint      generated always as identity primary key,
  account_id    bigint      not null,
  agreed_id     bigint      not null references subscription.agreed_product,
  kind          text        not null,
  days_before   daterange   not null,
  days_after    daterange   not null,
  replaces      bigint      references subscription.agreed_product,
  why           text        not null,
  corrected_by  text        not null,
  corrected_at  timestamptz not null,

  constraint kind_is_known check (kind in ('start', 'plan', 'option')),
  constraint a_correction_has_a_reason check (why <> ''),
  constraint a_correction_changes_something check (days_before <> days_after)
);

create index correction_of_an_account on subscription.correction (account_id, correction_id);

create function subscription.what_was_corrected_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a correction is only ever added to: % of % refused', lower(tg_op), tg_table_name
    using errcode = 'check_violation', constraint = 'what_was_corrected_stays';
end
$$;

create trigger a_correction_stays before update or delete or truncate on subscription.correction
  for each statement execute function subscription.what_was_corrected_stays();
