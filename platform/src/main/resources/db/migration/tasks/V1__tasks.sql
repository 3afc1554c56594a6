-- What a person must decide, and what was decided.

create table tasks.task (
  number     bigint         generated always as identity primary key,
  rule       text           not null,
  edition    text           not null,
  account_id bigint         not null,
  subject    text           not null,
  question   text           not null,
  opened_at  timestamptz    not null,
  decision   text           check (decision in ('APPROVE', 'REFUSE')),
  amount     numeric(12, 2),
  reason     text,
  decided_by text,
  decided_at timestamptz,

  constraint the_same_rule_and_subject_is_the_same_task unique (rule, subject),
  constraint a_decision_has_a_reason_a_person_and_an_instant
    check (num_nonnulls(decision, reason, decided_by, decided_at) in (0, 4)),
  constraint only_a_decision_has_an_amount check (amount is null or decision is not null)
);

create index task_still_open on tasks.task (number) where decision is null;
