-- What must happen later. The layout is db-scheduler's, with one column of our own: `due`, the instant for which an entry
-- was noted. It never moves when a failed attempt is tried again later (`execution_time` does), so a late bill run still
-- knows which day it is for.
create table agenda.scheduled_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea       not null,
  execution_time       timestamptz not null,
  due                  timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,

  constraint one_entry_per_kind_and_key primary key (task_name, task_instance),
  constraint an_entry_has_a_kind check (task_name <> '')
);

create index scheduled_tasks_by_due on agenda.scheduled_tasks (due);
create index scheduled_tasks_by_execution_time on agenda.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on agenda.scheduled_tasks (last_heartbeat);
