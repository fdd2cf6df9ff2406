-- A browser is woken for as long as the session lasts in which it was subscribed.
alter table push_subscription add column session_id text;
create index push_subscription_session on push_subscription (session_id)
  where session_id is not null;

-- Sessions that have ended, for as long as a token of theirs could still come in.
create table ended_session (
  session_id text primary key,
  ended_at timestamptz not null default now()
);
create index ended_session_old on ended_session (ended_at);
