-- What was done about whose account and data, and by whom. Never changed, holds no names.
create table audit_log (
  id uuid primary key,
  happened_at timestamptz not null,
  -- A user's id, or "system".
  actor text not null,
  subject_id uuid not null,
  action text not null,
  detail text
);
create index audit_log_subject on audit_log (subject_id, id desc);

-- A person's data gathered from all services.
create table data_export (
  id uuid primary key,
  user_id uuid not null,
  status text not null check (status in ('RUNNING', 'READY', 'FAILED', 'EXPIRED')),
  requested_at timestamptz not null,
  completed_at timestamptz,
  expires_at timestamptz,
  -- Of the documents, before they are packed.
  bytes bigint not null,
  version bigint not null
);
create unique index data_export_running on data_export (user_id) where status = 'RUNNING';
create index data_export_user on data_export (user_id, id desc);
create index data_export_expiry on data_export (expires_at) where status = 'READY';

-- What a service handed out: one JSON object, packed, in pieces that are small in memory.
create table data_export_part (
  export_id uuid not null references data_export (id) on delete cascade,
  service text not null,
  position integer not null,
  content bytea not null,
  primary key (export_id, service, position)
);

-- The end of a person's data in all services. The row stays: it shows that it was done.
create table erasure (
  id uuid primary key,
  user_id uuid not null,
  status text not null check (status in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED')),
  requested_at timestamptz not null,
  -- When it begins; moved while something stands against it.
  due_at timestamptz not null,
  started_at timestamptz,
  completed_at timestamptz,
  cancelled_at timestamptz,
  version bigint not null
);
create unique index erasure_active on erasure (user_id) where status in ('WAITING', 'RUNNING');
create index erasure_user on erasure (user_id, id desc);
create index erasure_newest on erasure (id desc);
create index erasure_status on erasure (status, id desc);
create index erasure_due on erasure (due_at) where status = 'WAITING';

-- What one service has to do for an export or an erasure.
create table privacy_step (
  request_id uuid not null,
  service text not null,
  kind text not null check (kind in ('EXPORT', 'ERASURE')),
  user_id uuid not null,
  phase integer not null,
  status text not null check (status in ('PENDING', 'DONE', 'FAILED')),
  attempts integer not null,
  -- Null until the phase before is done.
  next_attempt_at timestamptz,
  last_error text,
  done_at timestamptz,
  primary key (request_id, service)
);
create index privacy_step_due on privacy_step (next_attempt_at)
  where status = 'PENDING' and next_attempt_at is not null;

-- What stands against an erasure: facts of other services.
create table open_engagement (
  engagement_id uuid primary key,
  hirer_id uuid not null,
  worker_id uuid not null,
  is_open boolean not null,
  version bigint not null
);
create index open_engagement_hirer on open_engagement (hirer_id) where is_open;
create index open_engagement_worker on open_engagement (worker_id) where is_open;
create table shared_brand (
  brand_id uuid primary key,
  owner_id uuid not null,
  is_shared boolean not null,
  version bigint not null
);
create index shared_brand_owner on shared_brand (owner_id) where is_shared;
