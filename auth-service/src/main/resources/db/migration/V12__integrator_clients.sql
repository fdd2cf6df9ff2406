-- Programs that accounts have made for themselves; the client of the same id is what they sign in as.
create table integrator_client (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  name text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  secret_changed_at timestamptz not null,
  version bigint not null
);
create index integrator_client_account on integrator_client (account_id, id desc);
-- The library asks for both before it saves one.
create index oauth2_registered_client_secret on oauth2_registered_client (client_secret);
