-- Codes and tokens lie here as hashes from now on. What was issued before cannot be found any more:
-- whoever signed in through the provider does so again.
delete from oauth2_authorization;

alter table oauth2_authorization
  add column created_at timestamptz not null default now(),
  -- The session that its tokens belong to; none while there is only a code.
  add column session_id uuid references session (id) on delete cascade;
create index oauth2_authorization_session on oauth2_authorization (session_id);

-- The last moment at which something of it may be used.
create index oauth2_authorization_expiry on oauth2_authorization (
  coalesce(refresh_token_expires_at, access_token_expires_at, authorization_code_expires_at, created_at));
drop index oauth2_authorization_access_expiry;

-- Every refresh token of the provider's clients, spent ones too: their reuse ends the session.
create table oauth2_refresh_token (
  token_hash text primary key,
  session_id uuid not null references session (id) on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index oauth2_refresh_token_session on oauth2_refresh_token (session_id);
create index oauth2_refresh_token_expires_at on oauth2_refresh_token (expires_at);
