-- Web sessions (Spring Session's own layout for PostgreSQL, in the house's schema).
create table platform.web_session (
  primary_id            char(36)     primary key,
  session_id            char(36)     not null,
  creation_time         bigint       not null,
  last_access_time      bigint       not null,
  max_inactive_interval int          not null,
  expiry_time           bigint       not null,
  principal_name        varchar(254),

  constraint a_session_reference_is_given_once unique (session_id)
);

create index web_session_by_expiry on platform.web_session (expiry_time);
create index web_session_by_login on platform.web_session (principal_name);

create table platform.web_session_attributes (
  session_primary_id char(36)     not null references platform.web_session on delete cascade,
  attribute_name     varchar(200) not null,
  attribute_bytes    bytea        not null,

  primary key (session_primary_id, attribute_name)
);
