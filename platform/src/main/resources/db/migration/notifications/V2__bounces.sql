-- What came back: a report of a mail server about a message of ours, once per report (notifications.channels).
create table notifications.bounce (
  report     text        not null,
  number     bigint      not null references notifications.message,
  account_id bigint,
  recipient  text        not null,
  arrived_at timestamptz not null,
  action     text        not null check (action in ('FAILED', 'DELAYED')),
  status     text        not null check (status ~ '^[45]\.\d{1,3}\.\d{1,3}$'),
  diagnostic text        not null,

  constraint a_report_counts_once_a_message primary key (report, number)
);

create index bounce_of_message on notifications.bounce (number);
create index bounce_of_account on notifications.bounce (account_id, arrived_at);

create function notifications.what_came_back_stays() returns trigger language plpgsql as $$
begin
  raise exception 'a report is only ever added: % of % refused', lower(tg_op), tg_table_name
    using errcode = 'check_violation', constraint = 'what_came_back_stays';
end
$$;

create trigger a_bounce_stays before update or delete or truncate on notifications.bounce
  for each statement execute function notifications.what_came_back_stays();

-- What was sent about an invoice.
create index message_about on notifications.message (about_key, about_kind);
