-- What a customer asked for, and what became of it.
create table ordering.placed_order (
  order_id     bigint      generated always as identity primary key,
  public_id    text        not null unique,
  account_id   bigint      not null,
  edition      text        not null,
  channel      text        not null,
  direct_debit boolean     not null,
  placed_at    timestamptz not null,
  state        text        not null,
  decided_at   timestamptz,
  contract_id  bigint,
  task         bigint,
  rule         text,
  reason       text,

  constraint state_is_known check (state in ('placed', 'waiting', 'accepted', 'refused')),
  constraint channel_is_known check (channel in ('shop', 'distance', 'off-premises')),
  constraint an_accepted_order_has_a_contract check ((state = 'accepted') = (contract_id is not null)),
  constraint a_refusal_names_its_rule_and_reason check (state <> 'refused' or (rule is not null and reason is not null)),
  constraint a_waiting_order_has_a_task check (state <> 'waiting' or task is not null),
  constraint a_decision_has_its_instant check ((state in ('accepted', 'refused')) = (decided_at is not null))
);

create index order_of_an_account on ordering.placed_order (account_id);

create table ordering.wish (
  order_id  bigint  not null references ordering.placed_order,
  position  int     not null,
  product   text    not null,
  options   text[]  not null,
  card      text,
  number    text,
  own_modem boolean not null,

  primary key (order_id, position),
  constraint card_is_sim_or_esim check (card in ('sim', 'esim'))
);
