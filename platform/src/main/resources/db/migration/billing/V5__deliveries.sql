-- How documents reached their customers otherwise than by the e-mail of the run (billing.delivery): facts, only ever
-- added. What became of the e-mail itself and of a letter is known to notifications.
create table billing.delivery (
  delivery_id bigint      generated always as identity primary key,
  invoice_id  bigint      not null,
  account_id  bigint      not null,
  channel     text        not null check (channel in ('PEPPOL', 'POST')),
  state       text        not null,
  at          timestamptz not null,
  reference   text        not null,
  reason      text        not null,

  constraint a_fact_is_noted_once unique (invoice_id, channel, state, reference),
  constraint a_state_belongs_to_its_channel
    check (state in ('HANDED_OVER', 'ACCEPTED', 'REJECTED', 'NOT_TAKEN') and channel = 'PEPPOL'
        or state in ('ASKED', 'NO_ADDRESS') and channel = 'POST')
);

create trigger a_delivery_stays before update or delete or truncate on billing.delivery
  for each statement execute function billing.what_was_sent_stays();

-- Documents of businesses on their way to the access point: the work, not the proof. Not every receiver answers, so an
-- answer is waited for until a day.
create table billing.e_invoice (
  invoice_id      bigint      primary key,
  account_id      bigint      not null,
  number          text        not null,
  attempts        int         not null default 0,
  next_attempt_at timestamptz,
  last_failure    text,
  answer_until    timestamptz,

  constraint the_document_of_a_number unique (number)
);

create index e_invoice_waiting on billing.e_invoice (next_attempt_at, invoice_id) where next_attempt_at is not null;
create index e_invoice_unanswered on billing.e_invoice (answer_until) where answer_until is not null;

-- Up to where the answers of the access point have been read.
create table billing.answers_read (
  only_one boolean primary key default true check (only_one),
  mark     text    not null
);

insert into billing.answers_read (mark) values ('');
