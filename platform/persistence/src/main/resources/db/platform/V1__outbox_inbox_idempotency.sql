-- Events on their way out. Rows leave in id order; within one subject that is commit order, because
-- the writer holds the lock on the aggregate's row.
create table outbox (
  id bigint generated always as identity primary key,
  event_id uuid not null,
  topic text not null,
  event_type text not null,
  subject uuid not null,
  version bigint not null,
  occurred_at timestamptz not null,
  traceparent text,
  payload text not null
);

-- Events that have had their effect here.
create table inbox (
  event_id uuid primary key,
  received_at timestamptz not null
);
create index inbox_received_at on inbox (received_at);

-- Answers to POSTs with an Idempotency-Key, kept for a day.
create table idempotency_record (
  idempotency_key text not null,
  user_id text not null,
  route text not null,
  body_hash bytea not null,
  status integer not null,
  content_type text,
  location text,
  etag text,
  body bytea not null,
  created_at timestamptz not null,
  primary key (idempotency_key, user_id, route)
);
create index idempotency_record_created_at on idempotency_record (created_at);
