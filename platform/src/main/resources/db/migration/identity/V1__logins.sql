-- Who may sign in, to which accounts, and what keeps others out.

create table identity.login (
  login_id            bigint      generated always as identity primary key,
  email               text        not null,
  password_hash       text        not null,
  created_at          timestamptz not null,
  password_changed_at timestamptz not null,
  last_sign_in_at     timestamptz,

  constraint an_address_has_one_login unique (email),
  constraint an_address_is_kept_in_lower_case check (email = lower(email))
);

create table identity.membership (
  login_id   bigint      not null references identity.login,
  account_id bigint      not null,
  role       text        not null check (role in ('HOLDER', 'ADMINISTRATOR', 'USER')),
  since      timestamptz not null,

  constraint a_login_is_a_member_once primary key (login_id, account_id)
);

create unique index an_account_has_one_holder on identity.membership (account_id) where role = 'HOLDER';
create index membership_by_account on identity.membership (account_id);

-- The token itself is only in the letter.
create table identity.reset (
  token_hash   bytea       primary key,
  login_id     bigint      not null references identity.login,
  requested_at timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz,

  constraint a_hash_has_32_bytes check (octet_length(token_hash) = 32)
);

create index reset_by_login on identity.reset (login_id, requested_at);

-- Attempts to sign in, counted per network, per address and per pair of both; keys are hashes.
create table identity.attempt (
  scope      text        not null check (scope in ('NETWORK', 'ADDRESS', 'PAIR')),
  key        text        not null,
  failures   int         not null check (failures >= 0),
  last_at    timestamptz not null,
  wait_until timestamptz not null,

  primary key (scope, key)
);

create index attempt_by_age on identity.attempt (last_at);

-- Where a login has signed in from before.
create table identity.known_network (
  login_id  bigint      not null references identity.login,
  network   text        not null,
  last_seen timestamptz not null,

  primary key (login_id, network)
);
