-- Batches that machines send over HTTP, each under a key of the sender's: the same key is the same batch.
create table usage.batch (
  client      text        not null,
  key         text        not null,
  sha256      bytea       not null,
  received_at timestamptz not null,
  import_id   bigint      references usage.import,

  constraint a_key_is_one_batch primary key (client, key)
);

comment on column usage.batch.import_id is 'null while it is being imported, or when that was interrupted';

alter table usage.import add column header text not null default '';

comment on column usage.import.header is 'the columns of records that were set aside, as a header line; empty: none kept here';

create index import_by_time on usage.import (received_at desc, import_id desc);
