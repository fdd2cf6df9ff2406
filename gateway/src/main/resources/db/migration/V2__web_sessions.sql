-- Browsers that are signed in. What a browser holds is not here: its cookie is kept as a hash, and its
-- tokens are encrypted. The columns are those of Spring Session, and who renews the tokens at the moment.
create table web_session (
  primary_id text primary key,
  session_id text not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name text,
  renewing_until timestamptz
);
create index web_session_expiry on web_session (expiry_time);
create index web_session_creation on web_session (creation_time);

create table web_session_attributes (
  session_primary_id text not null references web_session (primary_id) on delete cascade,
  attribute_name text not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

-- Sessions that have ended here while auth-service was away: their refresh tokens, encrypted, until it has heard.
create table web_sign_out (
  id uuid primary key,
  token bytea not null,
  since timestamptz not null
);
