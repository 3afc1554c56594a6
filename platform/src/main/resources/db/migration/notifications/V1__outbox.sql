-- Messages to customers: written with what they tell, delivered afterwards, kept as proof (notifications.catalogue).

create table notifications.message (
  number           bigint      generated always as identity primary key,
  account_id       bigint,
  channel          text        not null check (channel in ('E_MAIL', 'SMS', 'POST')),
  recipient        text        not null,
  template         text        not null,
  template_version text        not null,
  language         text        not null check (language in ('NL', 'FR', 'DE', 'EN')),
  about_kind       text        not null,
  about_key        text        not null,
  subject          text        not null,
  body             text        not null,
  rule             text,
  edition          text,
  queued_at        timestamptz not null,
  delivered_at     timestamptz,
  attempts         int         not null default 0,
  next_attempt_at  timestamptz,
  given_up_at      timestamptz,
  last_failure     text,

  constraint a_message_waits_or_is_delivered_or_given_up
    check (num_nonnulls(delivered_at, next_attempt_at, given_up_at) = 1)
);

create index message_waiting on notifications.message (next_attempt_at, number) where next_attempt_at is not null;
create index message_by_recipient on notifications.message (lower(recipient), number);
