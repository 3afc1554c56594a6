-- Requests and consents, only ever added to (GT 12), and the hash chain over them.

create table evidence.record (
  number      bigint      generated always as identity primary key,
  recorded_at timestamptz not null,
  actor       text        not null,
  role        text        not null,
  channel     text        not null,
  action      text        not null,
  account_id  bigint,
  subject     text        not null,
  edition     text,
  content     jsonb       not null
);

create index record_by_account on evidence.record (account_id, number) where account_id is not null;

-- Written together with a record and taken away when the chain has closed over it.
create table evidence.open (
  number bigint primary key
);

-- One link per record, in the order in which the chain closed over them. No reference to the record: the verifier
-- compares both, and a reference would need the right to lock what nobody may change.
create table evidence.link (
  position bigint primary key,
  number   bigint not null,
  hash     bytea  not null,

  constraint a_record_is_linked_once unique (number),
  constraint a_hash_has_32_bytes check (octet_length(hash) = 32)
);

-- Where the chain ends: without it a tail could be cut off unseen.
create table evidence.head (
  only_one boolean primary key default true check (only_one),
  position bigint  not null,
  hash     bytea   not null
);

insert into evidence.head (position, hash) values (0, decode(repeat('00', 32), 'hex'));

create function evidence.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'Evidence is only ever added to: % of evidence.% is refused', lower(tg_op), tg_table_name;
end
$$;

create trigger records_stay before update or delete or truncate on evidence.record
  for each statement execute function evidence.refuse();

create trigger links_stay before update or delete or truncate on evidence.link
  for each statement execute function evidence.refuse();

create trigger the_head_stays before delete or truncate on evidence.head
  for each statement execute function evidence.refuse();

revoke update, delete, truncate on evidence.record, evidence.link from public, current_user;
revoke delete, truncate on evidence.head from public, current_user;
