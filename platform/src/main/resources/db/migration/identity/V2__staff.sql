-- Our colleagues: accounts of their own, apart from customers' logins, and their sessions at the console.

create table identity.staff (
  staff_id      bigint      generated always as identity primary key,
  email         text        not null,
  name          text        not null,
  roles         text[]      not null,
  password_hash text        not null,
  -- What the colleague's application makes codes from, encrypted; and the step of the last code that was used.
  secret_key_id text        not null,
  secret        bytea       not null,
  last_step     bigint      not null,
  created_at    timestamptz not null,
  ended_at      timestamptz,

  constraint a_colleague_has_one_account unique (email),
  constraint a_colleagues_address_is_kept_in_lower_case check (email = lower(email)),
  constraint a_colleague_has_a_role check (cardinality(roles) > 0),
  constraint a_known_role check (roles <@ array['BILLING', 'FINANCE', 'CARE'])
);

-- The reference itself is only in the cookie.
create table identity.staff_session (
  reference_hash bytea       primary key,
  staff_id       bigint      not null references identity.staff,
  started_at     timestamptz not null,
  last_used_at   timestamptz not null,

  constraint a_colleague_has_one_session unique (staff_id),
  constraint a_references_hash_has_32_bytes check (octet_length(reference_hash) = 32)
);
