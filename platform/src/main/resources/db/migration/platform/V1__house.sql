-- What belongs to the house and to no room.
create extension if not exists btree_gist with schema public;

-- News that is stored before it is told (Spring Modulith's event publication registry, its version 2 layout).
create table platform.event_publication (
  id                     uuid        primary key,
  listener_id            text        not null,
  event_type             text        not null,
  serialized_event       text        not null,
  publication_date       timestamptz not null,
  completion_date        timestamptz,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamptz
);

create index event_publication_by_event on platform.event_publication using hash (serialized_event);
create index event_publication_open on platform.event_publication (completion_date);
