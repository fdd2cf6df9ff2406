-- Which client a session belongs to; null for the platform's own JSON endpoints.
alter table session add column client_id text;
alter table session drop constraint session_end_reason_check;
alter table session add constraint session_end_reason_check check (end_reason in (
  'LOGGED_OUT', 'TOKEN_REUSED', 'ACCOUNT_INACTIVE', 'REVOKED', 'PASSWORD_CHANGED', 'ENDED_BY_ADMIN'));

-- Mails that wait to be sent. Address and text lie here encrypted, and are deleted with the sending.
create table mail (
  id uuid primary key,
  account_id uuid,
  kind text not null,
  sealed_letter bytea not null,
  queued_at timestamptz not null,
  send_before timestamptz not null,
  next_attempt_at timestamptz not null,
  attempts integer not null
);
create index mail_next_attempt_at on mail (next_attempt_at);
create index mail_account on mail (account_id);

-- Security events of an account, for its owner and for administrators.
create table audit_event (
  id uuid primary key,
  account_id uuid not null,
  actor_id uuid,
  type text not null,
  at timestamptz not null,
  network text,
  user_agent text,
  details jsonb not null
);
create index audit_event_account on audit_event (account_id, id desc);
create index audit_event_at on audit_event (at);
