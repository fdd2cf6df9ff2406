-- Jobs of db-scheduler, whose columns these are, up to the last two.
create table job (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null default false,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures integer not null default 0,
  last_heartbeat timestamptz,
  version bigint not null default 1,
  -- Enqueued anew while it was being worked on.
  again boolean not null default false,
  -- Why it was given up; such a job is due at infinity.
  dead_cause text,
  primary key (task_name, task_instance)
);
create index job_due on job (task_name, execution_time) where not picked;
create index job_picked on job (last_heartbeat) where picked;
-- Rows live for a moment only: clean up after a fixed number of them.
alter table job set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
