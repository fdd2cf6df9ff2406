-- Who may sign in.
create table account (
  id uuid primary key,
  email text not null,
  handle text not null,
  display_name text not null,
  password_hash text not null,
  active boolean not null,
  registered_at timestamptz not null,
  version bigint not null,
  constraint account_email_unique unique (email),
  constraint account_handle_unique unique (handle),
  constraint account_email_folded check (email = lower(email) and length(email) <= 254),
  constraint account_handle_form check (handle ~ '^[a-z0-9._]{3,30}$')
);

create table account_role (
  account_id uuid not null references account (id) on delete cascade,
  role text not null check (role in ('BRAND', 'INFLUENCER', 'CREATIVE', 'ADMIN')),
  primary key (account_id, role)
);

-- Private keys, encrypted; the one whose time came last signs.
create table signing_key (
  key_id text primary key,
  sealed_key bytea not null,
  created_at timestamptz not null,
  signs_from timestamptz not null
);

-- A first-party session: one log-in and the chain of refresh tokens that followed it.
create table session (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  began_at timestamptz not null,
  ends_at timestamptz not null,
  last_used_at timestamptz not null,
  address text not null,
  user_agent text not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('LOGGED_OUT', 'TOKEN_REUSED', 'ACCOUNT_INACTIVE')),
  constraint session_end check ((ended_at is null) = (end_reason is null))
);
create index session_account on session (account_id, last_used_at desc);
create index session_last_used_at on session (last_used_at);

create table refresh_token (
  token_hash bytea primary key,
  session_id uuid not null references session (id) on delete cascade,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index refresh_token_session on refresh_token (session_id);
create index refresh_token_expires_at on refresh_token (expires_at);

-- Attempts to sign in; subjects are hashes of e-mail and network addresses.
create table sign_in_throttle (
  kind text not null check (kind in ('ACCOUNT', 'ADDRESS')),
  subject bytea not null,
  attempts integer not null,
  blocked_until timestamptz,
  last_attempt_at timestamptz not null,
  primary key (kind, subject)
);
create index sign_in_throttle_last_attempt_at on sign_in_throttle (last_attempt_at);
