-- Browsers on the way through the pages of the provider, signed in or not yet. What a browser holds
-- is not here: its cookie is kept as a hash. The columns are those of Spring Session.
create table browser_session (
  primary_id text primary key,
  session_id text not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval integer not null,
  expiry_time bigint not null,
  principal_name text
);
create index browser_session_expiry on browser_session (expiry_time);
create index browser_session_principal on browser_session (principal_name);

create table browser_session_attributes (
  session_primary_id text not null references browser_session (primary_id) on delete cascade,
  attribute_name text not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
